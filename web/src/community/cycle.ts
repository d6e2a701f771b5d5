/** Where an interval lies inside a cycle, in per cent of its length; what reaches beyond is cut off. */
export function shareOf(from: string, to: string | null | undefined, cycle: { from: string; to: string }): { left: number; width: number } {
  const start = Date.parse(cycle.from)
  const end = Date.parse(cycle.to)
  if (!(end > start)) return { left: 0, width: 100 }
  const place = (at: number) => Math.min(100, Math.max(0, ((at - start) / (end - start)) * 100))
  const left = place(Date.parse(from))
  const right = to ? place(Date.parse(to)) : 100
  return { left, width: Math.max(1.5, right - left) }
}

/** The years that begin inside the cycle, as marks. */
export function yearsOf(cycle: { from: string; to: string }): { year: string; left: number }[] {
  const first = Number(cycle.from.slice(0, 4)) + 1
  const last = Number(cycle.to.slice(0, 4))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const year = String(first + i)
    return { year, left: shareOf(`${year}-01-01`, null, cycle).left }
  })
}
