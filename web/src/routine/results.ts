import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { get } from '@/shell/http'
import { language } from '@/shell/i18n'
import type { CheckResults } from './types'

/** What a check-up can find, as the service has it: fetched once. */
export const useResults = defineStore('checkResults', () => {
  const found = ref<CheckResults>()
  const asked = get<CheckResults>('/api/v1/community/routines/results').then((answer) => (found.value = answer)).catch(() => undefined)
  const all = computed(() => found.value?.items ?? [])
  const name = (code: string) => {
    const result = all.value.find((one) => one.code === code)
    return result ? (language() === 'zh' ? result.zh : result.en) : code
  }
  return { all, name, asked }
})
