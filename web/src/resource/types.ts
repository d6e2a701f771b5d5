import type { components } from '@/contracts/resource'

/** What resource answers under /api/v1/resource. */
type Words = components['schemas']
export type Resource = Words['Resource']
export type FoundResource = Words['FoundResource']
export type Found = Words['FoundPage']
export type ResourceRequest = Words['Request']
export type RequestRow = Words['RequestRow']
