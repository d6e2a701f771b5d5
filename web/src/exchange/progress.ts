import type { Assignment, Party } from './types'

export type StepName = 'PROPOSED' | 'CONSENT' | 'APPROVED' | 'IN_FORCE' | 'RETURNED' | 'ENDED'
export type StepState = 'done' | 'now' | 'ahead' | 'broken'

const order: StepName[] = ['PROPOSED', 'CONSENT', 'APPROVED', 'IN_FORCE', 'RETURNED']

/** How many steps lie behind, and whether the next one ended the way. */
export function steps(assignment: Pick<Assignment, 'state' | 'consents'> & { to?: string | null }): { name: StepName; state: StepState }[] {
  const allGiven = !!assignment.consents?.length && assignment.consents.every((consent) => consent.state === 'GIVEN')
  const behind = {
    PROPOSED: 1, DECLINED: 1, CONSENTED: 2, REJECTED: 2, APPROVED: 3, IN_FORCE: 4, RETURNED: 5, ENDED: 5, CANCELLED: 3, VOIDED: 3, WITHDRAWN: allGiven ? 2 : 1,
  }[assignment.state] ?? 1
  const broken = ['DECLINED', 'REJECTED', 'WITHDRAWN', 'CANCELLED', 'VOIDED'].includes(assignment.state)
  return order.map((step, i) => ({ name: step === 'RETURNED' && assignment.to === null ? 'ENDED' : step, state: i < behind ? 'done' : i === behind ? (broken ? 'broken' : 'now') : 'ahead' }))
}

export function waitingFor(assignment: Pick<Assignment, 'consents'>): Party[] {
  return (assignment.consents ?? []).filter((consent) => consent.state === 'PENDING').map((consent) => consent.party)
}

/** In whose name the caller may answer. */
export function partiesOf(assignment: Pick<Assignment, 'consents'>): Party[] {
  return (assignment.consents ?? []).filter((consent) => consent.yours && consent.state === 'PENDING').map((consent) => consent.party)
}
