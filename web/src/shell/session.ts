import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
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

type Standing = 'unknown' | 'in' | 'out' | 'trouble'

/** Who is here. What somebody may do is decided by the services: this only chooses what to show. */
export const useSession = defineStore('session', () => {
  const me = ref<Me>()
  const standing = ref<Standing>('unknown')
  const refusal = ref<Refusal>()

  const grants = computed(() => me.value?.grants ?? [])
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

  function leave() {
    me.value = undefined
    standing.value = 'out'
  }

  const signInAt = '/oauth2/authorization/yanzhen'

  async function signOut() {
    const answer = await call<unknown>('POST', '/logout')
    leave()
    window.location.assign(answer.location ?? '/')
  }

  const adminOf = (schoolId: string | null | undefined) => !!schoolId && schools.value.includes(schoolId)

  return { me, standing, refusal, grants, officer, schools, schoolAdmin, teacher, roles, load, leave, signInAt, signOut, adminOf }
})
