/** What resource answers under /api/v1/resource. */
/** A piece of a shown text, and whether it is what was looked for. */
export interface Segment {
  text: string
  hit: boolean
}

export interface Resource {
  id: string
  title: string
  summary?: string | null
  subject?: string | null
  stage?: string | null
  kind: string
  schoolId: string
  schoolName?: string | null
  fileName?: string | null
  mediaType?: string | null
  size?: number | null
  publishedAt?: string | null
  /** Whether a browser may show the file in place. */
  showable?: boolean
  highlights?: { title?: Segment[]; summary?: Segment[] } | null
  version?: number
}

export type RequestState = 'OPEN' | 'CLAIMED' | 'DELIVERED' | 'ACCEPTED' | 'WITHDRAWN'

export interface ResourceRequest {
  id: string
  schoolId: string
  schoolName?: string | null
  title: string
  detail?: string | null
  subject?: string | null
  stage?: string | null
  kind?: string | null
  neededBy?: string | null
  state: RequestState
  claimedBySchoolId?: string | null
  claimedBySchoolName?: string | null
  resourceId?: string | null
  resourceTitle?: string | null
  actions?: string[]
  /** Schools in whose name the caller may claim it now. */
  claimants?: string[]
  history?: { what: string; at: string; by: string; note?: string | null }[]
  postedAt?: string | null
  version: number
}

/** Facets come with the first page. */
export interface Found {
  items: Resource[]
  next?: string | null
  total?: number | null
  facets?: Record<string, { code: string; count: number }[]>
}
