import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/shell/session'

const only: Role[] = ['DISTRICT_OFFICER']

export const pages: RouteRecordRaw[] = [
  { path: '/accounts', component: () => import('./AccountsPage.vue'), meta: { name: 'identity.accounts', only } },
  { path: '/audit', component: () => import('./AuditPage.vue'), meta: { name: 'identity.audit', only } },
  { path: '/dead-letters', component: () => import('./DeadLettersPage.vue'), meta: { name: 'identity.deadLetters', only } },
]
