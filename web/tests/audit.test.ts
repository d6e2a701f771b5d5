import { describe, expect, it } from 'vitest'
import { actionName, detailsOf, isId, shortId } from '@/identity/audit'

const id = '0190f0d2-1111-7222-8333-444455556666'

describe('an entry of the trail', () => {
  it('names what it says, and codes, in words', () => {
    expect(detailsOf({ reason: 'NETWORK_DOWN', party: 'SENDING', phase: 'RETURN', item: 'HOST_ACCESS' })).toEqual([
      { name: '原因', value: '网络或设备故障' }, { name: '一方', value: '派出校' }, { name: '阶段', value: '返回交接' }, { name: '事项', value: '校园出入和系统权限' },
    ])
    expect(detailsOf({ kind: 'graduating_year' })).toEqual([{ name: '种类', value: '毕业班任教学年' }])
    expect(detailsOf({ kind: 'ROTATION' })).toEqual([{ name: '种类', value: '教师交流轮岗' }])
  })

  it('writes figures, moments, ids, lists and what lies within as the pages do', () => {
    expect(detailsOf({ persons: 2692, person: id, stages: ['PRIMARY', 'JUNIOR'], days: { from: '2026-09-01', to: null }, download: true })).toEqual([
      { name: '人数', value: '2,692' }, { name: '人员', value: '…55556666' }, { name: '学段', value: '小学、初中' }, { name: '日期', value: '自：2026-09-01；至：—' }, { name: '下载', value: '是' },
    ])
    expect(detailsOf({ now: '2026-11-26T04:46:00Z' })).toEqual([{ name: '现为', value: '2026-11-26 12:46' }])
  })

  it('leaves what it does not know as it came', () => {
    expect(detailsOf({ somethingNew: 'WORD_OF_TOMORROW' })).toEqual([{ name: 'somethingNew', value: 'WORD_OF_TOMORROW' }])
    expect(detailsOf(null)).toEqual([])
    expect(actionName('person.fact-entered')).toBe('登记履历')
    expect(actionName('new.deed')).toBe('new.deed')
    expect([isId(id), isId('YZ-1'), shortId('YZ-1')]).toEqual([true, false, 'YZ-1'])
  })
})
