import { beforeEach, describe, expect, it, vi } from 'vitest'
import { propose } from '@/exchange/proposing'
import { sure } from '@/shell/asking'
import { post, Refusal } from '@/shell/http'

vi.mock('@/shell/asking', () => ({ sure: vi.fn() }))
vi.mock('@/shell/http', async (original) => ({ ...(await original<object>()), post: vi.fn() }))

describe('whoever is asked for already', () => {
  const pending = new Refusal(409, 'exchange/other-pending', '', '该教师另有待定的派遣：二中')
  beforeEach(() => {
    vi.mocked(post).mockReset()
    vi.mocked(sure).mockReset()
  })

  it('is proposed only after a yes, with a key of its own', async () => {
    vi.mocked(post).mockRejectedValueOnce(pending).mockResolvedValueOnce({ id: 'a' })
    vi.mocked(sure).mockResolvedValue(true)

    expect(await propose({ needId: 'n' }, 'first')).toEqual({ id: 'a' })

    expect(vi.mocked(sure).mock.calls[0]?.[1]).toBe(pending.detail)
    const [first, second] = vi.mocked(post).mock.calls
    expect(first?.[1]).toEqual({ needId: 'n' })
    expect(second?.[1]).toEqual({ needId: 'n', despitePending: true })
    expect(second?.[2]?.key).not.toBe('first')
  })

  it('is not proposed after a no, which is no fault', async () => {
    vi.mocked(post).mockRejectedValueOnce(pending)
    vi.mocked(sure).mockResolvedValue(false)
    await expect(propose({}, 'k')).rejects.toMatchObject({ name: 'AbortError' })
    expect(post).toHaveBeenCalledTimes(1)
  })

  it('is asked about nothing else', async () => {
    const other = new Refusal(409, 'exchange/need-held', '')
    vi.mocked(post).mockRejectedValueOnce(other)
    await expect(propose({}, 'k')).rejects.toBe(other)
    expect(sure).not.toHaveBeenCalled()
  })
})
