import { dayOf, now as clock, timeOf } from './clock'
import { i18n, language } from './i18n'

/** Words and figures the way people write them, in the language of the page. */

export function translate(key: string, named: Record<string, unknown> = {}): string {
  return i18n.global.t(key, named)
}

/** A word of a code table; an unknown code is shown as it came. */
export function word(table: string, code: string | null | undefined): string {
  if (!code) return translate('shell.none')
  const key = `words.${table}.${code}`
  return i18n.global.te(key, language()) ? i18n.global.t(key) : code
}

const tag = () => (language() === 'zh' ? 'zh-CN' : 'en-GB')

const DAY = 86_400_000

/** Day and minute as a letter has them: those of China, wherever the browser stands. */
export function moment(at: string | null | undefined): string {
  if (!at) return translate('shell.none')
  const time = Date.parse(at)
  return Number.isNaN(time) ? at : `${dayOf(time)} ${timeOf(time)}`
}

/** "3 分钟前"; where only the day is known "今天"; a time ahead of the clock is written out. */
export function ago(at: string | null | undefined, now = clock()): string {
  if (!at) return ''
  const then = Date.parse(at)
  if (Number.isNaN(then)) return at
  const seconds = Math.round((now - then) / 1000)
  const dayOnly = timeOf(then) === '00:00'
  if (seconds < -60 || seconds > 7 * 86_400) return dayOnly ? dayOf(then) : moment(at)
  const say = new Intl.RelativeTimeFormat(tag(), { numeric: 'auto' })
  if (dayOnly) return say.format(Math.round((Date.parse(dayOf(then)) - Date.parse(dayOf(now))) / DAY), 'day')
  if (seconds < 45) return translate('shell.justNow')
  if (seconds < 3_600) return say.format(-Math.round(seconds / 60), 'minute')
  if (seconds < 86_400) return say.format(-Math.round(seconds / 3_600), 'hour')
  return say.format(-Math.round(seconds / 86_400), 'day')
}

export function day(date: string | null | undefined): string {
  return date ? date.slice(0, 10) : translate('shell.none')
}

export function period(from: string | null | undefined, to: string | null | undefined): string {
  return translate('shell.period', { from: day(from), to: to ? day(to) : translate('shell.openEnd') })
}

export function count(value: number | null | undefined): string {
  return typeof value === 'number' ? new Intl.NumberFormat(tag()).format(value) : translate('shell.none')
}

export function bytes(size: number | null | undefined): string {
  if (typeof size !== 'number') return translate('shell.none')
  const units = ['B', 'KB', 'MB', 'GB']
  let value = size
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit++
  }
  return `${new Intl.NumberFormat(tag(), { maximumFractionDigits: unit === 0 ? 0 : 1 }).format(value)} ${units[unit]}`
}
