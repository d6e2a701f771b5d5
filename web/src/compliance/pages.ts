import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/compliance', component: () => import('./CompliancePage.vue'), meta: { name: 'compliance.title', only: ['DISTRICT_OFFICER', 'SCHOOL_ADMIN'] } },
  { path: '/compliance/what-if', component: () => import('./WhatIfPage.vue'), meta: { name: 'compliance.whatIf', only: ['DISTRICT_OFFICER', 'SCHOOL_ADMIN'] } },
]
