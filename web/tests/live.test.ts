import { effectScope, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLive } from '@/dashboard/live'

class Source extends EventTarget {
  readyState = 0
  closed = false
  constructor(readonly url: string) {
    super()
  }
  close() {
    this.closed = true
  }
  say(type: string, data: unknown, lastEventId = '') {
    this.dispatchEvent(Object.assign(new Event(type), { data: JSON.stringify(data), lastEventId }))
  }
  fail(readyState: number) {
    this.readyState = readyState
    this.dispatchEvent(new Event('error'))
  }
}

const opened: Source[] = []
let scope: EffectScope
const begin = (listeners: Parameters<typeof useLive>[0]) => {
  scope = effectScope()
  return scope.run(() => useLive(listeners, (url) => {
    const source = new Source(url)
    opened.push(source)
    return source
  }))!
}
beforeEach(() => {
  opened.length = 0
  vi.useFakeTimers()
  vi.stubGlobal('fetch', async () => new Response('{}'))
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the live line', () => {
  it('tells what arrives and how it stands', () => {
    const figure = vi.fn()
    const { line } = begin({ figure })
    expect(line.value).toBe('connecting')
    opened[0]!.dispatchEvent(new Event('open'))
    expect(line.value).toBe('live')
    opened[0]!.say('figure', { key: 'coverage' })
    expect(figure).toHaveBeenCalledWith({ key: 'coverage' })
  })

  it('leaves reconnecting to the browser while that tries', () => {
    const { line } = begin({})
    opened[0]!.fail(0)
    expect(line.value).toBe('lost')
    vi.advanceTimersByTime(60_000)
    expect(opened).toHaveLength(1)
  })

  it('begins again from where it stood when the browser has given up', () => {
    begin({})
    opened[0]!.say('happening', { id: 'x' }, '41')
    opened[0]!.fail(2)
    vi.advanceTimersByTime(2_000)
    expect(opened[1]!.url).toBe('/api/v1/dashboard/stream?after=41')
  })

  it('is given back while nobody looks, and taken up again from where it stood', () => {
    begin({})
    opened[0]!.say('happening', { id: 'x' }, '7')
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    vi.advanceTimersByTime(30_000)
    expect(opened[0]!.closed).toBe(true)
    hidden.mockReturnValue(false)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(opened[1]!.url).toBe('/api/v1/dashboard/stream?after=7')
    hidden.mockRestore()
  })

  it('is closed with its page', () => {
    begin({})
    scope.stop()
    expect(opened[0]!.closed).toBe(true)
  })
})
