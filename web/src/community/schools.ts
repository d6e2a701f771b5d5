import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { get, type Page } from '@/shell/http'
import type { School } from './types'

/** The district's schools, fetched once: for pickers, and for names where a service only gives an id. */
export const useSchools = defineStore('schools', () => {
  const all = ref<School[]>([])
  const away = ref(false)
  let asked: Promise<void> | undefined

  function load(): Promise<void> {
    asked ??= fetchAll().catch(() => {
      away.value = true
      asked = undefined
    })
    return asked
  }

  async function fetchAll() {
    const found: School[] = []
    let cursor: string | undefined
    do {
      const page: Page<School> = await get('/api/v1/community/schools', { limit: 200, cursor })
      found.push(...page.items)
      cursor = page.next ?? undefined
    } while (cursor && found.length < 2_000)
    all.value = found
    away.value = false
  }

  const byId = computed(() => new Map(all.value.map((school) => [school.id, school])))
  const nameOf = (id: string | null | undefined, given?: string | null) => given || (id && (byId.value.get(id)?.shortName || byId.value.get(id)?.name)) || ''

  function again() {
    asked = undefined
    return load()
  }

  return { all, away, load, again, nameOf, byId }
})
