import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/needs', component: () => import('./NeedsPage.vue'), meta: { name: 'exchange.needs' } },
  { path: '/needs/:id', component: () => import('./NeedPage.vue'), props: true, meta: { name: 'exchange.need' } },
  { path: '/assignments', component: () => import('./AssignmentsPage.vue'), meta: { name: 'exchange.assignments' } },
  { path: '/assignments/mine', component: () => import('./AssignmentsPage.vue'), props: { mine: true }, meta: { name: 'exchange.mine' } },
  { path: '/assignments/:id', component: () => import('./AssignmentPage.vue'), props: true, meta: { name: 'exchange.assignment' } },
]
