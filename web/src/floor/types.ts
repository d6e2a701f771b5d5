import type { components } from '@/contracts/exchange'

type Schemas = components['schemas']
export type Summary = Schemas['FloorSummary']
export type Floors = Schemas['Floors']
export type Figure = Schemas['FloorFigure']
export type Level = Schemas['FloorLevel']
export type FloorPerson = Schemas['FloorPerson']

/** What tells one figure of a school from another, and may stand in an address. */
export function keyOf(figure: Figure): string {
  return [figure.measure, figure.stage, figure.subject].filter(Boolean).join('-')
}
