import type { components } from '@/contracts/exchange'

type Words = components['schemas']
export type Cohort = Words['Cohort']
export type Figure = Words['CohortFigure']
export type Training = Words['Training']
export type TrainingKinds = Words['TrainingKinds']
export type Newcomer = Words['Newcomer']
export type Step = Words['NewcomerStep']
export type Opening = Words['PlacementOpening']
export type Openings = Words['PlacementOpenings']
export type WhoLeft = Words['NewcomerWhoLeft']
export type LeavingReasons = Words['LeavingReasons']
