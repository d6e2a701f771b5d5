import type { RouteRecordRaw } from 'vue-router'

export const pages: RouteRecordRaw[] = [
  { path: '/persons', component: () => import('./PersonsPage.vue'), meta: { name: 'person.title' } },
  { path: '/persons/me', component: () => import('./PersonPage.vue'), props: { mine: true }, meta: { name: 'person.mine' } },
  { path: '/persons/duplicates', component: () => import('./DuplicatesPage.vue'), meta: { name: 'person.duplicates', only: ['DISTRICT_OFFICER'] } },
  { path: '/persons/misentries', component: () => import('./MisentriesPage.vue'), meta: { name: 'person.misentries', only: ['DISTRICT_OFFICER'] } },
  { path: '/persons/:id', component: () => import('./PersonPage.vue'), props: true, meta: { name: 'person.one' } },
]
