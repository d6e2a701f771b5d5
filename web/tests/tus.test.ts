import { beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '@/shell/http'
import { Upload, type UploadNews } from '@/resource/tus'

/** A server that holds uploads in memory and can be told to fail. */
class Store {
  received = new Map<string, { length: number; offset: number }>()
  asked: string[] = []
  failures: Error[] = []

  transport = async (method: string, url: string, headers: Record<string, string>, body: Blob | undefined, onSent: (bytes: number) => void, signal: AbortSignal) => {
    if (signal.aborted) throw new DOMException('cancelled', 'AbortError')
    this.asked.push(`${method} ${url} ${headers['Upload-Offset'] ?? ''}`.trim())
    const reply = (status: number, answer: Record<string, string> = {}) => ({ status, header: (name: string) => answer[name] ?? null, body: '' })
    if (method === 'POST') {
      const id = `u${this.received.size + 1}`
      this.received.set(id, { length: Number(headers['Upload-Length']), offset: 0 })
      return reply(201, { Location: `http://127.0.0.1:8103/api/v1/resource/uploads/${id}` })
    }
    const upload = this.received.get(url.split('/').pop()!)
    if (!upload) return reply(404)
    if (method === 'HEAD') return reply(200, { 'Upload-Offset': String(upload.offset) })
    if (method === 'DELETE') {
      this.received.delete(url.split('/').pop()!)
      return reply(204)
    }
    const failure = this.failures.shift()
    if (failure) throw failure
    if (Number(headers['Upload-Offset']) !== upload.offset) return reply(409)
    onSent(body!.size)
    upload.offset += body!.size
    return reply(204, { 'Upload-Offset': String(upload.offset) })
  }
}

const file = (bytes = 10) => new File([new Uint8Array(bytes)], '二次函数.pdf', { type: 'application/pdf', lastModified: 1 })
const away = () => new Refusal(0, 'web/unreachable', '')
beforeEach(() => localStorage.clear())

describe('an upload', () => {
  it('sends a file piece by piece, in order', async () => {
    const store = new Store()
    const news: UploadNews[] = []
    const id = await new Upload(file(), (one) => news.push(one), store.transport, [0], 4).run()
    expect(id).toBe('u1')
    expect(store.asked).toEqual(['POST /api/v1/resource/uploads', 'PATCH /api/v1/resource/uploads/u1 0', 'PATCH /api/v1/resource/uploads/u1 4', 'PATCH /api/v1/resource/uploads/u1 8'])
    expect(news.at(-1)).toEqual({ sent: 10, total: 10, waiting: false })
  })

  it('asks where to go on after the network was away', async () => {
    const store = new Store()
    const run = new Upload(file(), () => undefined, store.transport, [0, 0, 0], 4)
    store.failures = [away(), away()]
    await run.run()
    expect(store.received.get('u1')).toEqual({ length: 10, offset: 10 })
    expect(store.asked.filter((one) => one.startsWith('HEAD'))).toHaveLength(2)
    expect(store.asked.filter((one) => one.startsWith('POST'))).toHaveLength(1)
  })

  it('goes on after the page was closed, when the same file is chosen again', async () => {
    const store = new Store()
    store.failures = [away(), away()]
    await new Upload(file(), () => undefined, store.transport, [0], 4).run().catch(() => undefined)
    store.received.get('u1')!.offset = 4
    await new Upload(file(), () => undefined, store.transport, [0], 4).run()
    expect(store.received.size).toBe(1)
    expect(store.received.get('u1')!.offset).toBe(10)
  })

  it('begins anew when the service has forgotten it', async () => {
    const store = new Store()
    store.failures = [away(), away()]
    await new Upload(file(), () => undefined, store.transport, [0], 4).run().catch(() => undefined)
    store.received.clear()
    await new Upload(file(), () => undefined, store.transport, [0], 4).run()
    expect([...store.received.values()]).toEqual([{ length: 10, offset: 10 }])
  })

  it('gives up on a refusal that waiting does not mend', async () => {
    const store = new Store()
    store.failures = [new Refusal(413, 'resource/too-large', '')]
    await expect(new Upload(file(), () => undefined, store.transport, [0, 0], 4).run()).rejects.toMatchObject({ status: 413 })
  })

  it('is thrown away on both sides when cancelled', async () => {
    const store = new Store()
    store.failures = [away()]
    const upload = new Upload(file(), () => undefined, store.transport, [60_000], 4)
    const running = upload.run()
    await new Promise((done) => setTimeout(done))
    await upload.cancel()
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
    expect(store.received.size).toBe(0)
    expect(localStorage.length).toBe(0)
  })
})
