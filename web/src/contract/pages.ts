import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/contracts', component: () => import('./ContractsPage.vue'), meta: { name: 'contract.title' } },
  { path: '/contracts/:id', component: () => import('./ContractPage.vue'), props: true, meta: { name: 'contract.title' } },
]
