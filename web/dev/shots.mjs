/** Screenshots of the pages on the stand-in, at a desk and in a hand: node dev/shots.mjs [who:path:name[:width]] … */
import { chromium } from 'playwright-core'

const base = process.env.BASE ?? 'http://localhost:5173'
const out = process.env.OUT ?? 'node_modules/.shots'
const wanted = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
for (const one of wanted) {
  const [who, path, name, width] = one.split(',')
  for (const w of width ? [Number(width)] : [1280, 390]) {
    const context = await browser.newContext({ viewport: { width: w, height: w > 600 ? 860 : 844 }, locale: 'zh-CN' })
    const page = await context.newPage()
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && console.log(`${name} ${w}:`, message.text()))
    page.on('pageerror', (error) => console.log(`${name} ${w}:`, error.message))
    await (who === '-' ? page.request.post(`${base}/logout`) : page.goto(`${base}/oauth2/authorization/yanzhen?as=${who}`))
    await page.goto(base + path)
    await page.waitForTimeout(Number(process.env.WAIT ?? 2500))
    await page.screenshot({ path: `${out}/${name}-${w}.png`, fullPage: process.env.FULL !== '0' })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (over > 0) console.log(`${name} ${w}: wider than the window by ${over}px`)
    await context.close()
  }
}
await browser.close()
