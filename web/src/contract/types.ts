import type { components } from '@/contracts/community'

/** What community answers about contracts between districts. */
type Words = components['schemas']
export type Contract = Words['Contract']
export type ContractMember = Words['ContractMember']
export type ContractPolicy = Words['ContractPolicy']
export type PartnerSchool = Words['PartnerSchool']
