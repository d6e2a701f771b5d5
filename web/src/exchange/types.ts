import type { components } from '@/contracts/exchange'

/** What exchange answers under /api/v1/exchange. */
type Words = components['schemas']
export type Need = Words['Need']
export type Reason = Words['CandidateReason']
export type Candidate = Words['Candidate']
export type Candidates = Words['Candidates']
export type Party = Words['Party']
export type Consent = Words['Consent']
export type Assignment = Words['Assignment']
export type EarliestOrder = Words['EarliestOrder']
export type EndingReasons = Words['EndingReasons']
export type PathStep = Words['PathStep']
export type Finding = Words['Finding']
export type Objection = Words['Objection']
export type InboxItem = Words['InboxItem']
export type ApprovalOutcome = Words['ApprovalOutcome']
