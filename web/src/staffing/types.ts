import type { components } from '@/contracts/exchange'

type Words = components['schemas']
export type Post = Words['Post']
export type Holder = Words['PostHolder']
export type PostReasons = Words['PostReasons']
export type HomePost = Words['HomePostOf']
export type Figure = Words['StaffingFigure']
export type Table = Words['StaffingTable']
export type Row = Words['StaffingRow']
export type Cell = Words['StaffingCell']
export type Forecast = Words['StaffingForecast']
export type Evidence = Words['StaffingEvidence']
export type Side = Words['StaffingSide']

export const sides: Side[] = ['WANTED', 'ESTABLISHED', 'RETIRED', 'UNSURE', 'AWAY', 'ARRIVED']

/** What a side of a figure is called in it. */
export const partOf = { WANTED: 'wanted', ESTABLISHED: 'established', RETIRED: 'retired', UNSURE: 'unsure', AWAY: 'away', ARRIVED: 'arrived' } as const

/** A share of full time as people may type it. */
export const isShare = (text: string) => /^(0?\.\d{1,2}|1(\.0{1,2})?)$/.test(text.trim()) && Number(text) > 0

/** How strongly a cell is coloured, 0 to 3: by the part of the posts that is lacking or too much. */
export function strength(figure: Figure): number {
  const gap = Math.abs(Number(figure.gap))
  if (!gap) return 0
  const part = gap / Math.max(Number(figure.wanted), Number(figure.present), 1)
  return part >= 0.25 || gap >= 5 ? 3 : part >= 0.1 || gap >= 2 ? 2 : 1
}
