import type { components } from '@/contracts/community'

/** What the register of schools answers under /api/v1/community. */
type Words = components['schemas']
export type School = Words['School']
export type SchoolHistory = Words['SchoolHistory']
export type Statement = Words['SchoolStatement']
export type SchoolYear = Words['SchoolYear']
export type Case = Words['Case']
export type Belonging = Words['Belonging']
export type Description = Words['SchoolDescription']
export type SchoolTie = Words['SchoolTie']
