import { expect, it } from 'vitest'
import elements from '@/shell/elements.ts?raw'

const pages = import.meta.glob<string>('../src/**/*.vue', { query: '?raw', import: 'default', eager: true })

it('registers every Element Plus part that a page uses: an unknown one is shown as nothing', () => {
  const kebab = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
  const registered = [...elements.slice(elements.indexOf('useElements')).matchAll(/\bEl[A-Z]\w+/g)].map(([name]) => kebab(name))
  const used = new Set(Object.values(pages).flatMap((page) => [...page.matchAll(/<(el-[a-z-]+)/g)].map((found) => found[1]!)))
  expect(used.size).toBeGreaterThan(10)
  expect([...used].filter((name) => !registered.includes(name))).toEqual([])
})
