import type { components } from '@/contracts/community'

/** What community answers about sessions. */
type Words = components['schemas']
export type Session = Words['Session']
export type Classroom = Words['Classroom']
export type SessionForm = Words['SessionForm']
export type SessionKind = Words['SessionKind']
export type SessionSide = Words['SessionSide']
export type SessionRequest = Words['SessionRequest']
export type SessionForecast = Words['SessionForecast']
export type SessionArrangement = Words['SessionArrangement']
export type SessionChangeForecast = Words['SessionChangeForecast']
export type SessionDifference = Words['SessionDifference']
export type SessionChange = Words['SessionChange']
export type SessionPolicy = Words['SessionPolicy']
export type PlannedSessions = Words['PlannedSessions']
export type ReplacedReport = Words['ReplacedReport']
export type Person = Words['DirectoryPerson']
export type Recording = Words['DirectoryRecording']

export const forms: Record<SessionKind, SessionForm[]> = {
  SYNC_CLASS: ['DEDICATED', 'MASTER_TEACHER', 'MASTER_SCHOOL', 'DUAL_TEACHER'],
  JOINT_RESEARCH: ['OFFLINE', 'ONLINE'],
}
