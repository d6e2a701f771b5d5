/** What waits for the district, for work on the pages alone. */
type Json = Record<string, any>

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)

export const findings = [
  { code: 'fit/subject', text: '任教数学', ok: true, binding: true },
  { code: 'fit/fte', text: '时段内最多已派出 0.5，还可派 0.5', ok: true, binding: true },
  { code: 'fit/reach', text: '与需求学校同在重庆一中教共体', ok: true, binding: true },
  { code: 'fit/tenure', text: '在现学校 4 年，未满 6 年', ok: false, binding: false },
]

/** The steps of an assignment by the cadre path, as far as its state says. */
export function path(state: string): Json[] {
  const far = { PROPOSED: 2, CONSENTED: 4, PUBLICISED: 5, HINDERED: 6, APPROVED: 7, IN_FORCE: 8, RETURNED: 9 }[state] ?? 3
  const steps = [['PROPOSED'], ['CONSENT', 'SENDING'], ['CONSENT', 'RECEIVING'], ['CONSENT', 'PERSON'], ['APPROVAL'], ['PUBLICITY'], ['ORDER'], ['IN_FORCE'], ['RETURNED']]
  return steps.map(([step, party], i) => ({ step, party: party ?? null, state: i < far ? 'DONE' : i === far ? 'NOW' : 'AHEAD', by: i > 0 && i < 4 && i < far ? '教务处' : null, on: i < far ? day(i - far) : null, due: i === far ? day(i === 2 ? -3 : 4) : null, daysOverdue: i === far && i === 2 ? 3 : 0 }))
}

export function publicised(assignment: Json): Json {
  return { ...assignment, publicity: { from: day(-2), to: day(5) }, objections: [{ id: 'objection-1', text: '其在原校有一项考核尚未结束', by: '李老师', at: new Date().toISOString(), outcome: null, reason: null, settledBy: null, settledAt: null }] }
}

export function inbox(assignments: Json[]): Json[] {
  const of = (i: number) => assignments[i % assignments.length]!
  return [
    { id: 'step-1', kind: 'CONSENT', party: 'RECEIVING', objectionId: null, since: day(-9), due: day(-3), daysOverdue: 3, assignment: of(0) },
    { id: 'step-2', kind: 'APPROVAL', party: null, objectionId: null, since: day(-6), due: day(-1), daysOverdue: 1, assignment: of(1) },
    { id: 'step-3', kind: 'OBJECTION', party: null, objectionId: 'objection-1', since: day(-1), due: day(4), daysOverdue: 0, assignment: publicised({ ...of(2), state: 'PUBLICISED' }) },
    { id: 'step-4', kind: 'HINDRANCE', party: null, objectionId: null, since: day(0), due: day(5), daysOverdue: 0, assignment: { ...of(3), state: 'HINDERED', reason: '该教师在 2026-12-01 至 2027-07-10 内最多已派出 1（调令沙教派〔2026〕7号 赴重庆十一中），再派 0.5 将超过 1.0。请改日期、驳回或另选人员。' } },
    { id: 'step-5', kind: 'APPROVAL', party: null, objectionId: null, since: day(0), due: day(5), daysOverdue: 0, assignment: of(8) },
  ]
}
