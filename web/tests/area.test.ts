import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref, shallowRef } from 'vue'
import { Refusal } from '@/shell/http'
import { i18n, switchTo } from '@/shell/i18n'
import type { Loading } from '@/shell/loading'
import LoadArea from '@/shell/parts/LoadArea.vue'

function area(of: Loading<unknown>, empty = false) {
  return mount(LoadArea, {
    props: { of, empty, emptyText: 'none' },
    slots: { default: '<p class="content">here</p>' },
    global: { plugins: [i18n], stubs: { 'el-skeleton': { template: '<i class="skeleton" />' }, 'el-button': { template: '<button><slot /></button>' } } },
  })
}
const state = (data?: unknown, refusal?: Refusal): Loading<unknown> => ({ data: shallowRef(data), refusal: shallowRef(refusal), busy: ref(false), reload: vi.fn(async () => undefined) })

describe('an area of a page', () => {
  beforeEach(() => {
    switchTo('zh')
    vi.useFakeTimers()
  })
  afterEach(() => vi.useRealTimers())

  it('waits, says that there is nothing, or shows what there is', () => {
    expect(area(state()).find('.skeleton').exists()).toBe(true)
    expect(area(state([]), true).text()).toContain('none')
    expect(area(state([1])).find('.content').exists()).toBe(true)
  })

  it('says which service is away, and offers another try', async () => {
    const of = state(undefined, new Refusal(503, 'x', '', '', [], undefined, 'exchange'))
    const shown = area(of)
    expect(shown.get('[role=alert]').text()).toContain('师资派遣服务没有应答')
    await shown.get('button').trigger('click')
    expect(of.reload).toHaveBeenCalledOnce()
  })

  it('asks again by itself after the time that the service named', async () => {
    const of = state(undefined, new Refusal(503, 'x', '', '', [], 3, 'exchange'))
    area(of)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(of.reload).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(of.reload).toHaveBeenCalledOnce()
  })

  it('says calmly how far it is while an answer is being made, and asks again', async () => {
    const of = state(undefined, new Refusal(503, 'exchange/roll-in-preparation', '', '已完成 1000 / 6000 人', [], 5, 'exchange'))
    const shown = area(of)
    expect(shown.get('[role=status]').text()).toContain('1000 / 6000')
    expect(shown.find('[role=alert]').exists()).toBe(false)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(of.reload).toHaveBeenCalledOnce()
  })

  it('keeps what it has already shown when a refresh fails', () => {
    const shown = area(state([1], new Refusal(503, 'x', '', '', [], undefined, 'resource')))
    expect(shown.find('.content').exists()).toBe(true)
    expect(shown.find('[role=alert]').exists()).toBe(true)
  })

  it('speaks English to who chose it', () => {
    switchTo('en')
    expect(area(state(undefined, new Refusal(503, 'x', '', '', [], undefined, 'resource'))).text()).toContain('The resource service does not answer')
  })
})
