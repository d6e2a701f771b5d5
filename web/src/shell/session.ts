import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { today } from './clock'
import { call, get, type Refusal } from './http'
import { asRefusal } from './loading'

export type Role = 'DISTRICT_OFFICER' | 'SCHOOL_ADMIN' | 'TEACHER' | 'PLATFORM' | 'LOADER'

export interface Grant {
  role: Role
  org: string
  orgName?: string
  from?: string
  to?: string | null
  /** For whom it is held, by name; none when it is one's own. */
  deputyOf?: string | null
}

export interface Me {
  account: string
  name: string
  person?: string | null
  district?: string
  districtName?: string | null
  org?: string
  orgName?: string
  grants: Grant[]
}

/** What somebody may do since a moment ago, and what no longer. */
export interface RightsChange {
  gained: Grant[]
  lost: Grant[]
}

const held = (grants: Grant[]) => grants.filter((grant) => (!grant.from || grant.from <= today()) && (!grant.to || grant.to >= today()))
const without = (some: Grant[], others: Grant[]) => some.filter((one) => !others.some((other) => other.role === one.role && other.org === one.org && other.deputyOf === one.deputyOf))

type Standing = 'unknown' | 'in' | 'out' | 'trouble'

/** Who is here. What somebody may do is decided by the services: this only chooses what to show. */
export const useSession = defineStore('session', () => {
  const me = ref<Me>()
  const standing = ref<Standing>('unknown')
  const refusal = ref<Refusal>()

  const change = shallowRef<RightsChange>()
  /** Each page that somebody has lost the right to is loaded anew. */
  const turn = ref(0)
  let asking = false
  let wanted = false

  /** Those of today: what begins later, or is over, opens no page. */
  const grants = computed(() => held(me.value?.grants ?? []))
  const officer = computed(() => grants.value.some((grant) => grant.role === 'DISTRICT_OFFICER'))
  const schools = computed(() => [...new Set(grants.value.filter((grant) => grant.role === 'SCHOOL_ADMIN').map((grant) => grant.org))])
  const schoolAdmin = computed(() => schools.value.length > 0)
  const teacher = computed(() => grants.value.some((grant) => grant.role === 'TEACHER'))
  const roles = computed(() => [...new Set(grants.value.map((grant) => grant.role))])

  async function load() {
    try {
      me.value = await get<Me>('/api/v1/me')
      standing.value = 'in'
      refusal.value = undefined
    } catch (cause) {
      refusal.value = asRefusal(cause)
      standing.value = refusal.value.status === 401 ? 'out' : 'trouble'
    }
  }

  /** Something says that they are no longer who they were when the page was loaded. */
  async function again() {
    wanted = true
    if (asking) return
    asking = true
    try {
      while (wanted && standing.value === 'in') {
        wanted = false
        const before = grants.value
        me.value = await get<Me>('/api/v1/me')
        const gained = without(grants.value, before)
        const lost = without(before, grants.value)
        if (gained.length + lost.length > 0) change.value = { gained, lost }
        if (lost.length > 0) turn.value++
      }
    } catch {
      // The page goes on with what it knows; the services decide anyway.
      setTimeout(() => void again(), 5_000)
    } finally {
      asking = false
    }
  }

  function leave() {
    me.value = undefined
    change.value = undefined
    standing.value = 'out'
  }

  const signInAt = '/oauth2/authorization/yanzhen'

  async function signOut() {
    const answer = await call<unknown>('POST', '/logout')
    leave()
    window.location.assign(answer.location ?? '/')
  }

  const adminOf = (schoolId: string | null | undefined) => !!schoolId && schools.value.includes(schoolId)

  return { me, standing, refusal, grants, change, turn, again, officer, schools, schoolAdmin, teacher, roles, load, leave, signInAt, signOut, adminOf }
})
