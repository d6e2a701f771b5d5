import type { components } from '@/contracts/exchange'

type Schemas = components['schemas']
export type Pack = Schemas['Pack']
export type Share = Schemas['Share']
export type Compliance = Schemas['Compliance']
export type Unit = Schemas['ComplianceUnit']
export type Member = Schemas['RollMember']
export type Ground = Schemas['Ground']
export type Outcome = Schemas['Outcome']
export type WhatIf = Schemas['WhatIf']
export type Changed = Schemas['ChangedMember']
export type Eligibility = Schemas['Eligibility']

export const outcomes: Outcome[] = ['ELIGIBLE', 'EXEMPT', 'UNCLEAR', 'NOT_YET']

/** A share in percent with one decimal; undefined while nobody is in the denominator. */
export function percent(share: Share): number | undefined {
  return share.denominator ? Math.round((share.numerator * 1000) / share.denominator) / 10 : undefined
}
