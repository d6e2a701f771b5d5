import { commonHeaders, refusalFrom, Refusal, serviceOf, signedOutBy } from '@/shell/http'

/** tus 1.0, core and creation: https://tus.io/protocols/resumable-upload. One upload at a time, resumed after any break. */

export interface UploadNews {
  sent: number
  total: number
  /** Waiting for the network to come back. */
  waiting: boolean
}

interface Reply {
  status: number
  header: (name: string) => string | null
  body: string
}

type Transport = (method: string, url: string, headers: Record<string, string>, body: Blob | undefined, onSent: (bytes: number) => void, signal: AbortSignal) => Promise<Reply>

const UPLOADS = '/api/v1/resource/uploads'
const CHUNK = 4 * 1024 * 1024
const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

export const overXhr: Transport = (method, url, headers, body, onSent, signal) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, url)
    for (const [name, value] of Object.entries({ ...commonHeaders(method), ...headers })) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => onSent(event.loaded)
    request.onload = () => resolve({ status: request.status, header: (name) => request.getResponseHeader(name), body: request.responseText })
    request.onerror = () => reject(new Refusal(0, 'web/unreachable', '', '', [], undefined, serviceOf(url)))
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    const stop = () => request.abort()
    signal.addEventListener('abort', stop)
    request.onloadend = () => signal.removeEventListener('abort', stop)
    if (signal.aborted) reject(new DOMException('cancelled', 'AbortError'))
    else request.send(body ?? null)
  })

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
const keptAs = (file: File) => `yanzhen.upload.${file.name}.${file.size}.${file.lastModified}`

function remember(file: File, url: string | undefined) {
  try {
    if (url) localStorage.setItem(keptAs(file), url)
    else localStorage.removeItem(keptAs(file))
  } catch {
    // without storage an upload is resumed only while the page is open
  }
}
function remembered(file: File): string | undefined {
  try {
    return localStorage.getItem(keptAs(file)) ?? undefined
  } catch {
    return undefined
  }
}

export class Upload {
  private readonly stop = new AbortController()
  private url: string | undefined

  constructor(
    private readonly file: File,
    private readonly news: (news: UploadNews) => void,
    private readonly transport: Transport = overXhr,
    private readonly pauses: number[] = PAUSES,
    private readonly chunk: number = CHUNK,
  ) {}

  /** The upload's id, once every byte has arrived. */
  async run(): Promise<string> {
    let failures = 0
    let offset: number | undefined
    for (;;) {
      try {
        if (offset === undefined) offset = await this.whereToGoOn()
        while (offset < this.file.size) {
          offset = await this.send(offset)
          failures = 0
        }
        remember(this.file, undefined)
        this.tell(this.file.size, false)
        return this.id()
      } catch (cause) {
        const pause = this.pauses[failures]
        if (!(cause instanceof Refusal) || !this.worthAnother(cause) || pause === undefined) throw cause
        failures++
        this.tell(offset ?? 0, true)
        await this.sleep(Math.max(pause, (cause.retryAfter ?? 0) * 1_000))
        offset = undefined
      }
    }
  }

  /** Stops and lets the service throw away what it has. */
  async cancel(): Promise<void> {
    this.stop.abort()
    remember(this.file, undefined)
    if (!this.url) return
    await this.transport('DELETE', this.url, { 'Tus-Resumable': '1.0.0' }, undefined, () => undefined, new AbortController().signal).catch(() => undefined)
  }

  private worthAnother(refusal: Refusal): boolean {
    return refusal.passing || refusal.status === 409 || refusal.status === 423
  }

  private async whereToGoOn(): Promise<number> {
    this.url ??= remembered(this.file)
    if (this.url) {
      const reply = await this.ask('HEAD', this.url, {})
      const offset = Number(reply.header('Upload-Offset'))
      if (reply.status < 300 && Number.isFinite(offset)) return offset
      if (![403, 404, 410].includes(reply.status)) throw this.refusal(reply, this.url)
      this.url = undefined
      remember(this.file, undefined)
    }
    const metadata = [`filename ${base64(this.file.name)}`, `filetype ${base64(this.file.type || 'application/octet-stream')}`].join(',')
    const reply = await this.ask('POST', UPLOADS, { 'Upload-Length': String(this.file.size), 'Upload-Metadata': metadata })
    const location = reply.header('Location')
    if (reply.status !== 201 || !location) throw this.refusal(reply, UPLOADS)
    // Only the path: behind a gateway the service may know itself by another name.
    this.url = new URL(location, `${window.location.origin}${UPLOADS}`).pathname
    remember(this.file, this.url)
    return 0
  }

  private async send(offset: number): Promise<number> {
    const part = this.file.slice(offset, offset + this.chunk)
    const reply = await this.transport('PATCH', this.url!, {
      'Tus-Resumable': '1.0.0', 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream',
    }, part, (sent) => this.tell(offset + Math.min(sent, part.size), false), this.stop.signal)
    if (reply.status >= 300) throw this.refusal(reply, this.url!)
    const next = Number(reply.header('Upload-Offset') ?? offset + part.size)
    this.tell(next, false)
    return next
  }

  private ask(method: string, url: string, headers: Record<string, string>) {
    return this.transport(method, url, { 'Tus-Resumable': '1.0.0', ...headers }, undefined, () => undefined, this.stop.signal)
  }

  private refusal(reply: Reply, url: string): Refusal {
    return signedOutBy(refusalFrom(reply.status, reply.body, url, reply.header('Retry-After')))
  }

  private id(): string {
    return decodeURIComponent(this.url!.split('/').pop()!)
  }

  private tell(sent: number, waiting: boolean) {
    this.news({ sent, total: this.file.size, waiting })
  }

  private sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds)
      this.stop.signal.addEventListener('abort', () => {
        clearTimeout(timer)
        reject(new DOMException('cancelled', 'AbortError'))
      }, { once: true })
    })
  }
}
