import type { Appraisal } from '@/appraisal/types'
import type { Assignment } from '@/exchange/types'
import type { Career, FactKind, HeldPost } from './types'

/** One entry of a working life; `lasts` when it has an end or goes on. */
export interface Entry {
  key: string
  kind: 'placement' | 'post' | 'title' | 'honour' | 'office' | 'certificate' | 'graduatingYear' | 'assignment' | 'appraisal'
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
  subject?: string | null
  year?: number
  /** The fact that can be corrected. */
  fact?: string
  /** The first day of an earlier stay, which can be corrected. */
  stay?: string
  /** The post that was held, with its share. */
  held?: HeldPost
}

/** A fact as the form that corrects it shows it; what is sealed stays out. */
export interface FactForm { kind: FactKind; title?: string; honour?: string; rank?: string; schoolId?: string; post?: string; stage?: string; subject?: string; schoolYear?: number; reason?: string; detail?: string; evidence?: string; by?: string; from?: string | null; to?: string | null; decidedOn?: string | null }

export function formOf(career: Career, id: string): FactForm | undefined {
  const is = (one: { id: string }) => one.id === id
  const title = career.titles.find(is)
  if (title) return { kind: 'TITLE', title: title.title, from: title.since }
  const honour = career.honours.find(is)
  if (honour) return { kind: 'HONOUR', honour: honour.honour, from: honour.grantedOn, by: honour.grantedBy ?? undefined }
  const office = career.offices.find(is)
  if (office) return { kind: 'OFFICE', schoolId: office.schoolId, rank: office.rank, post: office.post ?? undefined, from: office.from, to: office.to }
  const certificate = career.certificates.find(is)
  if (certificate) return { kind: 'CERTIFICATE', stage: certificate.stage, subject: certificate.subject ?? undefined, from: certificate.obtainedOn }
  const year = career.graduatingYears.find(is)
  if (year) return { kind: 'GRADUATING_YEAR', schoolYear: year.schoolYear }
  const exemption = career.exemptions.find(is)
  if (exemption) return { kind: 'EXEMPTION', from: exemption.from, to: exemption.to, evidence: exemption.evidence ?? undefined, by: exemption.decidedBy ?? undefined, decidedOn: exemption.decidedOn }
  return undefined
}

/** All that a life brought, the latest first; what has no day comes last. */
export function entriesOf(career: Career, assignments: Assignment[], appraisals: Appraisal[] = [], posts: HeldPost[] = []): Entry[] {
  const all: Entry[] = [
    ...career.placements.map((one, n) => ({ key: `p${one.from}`, kind: 'placement' as const, from: one.from, to: one.to, lasts: true, school: one.schoolName, ...(n < career.placements.length - 1 ? { stay: one.from } : {}) })),
    ...posts.map((one) => ({ key: one.id, kind: 'post' as const, from: one.from, to: one.to, lasts: true, school: one.schoolName, held: one })),
    ...career.titles.map((one) => ({ key: one.id, kind: 'title' as const, from: one.since, code: one.title, fact: one.id })),
    ...career.honours.map((one) => ({ key: one.id, kind: 'honour' as const, from: one.grantedOn, code: one.honour, by: one.grantedBy, fact: one.id })),
    ...career.offices.map((one) => ({ key: one.id, kind: 'office' as const, from: one.from, to: one.to, lasts: true, school: one.schoolName, code: one.rank, post: one.post, fact: one.id })),
    ...career.certificates.map((one) => ({ key: one.id, kind: 'certificate' as const, from: one.obtainedOn, code: one.stage, subject: one.subject, fact: one.id })),
    ...career.graduatingYears.map((one) => ({ key: one.id, kind: 'graduatingYear' as const, from: `${one.schoolYear}-09-01`, to: `${one.schoolYear + 1}-08-31`, lasts: true, year: one.schoolYear, fact: one.id })),
    ...assignments.map((one) => ({ key: one.id, kind: 'assignment' as const, from: one.from, to: one.to, lasts: true, school: one.receiving.name ?? '', code: one.kind, state: one.state, id: one.id, letter: one.paper ? null : one.orderNumber, paper: one.paper?.number })),
    ...appraisals.filter((one) => one.state === 'GIVEN').map((one) => ({ key: one.id, kind: 'appraisal' as const, from: one.givenOn, school: one.host.name, code: one.kind, post: one.grade, id: one.assignmentId })),
  ]
  return all.sort((a, b) => (b.from ?? '').localeCompare(a.from ?? '') || a.key.localeCompare(b.key))
}
