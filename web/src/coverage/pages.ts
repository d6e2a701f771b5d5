import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/coverage', component: () => import('./CoveragePage.vue'), meta: { name: 'coverage.title' } },
]
