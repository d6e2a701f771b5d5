import type { components } from '@/contracts/exchange'

type Schemas = components['schemas']
export type Handover = Schemas['Handover']
export type Item = Schemas['HandoverItem']
export type HandoverLine = Schemas['HandoverLine']
export type HandoverCounts = Schemas['HandoverCounts']
