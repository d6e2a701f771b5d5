import type { Description, SchoolYear, Statement } from './types'

/** What a form says of a school, before it is known to be right. */
export interface DescriptionForm {
  name: string
  shortName: string
  stages: Description['stages']
  ruralFlag?: Description['ruralFlag']
  weak: boolean
  ownership?: NonNullable<Description['ownership']>
  longitude: string
  latitude: string
}

type Said = Pick<Statement, 'name' | 'shortName' | 'stages' | 'ruralFlag' | 'weak' | 'ownership' | 'longitude' | 'latitude'>

export const formOf = (said: Said): DescriptionForm => ({
  name: said.name,
  shortName: said.shortName ?? '',
  stages: [...said.stages],
  ruralFlag: said.ruralFlag,
  weak: said.weak,
  ownership: said.ownership ?? undefined,
  longitude: said.longitude == null ? '' : String(said.longitude),
  latitude: said.latitude == null ? '' : String(said.latitude),
})

const degrees = (text: string) => (text.trim() === '' ? null : Number(text))

export const descriptionOf = (form: DescriptionForm): Description => ({
  name: form.name.trim(),
  shortName: form.shortName.trim() || null,
  stages: form.stages,
  ruralFlag: form.ruralFlag!,
  weak: form.weak,
  ownership: form.ownership || null,
  longitude: degrees(form.longitude),
  latitude: degrees(form.latitude),
})

/** Whether a text is a number of degrees between -most and most, or empty. */
export const isDegrees = (text: string, most: number) => text.trim() === '' || (Number.isFinite(Number(text)) && Math.abs(Number(text)) <= most)

/** The fields in which two descriptions differ, in the order of the form. */
export function differences(before: Said, after: Said): ('name' | 'shortName' | 'stages' | 'ruralFlag' | 'weak' | 'ownership' | 'place')[] {
  const found: ReturnType<typeof differences> = []
  if (before.name !== after.name) found.push('name')
  if ((before.shortName || null) !== (after.shortName || null)) found.push('shortName')
  if ([...before.stages].sort().join() !== [...after.stages].sort().join()) found.push('stages')
  if (before.ruralFlag !== after.ruralFlag) found.push('ruralFlag')
  if (before.weak !== after.weak) found.push('weak')
  if ((before.ownership ?? null) !== (after.ownership ?? null)) found.push('ownership')
  if ((before.longitude ?? null) !== (after.longitude ?? null) || (before.latitude ?? null) !== (after.latitude ?? null)) found.push('place')
  return found
}

/** What holds on a day. */
export const on = (statements: Statement[], day: string) =>
  statements.find((one) => (!one.from || one.from <= day) && (!one.to || one.to >= day))

export interface YearTotal {
  year: number
  pupils: number
  classes: number
  /** Null when a stage does not state its places: a sum without it would be too small. */
  capacity: number | null
}

/** All stages of a year together. */
export function totals(years: SchoolYear[]): YearTotal[] {
  const byYear = new Map<number, YearTotal>()
  for (const one of years) {
    const sum = byYear.get(one.year) ?? { year: one.year, pupils: 0, classes: 0, capacity: 0 }
    byYear.set(one.year, {
      year: one.year,
      pupils: sum.pupils + one.pupils,
      classes: sum.classes + one.classes,
      capacity: sum.capacity === null || one.capacity == null ? null : sum.capacity + one.capacity,
    })
  }
  return [...byYear.values()].sort((a, b) => a.year - b.year)
}

export const schoolYear = (year: number) => `${year}–${year + 1}`

/** The school year of a day begins on 1 September. */
export const yearOf = (day: string) => Number(day.slice(0, 4)) - (day.slice(5, 7) >= '09' ? 0 : 1)
