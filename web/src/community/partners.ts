import { defineStore } from 'pinia'
import { ref } from 'vue'
import { get, type Page } from '@/shell/http'
import type { Contract, PartnerSchool } from '@/contract/types'

/** Schools of other districts that may be asked in, by the contracts of today. */
export const usePartners = defineStore('partners', () => {
  const all = ref<(PartnerSchool & { district: string })[]>([])

  async function load() {
    try {
      const contracts = await get<Page<Contract>>('/api/v1/community/contracts', { state: 'AGREED', limit: 50 })
      const open = contracts.items.filter((one) => one.holds && one.shares.includes('MEMBERSHIP'))
      const found = await Promise.all(open.map(async (one) => {
        const page = await get<Page<PartnerSchool>>(`/api/v1/community/contracts/${one.id}/schools`, { limit: 200 })
        return page.items.map((school) => ({ ...school, district: one.other.name }))
      }))
      all.value = found.flat()
    } catch {
      all.value = []
    }
  }

  return { all, load }
})
