import type { components } from '@/contracts/exchange'

type Words = components['schemas']
export type NeedColumn = Words['NeedColumn']
export type Opening = Words['Opening']
export type Openings = Words['Openings']
export type TimelineRow = Words['TimelineRow']
export type TimelineBar = Words['TimelineBar']
export type DeclineReasons = Words['DeclineReasons']
export type WantedProfile = Words['WantedProfile']
