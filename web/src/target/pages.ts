import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/targets', component: () => import('./TargetsPage.vue'), meta: { name: 'target.title' } },
  { path: '/targets/:id', component: () => import('./BoardPage.vue'), props: true, meta: { name: 'target.title' } },
  { path: '/targets/:id/:indicator', component: () => import('./EvidencePage.vue'), props: true, meta: { name: 'target.title' } },
]
