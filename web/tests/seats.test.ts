import { describe, expect, it } from 'vitest'
import { classroomsOf, isWhole, membersOn, seatOf } from '@/session/seats'

const classroom = (schoolId: string, role: 'HOST' | 'RECEIVING', teacherId: string | null) => ({
  id: `c-${schoolId}`, schoolId, schoolName: schoolId, role, room: '录播室', className: '一班', teacherId, teacherName: teacherId && '陈知远', expected: null, present: null,
})
const lesson = [classroom('八中', 'HOST', 'chen'), classroom('山洞小学', 'RECEIVING', null)]

describe('the seats of a session', () => {
  it('say what was planned when nobody touches them', () => {
    const seats = lesson.map(seatOf)
    expect(classroomsOf(seats, seats[0]!.key)).toEqual(lesson.map(({ schoolId, role, room, className, teacherId }) => ({ schoolId, role, room, className, teacherId })))
    expect(seats[0]!.known).toEqual({ id: 'chen', name: '陈知远' })
    expect(seats[1]!.known).toBeUndefined()
  })

  it('have one host: whoever is chosen, the others receive', () => {
    const seats = lesson.map(seatOf)
    expect(classroomsOf(seats, seats[1]!.key).map((one) => one.role)).toEqual(['RECEIVING', 'HOST'])
  })

  it('of a synchronous class are whole with a room and a class each, and a teacher at the host', () => {
    const seats = lesson.map(seatOf)
    expect(isWhole(seats, seats[0]!.key, true)).toBe(true)
    expect(isWhole(seats, seats[1]!.key, true)).toBe(false)
    expect(isWhole(seats, seats[1]!.key, false)).toBe(true)
    seats[1]!.room = ' '
    expect(isWhole(seats, seats[0]!.key, true)).toBe(false)
    expect(isWhole(seats.slice(0, 1), seats[0]!.key, true)).toBe(false)
  })
})

describe('who may take part', () => {
  const community = { memberships: [
    { schoolId: '八中', from: '2026-09-01', to: '2029-08-31' },
    { schoolId: '山洞小学', from: '2026-09-01', to: '2026-12-01' },
    { schoolId: '六中', from: '2027-03-01', to: '2029-08-31' },
  ] } as Parameters<typeof membersOn>[1]
  const studio = { seatSchoolId: '八中', members: [{ schoolId: '六中', from: '2026-10-01', to: null }, { schoolId: '八中', from: '2026-10-01', to: null }] } as Parameters<typeof membersOn>[2]

  it('is who belongs to the community on the day, the last day included', () => {
    expect(membersOn('2026-12-01', community)).toEqual(['八中', '山洞小学'])
    expect(membersOn('2026-12-02', community)).toEqual(['八中'])
  })
  it('is where a studio sits and whose members are in it on the day, each once', () => {
    expect(membersOn('2026-09-30', undefined, studio)).toEqual(['八中'])
    expect(membersOn('2026-10-01', undefined, studio)).toEqual(['八中', '六中'])
  })
  it('is nobody before a holder is chosen', () => expect(membersOn('2026-12-01')).toEqual([]))
})
