import type { ChangeKind } from './types'

/** Which fields of a wish count for a kind: the form shows no others. */
export interface Fields {
  /** From where the school is chosen. */
  school?: 'own' | 'any' | 'anyOrNone'
  target?: boolean
  to?: 'optional' | 'required'
  model?: boolean
  leadStays?: boolean
  members?: boolean
  /** Several schools go over together: {@link RegroupFields}. */
  regroup?: boolean
  correction?: boolean
}

export const fieldsOf: Record<ChangeKind, Fields> = {
  JOIN: { school: 'any', to: 'optional', model: true },
  RETURN: { school: 'own', to: 'optional', model: true },
  LEAVE: { school: 'own' },
  GRADUATE: { school: 'own' },
  MOVE: { school: 'own', target: true, to: 'optional', model: true },
  REGRADE: { school: 'own', model: true },
  LEAD_CHANGE: { school: 'any', leadStays: true },
  RENEW: { school: 'anyOrNone', to: 'required', leadStays: true, members: true },
  END: {},
  MERGE: { target: true, model: true, regroup: true },
  SPLIT: { to: 'optional', model: true, regroup: true },
  CORRECT: { correction: true },
}
