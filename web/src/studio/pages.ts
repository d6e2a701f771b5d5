import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/studios', component: () => import('./StudiosPage.vue'), meta: { name: 'studio.title' } },
  { path: '/studios/:id', component: () => import('./StudioPage.vue'), props: true, meta: { name: 'studio.title' } },
]
