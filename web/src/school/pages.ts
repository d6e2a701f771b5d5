import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/schools', component: () => import('./SchoolsPage.vue'), meta: { name: 'school.title' } },
  { path: '/schools/:id', component: () => import('./SchoolPage.vue'), props: true, meta: { name: 'school.title' } },
]
