import type { Change, Changes } from './types'

/** Whether somebody new, or renamed, may be there already: worth a look at the duplicates once it is written. */
export const mayBeTwice = (changes: Changes) => changes.rows.some((row) => row.warnings.some((one) => one.code === 'intake/likely-duplicate'))

/** Whether nothing is written before somebody looked at this row. */
export const wantsLook = (row: Change) => row.warnings.some((one) => one.confirm)
