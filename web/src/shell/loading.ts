import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef, type WatchSource } from 'vue'
import { get, Refusal, type Page, type Query } from './http'

/** What one area of a page knows about its own data: an error here touches nothing else. */
export interface Loading<T> {
  data: ShallowRef<T | undefined>
  refusal: ShallowRef<Refusal | undefined>
  busy: Ref<boolean>
  reload: () => Promise<void>
}

export function asRefusal(cause: unknown): Refusal {
  if (cause instanceof Refusal) return cause
  console.error(cause)
  return new Refusal(0, 'web/unexpected', '', cause instanceof Error ? cause.message : String(cause))
}

export function useLoading<T>(load: (signal: AbortSignal) => Promise<T>, on: WatchSource[] = []): Loading<T> {
  const data = shallowRef<T>()
  const refusal = shallowRef<Refusal>()
  const busy = ref(false)
  let running: AbortController | undefined

  async function reload() {
    running?.abort()
    const mine = new AbortController()
    running = mine
    busy.value = true
    try {
      const loaded = await load(mine.signal)
      if (mine.signal.aborted) return
      data.value = loaded
      refusal.value = undefined
    } catch (cause) {
      if (mine.signal.aborted) return
      refusal.value = asRefusal(cause)
    } finally {
      if (running === mine) busy.value = false
    }
  }

  if (on.length) watch(on, () => void reload())
  onScopeDispose(() => running?.abort())
  void reload()
  return { data, refusal, busy, reload }
}

export interface Listing<T> extends Loading<T[]> {
  /** The first page as it came: totals and facets are there. */
  first: ShallowRef<Page<T> | undefined>
  total: Ref<number | undefined>
  more: () => Promise<void>
  hasMore: Ref<boolean>
  busyMore: Ref<boolean>
}

/** A list by cursor: filters reload it from the start, `more` adds the next page. */
export function useListing<T>(path: string | (() => string), filters: () => Query, limit = 50): Listing<T> {
  const where = () => (typeof path === 'string' ? path : path())
  const next = ref<string>()
  const total = ref<number>()
  const hasMore = ref(false)
  const busyMore = ref(false)
  const firstPage = shallowRef<Page<T>>()

  function take(page: Page<T>) {
    next.value = page.next ?? undefined
    hasMore.value = !!page.next
    if (typeof page.total === 'number') total.value = page.total
  }

  const first = useLoading<T[]>(async (signal) => {
    const page = await get<Page<T>>(where(), { ...filters(), limit }, signal)
    if (!signal.aborted) {
      total.value = undefined
      firstPage.value = page
      take(page)
    }
    return page.items
  }, [() => JSON.stringify([where(), filters()])])

  async function more() {
    if (!next.value || busyMore.value) return
    busyMore.value = true
    try {
      const page = await get<Page<T>>(where(), { ...filters(), limit, cursor: next.value })
      first.data.value = [...(first.data.value ?? []), ...page.items]
      take(page)
    } catch (cause) {
      first.refusal.value = asRefusal(cause)
    } finally {
      busyMore.value = false
    }
  }

  return { ...first, first: firstPage, total, more, hasMore, busyMore }
}
