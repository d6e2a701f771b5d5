/** The one way to the services: JSON in, JSON out, refusals as `Refusal` (RFC 9457). */

export interface Violation {
  field: string
  message: string
}

export interface Page<T> {
  items: T[]
  next?: string | null
  total?: number | null
}

export interface Answer<T> {
  data: T
  status: number
  /** What `If-Match` must say to change this thing. */
  version?: string
  location?: string
}

/** A "no", or no answer at all (status 0). Texts come from the service, in the language asked for. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string = '',
    readonly violations: Violation[] = [],
    readonly retryAfter: number | undefined = undefined,
    readonly service: string | undefined = undefined,
  ) {
    super(detail || title)
    this.name = 'Refusal'
  }

  /** The part is away or too busy: asking again later makes sense. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }

  /** Nothing is wrong: the answer is being made, and the detail says how far it is. */
  get preparing(): boolean {
    return this.code.endsWith('-in-preparation')
  }
}

export type Query = Record<string, string | number | boolean | null | undefined>

export interface Ask {
  query?: Query
  body?: unknown
  ifMatch?: string | number
  /** Same key and body, same answer: keep it over the retries of one intention. */
  key?: string
  signal?: AbortSignal
}

const RIGHTS = 'Yanzhen-Rights'
let language = 'zh-CN'
let whenSignedOut: () => void = () => undefined
let whenRightsChanged: () => void = () => undefined
/** How often the caller's rights had changed at the last answer, as the gateway says. */
let rights: number | undefined

export function speak(tag: string) {
  language = tag
}

export function onSignedOut(then: () => void) {
  whenSignedOut = then
}

export function onRightsChanged(then: () => void) {
  whenRightsChanged = then
}

/** A count that grew, or a "you may not" that this page did not expect: whom it serves is to be asked again. */
function hearRights(count: string | null, status: number) {
  const now = count === null ? Number.NaN : Number(count)
  const grew = rights !== undefined && now > rights
  if (!Number.isNaN(now)) rights = Math.max(rights ?? 0, now)
  if (grew || status === 403) whenRightsChanged()
}

export function serviceOf(path: string): string | undefined {
  return /\/api\/v1\/([a-z-]+)/.exec(path)?.[1]
}

export function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : undefined
}

/** `crypto.randomUUID` is missing on plain http outside localhost. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function withQuery(path: string, query?: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

export function commonHeaders(method: string): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language,
    'X-Requested-With': 'XMLHttpRequest',
  }
  if (method !== 'GET' && method !== 'HEAD') {
    const token = cookie('XSRF-TOKEN')
    if (token) headers['X-XSRF-TOKEN'] = token
  }
  return headers
}

export function retryAfterSeconds(header: string | null): number | undefined {
  if (!header) return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds))
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000))
}

/** Makes the typed refusal from whatever came back; a body that is no problem document is not shown to people. */
export function refusalFrom(status: number, body: string, path: string, retryAfter: string | null): Refusal {
  let problem: Record<string, unknown> = {}
  try {
    const parsed: unknown = JSON.parse(body)
    if (parsed && typeof parsed === 'object') problem = parsed as Record<string, unknown>
  } catch {
    // an HTML page of some proxy, or nothing
  }
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const violations = Array.isArray(problem.violations)
    ? problem.violations.filter((v): v is Violation => typeof v?.field === 'string' && typeof v?.message === 'string')
    : []
  return new Refusal(
    status,
    text(problem.code) || `http/${status}`,
    text(problem.title),
    text(problem.detail),
    violations,
    retryAfterSeconds(retryAfter),
    serviceOf(path),
  )
}

export function signedOutBy(refusal: Refusal): Refusal {
  if (refusal.status === 401) whenSignedOut()
  return refusal
}

async function once(method: string, path: string, ask: Ask): Promise<Response> {
  const headers = commonHeaders(method)
  const init: RequestInit = { method, headers, credentials: 'same-origin', signal: ask.signal ?? null }
  if (ask.body instanceof FormData) {
    init.body = ask.body
  } else if (ask.body !== undefined) {
    headers['Content-Type'] = 'application/json'
    init.body = JSON.stringify(ask.body)
  }
  if (ask.ifMatch !== undefined) headers['If-Match'] = `"${ask.ifMatch}"`
  if (method === 'POST') headers['Idempotency-Key'] = ask.key ?? newKey()
  try {
    return await fetch(withQuery(path, ask.query), init)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new Refusal(0, 'web/unreachable', '', '', [], undefined, serviceOf(path))
  }
}

export async function call<T>(method: string, path: string, ask: Ask = {}): Promise<Answer<T>> {
  let response = await once(method, path, ask)
  if (response.status === 403 && method !== 'GET') {
    // A fresh session has a fresh token: fetch it once and repeat, the idempotency key makes that safe.
    const copy = await response.clone().text()
    if (/csrf/i.test(copy)) {
      await once('GET', '/api/v1/me', {})
      response = await once(method, path, ask)
    }
  }
  const text = response.status === 204 ? '' : await response.text()
  hearRights(response.headers.get(RIGHTS), response.status)
  if (!response.ok) {
    throw signedOutBy(refusalFrom(response.status, text, path, response.headers.get('Retry-After')))
  }
  return {
    data: (text ? JSON.parse(text) : undefined) as T,
    status: response.status,
    version: response.headers.get('ETag')?.replace(/^W\//, '').replace(/^"|"$/g, '') ?? undefined,
    location: response.headers.get('Location') ?? undefined,
  }
}

export const get = async <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> =>
  (await call<T>('GET', path, { query, signal })).data

export const post = async <T>(path: string, body?: unknown, ask: Omit<Ask, 'body'> = {}): Promise<T> =>
  (await call<T>('POST', path, { ...ask, body })).data

/** A file that the service makes on demand, with the name that it gives it. */
export async function fetchFile(path: string, query?: Query): Promise<File> {
  const response = await once('GET', path, { query })
  hearRights(response.headers.get(RIGHTS), response.status)
  if (!response.ok) throw signedOutBy(refusalFrom(response.status, await response.text(), path, response.headers.get('Retry-After')))
  return new File([await response.blob()], fileName(response.headers.get('Content-Disposition')) ?? path.split('/').pop()!)
}

/** The name in UTF-8 (RFC 5987), or the plain one. */
export function fileName(disposition: string | null): string | undefined {
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  return coded ? decodeURIComponent(coded) : /filename="([^"]+)"/i.exec(disposition ?? '')?.[1]
}

/** Multipart with progress, which fetch cannot tell. */
export function sendFile<T>(path: string, file: File, onProgress: (share: number) => void, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    for (const [name, value] of Object.entries(commonHeaders('POST'))) request.setRequestHeader(name, value)
    request.setRequestHeader('Idempotency-Key', newKey())
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onerror = () => reject(new Refusal(0, 'web/unreachable', '', '', [], undefined, serviceOf(path)))
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    request.onload = () => {
      hearRights(request.getResponseHeader(RIGHTS), request.status)
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T)
      else reject(signedOutBy(refusalFrom(request.status, request.responseText, path, request.getResponseHeader('Retry-After'))))
    }
    signal?.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.append('file', file, file.name)
    request.send(form)
  })
}
