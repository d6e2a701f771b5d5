import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/appraisals', component: () => import('./AppraisalsPage.vue'), meta: { name: 'appraisal.title', only: ['DISTRICT_OFFICER', 'SCHOOL_ADMIN'] } },
]
