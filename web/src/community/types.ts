import type { components } from '@/contracts/community'

/** What community answers under /api/v1/community. */
type Words = components['schemas']
export type School = Words['School']
export type Membership = Words['Membership']
export type Community = Words['Community']
