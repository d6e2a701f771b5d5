/** What the dashboard answers under /api/v1/dashboard. */
export interface Happening {
  id: string
  at: string
  kind: string
  text: string
  subjectId?: string
  link?: string | null
}

/** A number that says over what, and on which day. */
export interface Figure {
  key: string
  title: string
  value: string
  numerator: number
  denominator: number
  unit: string
  numeratorLabel: string
  denominatorLabel: string
  date: string
  evidence: string
}

export interface Figures {
  asOf: string
  district: string
  figures: Figure[]
}

export type Side = 'numerator' | 'rest' | 'all'

export interface EvidenceColumn {
  name: string
  heading: string
  words?: Record<string, string> | null
}

export interface Evidence {
  figure: Figure
  columns: EvidenceColumn[]
  items: Record<string, unknown>[]
  next?: string | null
  total?: number | null
}

export interface Series {
  figure: string
  title: string
  unit: string
  from: string
  to: string
  items: { date: string; value: string; numerator: number; denominator: number }[]
}

export interface Breakdown {
  figure: string
  title: string
  unit: string
  by: string
  date: string
  dimensions: string[]
  items: { key: string; label: string; numerator: number; denominator: number }[]
}

export interface CommunityRow {
  id: string
  name: string
  state: string
  inForce: boolean
  leadSchoolId: string
  leadName?: string | null
  cycleFrom: string
  cycleTo: string
  members: number
  needsOpen: number
  assignmentsInForce: number
  resources: number
}
