/** What resource answers under /api/v1/resource. */
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
  downloads?: number | null
  requestId?: string | null
  /** Marked passages: one text or several a field. */
  highlights?: Record<string, string | string[]> | null
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
  declineReason?: string | null
  reason?: string | null
  actions?: string[]
  postedAt?: string | null
  version: number
}

/** Facets, where the service counts them. */
export interface Found {
  items: Resource[]
  next?: string | null
  total?: number | null
  facets?: Record<string, Record<string, number>> | null
}
