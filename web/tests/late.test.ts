import { describe, expect, it } from 'vitest'
import { firstLater, isLate, mayBeginOn } from '@/exchange/late'

describe('an order is not dated back', () => {
  const one = { from: '2026-12-01', to: '2027-01-20', earliestOrder: '2026-12-04' }

  it('is late where the order is out after the first day only', () => {
    expect(isLate(one)).toBe(true)
    expect(isLate({ ...one, from: '2026-12-04' })).toBe(false)
    expect(isLate({ ...one, earliestOrder: null })).toBe(false)
  })

  it('may begin when the order is out, and has none where all days are over', () => {
    expect(firstLater(one)).toBe('2026-12-04')
    expect(firstLater({ ...one, to: '2026-12-03' })).toBeUndefined()
    expect(firstLater({ ...one, to: null })).toBe('2026-12-04')
    expect(firstLater({ ...one, from: '2026-12-31' })).toBe('2027-01-01')
  })

  it('offers later days within what all agreed to, and for a move any later day', () => {
    expect(mayBeginOn(one, new Date(2026, 11, 3))).toBe(false)
    expect(mayBeginOn(one, new Date(2026, 11, 4))).toBe(true)
    expect(mayBeginOn(one, new Date(2027, 0, 20))).toBe(true)
    expect(mayBeginOn(one, new Date(2027, 0, 21))).toBe(false)
    expect(mayBeginOn({ ...one, to: null }, new Date(2027, 5, 1))).toBe(true)
  })
})
