import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/approvals', component: () => import('./ApprovalsPage.vue'), meta: { name: 'approval.title', only: ['DISTRICT_OFFICER'] } },
]
