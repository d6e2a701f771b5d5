import { dayAfter } from './endings'
import type { Assignment } from './types'

type Days = Pick<Assignment, 'from' | 'to' | 'earliestOrder'>

/** Whether the first day is over before the order can be out: none is dated back. */
export const isLate = (one: Days): boolean => !!one.earliestOrder && one.from < one.earliestOrder

/** The first day that it could begin on instead; none where all of its days are over by then. */
export function firstLater(one: Days): string | undefined {
  const next = dayAfter(one.from)
  const first = one.earliestOrder && one.earliestOrder > next ? one.earliestOrder : next
  return !one.to || first <= one.to ? first : undefined
}

/** Later than proposed, when the order is out, within what all agreed to. */
export function mayBeginOn(one: Days, date: Date): boolean {
  const pad = (n: number) => String(n).padStart(2, '0')
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
  return day > one.from && day >= (one.earliestOrder ?? one.from) && (!one.to || day <= one.to)
}
