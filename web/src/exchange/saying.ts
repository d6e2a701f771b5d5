import { ElMessageBox } from 'element-plus'
import { h, reactive } from 'vue'
import { tellRefusal } from '@/shell/asking'
import { call } from '@/shell/http'
import { asRefusal } from '@/shell/loading'
import { translate } from '@/shell/say'
import NoReason from './NoReason.vue'
import type { EndingReasons } from './types'

export interface Said {
  code: string
  reason?: string
}

/** Asks for the coded reason of a "no": it is shown to those concerned, kept and counted. */
export async function codedReason(deed: 'DECLINE' | 'REJECT' | 'WITHDRAW', title: string, text: string, verb: string): Promise<Said | undefined> {
  let reasons: EndingReasons['items']
  try {
    reasons = (await call<EndingReasons>('GET', '/api/v1/exchange/ending-reasons')).data!.items.filter((one) => one.deeds.includes(deed))
  } catch (cause) {
    tellRefusal(asRefusal(cause))
    return undefined
  }
  const said = reactive({ code: '', reason: '', fault: '' })
  const chosen = () => reasons.find((one) => one.code === said.code)
  const fault = () => !chosen() ? translate('exchange.becauseMissing') : chosen()!.note && !said.reason.trim() ? translate('shell.reasonMissing') : ''
  try {
    await ElMessageBox({
      title,
      message: () => h(NoReason, { text, reasons, said }),
      showCancelButton: true,
      confirmButtonText: verb,
      cancelButtonText: translate('shell.cancel'),
      confirmButtonClass: 'el-button--danger',
      customClass: 'asking',
      closeOnClickModal: false,
      beforeClose: (action, _box, done) => {
        said.fault = action === 'confirm' ? fault() : ''
        if (!said.fault) done()
      },
    })
    return { code: said.code, reason: chosen()!.personal ? undefined : said.reason.trim() || undefined }
  } catch {
    return undefined
  }
}
