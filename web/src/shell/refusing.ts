import type { Refusal } from './http'
import { translate } from './say'

export function serviceName(service: string | undefined): string {
  return service ? translate(`shell.service.${service}`) : translate('shell.service.gateway')
}

/** One sentence that says what to do; the service's own words come first. */
export function refusalText(refusal: Refusal): string {
  const own = refusal.detail || refusal.title
  if (refusal.status === 0) return own || translate('shell.refusal.unreachable')
  if (refusal.status === 429) return translate('shell.refusal.tooMany')
  if (refusal.status === 412) return own || translate('shell.refusal.stale')
  if (refusal.status >= 500) return own || translate('shell.refusal.away', { service: serviceName(refusal.service) })
  if (own) return own
  if (refusal.status === 401) return translate('shell.refusal.signedOut')
  if (refusal.status === 403) return translate('shell.refusal.mayNot')
  if (refusal.status === 404) return translate('shell.refusal.notFound')
  return translate('shell.refusal.other', { status: refusal.status })
}
