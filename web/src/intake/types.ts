/** What community and exchange answer under /api/v1/<service>/imports. */
export interface Fault {
  /** Missing when it is the file as a whole. */
  sheet?: string | null
  /** As the spreadsheet counts; 0 when it is the sheet as a whole. */
  row: number
  column?: string | null
  value?: string | null
  code: string
  reason: string
}

export interface SheetReport {
  sheet: string
  rows: number
  faults: number
  new: number
  changed: number
  same: number
}

export interface Import {
  id: string
  state: 'CHECKED' | 'FAULTY' | 'COMMITTED'
  fileName: string
  sheets: SheetReport[]
  faultCount: number
  faults: Fault[]
  committedAt?: string | null
}

export type Service = 'community' | 'exchange'
