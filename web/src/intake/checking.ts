import { onScopeDispose, ref, shallowRef } from 'vue'
import { post, sendFile, type Refusal } from '@/shell/http'
import { asRefusal } from '@/shell/loading'
import { onlyEarly } from './faults'
import type { Import, Step } from './types'

export type Stage = 'idle' | 'sending' | 'checking' | 'faulty' | 'checked' | 'committing' | 'committed' | 'settling' | 'refused'

const PAUSE = 2 // seconds
const TIMES = 15

/** One service's share of a workbook: sent, checked, committed; checked again by itself while schools are on their way. */
export function useChecking(service: Step, path = `/api/v1/${service}/imports`) {
  const stage = ref<Stage>('idle')
  const share = ref(0)
  const found = shallowRef<Import>()
  const refusal = shallowRef<Refusal>()
  const left = ref(0)
  let sending: AbortController | undefined
  let ticking: ReturnType<typeof setInterval> | undefined
  let file: File | undefined

  function reset() {
    sending?.abort()
    clearInterval(ticking)
    stage.value = 'idle'
    found.value = undefined
    refusal.value = undefined
  }
  onScopeDispose(reset)

  /** @param patience how often to look again when only schools not yet heard of are in the way */
  async function check(chosen: File, patience = 0): Promise<void> {
    sending?.abort()
    clearInterval(ticking)
    file = chosen
    const mine = new AbortController()
    sending = mine
    refusal.value = undefined
    stage.value = 'sending'
    share.value = 0
    try {
      const answer = await sendFile<Import>(path, chosen, (sent) => {
        share.value = Math.round(sent * 100)
        if (sent >= 1 && !mine.signal.aborted) stage.value = 'checking'
      }, mine.signal)
      if (mine.signal.aborted) return
      found.value = answer
      if (patience > 0 && onlyEarly(answer)) settle(patience)
      else stage.value = answer.state === 'FAULTY' ? 'faulty' : answer.state === 'COMMITTED' ? 'committed' : 'checked'
    } catch (cause) {
      if (mine.signal.aborted) return
      refusal.value = asRefusal(cause)
      stage.value = 'refused'
    }
  }

  function settle(patience: number) {
    stage.value = 'settling'
    left.value = PAUSE
    ticking = setInterval(() => {
      left.value--
      if (left.value > 0) return
      clearInterval(ticking)
      if (file) void check(file, patience - 1)
    }, 1_000)
  }

  /** @param confirmed how many of the warnings somebody looked at */
  async function commit(confirmed = 0): Promise<boolean> {
    if (!found.value) return false
    stage.value = 'committing'
    refusal.value = undefined
    try {
      found.value = await post<Import>(`${path}/${found.value.id}/commit`, { confirmed })
      stage.value = 'committed'
      return true
    } catch (cause) {
      refusal.value = asRefusal(cause)
      stage.value = refusal.value.passing ? 'checked' : 'refused'
      return false
    }
  }

  return { service, stage, share, found, refusal, left, check, commit, reset, patience: TIMES }
}
export type Checking = ReturnType<typeof useChecking>
