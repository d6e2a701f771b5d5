import { describe, expect, it } from 'vitest'
import { corrects, percent, sideOf, type Appraisal } from '@/appraisal/types'
import { groups, letterAt } from '@/order/types'
import { entriesOf } from '@/person/life'
import type { Career } from '@/person/types'

describe('the code of a letter', () => {
  it('is shown in groups however it was typed', () => {
    expect(groups('7k2m9qxt04abc3de')).toBe('7K2M-9QXT-04AB-C3DE')
    expect(groups(' 7K2M-9qxt 04ab—c3de more')).toBe('7K2M-9QXT-04AB-C3DE')
    expect(groups('7k2')).toBe('7K2')
    expect(groups('—')).toBe('')
  })

  it('leads to a letter whatever stands in its number', () => {
    expect(letterAt('沙教派〔2026〕1号')).toBe('/api/v1/exchange/orders/%E6%B2%99%E6%95%99%E6%B4%BE%E3%80%942026%E3%80%951%E5%8F%B7/letter.pdf')
  })
})

describe('an appraisal', () => {
  it('has no share while nothing was given', () => {
    expect(percent({ numerator: 0, denominator: 0 })).toBeUndefined()
    expect(percent({ numerator: 1, denominator: 3 })).toBe(33.3)
  })

  it('is spoken of by the side whose action it is', () => {
    expect(sideOf.correctHome).toBe('HOME')
    expect(corrects('correctHome')).toBe(true)
    expect(corrects('comment')).toBe(false)
  })

  it('stands in a working life on the day of its result, and not before there is one', () => {
    const career: Career = { personId: 'p', sex: null, placements: [], titles: [], honours: [], offices: [], certificates: [], graduatingYears: [], exemptions: [] }
    const one = { id: 'a', assignmentId: 'x', kind: 'FINAL', state: 'GIVEN', grade: 'EXCELLENT', givenOn: '2027-07-12', host: { id: 's', name: '乙校' } } as Appraisal
    expect(entriesOf(career, [], [one, { ...one, id: 'b', state: 'HOME_DUE', givenOn: null }])).toEqual([
      { key: 'a', kind: 'appraisal', from: '2027-07-12', school: '乙校', code: 'FINAL', post: 'EXCELLENT', id: 'x' },
    ])
  })
})
