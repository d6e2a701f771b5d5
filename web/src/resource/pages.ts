import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/resources', component: () => import('./ResourcesPage.vue'), meta: { name: 'resource.title' } },
  { path: '/resources/upload', component: () => import('./UploadPage.vue'), meta: { name: 'resource.upload' } },
  { path: '/resources/:id', component: () => import('./ResourcePage.vue'), props: true, meta: { name: 'resource.one' } },
  { path: '/requests', component: () => import('./RequestsPage.vue'), meta: { name: 'resource.requests' } },
  { path: '/requests/:id', alias: '/resources/requests/:id', component: () => import('./RequestPage.vue'), props: true, meta: { name: 'resource.request' } },
]
