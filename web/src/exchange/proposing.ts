import { sure } from '@/shell/asking'
import { newKey, post } from '@/shell/http'
import { asRefusal } from '@/shell/loading'
import { translate } from '@/shell/say'
import type { Assignment } from './types'

const assignments = '/api/v1/exchange/assignments'

/** Proposes; where others may be about to send the person too, asks whether to do it all the same. */
export async function propose(body: Record<string, unknown>, key: string): Promise<Assignment> {
  try {
    return await post<Assignment>(assignments, body, { key })
  } catch (cause) {
    const refusal = asRefusal(cause)
    if (refusal.code !== 'exchange/other-pending') throw cause
    if (!(await sure(translate('exchange.pendingThere'), refusal.detail, translate('exchange.pendingAnyway')))) throw new DOMException('', 'AbortError')
    return post<Assignment>(assignments, { ...body, despitePending: true }, { key: newKey() })
  }
}
