import type { Fault, Import } from './types'

/** A row whose school the other service has yet to hear of: not wrong, only early. */
export const early = (fault: Fault) => /unknown-school/.test(fault.code)

/** Whether nothing but schools not yet heard of is in the way. */
export const onlyEarly = (found: Import) => found.state === 'FAULTY' && found.faults.length > 0 && found.faults.every(early)

/** A spreadsheet must not take what somebody typed for a formula. */
function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** With the mark that lets spreadsheets read it as UTF-8. */
export function asCsv(headings: string[], faults: Fault[]): string {
  const lines = faults.map((fault) => [fault.sheet, fault.row || '', fault.column, fault.value, fault.reason].map(cell).join(','))
  return `\ufeff${[headings.map(cell).join(','), ...lines].join('\r\n')}\r\n`
}
