import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/routines', component: () => import('./RoutinesPage.vue'), meta: { name: 'routine.title' } },
  { path: '/routines/:id', component: () => import('./RoutinePage.vue'), props: true, meta: { name: 'routine.title' } },
  { path: '/monitoring', component: () => import('./MonitoringPage.vue'), meta: { name: 'routine.monitoring' } },
]
