import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/communities', component: () => import('./CommunitiesPage.vue'), meta: { name: 'community.title' } },
  { path: '/communities/new', component: () => import('./DraftPage.vue'), meta: { name: 'community.newTitle', only: ['DISTRICT_OFFICER', 'SCHOOL_ADMIN'] } },
  { path: '/communities/:id', component: () => import('./CommunityPage.vue'), props: true, meta: { name: 'community.title' } },
  { path: '/communities/:id/edit', component: () => import('./DraftPage.vue'), props: true, meta: { name: 'community.reviseTitle', only: ['DISTRICT_OFFICER', 'SCHOOL_ADMIN'] } },
  { path: '/changes', component: () => import('./ChangesPage.vue'), meta: { name: 'community.change.title', only: ['DISTRICT_OFFICER', 'SCHOOL_ADMIN'] } },
  { path: '/changes/new', component: () => import('./WishPage.vue'), meta: { name: 'community.change.newTitle', only: ['DISTRICT_OFFICER', 'SCHOOL_ADMIN'] } },
  { path: '/changes/:id', component: () => import('./ChangePage.vue'), props: true, meta: { name: 'community.change.title' } },
  { path: '/changes/:id/edit', component: () => import('./WishPage.vue'), props: true, meta: { name: 'community.change.reviseTitle', only: ['DISTRICT_OFFICER', 'SCHOOL_ADMIN'] } },
]
