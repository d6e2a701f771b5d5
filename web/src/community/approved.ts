import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { get, type Page } from '@/shell/http'
import { asRefusal } from '@/shell/loading'
import type { Refusal } from '@/shell/http'
import { useSession } from '@/shell/session'
import type { Community } from './types'

/** The district's approved communities, fetched once: for choosing one; the reader's own comes first. */
export const useApproved = defineStore('approvedCommunities', () => {
  const all = ref<Community[]>()
  const refusal = ref<Refusal>()
  let asked: Promise<void> | undefined

  async function fetchAll() {
    const found: Community[] = []
    let cursor: string | undefined
    do {
      const page: Page<Community> = await get('/api/v1/community/communities', { state: 'APPROVED', limit: 200, cursor })
      found.push(...page.items)
      cursor = page.next ?? undefined
    } while (cursor && found.length < 2_000)
    all.value = found
    refusal.value = undefined
  }

  function load(): Promise<void> {
    asked ??= fetchAll().catch((cause) => {
      refusal.value = asRefusal(cause)
      asked = undefined
    })
    return asked
  }

  const own = computed(() => {
    const session = useSession()
    return all.value?.find((community) => community.memberships.some((membership) => session.schools.includes(membership.schoolId)))
  })
  const first = computed(() => own.value ?? all.value?.[0])

  return { all, refusal, load, own, first }
})
