import { ElMessage, ElMessageBox } from 'element-plus'
import { h, nextTick, ref, shallowRef } from 'vue'
import { newKey, type Refusal } from './http'
import { asRefusal } from './loading'
import { refusalText } from './refusing'
import { translate } from './say'

/** Says what happened and what happens next, with the paper that came of it. */
export function tell(text: string, file?: { at: string; words: string }) {
  const message = file ? h('span', [text, ' ', h('a', { href: file.at, download: '' }, file.words)]) : text
  ElMessage({ type: 'success', message, duration: 6000, showClose: true, grouping: true, customClass: 'toast' })
}

export function tellRefusal(refusal: Refusal) {
  const later = refusal.passing && refusal.retryAfter ? ` ${translate('shell.refusal.after', { seconds: refusal.retryAfter })}` : ''
  ElMessage({ type: 'error', message: refusalText(refusal) + later, duration: 10_000, showClose: true, grouping: true, customClass: 'toast' })
}

/** Asks before something that cannot be taken back; the button names the deed. */
export async function sure(title: string, text: string, verb: string, grave = false): Promise<boolean> {
  try {
    await ElMessageBox.confirm(text, title, {
      confirmButtonText: verb,
      cancelButtonText: translate('shell.cancel'),
      confirmButtonClass: grave ? 'el-button--danger' : '',
      customClass: 'asking',
      closeOnClickModal: false,
    })
    return true
  } catch {
    return false
  }
}

/** Asks for the reason of a "no": it is shown to the others and kept. */
export async function reasonFor(title: string, text: string, verb: string): Promise<string | undefined> {
  try {
    const answer = await ElMessageBox.prompt(text, title, {
      confirmButtonText: verb,
      cancelButtonText: translate('shell.cancel'),
      confirmButtonClass: 'el-button--danger',
      inputType: 'textarea',
      inputPlaceholder: translate('shell.reasonPlaceholder'),
      inputValidator: (value: string) => !!value?.trim() || translate('shell.reasonMissing'),
      customClass: 'asking',
      closeOnClickModal: false,
    })
    return String((answer as { value: string }).value).trim()
  } catch {
    return undefined
  }
}

/** The page has drawn what was refused. */
const drawn = async () => {
  await nextTick()
  await nextTick()
  await new Promise((resolve) => setTimeout(resolve))
}

/** Goes to the first field that is marked, which may be out of sight, with the keyboard too; says what was refused where none is. */
export async function goToFault(refusal?: Refusal): Promise<void> {
  await drawn()
  const marked = [...document.querySelectorAll<HTMLElement>('.el-form-item.is-error')].filter((item) => item.checkVisibility?.() ?? true)
  const inDialog = marked.filter((item) => item.closest('.el-overlay'))
  const first = (inDialog.length ? inDialog : marked)[0]
  if (!first) return refusal && tellRefusal(refusal)
  first.scrollIntoView({ block: 'center' })
  const field = first.querySelector<HTMLElement>('input, textarea') ?? first.querySelector<HTMLElement>('button, [tabindex="0"]')
  field?.focus({ preventScroll: true })
}

/** One deed at a time: busy while under way, its refusal kept for the form, the same key until it is done. */
export function useDeed() {
  const busy = ref(false)
  const refusal = shallowRef<Refusal>()
  let key = newKey()
  let keyFor = ''

  async function run<T>(deed: (key: string) => Promise<T>, intention = ''): Promise<T | undefined> {
    if (busy.value) return undefined
    if (intention !== keyFor) {
      key = newKey()
      keyFor = intention
    }
    busy.value = true
    refusal.value = undefined
    try {
      const done = await deed(key)
      key = newKey()
      return done
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') return undefined
      refusal.value = asRefusal(cause)
      if (!refusal.value.passing) key = newKey()
      if (refusal.value.violations.length) void goToFault(refusal.value)
      else if (refusal.value.status !== 401) tellRefusal(refusal.value)
      return undefined
    } finally {
      busy.value = false
    }
  }

  const violation = (field: string) => refusal.value?.violations.find((v) => v.field === field || v.field.endsWith(`.${field}`))?.message ?? ''
  return { busy, refusal, run, violation }
}
