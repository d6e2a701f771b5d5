import type { components } from '@/contracts/dashboard'

/** What the dashboard answers under /api/v1/dashboard. */
type Words = components['schemas']
export type Happening = Words['Happening']
export type Figure = Words['Figure']
export type Figures = Words['Figures']
export type EvidenceColumn = Words['Column']
export type Evidence = Words['Evidence']
export type Series = Words['Series']
export type Breakdown = Words['Breakdown']
export type CommunityRow = Words['Community']
export type Side = 'numerator' | 'rest' | 'all'
