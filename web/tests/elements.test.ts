import { createApp } from 'vue'
import { expect, it } from 'vitest'
import { useElements } from '@/shell/elements'

const pages = import.meta.glob<string>('../src/**/*.vue', { query: '?raw', import: 'default', eager: true })

it('has every Element Plus part that a page uses: an unknown one is shown as nothing', () => {
  const app = createApp({})
  useElements(app)
  const registered = Object.keys(app._context.components).map((name) => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase())
  const used = new Set(Object.values(pages).flatMap((page) => [...page.matchAll(/<(el-[a-z-]+)/g)].map((found) => found[1]!)))
  expect(used.size).toBeGreaterThan(10)
  expect([...used].filter((name) => !registered.includes(name))).toEqual([])
})
