import type { RouteRecordRaw } from 'vue-router'

/** Beside the register of orders. */
export const pages: RouteRecordRaw[] = [
  { path: '/orders/handovers', component: () => import('./HandoversPage.vue'), meta: { name: 'handover.title', only: ['DISTRICT_OFFICER', 'SCHOOL_ADMIN'] } },
]
