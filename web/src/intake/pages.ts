import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/intake', component: () => import('./IntakePage.vue'), meta: { name: 'intake.title', only: ['DISTRICT_OFFICER'] } },
]
