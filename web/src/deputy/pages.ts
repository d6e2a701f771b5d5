import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/deputies', component: () => import('./DeputiesPage.vue'), meta: { name: 'deputy.title' } },
]
