import type { components } from '@/contracts/exchange'

type Schemas = components['schemas']
export type OrderLine = Schemas['OrderLine']
export type Numbering = Schemas['OrderNumbering']
export type Verified = Schemas['VerifiedOrder']
export type Validity = Schemas['OrderValidity']

export const letterAt = (number: string): string => `/api/v1/exchange/orders/${encodeURIComponent(number)}/letter.pdf`

/** The code of a letter as people type or scan it: four groups of four, nothing else. */
export function groups(typed: string): string {
  const plain = typed.toUpperCase().replace(/[^0-9A-Z]/g, '').slice(0, 16)
  return plain.match(/.{1,4}/g)?.join('-') ?? ''
}
