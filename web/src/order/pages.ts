import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/orders', component: () => import('./RegisterPage.vue'), meta: { name: 'order.register', only: ['DISTRICT_OFFICER', 'SCHOOL_ADMIN'] } },
  { path: '/verify/:code?', component: () => import('./VerifyPage.vue'), props: true, meta: { name: 'order.verify', open: true } },
]
