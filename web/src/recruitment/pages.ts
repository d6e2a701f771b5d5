import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/cohorts', component: () => import('./CohortsPage.vue'), meta: { name: 'recruitment.title' } },
  { path: '/cohorts/:id', component: () => import('./CohortPage.vue'), props: true, meta: { name: 'recruitment.title' } },
]
