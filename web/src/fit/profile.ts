import { translate, word } from '@/shell/say'
import type { WantedProfile } from './types'

/** Whom a school would like best, as it is typed. */
export interface ProfileForm { title?: string; honour?: string; serviceYears: string; schoolYears: string; note: string }

export const formOf = (wanted?: WantedProfile | null): ProfileForm => ({
  title: wanted?.title ?? undefined,
  honour: wanted?.honour ?? undefined,
  serviceYears: wanted?.serviceYears?.toString() ?? '',
  schoolYears: wanted?.schoolYears?.toString() ?? '',
  note: wanted?.note ?? '',
})

export const yearsRight = (typed: string) => !typed.trim() || (/^\d{1,2}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= 50)

const years = (typed: string) => (typed.trim() ? Number(typed) : undefined)

/** Nothing at all when anybody will do. */
export function wantedOf(form: ProfileForm): Record<string, unknown> | undefined {
  const wanted = { title: form.title || undefined, honour: form.honour || undefined, serviceYears: years(form.serviceYears), schoolYears: years(form.schoolYears), note: form.note.trim() || undefined }
  return Object.values(wanted).some((one) => one !== undefined) ? wanted : undefined
}

export function sayProfile(wanted?: WantedProfile | null): string {
  if (!wanted) return translate('fit.anybody')
  return [
    wanted.title && translate('fit.titleAtLeast', { word: word('title', wanted.title) }),
    wanted.honour && translate('fit.honourAtLeast', { word: word('honour', wanted.honour) }),
    wanted.serviceYears && translate('fit.serviceAtLeast', { n: wanted.serviceYears }),
    wanted.schoolYears && translate('fit.schoolAtLeast', { n: wanted.schoolYears }),
    wanted.note,
  ].filter(Boolean).join(translate('fit.and'))
}
