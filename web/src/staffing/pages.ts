import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/posts', component: () => import('./PostsPage.vue'), meta: { name: 'staffing.posts' } },
  { path: '/posts/:id', component: () => import('./PostPage.vue'), props: true, meta: { name: 'staffing.post' } },
  { path: '/staffing', component: () => import('./StaffingPage.vue'), meta: { name: 'staffing.title', only: ['DISTRICT_OFFICER', 'SCHOOL_ADMIN'] } },
]
