import type { components } from '@/contracts/community'

type Words = components['schemas']
export type Indicator = Words['Indicator']
export type Indicators = Words['Indicators']
export type Board = Words['TargetBoard']
export type Line = Words['TargetLine']
export type Plan = Words['TargetPlan']
export type PastPlan = Words['PastTargetPlan']
export type Fact = Words['Fact']
export type Reading = Words['Reading']
export type Evidence = Words['TargetEvidence']
export type Point = Words['TargetPoint']
export type ReadingHistory = Words['ReadingHistory']
