import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import type { Refusal } from '@/shell/http'
import { asRefusal } from '@/shell/loading'

/** What would happen is asked whenever the form is whole and has rested for a moment; only the last answer counts. */
export function useRehearsal<B, F>(body: () => B | undefined, ask: (body: B) => Promise<F>) {
  const told = shallowRef<F>()
  const refusal = shallowRef<Refusal>()
  const busy = ref(false)
  let resting: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  async function check(mine: number) {
    try {
      const answer = await ask(body()!)
      if (mine === asked) told.value = answer
    } catch (cause) {
      if (mine === asked) refusal.value = asRefusal(cause)
    } finally {
      if (mine === asked) busy.value = false
    }
  }
  watch(() => JSON.stringify(body()), () => {
    clearTimeout(resting)
    told.value = undefined
    refusal.value = undefined
    const mine = ++asked
    busy.value = !!body()
    if (body()) resting = setTimeout(() => void check(mine), 450)
  }, { immediate: true })
  onBeforeUnmount(() => clearTimeout(resting))

  return { told, refusal, busy, again: () => (body() ? check(++asked) : Promise.resolve()) }
}
