import { ref } from 'vue'
import type { components } from '@/contracts/community'
import { get } from './http'

/**
 * The services decide by their own clock, which may stand elsewhere than that of this machine: what a form proposes as
 * today, and what a page calls past, follows theirs.
 */
const PATH = '/api/v1/community/today'
const FRESH = 60_000
const PATIENCE = 1_500
/** Days are those of China, wherever the browser stands: one time, no summer time since 1991. */
const CHINA = 8 * 3_600_000

const ahead = ref(0)
let askedAt: number | undefined

const inChina = (at: string | number): string => new Date((typeof at === 'number' ? at : Date.parse(at)) + CHINA).toISOString()
export const dayOf = (at: string | number): string => inChina(at).slice(0, 10)
/** The minute of the day. */
export const timeOf = (at: string | number): string => inChina(at).slice(11, 16)
export const now = (): number => Date.now() + ahead.value
export const today = (): string => dayOf(now())

/** Asks once a minute at most; when the service is away or slow the page goes on with what it knows. */
export async function setClock(): Promise<void> {
  const began = Date.now()
  const first = askedAt === undefined
  if (!first && began - askedAt! < FRESH) return
  askedAt = began
  const asked = get<components['schemas']['Today']>(PATH)
    .then((said) => { ahead.value = Date.parse(said.now) - Date.now() })
    .catch(() => { askedAt = undefined })
  if (first) await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
}
