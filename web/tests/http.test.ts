import { afterEach, describe, expect, it, vi } from 'vitest'
import { call, fetchFile, fileName, get, onSignedOut, post, Refusal, refusalFrom, retryAfterSeconds, withQuery } from '@/shell/http'

function answers(...responses: [number, unknown, Record<string, string>?][]) {
  const fetched = vi.fn(async (_path: string, _init: RequestInit) => {
    const [status, body, headers] = responses[Math.min(fetched.mock.calls.length, responses.length) - 1]!
    return new Response(status === 204 ? null : typeof body === 'string' ? body : JSON.stringify(body), { status, headers })
  })
  vi.stubGlobal('fetch', fetched)
  return fetched
}
const headersOf = (fetched: ReturnType<typeof answers>, n = 0) => fetched.mock.calls[n]![1].headers as Record<string, string>
afterEach(() => {
  vi.unstubAllGlobals()
  document.cookie = 'XSRF-TOKEN=; Max-Age=0'
})

describe('a call', () => {
  it('keeps the version that If-Match must name', async () => {
    answers([200, { id: 'a' }, { ETag: 'W/"7"' }])
    expect((await call('GET', '/x')).version).toBe('7')
  })

  it('sends the CSRF token, a key and the version with what changes something', async () => {
    document.cookie = 'XSRF-TOKEN=abc'
    const fetched = answers([200, {}])
    await post('/api/v1/community/communities/1/approve', {}, { ifMatch: 3, key: 'k' })
    expect(headersOf(fetched)).toMatchObject({ 'X-XSRF-TOKEN': 'abc', 'Idempotency-Key': 'k', 'If-Match': '"3"' })
  })

  it('sends neither with what only reads', async () => {
    document.cookie = 'XSRF-TOKEN=abc'
    const fetched = answers([200, {}])
    await get('/api/v1/me')
    expect(Object.keys(headersOf(fetched))).not.toContain('X-XSRF-TOKEN')
    expect(Object.keys(headersOf(fetched))).not.toContain('Idempotency-Key')
  })

  it('fetches a new CSRF token once and repeats with the same key', async () => {
    const fetched = answers([403, { code: 'gateway/csrf' }], [200, {}], [200, { done: true }])
    await expect(post('/api/v1/exchange/needs', {}, { key: 'same' })).resolves.toEqual({ done: true })
    expect(fetched.mock.calls.map(([path]) => path)).toEqual(['/api/v1/exchange/needs', '/api/v1/me', '/api/v1/exchange/needs'])
    expect(headersOf(fetched, 2)['Idempotency-Key']).toBe('same')
  })

  it('makes a typed refusal of a problem document', async () => {
    answers([422, { code: 'exchange/fte', detail: '请改正', violations: [{ field: 'fte', message: '太大' }] }])
    const refusal = await get('/api/v1/exchange/needs').catch((cause: Refusal) => cause)
    expect(refusal).toMatchObject({ status: 422, code: 'exchange/fte', detail: '请改正', service: 'exchange', violations: [{ field: 'fte', message: '太大' }] })
  })

  it('says to whom it matters when the session is over', async () => {
    const told = vi.fn()
    onSignedOut(told)
    answers([401, {}])
    await get('/api/v1/me').catch(() => undefined)
    expect(told).toHaveBeenCalledOnce()
  })

  it('shows nothing of a page that some proxy put in the way', () => {
    expect(refusalFrom(502, '<html>Bad Gateway</html>', '/api/v1/resource/x', null)).toMatchObject({ title: '', detail: '', code: 'http/502', passing: true })
  })

  it('turns a dead network into a refusal that will pass', async () => {
    vi.stubGlobal('fetch', async () => { throw new TypeError('failed') })
    expect(await get('/api/v1/me').catch((cause: Refusal) => cause)).toMatchObject({ status: 0, passing: true })
  })
})

describe('Retry-After', () => {
  it('is seconds or a date', () => {
    expect(retryAfterSeconds('12')).toBe(12)
    expect(retryAfterSeconds(new Date(Date.now() + 4_500).toUTCString())).toBeGreaterThan(2)
    expect(retryAfterSeconds('nonsense')).toBeUndefined()
  })
})

it('a query leaves out what is not chosen', () => {
  expect(withQuery('/x', { q: '二次', state: undefined, kind: '', limit: 5 })).toBe('/x?q=%E4%BA%8C%E6%AC%A1&limit=5')
})

describe('a file', () => {
  it('has the name that the service gives it', async () => {
    answers([200, 'content', { 'Content-Disposition': `attachment; filename="=?x?="; filename*=UTF-8''${encodeURIComponent('甲教共体简介.pdf')}` }])
    const file = await fetchFile('/api/v1/community/communities/a/profile.pdf', { on: '2026-11-25' })
    expect(file.name).toBe('甲教共体简介.pdf')
    expect(await file.text()).toBe('content')
    expect(fileName('attachment; filename="a.pdf"')).toBe('a.pdf')
    expect(fileName(null)).toBeUndefined()
  })

  it('that cannot be made is a refusal with its reason', async () => {
    answers([503, { code: 'print/busy', detail: '正在生成的文件较多' }, { 'Retry-After': '5' }])
    const refused = await fetchFile('/api/v1/community/communities/a/profile.pdf').catch((cause: unknown) => cause)
    expect(refused).toMatchObject({ code: 'print/busy', retryAfter: 5, passing: true })
  })
})
