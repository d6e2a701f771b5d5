import { describe, expect, it } from 'vitest'
import { beside, lanes, markAt, place, ticks, windowOf } from '@/fit/timeline'

describe('the timeline', () => {
  it('shows the school year, the term or the month that a day lies in', () => {
    expect(windowOf('year', '2026-11-22')).toEqual({ from: '2026-09-01', to: '2027-08-31' })
    expect(windowOf('year', '2027-08-31')).toEqual({ from: '2026-09-01', to: '2027-08-31' })
    expect(windowOf('term', '2027-01-31')).toEqual({ from: '2026-09-01', to: '2027-01-31' })
    expect(windowOf('term', '2027-02-01')).toEqual({ from: '2027-02-01', to: '2027-08-31' })
    expect(windowOf('month', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(windowOf('month', '2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  })

  it('goes from window to window without a gap', () => {
    for (const zoom of ['year', 'term', 'month'] as const) {
      let day = '2026-11-22'
      for (let i = 0; i < 30; i++) {
        const here = windowOf(zoom, day)
        const next = windowOf(zoom, beside(zoom, day, true))
        expect(Date.parse(next.from) - Date.parse(here.to)).toBe(86_400_000)
        expect(windowOf(zoom, beside(zoom, next.from, false))).toEqual(here)
        day = next.from
      }
    }
  })

  it('draws a bar as long as its days, the last one included, and cuts it at the edges', () => {
    const window = { from: '2026-11-01', to: '2026-11-10' }
    expect(place({ from: '2026-11-01', to: '2026-11-10' }, window)).toEqual({ left: 0, width: 100, before: false, after: false })
    expect(place({ from: '2026-11-06', to: '2026-11-06' }, window)).toEqual({ left: 50, width: 10, before: false, after: false })
    expect(place({ from: '2026-01-01', to: '2026-11-02' }, window)).toEqual({ left: 0, width: 20, before: true, after: false })
    expect(place({ from: '2026-11-10', to: '2027-11-10' }, window)).toEqual({ left: 90, width: 10, before: false, after: true })
    expect(markAt('2026-11-06', window)).toBe(50)
    expect(markAt('2026-11-11', window)).toBeUndefined()
  })

  it('puts bars that share a day into lanes of their own', () => {
    const bars = [
      { from: '2026-11-01', to: '2026-11-10' }, { from: '2026-11-10', to: '2026-11-20' },
      { from: '2026-11-11', to: '2026-11-12' }, { from: '2026-11-21', to: '2026-11-30' },
    ]
    const laid = lanes([...bars].reverse())
    expect(laid.map((one) => one.lane)).toEqual([0, 1, 0, 0])
    for (const a of laid) for (const b of laid) {
      if (a !== b && a.lane === b.lane) expect(a.bar.to < b.bar.from || b.bar.to < a.bar.from).toBe(true)
    }
  })

  it('leaves room for what takes more than its days', () => {
    const point = { from: '2026-11-01', to: '2026-11-01' }
    const after = { from: '2026-11-05', to: '2026-11-08' }
    expect(lanes([point, after]).map((one) => one.lane)).toEqual([0, 0])
    expect(lanes([point, after], (bar) => (bar === point ? '2026-11-30' : bar.to)).map((one) => one.lane)).toEqual([0, 1])
  })

  it('writes the months of a year and some days of a month', () => {
    expect(ticks('year', windowOf('year', '2026-11-22')).map((one) => one.text)).toHaveLength(12)
    expect(ticks('month', windowOf('month', '2026-11-22')).map((one) => one.text)).toEqual(['1', '5', '10', '15', '20', '25', '30'])
  })
})
