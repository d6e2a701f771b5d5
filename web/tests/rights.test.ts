import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { get, onRightsChanged } from '@/shell/http'
import { useSession, type Grant } from '@/shell/session'

const own: Grant = { role: 'TEACHER', org: 'a', orgName: '一中', from: '2020-01-01', to: null }
const sent: Grant = { role: 'SCHOOL_ADMIN', org: 'b', orgName: '二中', from: '2020-01-01', to: '2999-01-01' }
let grants: Grant[] = []
let count = 100
let asked = 0

beforeEach(() => {
  setActivePinia(createPinia())
  grants = [own, sent]
  asked = 0
  count += 10
  vi.stubGlobal('fetch', async (path: string) => {
    if (path === '/api/v1/me') asked++
    const body = path === '/api/v1/me' ? { account: 'x', name: '甘部', grants } : {}
    return new Response(JSON.stringify(body), { status: path === '/closed' ? 403 : 200, headers: { 'Yanzhen-Rights': String(count) } })
  })
  onRightsChanged(() => void useSession().again())
})
afterEach(() => {
  onRightsChanged(() => undefined)
  vi.unstubAllGlobals()
})

describe('whom the page serves', () => {
  it('is asked again when an answer says that rights changed, and what ended is named', async () => {
    const session = useSession()
    await session.load()
    expect(session.schoolAdmin).toBe(true)
    grants = [own]
    count++
    await get('/elsewhere')
    await vi.waitFor(() => expect(session.change?.lost).toEqual([sent]))
    expect(session.schoolAdmin).toBe(false)
    expect(session.turn).toBe(1)
  })

  it('says what began, and leaves the page as it is', async () => {
    const session = useSession()
    grants = [own]
    await session.load()
    grants = [own, { ...sent, deputyOf: '王校' }]
    count++
    await get('/elsewhere')
    await vi.waitFor(() => expect(session.change?.gained).toHaveLength(1))
    expect(session.turn).toBe(0)
  })

  it('is not asked again by answers that come late, nor told of nothing', async () => {
    const session = useSession()
    await session.load()
    count--
    await get('/elsewhere')
    expect(asked).toBe(1)
    count += 2
    await get('/elsewhere')
    await vi.waitFor(() => expect(asked).toBe(2))
    expect(session.change).toBeUndefined()
  })

  it('is asked again when something is refused', async () => {
    const session = useSession()
    await session.load()
    grants = [own]
    await get('/closed').catch(() => undefined)
    await vi.waitFor(() => expect(session.change?.lost).toEqual([sent]))
  })

  it('holds today what neither begins later nor is over', async () => {
    const session = useSession()
    grants = [own, { ...sent, from: '2998-01-01' }, { ...sent, org: 'c', from: '2019-01-01', to: '2019-12-31' }]
    await session.load()
    expect(session.grants).toEqual([own])
  })
})
