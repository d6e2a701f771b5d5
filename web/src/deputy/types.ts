/** Who stands in for whom, under /api/v1/identity/deputies. */
export interface Deputyship {
  id: string
  principalId: string
  principalName: string
  deputyId: string
  deputyName: string
  role: string
  org: string
  orgName?: string | null
  from: string
  to: string
  state: 'COMING' | 'IN_FORCE' | 'OVER' | 'CANCELLED'
  note: string
  version: number
  namedBy: string
  endedBecause?: string | null
  endedBy?: string | null
  mayArrange: boolean
}

export interface Mine {
  items: Deputyship[]
  longestDays: number
  aheadDays: number
}

export interface Colleague {
  id: string
  name: string
  username: string
}

/** A role of somebody's own that may be lent. */
export interface Office {
  role: string
  org: string
  orgName?: string | null
  to?: string | null
}
