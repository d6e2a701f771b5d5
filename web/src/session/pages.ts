import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/sessions', component: () => import('./CalendarPage.vue'), meta: { name: 'session.title' } },
  { path: '/sessions/plan', component: () => import('./PlanPage.vue'), meta: { name: 'session.plan', only: ['DISTRICT_OFFICER', 'SCHOOL_ADMIN'] } },
  { path: '/sessions/:id', component: () => import('./SessionPage.vue'), props: true, meta: { name: 'session.title' } },
]
