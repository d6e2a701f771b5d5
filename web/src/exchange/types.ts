/** What exchange answers under /api/v1/exchange. */
export type NeedState = 'OPEN' | 'PROPOSED' | 'FILLED' | 'WITHDRAWN'

export interface Need {
  id: string
  schoolId: string
  schoolName?: string | null
  communityId?: string | null
  communityName?: string | null
  leadSchoolId?: string | null
  subject: string
  stage: string
  fte: string | number
  from: string
  to: string
  kind?: string | null
  state: NeedState
  note?: string | null
  number?: string | null
  postedAt?: string | null
  /** What the caller may do now: propose, withdraw. */
  actions?: string[]
  version: number
}

export interface Reason {
  code: string
  text: string
  ok: boolean
  /** False for what is only to be known and speaks against nobody. */
  binding?: boolean
}

export interface Candidate {
  personId: string
  name?: string | null
  schoolId?: string | null
  schoolName?: string | null
  subjects: string[]
  stages: string[]
  title?: string | null
  honour?: string | null
  reasons: Reason[]
}

export interface Candidates {
  need?: Need
  fits: Candidate[]
  others: Candidate[]
  considered: number
  /** How many fit in all; `fits` lists the first of them. */
  fitting?: number
}

export type AssignmentState = 'PROPOSED' | 'CONSENTED' | 'APPROVED' | 'IN_FORCE' | 'RETURNED' | 'DECLINED' | 'REJECTED' | 'WITHDRAWN'
export type Party = 'PERSON' | 'SENDING' | 'RECEIVING'

export interface Consent {
  party: Party
  state: 'PENDING' | 'GIVEN' | 'DECLINED'
  by?: string | null
  at?: string | null
  reason?: string | null
  /** Whether the caller may speak for this party now. */
  yours?: boolean
}

export interface Named {
  id: string
  name?: string | null
}

export interface Assignment {
  id: string
  needId?: string | null
  kind: string
  person: Named
  sending: Named
  receiving: Named
  subject?: string | null
  stage?: string | null
  fte: string | number
  from: string
  to: string
  state: AssignmentState
  note?: string | null
  orderNumber?: string | null
  reason?: string | null
  consents?: Consent[]
  history?: { at: string; what: string; by?: string | null; reason?: string | null }[]
  actions?: string[]
  version: number
}
