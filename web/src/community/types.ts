import type { components } from '@/contracts/community'

/** What community answers under /api/v1/community. */
type Words = components['schemas']
export type School = Words['School']
export type Membership = Words['Membership']
export type Held = Words['HeldMembership']
export type Cycle = Words['Cycle']
export type Community = Words['Community']
export type Check = Words['Check']
export type Case = Words['Case']
export type Wish = Words['Wish']
export type ChangeKind = Words['ChangeKind']
export type ChangeKinds = Words['ChangeKinds']
export type PlaceRules = Words['PlaceRules']
export type Outlook = Words['Outlook']
export type PastFact = Words['PastFact']
