export { dayOf } from '@/shell/clock'

/** Days and hours are those of China, wherever the browser stands: one time, no summer time since 1991. */
const AHEAD = 8 * 3_600_000
const DAY = 86_400_000

const shifted = (at: string | number) => new Date((typeof at === 'number' ? at : Date.parse(at)) + AHEAD)

export const timeOf = (at: string | number): string => shifted(at).toISOString().slice(11, 16)
export const minuteOf = (at: string | number): number => shifted(at).getUTCHours() * 60 + shifted(at).getUTCMinutes()

/** The moment of a clock on a wall in China. */
export const instantOf = (day: string, time: string): string => `${day}T${time}:00+08:00`

export const addDays = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** 0 is Monday. */
export const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

export const weekOf = (day: string): string[] => {
  const monday = addDays(day, -weekday(day))
  return Array.from({ length: 7 }, (_, i) => addDays(monday, i))
}

/** The weeks, Monday first, that a month touches. */
export function monthOf(day: string): string[][] {
  const weeks = [weekOf(`${day.slice(0, 7)}-01`)]
  for (;;) {
    const next = addDays(weeks.at(-1)![0]!, 7)
    if (next.slice(0, 7) !== day.slice(0, 7)) return weeks
    weeks.push(weekOf(next))
  }
}

export function addMonths(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}

export interface Span {
  startsAt: string
  endsAt: string
}

export interface Placed<T> {
  one: T
  /** Minutes since midnight; cut off at the day's borders. */
  from: number
  to: number
  /** Beside each other: this one's lane, and how many there are. */
  lane: number
  lanes: number
}

export const onDay = <T extends Span>(all: T[], day: string): T[] => {
  const begin = Date.parse(instantOf(day, '00:00'))
  return all.filter((one) => Date.parse(one.startsAt) < begin + DAY && Date.parse(one.endsAt) > begin)
}

/**
 * What takes place on a day, side by side where it overlaps: those that touch each other, even through a third, share the
 * width, and nothing hides another.
 */
export function place<T extends Span>(all: T[], day: string): Placed<T>[] {
  const begin = Date.parse(instantOf(day, '00:00'))
  const minutes = (at: string) => Math.min(1440, Math.max(0, Math.round((Date.parse(at) - begin) / 60_000)))
  const placed = onDay(all, day)
    .map((one) => ({ one, from: minutes(one.startsAt), to: minutes(one.endsAt), lane: 0, lanes: 1 }))
    .sort((a, b) => a.from - b.from || b.to - a.to)
  let group: Placed<T>[] = []
  let ends = 0
  const close = () => {
    const lanes = Math.max(0, ...group.map((one) => one.lane)) + 1
    group.forEach((one) => (one.lanes = lanes))
  }
  for (const one of placed) {
    if (group.length && one.from >= ends) {
      close()
      group = []
      ends = 0
    }
    const taken = new Set(group.filter((other) => other.to > one.from).map((other) => other.lane))
    while (taken.has(one.lane)) one.lane++
    group.push(one)
    ends = Math.max(ends, one.to)
  }
  close()
  return placed
}

/** The hours a week shows: school hours, and whatever lies outside of them. */
export function hoursOf<T>(placed: Placed<T>[]): { from: number; to: number } {
  return {
    from: Math.floor(Math.min(8 * 60, ...placed.map((one) => one.from)) / 60),
    to: Math.ceil(Math.max(18 * 60, ...placed.map((one) => one.to)) / 60),
  }
}
