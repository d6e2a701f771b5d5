import { get } from '@/shell/http'
import type { Candidates } from '@/exchange/types'

/** How many people fit a need: asked for what is on the screen, and for two needs at a time. */
const AT_A_TIME = 2
const waiting: (() => void)[] = []
let running = 0

export function fitting(needId: string, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      if (signal.aborted) {
        reject(signal.reason)
        next()
        return
      }
      running++
      get<Candidates>(`/api/v1/exchange/needs/${needId}/candidates`, { limit: 1 }, signal)
        .then((found) => resolve(found.fitting), reject)
        .finally(() => {
          running--
          next()
        })
    })
    next()
  })
}

function next() {
  if (running < AT_A_TIME) waiting.shift()?.()
}
