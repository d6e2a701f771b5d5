/** Days on a line: where a bar stands, which bars share a lane, what is written above them. */

export type Zoom = 'year' | 'term' | 'month'
export const zooms: Zoom[] = ['year', 'term', 'month']
export interface Window { from: string; to: string }
export interface Dated { from: string; to: string }

const DAY = 86_400_000
const at = (day: string) => Date.parse(`${day}T00:00:00Z`)
const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10)
const first = (year: number, month: number) => dayAt(Date.UTC(year, month - 1, 1))
export const plusDays = (day: string, days: number) => dayAt(at(day) + days * DAY)

/** A school year begins in September; its second term in February. */
export function windowOf(zoom: Zoom, day: string): Window {
  const [year, month] = day.split('-').map(Number) as [number, number]
  if (zoom === 'month') return { from: first(year, month), to: plusDays(first(year, month + 1), -1) }
  const begun = month >= 9 ? year : year - 1
  if (zoom === 'year') return { from: first(begun, 9), to: first(begun + 1, 8).slice(0, 8) + '31' }
  return month >= 9 || month === 1
    ? { from: first(begun, 9), to: `${begun + 1}-01-31` }
    : { from: first(year, 2), to: `${year}-08-31` }
}

/** A day in the window before or after. */
export function beside(zoom: Zoom, day: string, forward: boolean): string {
  const window = windowOf(zoom, day)
  return forward ? plusDays(window.to, 1) : plusDays(window.from, -1)
}

const days = (window: Window) => (at(window.to) - at(window.from)) / DAY + 1

/** In percent of the window; what reaches over an edge is cut there. */
export function place(bar: Dated, window: Window): { left: number; width: number; before: boolean; after: boolean } {
  const whole = days(window)
  const from = Math.max(0, (at(bar.from) - at(window.from)) / DAY)
  const to = Math.min(whole, (at(bar.to) - at(window.from)) / DAY + 1)
  return { left: (from / whole) * 100, width: (Math.max(0, to - from) / whole) * 100, before: bar.from < window.from, after: bar.to > window.to }
}

/** Where a day begins, in percent; undefined outside of the window. */
export function markAt(day: string, window: Window): number | undefined {
  return day < window.from || day > window.to ? undefined : ((at(day) - at(window.from)) / DAY / days(window)) * 100
}

/** Bars that overlap stand in lanes below each other, each in the first that is free; one may take room beyond its own days. */
export function lanes<B extends Dated>(bars: B[], roomTo: (bar: B) => string = (bar) => bar.to): { bar: B; lane: number }[] {
  const ends: string[] = []
  return [...bars].sort((a, b) => a.from.localeCompare(b.from)).map((bar) => {
    const free = ends.findIndex((end) => end < bar.from)
    const lane = free < 0 ? ends.length : free
    ends[lane] = roomTo(bar)
    return { bar, lane }
  })
}

/** Months of the window, or its days from five to five. */
export function ticks(zoom: Zoom, window: Window): { day: string; left: number; text: string }[] {
  const found: string[] = []
  for (let day = window.from; day <= window.to; day = plusDays(day, 1)) {
    const ofMonth = Number(day.slice(8))
    if (zoom === 'month' ? ofMonth === 1 || ofMonth % 5 === 0 : ofMonth === 1) found.push(day)
  }
  return found.map((day) => ({ day, left: markAt(day, window)!, text: zoom === 'month' ? String(Number(day.slice(8))) : day.slice(0, 7).replace('-', '.') }))
}
