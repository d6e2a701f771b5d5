import { describe, expect, it } from 'vitest'
import { descriptionOf, differences, formOf, isDegrees, on, totals, yearOf } from '@/school/register'
import type { SchoolYear, Statement } from '@/school/types'

const said = (from: string | null, to: string | null, name: string) => ({
  from, to, name, shortName: null, stages: ['PRIMARY'], ruralFlag: 'TOWN', weak: false, ownership: null, longitude: null, latitude: null,
  knownSince: null, saidAt: null, by: null, reason: null, knownUntil: null, replacedBy: null, replacedReason: null,
}) as Statement

describe('the register', () => {
  it('finds what holds on a day, first and last day included', () => {
    const history = [said(null, '2026-08-31', '旧'), said('2026-09-01', null, '新')]
    expect(on(history, '2026-08-31')?.name).toBe('旧')
    expect(on(history, '2026-09-01')?.name).toBe('新')
    expect(on([said('2026-09-01', null, '新')], '2026-08-31')).toBeUndefined()
  })

  it('sees no difference in what a form gives back unchanged', () => {
    const one = { ...said(null, null, '一小'), stages: ['JUNIOR', 'PRIMARY'] as Statement['stages'], longitude: 106.45, latitude: 29.5 }
    expect(differences(one, { ...one, ...descriptionOf(formOf(one)) } as Statement)).toEqual([])
    expect(differences(one, { ...one, weak: true, latitude: 29.6 })).toEqual(['weak', 'place'])
    expect(differences(one, { ...one, stages: ['PRIMARY', 'JUNIOR'] })).toEqual([])
    expect(differences(one, { ...one, ownership: 'PUBLIC' })).toEqual(['ownership'])
  })

  it('takes an emptied field for nothing, not for zero', () => {
    expect(descriptionOf({ ...formOf(said(null, null, '一小')), longitude: ' ', shortName: ' ', ownership: undefined })).toMatchObject({ longitude: null, shortName: null, ownership: null })
    expect(isDegrees('', 180)).toBe(true)
    expect(isDegrees('180.1', 180)).toBe(false)
    expect(isDegrees('east', 180)).toBe(false)
  })

  it('adds up the stages of a year, and states no places when one stage does not', () => {
    const year = (year: number, stage: SchoolYear['stage'], pupils: number, capacity: number | null): SchoolYear => ({ year, stage, pupils, classes: 1, capacity })
    expect(totals([year(2026, 'PRIMARY', 10, 12), year(2025, 'PRIMARY', 9, 12), year(2026, 'JUNIOR', 5, 6)])).toEqual([
      { year: 2025, pupils: 9, classes: 1, capacity: 12 },
      { year: 2026, pupils: 15, classes: 2, capacity: 18 },
    ])
    expect(totals([year(2026, 'PRIMARY', 10, 12), year(2026, 'JUNIOR', 5, null), year(2026, 'SENIOR', 1, 1)])[0]).toMatchObject({ pupils: 16, capacity: null })
  })

  it('begins a school year on 1 September', () => {
    expect(yearOf('2026-08-31')).toBe(2025)
    expect(yearOf('2026-09-01')).toBe(2026)
  })
})
