import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/dashboard', component: () => import('./DashboardPage.vue'), meta: { name: 'dashboard.title' } },
  { path: '/dashboard/figures/:figure', component: () => import('./EvidencePage.vue'), props: true, meta: { name: 'dashboard.evidence' } },
]
