import type { components } from '@/contracts/community'

/** What community and exchange answer under /api/v1/<service>/imports: the same library gives both. */
export type Fault = components['schemas']['Fault']
export type Import = components['schemas']['Import']
export type Changes = components['schemas']['ForeseenChanges']
export type Change = components['schemas']['ForeseenChange']
export type Service = 'community' | 'exchange'

/** What a file is for; the services' own workbook, or the roster of another system. */
export type Step = Service | 'oneroster' | 'rosterPersons'
