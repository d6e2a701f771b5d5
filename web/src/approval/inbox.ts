import type { InboxItem } from '@/exchange/types'

/** What a district can approve with one word; an objection wants a judgement, a late consent its party. */
export const approvable = (item: Pick<InboxItem, 'kind'>): boolean => ['APPROVAL', 'HINDRANCE', 'EXTENSION_APPROVAL'].includes(item.kind)

export const ofExtension = (item: Pick<InboxItem, 'kind'>): boolean => item.kind === 'EXTENSION_APPROVAL'

export const personOf = (item: Pick<InboxItem, 'assignment'>): string => item.assignment.person.name || item.assignment.person.id.slice(-6)

export const chosenOf = (item: InboxItem) => ({ assignmentId: item.assignment.id, version: item.assignment.version, extension: ofExtension(item) })
