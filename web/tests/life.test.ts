import { describe, expect, it } from 'vitest'
import { entriesOf } from '@/person/life'
import type { Career, HeldPost } from '@/person/types'

const career: Career = {
  personId: 'p', sex: null,
  placements: [{ schoolId: 'a', schoolName: '甲校', from: '2008-09-01', to: '2016-08-31' }, { schoolId: 'b', schoolName: '乙校', from: '2016-09-01', to: null }],
  titles: [{ id: 't', title: 'SENIOR', since: null }],
  honours: [{ id: 'h', honour: 'CITY_MASTER', grantedOn: '2020-09-10', grantedBy: '市教委' }],
  offices: [], certificates: [], graduatingYears: [], exemptions: [],
}

describe('a working life', () => {
  it('is told the latest first, and what has no day last', () => {
    expect(entriesOf(career, []).map((one) => [one.kind, one.from ?? ''])).toEqual([
      ['honour', '2020-09-10'], ['placement', '2016-09-01'], ['placement', '2008-09-01'], ['title', ''],
    ])
  })

  it('offers for correction what the registry holds as a fact, and no place or assignment', () => {
    expect(entriesOf(career, []).filter((one) => one.fact).map((one) => one.kind)).toEqual(['honour', 'title'])
  })

  it('tells the posts held with their days, and who was lent out of them', () => {
    const post: HeldPost = { id: 'h1', postId: 'p1', number: 'YZ-001', schoolId: 'a', schoolName: '甲校', subject: 'MATHS', stage: 'JUNIOR', share: '0.5', from: '2018-09-01', to: null, opens: true, lent: [{ assignmentId: 'x', share: '0.5', from: '2026-09-01', to: '2027-08-31' }] }
    const told = entriesOf(career, [], [], [post])
    expect(told.map((one) => one.kind)).toEqual(['honour', 'post', 'placement', 'placement', 'title'])
    expect(told[1]).toMatchObject({ lasts: true, school: '甲校', held: post })
    expect(told[1]?.fact).toBeUndefined()
  })
})
