/** Coverage of the stand-in's schools, counted as the service counts. */
type Json = Record<string, any>

const pupils = (school: Json) => (Number(school.code.slice(-2)) % 9 === 4 ? null : 400 + Number(school.code.slice(-2)) * 35)

export function coverageOf(schools: Json[], communities: Json[], q: URLSearchParams) {
  const base = q.get('base') === 'PUPILS' ? 'PUPILS' : 'SCHOOLS'
  const [stage, ownership] = [q.get('stage'), q.get('ownership')]
  const there = schools.filter((one) => one.standing === 'OPEN' && (!stage || one.stages.includes(stage)))
  const covers = (school: Json, day: string) => communities.find((one) => one.state === 'APPROVED' && one.memberships.some((m: Json) => m.schoolId === school.id && m.from <= day && day <= m.to))
  const asked = there.filter((one) => !ownership || one.ownership === ownership)
  const weight = (school: Json) => (base === 'SCHOOLS' ? 1 : pupils(school))
  const sum = (some: Json[]) => some.reduce((all, one) => all + (weight(one) ?? 0), 0)
  const point = (day: string) => {
    const [numerator, denominator] = [sum(asked.filter((one) => covers(one, day))), sum(asked)]
    return { on: day, base, stage, ownership, numerator, denominator, share: denominator ? numerator / denominator : null, unit: base === 'SCHOOLS' ? '所' : '人', numeratorLabel: '', denominatorLabel: '',
      unknown: asked.filter((one) => weight(one) === null).length, unstated: there.filter((one) => one.ownership === null).length }
  }
  const list = (side: string, day: string) =>
    (side === 'unstated' ? there.filter((one) => one.ownership === null) : asked.filter((one) => side === 'denominator' || !!covers(one, day) === (side === 'numerator')))
      .map((one) => ({ schoolId: one.id, code: one.code, name: one.name, weight: weight(one), ownership: one.ownership, communityId: covers(one, day)?.id ?? null, communityName: covers(one, day)?.name ?? null }))
  return { point, list }
}

/** The ends of twelve months before a day, and the day. */
export const monthsTo = (day: string) =>
  [...Array.from({ length: 12 }, (_, k) => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 12 + k, 0)).toISOString().slice(0, 10)), day]
