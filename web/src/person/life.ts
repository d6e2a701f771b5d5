import type { Appraisal } from '@/appraisal/types'
import type { Assignment } from '@/exchange/types'
import type { Career, HeldPost } from './types'

/** One entry of a working life; `lasts` when it has an end or goes on. */
export interface Entry {
  key: string
  kind: 'placement' | 'post' | 'title' | 'honour' | 'office' | 'assignment' | 'appraisal'
  from?: string | null
  to?: string | null
  lasts?: boolean
  school?: string
  code?: string
  post?: string | null
  by?: string | null
  state?: string
  id?: string
  /** The number of the order, where there is one to be had. */
  letter?: string | null
  /** The number of an order on paper. */
  paper?: string
  /** The fact that can be corrected. */
  fact?: string
  /** The post that was held, with its share. */
  held?: HeldPost
}

/** All that a life brought, the latest first; what has no day comes last. */
export function entriesOf(career: Career, assignments: Assignment[], appraisals: Appraisal[] = [], posts: HeldPost[] = []): Entry[] {
  const all: Entry[] = [
    ...career.placements.map((one) => ({ key: `p${one.from}`, kind: 'placement' as const, from: one.from, to: one.to, lasts: true, school: one.schoolName })),
    ...posts.map((one) => ({ key: one.id, kind: 'post' as const, from: one.from, to: one.to, lasts: true, school: one.schoolName, held: one })),
    ...career.titles.map((one) => ({ key: one.id, kind: 'title' as const, from: one.since, code: one.title, fact: one.id })),
    ...career.honours.map((one) => ({ key: one.id, kind: 'honour' as const, from: one.grantedOn, code: one.honour, by: one.grantedBy, fact: one.id })),
    ...career.offices.map((one) => ({ key: one.id, kind: 'office' as const, from: one.from, to: one.to, lasts: true, school: one.schoolName, code: one.rank, post: one.post, fact: one.id })),
    ...assignments.map((one) => ({ key: one.id, kind: 'assignment' as const, from: one.from, to: one.to, lasts: true, school: one.receiving.name ?? '', code: one.kind, state: one.state, id: one.id, letter: one.paper ? null : one.orderNumber, paper: one.paper?.number })),
    ...appraisals.filter((one) => one.state === 'GIVEN').map((one) => ({ key: one.id, kind: 'appraisal' as const, from: one.givenOn, school: one.host.name, code: one.kind, post: one.grade, id: one.assignmentId })),
  ]
  return all.sort((a, b) => (b.from ?? '').localeCompare(a.from ?? '') || a.key.localeCompare(b.key))
}
