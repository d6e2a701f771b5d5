import type { Community, Cycle, Held } from './types'

/** Who belongs to it on a day, with whole days compared as text. */
export const on = <M extends Held>(memberships: M[], day: string): M[] => memberships.filter((held) => held.from <= day && day <= held.to)

/** The day itself, or the nearest day on which the community is there at all. */
export function nearest(community: Pick<Community, 'cycles' | 'day'>, day = community.day): string {
  const cycle = [...community.cycles].reverse().find((one) => one.from <= day) ?? community.cycles[0]!
  return day < cycle.from ? cycle.from : day > cycle.to ? cycle.to : day
}

export const wholeSpan = (cycles: Cycle[]): Cycle => ({ from: cycles[0]!.from, to: cycles[cycles.length - 1]!.to })

export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** Three years from a day, the last one included. */
export function threeYears(from: string): string {
  const end = new Date(`${from}T00:00:00Z`)
  end.setUTCFullYear(end.getUTCFullYear() + 3)
  end.setUTCDate(end.getUTCDate() - 1)
  return end.toISOString().slice(0, 10)
}

/** All intervals of each school in a row, lead schools first, then who came first. */
export function rowsOf<M extends Held>(memberships: M[]): { schoolId: string; name: string; held: M[] }[] {
  const rows = new Map<string, { schoolId: string; name: string; held: M[] }>()
  const rank = (held: Held) => (held.role === 'LEAD' ? '0' : '1') + held.from
  for (const held of [...memberships].sort((a, b) => rank(a).localeCompare(rank(b)))) {
    const row = rows.get(held.schoolId) ?? { schoolId: held.schoolId, name: held.schoolName, held: [] }
    row.held.push(held)
    rows.set(held.schoolId, row)
  }
  for (const row of rows.values()) row.held.sort((a, b) => a.from.localeCompare(b.from))
  return [...rows.values()]
}

/** What differs between two sets of intervals: lines taken away and lines added. */
export function difference(before: Held[], after: Held[]): { gone: Held[]; come: Held[] } {
  const key = (held: Held) => [held.schoolId, held.role, held.place, held.model, held.grade, [...(held.stages ?? [])].sort().join(), held.from, held.to].join('|')
  const was = new Set(before.map(key))
  const is = new Set(after.map(key))
  return { gone: before.filter((held) => !is.has(key(held))), come: after.filter((held) => !was.has(key(held))) }
}
