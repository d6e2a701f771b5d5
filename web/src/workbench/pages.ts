import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/workbench', component: () => import('./WorkbenchPage.vue'), meta: { name: 'workbench.title' } },
]
