/** What community answers under /api/v1/community. */
export interface School {
  id: string
  code: string
  name: string
  shortName?: string | null
  district: string
  stages: string[]
  ruralFlag?: string
  weak?: boolean
}

export type CommunityState = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'ENDED' | 'REJECTED'

export interface Membership {
  id: string
  schoolId: string
  schoolName: string
  role: 'LEAD' | 'MEMBER'
  model?: string | null
  grade?: string | null
  from: string
  to?: string | null
}

export interface Community {
  id: string
  name: string
  district: string
  state: CommunityState
  lead?: { schoolId: string; name: string } | null
  cycle?: { from: string; to: string } | null
  memberships?: Membership[]
  memberCount?: number
  reason?: string | null
  /** What the caller may do now; where one community is asked for. */
  actions?: string[] | null
  version: number
}
