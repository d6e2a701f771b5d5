import { count, moment, translate, word } from '@/shell/say'
import { i18n, language } from '@/shell/i18n'
import { codes, zh } from '@/shell/words'

/** One thing that an entry says, in words. */
export interface Detail {
  name: string
  value: string
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
type Table = keyof typeof zh

/** Where a code is looked up first; what stands in no table of its own is looked up in all of them. */
const tables: Record<string, Table[]> = {
  party: ['party'], phase: ['handoverPhase'], side: ['appraisalSide'], grade: ['appraisalGrade', 'grade'], item: ['auditCode'], answer: ['auditCode'],
  stages: ['stage'], role: ['role'], because: ['auditCode'], reason: ['auditCode'], as: ['auditCode'], kind: ['auditCode', 'assignmentKind', 'changeKind', 'sessionKind', 'studioKind'],
}

export const isId = (text: string) => ID.test(text.trim())

/** The last letters of an id are enough to tell two apart. */
export const shortId = (id: string) => (id.length > 20 ? `…${id.slice(-8)}` : id)

function named(key: string, code: string): string {
  const all = Object.keys(zh) as Table[]
  const wanted: Table[] = [...(tables[key] ?? []), 'auditCode', ...all.filter((table) => table !== 'audit')]
  const table = wanted.find((one) => codes(one).includes(code))
  return table ? word(table, code) : code
}

function nameOf(key: string): string {
  const text = `identity.detail.${key}`
  return i18n.global.te(text, language()) ? translate(text) : key
}

function said(key: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return translate('shell.none')
  if (typeof value === 'boolean') return translate(value ? 'identity.yes' : 'identity.no')
  if (typeof value === 'number') return count(value)
  if (Array.isArray(value)) return value.map((one) => said(key, one)).join(translate('identity.and'))
  if (typeof value === 'object') return detailsOf(value as Record<string, unknown>).map((one) => translate('identity.pair', { ...one })).join(translate('identity.semicolon'))
  const text = String(value)
  if (isId(text)) return shortId(text)
  if (INSTANT.test(text)) return moment(text)
  return /^[A-Za-z_]+$/.test(text) ? named(key, text) : text
}

/** What an entry says besides who did what to what: names and codes in the words of the page, others as they came. */
export function detailsOf(details: Record<string, unknown> | null | undefined): Detail[] {
  return Object.entries(details ?? {}).map(([key, value]) => ({ name: nameOf(key), value: said(key, value) }))
}

/** A known deed in words; an unknown one as it came. */
export function actionName(action: string): string {
  const code = action.replace(/[.-]/g, '_')
  const name = word('audit', code)
  return name === code ? action : name
}
