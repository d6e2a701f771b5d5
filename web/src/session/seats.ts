import type { Community } from '@/community/types'
import type { Studio } from '@/studio/types'
import type { Classroom, SessionRequest } from './types'

/** A classroom of a synchronous class, or a school of joint research, while it is filled in. */
export interface Seat { key: number; schoolId?: string; room: string; className: string; teacherId?: string | null; known?: { id: string; name?: string | null } }

let keys = 0
export const blankSeat = (): Seat => ({ key: ++keys, room: '', className: '' })
export const seatOf = (one: Classroom): Seat => ({
  key: ++keys, schoolId: one.schoolId, room: one.room ?? '', className: one.className ?? '', teacherId: one.teacherId, known: one.teacherId ? { id: one.teacherId, name: one.teacherName } : undefined,
})

export const isWhole = (seats: Seat[], host: number, sync: boolean): boolean =>
  seats.length > 1 && seats.every((seat) => seat.schoolId && (!sync || (seat.room.trim() && seat.className.trim()))) && (!sync || !!seats.find((seat) => seat.key === host)?.teacherId)

export const classroomsOf = (seats: Seat[], host: number): SessionRequest['classrooms'] => seats.map((seat) => ({
  schoolId: seat.schoolId!, role: seat.key === host ? 'HOST' : 'RECEIVING', room: seat.room.trim() || null, className: seat.className.trim() || null, teacherId: seat.teacherId || null,
}))

const within = (one: { from: string; to?: string | null }, day: string) => one.from <= day && (!one.to || one.to >= day)

/** The schools that may take part: those that belong to the holder on the day. */
export function membersOn(day: string, community?: Community, studio?: Studio): string[] {
  if (community) return [...new Set((community.memberships ?? []).filter((one) => within(one, day)).map((one) => one.schoolId))]
  return studio ? [...new Set([studio.seatSchoolId, ...(studio.members ?? []).filter((one) => within(one, day)).map((one) => one.schoolId)])] : []
}
