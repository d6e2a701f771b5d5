import { createI18n } from 'vue-i18n'
import * as appraisal from '@/appraisal/texts'
import * as community from '@/community/texts'
import * as contract from '@/contract/texts'
import * as compliance from '@/compliance/texts'
import * as floor from '@/floor/texts'
import * as coverage from '@/coverage/texts'
import * as dashboard from '@/dashboard/texts'
import * as deputy from '@/deputy/texts'
import * as exchange from '@/exchange/texts'
import * as fit from '@/fit/texts'
import * as handover from '@/handover/texts'
import * as identity from '@/identity/texts'
import * as intake from '@/intake/texts'
import * as order from '@/order/texts'
import * as person from '@/person/texts'
import * as resource from '@/resource/texts'
import * as school from '@/school/texts'
import * as session from '@/session/texts'
import * as staffing from '@/staffing/texts'
import * as studio from '@/studio/texts'
import * as routine from '@/routine/texts'
import * as target from '@/target/texts'
import * as workbench from '@/workbench/texts'
import { speak } from './http'
import * as shell from './texts'
import * as words from './words'

export const modules = { shell, words, workbench, community, contract, school, target, routine, coverage, session, studio, staffing, exchange, fit, compliance, floor, person, resource, dashboard, identity, intake, order, handover, appraisal, deputy }

type Module = keyof typeof modules
const inLanguage = (language: 'zh' | 'en') =>
  Object.fromEntries(Object.entries(modules).map(([name, texts]) => [name, texts[language]])) as Record<Module, object>

export type Language = 'zh' | 'en'
const KEPT_AS = 'yanzhen.language'

function remembered(): Language {
  try {
    return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

export const i18n = createI18n({
  legacy: false,
  locale: remembered(),
  fallbackLocale: 'zh',
  messages: { zh: inLanguage('zh'), en: inLanguage('en') },
  missingWarn: false,
  fallbackWarn: false,
})

export function language(): Language {
  return i18n.global.locale.value as Language
}

export function switchTo(next: Language) {
  i18n.global.locale.value = next
  try {
    localStorage.setItem(KEPT_AS, next)
  } catch {
    // private windows forget the choice
  }
  announce()
}

function announce() {
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en'
  speak(language() === 'zh' ? 'zh-CN,zh;q=0.9,en;q=0.5' : 'en,zh-CN;q=0.5')
}
announce()
