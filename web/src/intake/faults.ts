import type { Fault, Import } from './types'

/** A row whose school the other service has yet to hear of: not wrong, only early. */
export const early = (fault: Fault) => /unknown-school/.test(fault.code)

/** Whether nothing but schools not yet heard of is in the way. */
export const onlyEarly = (found: Import) => found.state === 'FAULTY' && found.faults.length > 0 && found.faults.every(early)

/** Checked, and nothing in the file was for this service: there is nothing to commit. */
export const hasNothing = (found: Import | undefined) => found?.state === 'CHECKED' && found.sheets.every((sheet) => !sheet.rows)

/** What stood in the cell, as far as it may be said. */
export function valueOf(fault: Fault, words: { hidden: string; empty: string }): string {
  if (fault.hidden) return words.hidden
  return fault.value || (fault.column && fault.row > 1 ? words.empty : '')
}

/** A spreadsheet must not take what somebody typed for a formula. */
function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * With the mark that lets spreadsheets read it as UTF-8.
 * @param last what there is to say when these are not all
 */
export function asCsv(headings: string[], faults: Fault[], words: { hidden: string; empty: string }, last?: string): string {
  const lines = faults.map((fault) => [fault.sheet, fault.row || '', fault.column, valueOf(fault, words), fault.reason].map(cell).join(','))
  if (last) lines.push(cell(last))
  return `\ufeff${[headings.map(cell).join(','), ...lines].join('\r\n')}\r\n`
}
