import type { NeedColumn } from './types'

/** The board from left to right. */
export const columns: NeedColumn[] = ['WAITING', 'PROPOSED', 'FILLED', 'DECLINED', 'GONE']
