import { translate, word } from '@/shell/say'
import type { Held } from './types'

type Belonging = Pick<Held, 'role' | 'model' | 'grade' | 'stages'> & Partial<Pick<Held, 'place'>>

/** The stages linked with the lead school, or nothing when none is stated. */
export const stagesOf = (held: Pick<Belonging, 'stages'>): string =>
  held.stages?.length ? translate('community.linked', { stages: held.stages.map((stage) => word('stage', stage)).join(translate('school.and')) }) : ''

/** How a school belongs: wherever a membership is shown, in these words. */
export const howOf = (held: Belonging): string =>
  [held.role === 'LEAD' && word('membershipRole', 'LEAD'), held.place === 'SECOND' && word('place', held.place), held.model && word('model', held.model), held.grade && word('grade', held.grade), stagesOf(held)].filter(Boolean).join(' · ')
