import { describe, expect, it } from 'vitest'
import { entriesOf, formOf } from '@/person/life'
import type { Career, HeldPost } from '@/person/types'

const career: Career = {
  personId: 'p', sex: null,
  placements: [{ schoolId: 'a', schoolName: '甲校', from: '2008-09-01', to: '2016-08-31' }, { schoolId: 'b', schoolName: '乙校', from: '2016-09-01', to: null }],
  titles: [{ id: 't', title: 'SENIOR', since: null }],
  honours: [{ id: 'h', honour: 'CITY_MASTER', grantedOn: '2020-09-10', grantedBy: '市教委' }],
  offices: [], certificates: [{ id: 'c', stage: 'JUNIOR', subject: null, obtainedOn: '2009-06-01' }], graduatingYears: [{ id: 'g', schoolYear: 2019 }],
  exemptions: [{ id: 'e', from: '2024-01-01', to: null, inForce: true, evidence: '文', decidedBy: '区教委', decidedOn: null }],
}

describe('a working life', () => {
  it('is told the latest first, and what has no day last', () => {
    expect(entriesOf(career, []).map((one) => [one.kind, one.from ?? ''])).toEqual([
      ['honour', '2020-09-10'], ['graduatingYear', '2019-09-01'], ['placement', '2016-09-01'], ['certificate', '2009-06-01'], ['placement', '2008-09-01'], ['title', ''],
    ])
  })

  it('offers for correction what the registry holds as a fact, and no place or assignment', () => {
    expect(entriesOf(career, []).filter((one) => one.fact).map((one) => one.kind)).toEqual(['honour', 'graduatingYear', 'certificate', 'title'])
  })

  it('offers earlier stays for correction, and not the present one', () => {
    expect(entriesOf(career, []).filter((one) => one.stay).map((one) => one.stay)).toEqual(['2008-09-01'])
  })

  it('fills the form that corrects a fact with what is known, but for what is sealed', () => {
    expect(formOf(career, 'c')).toEqual({ kind: 'CERTIFICATE', stage: 'JUNIOR', subject: undefined, from: '2009-06-01' })
    expect(formOf(career, 'g')).toEqual({ kind: 'GRADUATING_YEAR', schoolYear: 2019 })
    expect(formOf(career, 'e')).toEqual({ kind: 'EXEMPTION', from: '2024-01-01', to: null, evidence: '文', by: '区教委', decidedOn: null })
    expect(formOf(career, 'x')).toBeUndefined()
  })

  it('tells the posts held with their days, and who was lent out of them', () => {
    const post: HeldPost = { id: 'h1', postId: 'p1', number: 'YZ-001', schoolId: 'a', schoolName: '甲校', subject: 'MATHS', stage: 'JUNIOR', share: '0.5', from: '2018-09-01', to: null, opens: true, lent: [{ assignmentId: 'x', share: '0.5', from: '2026-09-01', to: '2027-08-31' }] }
    const told = entriesOf(career, [], [], [post])
    expect(told.map((one) => one.kind)).toEqual(['honour', 'graduatingYear', 'post', 'placement', 'certificate', 'placement', 'title'])
    expect(told[2]).toMatchObject({ lasts: true, school: '甲校', held: post })
    expect(told[2]?.fact).toBeUndefined()
  })
})
