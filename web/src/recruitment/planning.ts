export interface PlanRow { subject?: string; stage?: string; number: number }

export const whole = (rows: PlanRow[]) => rows.length > 0 && rows.every((one) => one.subject && one.stage && one.number > 0)
/** 2026 for 2026-2027: a school year begins in September. */
export const schoolYearOf = (day: string) => Number(day.slice(0, 4)) - (day.slice(5) < '03-01' ? 1 : 0)
