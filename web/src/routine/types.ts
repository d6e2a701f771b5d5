import type { components } from '@/contracts/community'

type Words = components['schemas']
export type Routine = Words['Routine']
export type Edition = Words['RoutineEdition']
export type Matrix = Words['RoutineMatrix']
export type Checkup = Words['Checkup']
export type CheckResults = Words['CheckResults']
export type MonitoringResult = Words['MonitoringResult']
export type Import = Words['Import']
