import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/floors', component: () => import('./FloorsPage.vue'), meta: { name: 'floor.title', only: ['DISTRICT_OFFICER', 'SCHOOL_ADMIN'] } },
  { path: '/floors/:id', component: () => import('./FloorPage.vue'), props: true, meta: { name: 'floor.one', only: ['DISTRICT_OFFICER', 'SCHOOL_ADMIN'] } },
]
