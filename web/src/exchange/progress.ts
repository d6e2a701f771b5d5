import { day, translate } from '@/shell/say'
import type { Assignment, Party, PathStep } from './types'

type Asked = Pick<Assignment, 'consents'>

/** The parties that are asked now: those of the first round that has not agreed. */
export function waitingFor(assignment: Asked): Party[] {
  const open = (assignment.consents ?? []).filter((consent) => consent.state !== 'GIVEN')
  const round = Math.min(...open.map((consent) => consent.round))
  return open.filter((consent) => consent.round === round && consent.state === 'PENDING').map((consent) => consent.party)
}

/** In whose name the caller may answer. */
export function partiesOf(assignment: Asked): Party[] {
  return (assignment.consents ?? []).filter((consent) => consent.yours && consent.state === 'PENDING').map((consent) => consent.party)
}

/** The last day of what waits now: the earliest, where several are asked together. */
export function dueOf(path: PathStep[] | null | undefined): PathStep | undefined {
  return [...(path ?? [])].filter((step) => step.state === 'NOW' && step.due).sort((a, b) => a.due!.localeCompare(b.due!))[0]
}

/** The question before an approval: whether this order is publicised first, as its path says, and whether it is for good. */
export function approvalAsk(assignment: Pick<Assignment, 'path' | 'to'>): string {
  const publicly = assignment.path?.some((step) => step.step === 'PUBLICITY')
  if (publicly) return assignment.to ? 'exchange.approvePublicAsk' : 'exchange.approvePublicMoveAsk'
  return assignment.to ? 'exchange.approveAsk' : 'exchange.approveMoveAsk'
}

export function approvalSaid(after: Pick<Assignment, 'state' | 'publicity' | 'orderNumber'>): string {
  if (after.state === 'PUBLICISED') return translate('exchange.approvedPublic', { day: day(after.publicity?.to) })
  return translate('exchange.approved', { order: after.orderNumber ?? '' })
}
