import { describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { shareOf, yearsOf } from '@/community/cycle'
import { approvable, chosenOf } from '@/approval/inbox'
import { percentText } from '@/compliance/types'
import { partiesOf, waitingFor } from '@/exchange/progress'
import type { Consent, InboxItem } from '@/exchange/types'
import { mayBeTwice, wantsLook } from '@/intake/changes'
import { asCsv, hasNothing, onlyEarly, valueOf } from '@/intake/faults'
import type { Change, Import } from '@/intake/types'
import { switchTo } from '@/shell/i18n'
import { everyPage } from '@/shell/router'
import { ago, moment } from '@/shell/say'
import { elsewhere, merge, placeOf, type Waiting } from '@/workbench/tasks'

const task = (over: Partial<Waiting>): Waiting => ({ service: 'exchange', kind: 'CONSENT', title: 't', subjectId: 'a', ...over })

describe('a share in words', () => {
  it('says of a few among many that they are not nobody, and of nearly all that they are not all', () => {
    expect(percentText({ numerator: 1, denominator: 3700 })).toBe('<0.1%')
    expect(percentText({ numerator: 0, denominator: 3700 })).toBe('0%')
    expect(percentText({ numerator: 3699, denominator: 3700 })).toBe('>99.9%')
    expect(percentText({ numerator: 2, denominator: 20 })).toBe('10%')
    expect(percentText({ numerator: 0, denominator: 0 })).toBeUndefined()
  })
})

describe('the workbench', () => {
  const router = createRouter({ history: createMemoryHistory(), routes: everyPage })

  it('lists who waits longest first, and nothing twice', () => {
    const early = { kind: 'A', title: 'a', subjectId: '1', since: '2026-01-01T00:00:00Z' }
    const late = { kind: 'B', title: 'b', subjectId: '2', since: '2026-02-01T00:00:00Z' }
    expect(merge([{ service: 'exchange', items: [late, late] }, { service: 'community', items: [early] }]).map((one) => one.title)).toEqual(['a', 'b'])
  })

  it('puts what is due first before what waits longer', () => {
    const old = { kind: 'A', title: 'a', subjectId: '1', since: '2026-01-01T00:00:00Z', due: '2026-03-09' }
    const late = { kind: 'B', title: 'b', subjectId: '2', since: '2026-02-01T00:00:00Z', due: '2026-03-01' }
    const some = { kind: 'C', title: 'c', subjectId: '3', since: '2025-01-01T00:00:00Z' }
    expect(merge([{ service: 'exchange', items: [some, old, late] }]).map((one) => one.title)).toEqual(['b', 'a', 'c'])
  })

  it('follows a link of ours, a path of the API, or goes to the service\'s own list', () => {
    expect(placeOf(task({ link: '/assignments/7' }), router)).toBe('/assignments/7')
    expect(placeOf(task({ link: '/api/v1/exchange/needs/7' }), router)).toBe('/needs/7')
    expect(placeOf(task({ link: '/resources/requests/7', service: 'resource' }), router)).toBe('/resources/requests/7')
    expect(placeOf(task({ link: '/nowhere/7' }), router)).toBe('/assignments')
    expect(placeOf(task({ link: null, service: 'community' }), router)).toBe('/communities')
  })

  it('leaves to the sign-in part what is its own', () => {
    expect(elsewhere(task({ link: '/identity/password' }))).toBe('/identity/password')
    expect(elsewhere(task({ link: '/assignments/7' }))).toBeUndefined()
  })
})

describe('an assignment', () => {
  const consent = (party: Consent['party'], state: Consent['state'], yours = false, round = 1): Consent => ({ party, round, state, yours, by: null, at: null, reason: null })
  it('lets the caller answer only for whom the service says', () => {
    const consents = [consent('PERSON', 'PENDING'), consent('SENDING', 'PENDING', true), consent('RECEIVING', 'GIVEN', true)]
    expect(partiesOf({ consents })).toEqual(['SENDING'])
    expect(waitingFor({ consents })).toEqual(['PERSON', 'SENDING'])
  })

  it('waits in rounds, each for the one before', () => {
    expect(waitingFor({ consents: [consent('SENDING', 'PENDING'), consent('RECEIVING', 'PENDING', false, 2), consent('PERSON', 'PENDING', false, 3)] })).toEqual(['SENDING'])
    expect(waitingFor({ consents: [consent('SENDING', 'GIVEN'), consent('RECEIVING', 'PENDING', false, 2), consent('PERSON', 'PENDING', false, 3)] })).toEqual(['RECEIVING'])
    expect(waitingFor({ consents: [consent('SENDING', 'GIVEN')] })).toEqual([])
  })

  it('is approved with one word only where a word is enough', () => {
    const kinds: InboxItem['kind'][] = ['APPROVAL', 'OBJECTION', 'HINDRANCE', 'EXTENSION_APPROVAL', 'CONSENT', 'EXTENSION_CONSENT']
    expect(kinds.filter((kind) => approvable({ kind }))).toEqual(['APPROVAL', 'HINDRANCE', 'EXTENSION_APPROVAL'])
    const item = { kind: 'EXTENSION_APPROVAL', assignment: { id: 'a', version: 7 } } as InboxItem
    expect(chosenOf(item)).toEqual({ assignmentId: 'a', version: 7, extension: true })
  })
})

describe('a cycle', () => {
  const cycle = { from: '2026-01-01', to: '2028-01-01' }

  it('places an interval inside itself', () => {
    expect(shareOf('2026-01-01', '2028-01-01', cycle)).toEqual({ left: 0, width: 100 })
    expect(shareOf('2027-01-01', null, cycle)).toEqual({ left: 50, width: 50 })
    expect(shareOf('2020-01-01', '2030-01-01', cycle)).toEqual({ left: 0, width: 100 })
  })

  it('marks the years that begin in it', () => {
    expect(yearsOf({ from: '2026-09-01', to: '2029-08-31' }).map((mark) => mark.year)).toEqual(['2027', '2028', '2029'])
  })
})

describe('faults of a workbook', () => {
  const words = { hidden: '（已隐藏）', empty: '（空）' }
  const fault = (code: string, value = 'x') => ({ sheet: '人员', row: 3, column: '学科', value, code, reason: '没有"这个"学科' })

  it('are only early when nothing but unknown schools stands in the way', () => {
    const found = (codes: string[]) => ({ state: 'FAULTY', faults: codes.map((code) => fault(code)) }) as unknown as Import
    expect(onlyEarly(found(['intake/unknown-school', 'intake/unknown-school']))).toBe(true)
    expect(onlyEarly(found(['intake/unknown-school', 'workbook/date-as-text']))).toBe(false)
    expect(onlyEarly(found([]))).toBe(false)
  })

  it('are exported so that no spreadsheet takes a value for a formula', () => {
    const csv = asCsv(['工作表', '行', '列', '值', '原因'], [fault('a', '=1+1'), fault('b', '-5')], words)
    expect(csv).toContain(',\'=1+1,')
    expect(csv).toContain(',\'-5,')
    expect(csv).toContain('"没有""这个""学科"')
    expect(csv.startsWith('\ufeff')).toBe(true)
  })

  it('tell a hidden value from an empty one, on the page and in the export', () => {
    const hidden = { ...fault('a'), value: null, hidden: true }
    const empty = { ...fault('a'), value: null, hidden: false }
    expect(valueOf(hidden, words)).toBe('（已隐藏）')
    expect(valueOf(empty, words)).toBe('（空）')
    expect(asCsv(['值'], [hidden], words)).toContain('（已隐藏）')
  })

  it('are exported with a word that these are not all', () => {
    const lines = asCsv(['值'], [fault('a')], words, '只列出前 500 条，共 3,000 条').trim().split('\r\n')
    expect(lines.at(-1)).toBe('"只列出前 500 条，共 3,000 条"')
    expect(asCsv(['值'], [fault('a')], words).trim().split('\r\n')).toHaveLength(2)
  })

  it('are not waited for by a step that has nothing in the file', () => {
    const found = (state: string, rows: number[]) => ({ state, sheets: rows.map((n) => ({ rows: n })) }) as unknown as Import
    expect(hasNothing(found('CHECKED', []))).toBe(true)
    expect(hasNothing(found('CHECKED', [0, 0]))).toBe(true)
    expect(hasNothing(found('CHECKED', [0, 1]))).toBe(false)
    expect(hasNothing(found('FAULTY', []))).toBe(false)
    expect(hasNothing(undefined)).toBe(false)
  })
})

describe('a moment', () => {
  const noon = Date.parse('2026-11-26T04:00:00Z')

  it('is written as in a letter, in the time of China', () => {
    expect(moment('2026-11-25T20:46:10Z')).toBe('2026-11-26 04:46')
  })

  it('is told by the day where only the day is known', () => {
    switchTo('zh')
    expect(ago('2026-11-25T16:00:00Z', noon)).toBe('今天')
    expect(ago('2026-11-24T16:00:00Z', noon)).toBe('昨天')
    expect(ago('2026-11-26T02:00:00Z', noon)).toBe('2小时前')
    expect(ago('2026-11-01T16:00:00Z', noon)).toBe('2026-11-02')
  })
})

describe('changes of a workbook', () => {
  const row = (code: string, confirm: boolean): Change => ({ sheet: '人员', row: 2, key: 'T1', name: '雁一鸣', fields: [], warnings: [{ code, text: '请核对', confirm }] })
  const all = (...rows: Change[]) => ({ count: rows.length, warnings: rows.length, toConfirm: rows.filter(wantsLook).length, rows })

  it('ask for a look where a number may be somebody else\'s', () => {
    expect(wantsLook(row('intake/other-name', true))).toBe(true)
    expect(wantsLook(row('intake/other-school', false))).toBe(false)
  })

  it('lead on to the duplicates only when somebody may be there twice', () => {
    expect(mayBeTwice(all(row('intake/likely-duplicate', false)))).toBe(true)
    expect(mayBeTwice(all(row('intake/other-name', true)))).toBe(false)
  })
})
