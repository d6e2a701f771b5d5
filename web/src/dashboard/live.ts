import { onScopeDispose, ref, type Ref } from 'vue'
import { get } from '@/shell/http'
import type { Figure, Happening } from './types'

/** How the line to the dashboard stands: what the page shows is as fresh as this says. */
export type Line = 'connecting' | 'live' | 'lost'

export interface Listeners {
  figure?: (figure: Figure) => void
  happening?: (happening: Happening) => void
  /** The past was told anew, or too much was missed: load everything again. */
  reset?: () => void
}

const STREAM = '/api/v1/dashboard/stream'
const HIDDEN = 30_000 // a browser opens only six lines to one server: a tab that nobody looks at gives its own back
const PAUSES = [2_000, 4_000, 8_000, 15_000, 30_000]

interface Source {
  readonly readyState: number
  addEventListener(type: string, listener: (event: Event) => void): void
  close(): void
}

/**
 * The browser reconnects by itself and tells what it saw last; an answer that is no stream at all (503, 429) makes it
 * give up, and then this begins again from where it stood.
 */
export function useLive(listeners: Listeners, open: (url: string) => Source = (url) => new EventSource(url)): { line: Ref<Line> } {
  const line = ref<Line>('connecting')
  let source: Source | undefined
  let lastSeen = ''
  let failures = 0
  let retrying: ReturnType<typeof setTimeout> | undefined
  let left = false
  let hiding: ReturnType<typeof setTimeout> | undefined

  function hear<T>(event: Event, then: ((data: T) => void) | undefined) {
    const message = event as MessageEvent<string>
    if (message.lastEventId) lastSeen = message.lastEventId
    if (then) then(JSON.parse(message.data) as T)
  }

  function begin() {
    if (left) return
    source = open(lastSeen ? `${STREAM}?after=${encodeURIComponent(lastSeen)}` : STREAM)
    source.addEventListener('open', () => {
      line.value = 'live'
      failures = 0
    })
    source.addEventListener('figure', (event) => hear<Figure>(event, listeners.figure))
    source.addEventListener('happening', (event) => hear<Happening>(event, listeners.happening))
    source.addEventListener('reset', (event) => hear<object>(event, () => listeners.reset?.()))
    source.addEventListener('error', () => {
      line.value = 'lost'
      if (source?.readyState !== 2) return
      // Also finds out whether the session is over: a stream cannot say 401 to the page.
      void get('/api/v1/me').catch(() => undefined)
      clearTimeout(retrying)
      retrying = setTimeout(begin, PAUSES[Math.min(failures++, PAUSES.length - 1)])
    })
  }

  function shownOrHidden() {
    clearTimeout(hiding)
    if (!document.hidden) {
      if (!source) begin()
      return
    }
    hiding = setTimeout(() => {
      clearTimeout(retrying)
      source?.close()
      source = undefined
      line.value = 'connecting'
    }, HIDDEN)
  }

  begin()
  document.addEventListener('visibilitychange', shownOrHidden)
  onScopeDispose(() => {
    left = true
    clearTimeout(hiding)
    document.removeEventListener('visibilitychange', shownOrHidden)
    clearTimeout(retrying)
    source?.close()
  })
  return { line }
}
