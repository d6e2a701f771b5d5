import { language } from '@/shell/i18n'
import type { Indicator, Line } from './types'

export const integrations = ['MANAGEMENT', 'STAFFING', 'TEACHING', 'TALENT', 'APPRAISAL'] as const

export const nameOf = (indicator: Indicator) => (language() === 'zh' ? indicator.nameZh : indicator.nameEn)
export const unitOf = (indicator: Indicator) => (language() === 'zh' ? indicator.unitZh : indicator.unitEn)

/** A value as people write it: no needless zeros. */
export function number(value: number | null | undefined): string | undefined {
  return value === null || value === undefined ? undefined : String(Math.round(value * 100) / 100)
}

/** Per cent of the way, for a bar: never beyond its ends. */
export const reach = (line: Pick<Line, 'share'>) => Math.max(0, Math.min(100, (line.share ?? 0) * 100))

/** "2026–2027". */
export const yearText = (year: number) => `${year}\u2013${year + 1}`

/** What a value should be by a month's end to stay on course, along a straight line; nothing for a budget. */
export function pace(goal: number | null | undefined, base: number | null | undefined, indicator: Indicator, gone: number): number | undefined {
  if (goal === null || goal === undefined) return undefined
  if (indicator.accrues) return indicator.direction === 'LESS' ? goal : goal * gone
  return base === null || base === undefined ? goal : base + (goal - base) * gone
}
