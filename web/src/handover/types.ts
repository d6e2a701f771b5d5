import type { components } from '@/contracts/exchange'

type Schemas = components['schemas']
export type Handover = Schemas['Handover']
export type Item = Schemas['HandoverItem']
