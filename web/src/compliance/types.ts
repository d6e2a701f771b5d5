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

type Sides = Pick<Share, 'numerator' | 'denominator'>

/** A share in percent with one decimal; undefined while nobody is in the denominator. */
export function percent(share: Sides): number | undefined {
  return share.denominator ? Math.round((share.numerator * 1000) / share.denominator) / 10 : undefined
}

/** The same in words: a few of very many are not nobody, and nobody short of all is all. */
export function percentText(share: Sides): string | undefined {
  const part = percent(share)
  if (part === undefined) return undefined
  if (part === 0 && share.numerator > 0) return '<0.1%'
  return part === 100 && share.numerator < share.denominator ? '>99.9%' : `${part}%`
}
