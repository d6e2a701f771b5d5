import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pieces } from '@/resource/marked'

it('the types of the pages are those of the published contracts', () => {
  const script = join(import.meta.dirname, '..', 'dev', 'contracts.mjs')
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe', encoding: 'utf8' })).not.toThrow()
}, 60_000)

it('a marked passage is read apart, and nothing in it is ever HTML', () => {
  expect(pieces('&ldquo;<em>二次</em>函数&rdquo; &lt;b&gt;')).toEqual([
    { text: '\u201c', hit: false }, { text: '二次', hit: true }, { text: '函数\u201d <b>', hit: false },
  ])
})
