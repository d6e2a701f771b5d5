import { ref } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { pages as appraisal } from '@/appraisal/pages'
import { pages as approval } from '@/approval/pages'
import { pages as community } from '@/community/pages'
import { pages as contract } from '@/contract/pages'
import { pages as compliance } from '@/compliance/pages'
import { pages as floor } from '@/floor/pages'
import { pages as coverage } from '@/coverage/pages'
import { pages as dashboard } from '@/dashboard/pages'
import { pages as deputy } from '@/deputy/pages'
import { pages as exchange } from '@/exchange/pages'
import { pages as fit } from '@/fit/pages'
import { pages as handover } from '@/handover/pages'
import { pages as identity } from '@/identity/pages'
import { pages as intake } from '@/intake/pages'
import { pages as order } from '@/order/pages'
import { pages as person } from '@/person/pages'
import { pages as resource } from '@/resource/pages'
import { pages as school } from '@/school/pages'
import { pages as session } from '@/session/pages'
import { pages as staffing } from '@/staffing/pages'
import { pages as recruitment } from '@/recruitment/pages'
import { pages as studio } from '@/studio/pages'
import { pages as routine } from '@/routine/pages'
import { pages as target } from '@/target/pages'
import { pages as workbench } from '@/workbench/pages'
import { setClock } from './clock'
import { onRightsChanged, onSignedOut } from './http'
import { translate } from './say'
import { useSession, type Role } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's name, for the window title. */
    name?: string
    /** Shown only to somebody with one of these roles; the services check again. */
    only?: Role[]
    open?: boolean
  }
}

/** A page's code is on its way. */
export const turning = ref(false)

const WANTED = 'yanzhen.wanted'

export const everyPage: RouteRecordRaw[] = [
  { path: '/', redirect: '/workbench' },
  { path: '/welcome', component: () => import('./WelcomePage.vue'), meta: { open: true } },
  ...workbench, ...community, ...contract, ...school, ...target, ...routine, ...coverage, ...session, ...studio, ...staffing, ...exchange, ...recruitment, ...approval, ...order, ...handover, ...appraisal, ...fit, ...compliance, ...floor, ...person, ...resource, ...dashboard, ...intake, ...identity, ...deputy,
  { path: '/:rest(.*)*', component: () => import('./MissingPage.vue'), meta: { name: 'shell.pageMissing' } },
]

export function createPages() {
  const router = createRouter({
    history: createWebHistory(),
    routes: everyPage,
    // A choice made on a page stays on that page, and does not lose the place.
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })

  router.beforeEach(async (to) => {
    turning.value = true
    const session = useSession()
    if (session.standing === 'unknown') await session.load()
    if (session.standing === 'out' && !to.meta.open) {
      if (to.query.signin === 'failed') return { path: '/welcome', query: { signin: 'failed' } }
      if (to.path !== '/workbench') sessionStorage.setItem(WANTED, to.fullPath)
      return '/welcome'
    }
    if (session.standing === 'in') {
      await setClock()
      const wanted = sessionStorage.getItem(WANTED)
      if (wanted && (to.path === '/workbench' || to.meta.open)) {
        sessionStorage.removeItem(WANTED)
        return wanted
      }
      if (to.path === '/welcome') return '/workbench'
    }
    return true
  })

  // After a new release the old pages' code is gone: the new one is fetched with the page.
  router.onError((cause, to) => {
    turning.value = false
    if (/dynamically imported|module script|preload/i.test(String(cause?.message))) window.location.assign(to.fullPath)
  })

  router.afterEach((to, from) => {
    turning.value = false
    // Readers of the page by ear or keyboard begin at the new content, not at the link that is gone.
    if (from.matched.length && to.path !== from.path) document.getElementById('content')?.focus({ preventScroll: true })
    const name = to.meta.name
    document.title = name ? `${translate(name)} · ${translate('shell.brand')}` : translate('shell.brand')
  })

  onRightsChanged(() => void useSession().again())

  onSignedOut(() => {
    const session = useSession()
    if (session.standing !== 'in') return
    const here = router.currentRoute.value
    session.leave()
    if (!here.meta.open) {
      sessionStorage.setItem(WANTED, here.fullPath)
      void router.replace({ path: '/welcome', query: { again: '1' } })
    }
  })

  return router
}
