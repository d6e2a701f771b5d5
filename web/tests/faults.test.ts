import { mount } from '@vue/test-utils'
import { ElForm, ElFormItem, ElInput } from 'element-plus'
import { afterEach, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { useDeed } from '@/shell/asking'
import { Refusal } from '@/shell/http'

const form = defineComponent({
  components: { ElForm, ElFormItem, ElInput },
  props: { fields: { type: Array<string>, required: true } },
  setup: (_props, { expose }) => {
    const deed = useDeed()
    expose({ deed })
    return { deed }
  },
  template: '<el-form><el-form-item v-for="one in fields" :key="one" :error="deed.violation(one)"><el-input :aria-label="one" /></el-form-item></el-form>',
})

const refuse = () => Promise.reject(new Refusal(422, 'x', '', '请更正。', [{ field: 'to', message: '必填' }, { field: 'note', message: '必填' }]))

afterEach(() => { document.body.innerHTML = '' })

it('goes to the first field that was refused, wherever it is', async () => {
  const scrolled = vi.fn()
  HTMLElement.prototype.scrollIntoView = scrolled
  const shown = mount(form, { props: { fields: ['from', 'to', 'note'] }, attachTo: document.body })
  await (shown.vm as unknown as { deed: ReturnType<typeof useDeed> }).deed.run(refuse)
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('to'))
  expect(scrolled.mock.contexts[0]).toBe(shown.findAll('.el-form-item')[1]!.element)
  shown.unmount()
})

it('says what was refused where no field is marked', async () => {
  const shown = mount(form, { props: { fields: ['from'] }, attachTo: document.body })
  await (shown.vm as unknown as { deed: ReturnType<typeof useDeed> }).deed.run(refuse)
  await vi.waitFor(() => expect(document.querySelector('.el-message')?.textContent).toContain('请更正。'))
  shown.unmount()
})
