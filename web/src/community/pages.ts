import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/communities', component: () => import('./CommunitiesPage.vue'), meta: { name: 'community.title' } },
  { path: '/communities/:id', component: () => import('./CommunityPage.vue'), props: true, meta: { name: 'community.title' } },
]
