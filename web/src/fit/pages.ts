import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/openings/mine', component: () => import('./MyOpeningsPage.vue'), meta: { name: 'fit.mine' } },
]
