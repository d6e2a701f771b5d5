import type { components } from '@/contracts/exchange'

/** What exchange answers under /api/v1/exchange/persons. */
type Words = components['schemas']
export type PersonLine = Words['PersonLine']
export type Person = Words['Person']
export type Career = Words['Career']
export type Departure = Words['Departure']
export type DepartureOutlook = Words['DepartureOutlook']
export type DepartureReasons = Words['DepartureReasons']
export type Exemption = Words['Exemption']
export type Ground = Words['ExemptionGround']
export type Reasons = Words['ExemptionReasons']
export type Wish = Words['Wish']
export type Duplicate = Words['Duplicate']
export type Merge = Words['Merge']
export type FactKind = Words['NewFact']['kind']
