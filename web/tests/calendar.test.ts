import { describe, expect, it } from 'vitest'
import { addMonths, dayOf, hoursOf, instantOf, minuteOf, monthOf, onDay, place, timeOf, weekday, weekOf } from '@/session/calendar'

const at = (from: string, to: string, day = '2026-12-02', toDay = day) => ({ name: from, startsAt: new Date(instantOf(day, from)).toISOString(), endsAt: new Date(instantOf(toDay, to)).toISOString() })

describe('the calendar', () => {
  it('has the days of China, whatever zone the browser is in', () => {
    expect(dayOf('2026-12-01T16:00:00Z')).toBe('2026-12-02')
    expect(dayOf('2026-12-01T15:59:59Z')).toBe('2026-12-01')
    expect(timeOf('2026-12-02T01:05:00Z')).toBe('09:05')
    expect(minuteOf('2026-12-02T01:05:00Z')).toBe(545)
    expect(new Date(instantOf('2026-12-02', '09:00')).toISOString()).toBe('2026-12-02T01:00:00.000Z')
  })

  it('begins its weeks on Monday', () => {
    expect(weekday('2026-12-02')).toBe(2)
    expect(weekOf('2026-12-02')[0]).toBe('2026-11-30')
    expect(weekOf('2026-11-30')[0]).toBe('2026-11-30')
    expect(weekOf('2026-12-06')[0]).toBe('2026-11-30')
    const month = monthOf('2026-12-15')
    expect(month[0]![0]).toBe('2026-11-30')
    expect(month.at(-1)!.at(-1)).toBe('2027-01-03')
    expect(month).toHaveLength(5)
    expect(monthOf('2027-02-10')).toHaveLength(4)
    expect(monthOf('2026-08-31')).toHaveLength(6)
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-01')
    expect(addMonths('2026-01-31', -1)).toBe('2025-12-01')
  })

  it('asks for at most 62 days', () => {
    for (let month = '2026-01-01'; month < '2030-01-01'; month = addMonths(month, 1)) expect(monthOf(month).length * 7).toBeLessThanOrEqual(62)
  })
})

describe('sessions of a day', () => {
  const lanes = (...all: ReturnType<typeof at>[]) => Object.fromEntries(place(all, '2026-12-02').map((one) => [one.one.name, `${one.lane}/${one.lanes}`]))

  it('that follow each other have the whole width', () => {
    expect(lanes(at('09:00', '09:40'), at('09:40', '10:20'))).toEqual({ '09:00': '0/1', '09:40': '0/1' })
  })

  it('that overlap stand side by side', () => {
    expect(lanes(at('09:00', '10:00'), at('09:30', '10:30'))).toEqual({ '09:00': '0/2', '09:30': '1/2' })
  })

  it('that overlap through a third share one width, and a freed lane is used again', () => {
    expect(lanes(at('09:00', '12:00'), at('09:30', '10:00'), at('10:00', '11:00'), at('11:30', '13:00'), at('13:00', '14:00')))
      .toEqual({ '09:00': '0/2', '09:30': '1/2', '10:00': '1/2', '11:30': '1/2', '13:00': '0/1' })
  })

  it('never hide each other', () => {
    let seed = 7
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
    for (let round = 0; round < 200; round++) {
      const all = Array.from({ length: 1 + random(12) }, (_, i) => {
        const from = random(1380)
        const begin = Date.parse('2026-12-02T00:00:00+08:00') + from * 60_000
        return { name: String(i), startsAt: new Date(begin).toISOString(), endsAt: new Date(begin + (10 + random(Math.min(720, 1440 - from - 10))) * 60_000).toISOString() }
      })
      const placed = place(all, '2026-12-02')
      expect(placed).toHaveLength(all.length)
      for (const a of placed) {
        expect(a.lane).toBeLessThan(a.lanes)
        for (const b of placed) if (a !== b && a.from < b.to && b.from < a.to) expect([a.lane === b.lane, a.lanes]).toEqual([false, b.lanes])
      }
    }
  })

  it('that go over midnight are cut at the border and stand on both days', () => {
    const night = at('23:00', '01:00', '2026-12-02', '2026-12-03')
    expect(place([night], '2026-12-02')[0]).toMatchObject({ from: 1380, to: 1440 })
    expect(place([night], '2026-12-03')[0]).toMatchObject({ from: 0, to: 60 })
    expect(onDay([night], '2026-12-04')).toEqual([])
    expect(onDay([at('23:00', '00:00', '2026-12-02', '2026-12-03')], '2026-12-03')).toEqual([])
  })

  it('decide which hours are shown', () => {
    expect(hoursOf([])).toEqual({ from: 8, to: 18 })
    expect(hoursOf(place([at('07:30', '08:10'), at('19:00', '20:30')], '2026-12-02'))).toEqual({ from: 7, to: 21 })
  })
})
