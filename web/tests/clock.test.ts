import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const MACHINE = Date.parse('2026-11-22T02:00:00Z')

function answering(body: object | undefined) {
  const asked = vi.fn(async () => (body ? new Response(JSON.stringify(body)) : new Response('', { status: 503 })))
  vi.stubGlobal('fetch', asked)
  return asked
}

describe('the day that forms propose', () => {
  beforeEach(() => {
    vi.resetModules()
    vi.useFakeTimers({ now: MACHINE })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('is that of the service, whose clock may have been moved', async () => {
    answering({ day: '2027-03-01', now: '2027-02-28T16:30:00Z' })
    const clock = await import('@/shell/clock')
    await clock.setClock()
    expect(clock.today()).toBe('2027-03-01')
    vi.advanceTimersByTime(24 * 3_600_000)
    expect(clock.today()).toBe('2027-03-02')
  })

  it('is the day in China, not that of Greenwich', async () => {
    const clock = await import('@/shell/clock')
    expect(clock.dayOf('2026-01-04T16:00:00Z')).toBe('2026-01-05')
    expect(clock.dayOf('2026-01-04T15:59:59Z')).toBe('2026-01-04')
  })

  it('is that of this machine while the service is away, and is asked again', async () => {
    const asked = answering(undefined)
    const clock = await import('@/shell/clock')
    await clock.setClock()
    expect(clock.today()).toBe('2026-11-22')
    await clock.setClock()
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('holds no page up when the service is slow', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    const clock = await import('@/shell/clock')
    const going = clock.setClock()
    await vi.advanceTimersByTimeAsync(2_000)
    await going
    expect(clock.today()).toBe('2026-11-22')
  })

  it('is asked for once a minute at most', async () => {
    const asked = answering({ day: '2026-11-22', now: '2026-11-22T02:00:00Z' })
    const clock = await import('@/shell/clock')
    await clock.setClock()
    await clock.setClock()
    expect(asked).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(61_000)
    await clock.setClock()
    expect(asked).toHaveBeenCalledTimes(2)
  })
})
