import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse as parseComponent } from '@vue/compiler-sfc'
import { describe, expect, it } from 'vitest'
import { modules } from '@/shell/i18n'

const source = join(import.meta.dirname, '..', 'src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((name) => join(source, name))
const pages = files.filter((name) => name.endsWith('.vue'))
const code = files.filter((name) => /\.(vue|ts)$/.test(name))
const holdsTexts = (name: string) => /(texts|words)\.ts$/.test(name)
const read = (name: string) => readFileSync(name, 'utf8')
const short = (name: string) => relative(source, name)

type Texts = { [key: string]: string | Texts }
function flat(texts: Texts, above = ''): Map<string, string> {
  return new Map(Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value] as const] : [...flat(value, `${above}${key}.`)]))
}
const inLanguage = (language: 'zh' | 'en') => flat(Object.fromEntries(Object.entries(modules).map(([name, texts]) => [name, texts[language]])) as Texts)
const zh = inLanguage('zh')
const en = inLanguage('en')
const ofModules = new RegExp(`['\`]((?:${Object.keys(modules).join('|')})\\.[\\w.]+)['\`]`, 'g')
const chinese = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/

/** What is wrong in a template: words a reader sees that do not come from texts. */
export function hardCoded(component: string): string[] {
  const { descriptor } = parseComponent(component)
  const found: string[] = []
  const shownAttributes = ['placeholder', 'title', 'alt', 'aria-label', 'label', 'empty-text', 'text', 'content']
  const walk = (node: any) => {
    if (node.type === 2 && /[\p{L}]/u.test(node.content)) found.push(node.content.trim())
    if (node.type === 1) {
      for (const attribute of node.props) {
        if (attribute.type === 6 && shownAttributes.includes(attribute.name) && /[\p{L}]/u.test(attribute.value?.content ?? '')) {
          found.push(`${attribute.name}="${attribute.value.content}"`)
        }
      }
    }
    for (const child of node.children ?? []) if (typeof child === 'object') walk(child)
  }
  if (descriptor.template?.ast) walk(descriptor.template.ast)
  return found
}
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '').replace(/<!--[\s\S]*?-->/g, '')

describe('texts', () => {
  it('have the same keys in Chinese and English', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort())
  })

  it('are never empty, and take the same values in both languages', () => {
    const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
    for (const [key, text] of zh) {
      expect(text.trim(), key).not.toBe('')
      expect(en.get(key)!.trim(), key).not.toBe('')
      expect(values(en.get(key)!), key).toEqual(values(text))
    }
  })

  it('are English in English and Chinese in Chinese', () => {
    const sameInBoth = new Set(['shell.none', 'shell.otherLanguage', 'identity.grantAt', 'deputy.officeAt'])
    for (const [key, text] of en) if (!sameInBoth.has(key)) expect(chinese.test(text), key).toBe(false)
    for (const [key, text] of zh) if (!sameInBoth.has(key)) expect(chinese.test(text), key).toBe(true)
  })

  it('hold no character that the message compiler takes for syntax', () => {
    for (const [key, text] of [...zh, ...en]) expect(/[@|]/.test(text), key).toBe(false)
  })

  it('that code asks for exist', () => {
    const missing = code.filter((name) => !holdsTexts(name)).flatMap((name) =>
      [...read(name).matchAll(ofModules)]
        .map((match) => match[1]!)
        .filter((key) => !zh.has(key) && !/\.(vue|ts)$/.test(key))
        .map((key) => `${short(name)}: ${key}`))
    expect(missing).toEqual([])
  })

  it('that nobody asks for are not kept', () => {
    const all = code.filter((name) => !holdsTexts(name)).map(read).join('\n')
    const asked = (key: string) => {
      if (key.startsWith('words.')) return true
      if (all.includes(key)) return true
      const parts = key.split('.')
      // `module.group.${one}` and `module.${verb}Ask`
      return parts.some((_, i) => all.includes(`${parts.slice(0, i + 1).join('.')}.\${`)) || all.includes(`${parts[0]}.\${verb}${/Ask$/.test(key) ? 'Ask' : ''}\``)
    }
    expect([...zh.keys()].filter((key) => !asked(key))).toEqual([])
  })
})

describe('pages', () => {
  it('show no text that is written into a template', () => {
    expect(pages.flatMap((name) => hardCoded(read(name)).map((text) => `${short(name)}: ${text}`))).toEqual([])
  })

  it('hold no Chinese outside of the texts', () => {
    const found = code.filter((name) => !holdsTexts(name)).flatMap((name) =>
      withoutComments(read(name)).split('\n').filter((line) => chinese.test(line)).map((line) => `${short(name)}: ${line.trim()}`))
    expect(found).toEqual([])
  })

  it('are caught by these rules when they break them', () => {
    expect(hardCoded('<template><p>Hello</p></template>')).toEqual(['Hello'])
    expect(hardCoded('<template><input placeholder="姓名"></template>')).toEqual(['placeholder="姓名"'])
    expect(hardCoded('<template><p>{{ t("a") }} · ‹</p></template>')).toEqual([])
  })
})
