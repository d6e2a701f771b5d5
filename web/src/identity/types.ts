/** Accounts, under /api/v1/identity. */
export interface Account {
  id: string
  username: string
  name: string
  personId?: string | null
  org: string
  orgName?: string | null
  demonstration?: boolean
  moved?: { orderNumber: string; on: string; fromOrg: string; fromOrgName?: string | null } | null
  grants: { id: string; role: string; org: string; orgName?: string | null; from: string; to?: string | null; deputyOf?: string | null }[]
}

/** One line of a service's audit trail, under /api/v1/<service>/audit. */
export interface AuditLine {
  id: string
  at: string
  account: string
  accountName?: string | null
  org?: string | null
  action: string
  subject: string
  details?: Record<string, unknown> | null
}

export interface Verified {
  whole: boolean
  sealed: number
  waiting: number
  brokenAt?: number | null
}

/** What a service could not apply, under /api/v1/<service>/dead-letters. */
export interface DeadLetter {
  id: string
  eventId: string
  topic: string
  key: string
  type: string
  source: string
  time: string
  reason: string
  receivedAt: string
  attempts: number
  payload: string
}

export const trails = ['community', 'exchange', 'resource', 'dashboard', 'identity'] as const
