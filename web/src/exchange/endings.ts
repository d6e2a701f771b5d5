import type { Assignment } from './types'

/** What the district or the lead school may do to an order that is out. */
export type Deed = 'extend' | 'recall' | 'reschedule' | 'cancel' | 'void'
export const deeds: Deed[] = ['extend', 'reschedule', 'recall', 'cancel', 'void']
export const grave: Deed[] = ['recall', 'cancel', 'void']

export const codedAs: Partial<Record<Deed, 'RECALL' | 'CANCEL' | 'VOID'>> = { recall: 'RECALL', cancel: 'CANCEL', void: 'VOID' }

export function deedsOf(assignment: Pick<Assignment, 'actions'>): Deed[] {
  return deeds.filter((deed) => (assignment.actions as string[]).includes(deed))
}

/** The day after a day, as the calendar counts. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
