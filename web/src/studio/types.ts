import type { components } from '@/contracts/community'

/** What community answers about studios. */
type Words = components['schemas']
export type Studio = Words['Studio']
export type StudioMember = Words['StudioMember']
export type StudioRequest = Words['StudioRequest']
