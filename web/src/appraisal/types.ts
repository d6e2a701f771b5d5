import type { components } from '@/contracts/exchange'

type Schemas = components['schemas']
export type Appraisal = Schemas['Appraisal']
export type Grades = Schemas['AppraisalGrades']
export type Figures = Schemas['AppraisalFigures']
export type GradeShare = Schemas['GradeShare']
export type Facets = Schemas['AppraisalFacets']
export type Side = Schemas['AppraisalSide']
export type Action = Appraisal['actions'][number]

/** Which side's word an action is, and whether it corrects one. */
export const sideOf: Record<Action, Side> = { host: 'HOST', home: 'HOME', comment: 'PERSON', correctHost: 'HOST', correctHome: 'HOME', correctPerson: 'PERSON' }
export const corrects = (action: Action): boolean => action.startsWith('correct')

/** In percent with one decimal; undefined while there is nothing to be a share of. */
export function percent(share: Pick<GradeShare, 'numerator' | 'denominator'>): number | undefined {
  return share.denominator ? Math.round((share.numerator * 1000) / share.denominator) / 10 : undefined
}
