/**
 * The reading room with a source of 1 MB and 10,000 findings, in Chromium: time to open, time from the
 * key to the decision on the screen, script to load; `web-scroll.ts` scrolls it. The peer for opening is the usual way of marking text:
 * the same text and ranges in the same browser, with an element wrapped around each (this takes a quarter of a minute and more). Needs `npm run build` and Chromium.
 */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { builtWeb } from '../src/show/http/app.ts'
import { chromiumFlags, ensureChromium } from '../test/browser/chromium.ts'
import { largeSource, serveDouble } from '../test/browser/double.ts'

const { path, said } = ensureChromium()
if (path === null) {
  console.log(said)
  process.exit(0)
}
const view = largeSource(1_000_000, 10_000)
const double = await serveDouble(view)
const browser = await chromium.launch({ executablePath: path, args: [...chromiumFlags] })
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
const scripts = new Set<string>()
page.on('response', answer => {
  const { pathname } = new URL(answer.url())
  if (pathname.endsWith('.js') && pathname !== '/theme.js') scripts.add(pathname)
})
const median = (all: number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1]!

const session = await page.context().newCDPSession(page)
await session.send('Performance.enable', { timeDomain: 'threadTicks' })
/** Milliseconds of processor time that the page's main thread took so far: a busy machine makes a clock slow, not this. */
const worked = async (): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(one => one.name === 'TaskDuration')!.value * 1000
}

const opened: number[] = []
const openedWork: number[] = []
for (let i = 0; i < 3; i++) {
  const before = await worked()
  await page.goto(`${double.url}/source/s1`, { waitUntil: 'commit' })
  opened.push(
    await page.evaluate(async () => {
      const drawn = (): boolean =>
        document.querySelector('.m-suggested') !== null && document.querySelector('.mg li') !== null
      while (!drawn()) await new Promise(requestAnimationFrame)
      await new Promise(requestAnimationFrame)
      return performance.now()
    }),
  )
  const after = await worked()
  // A page that begins in a process of its own counts from 0.
  openedWork.push(after >= before ? after - before : after)
}
await page.waitForTimeout(2000)

const decided: number[] = []
await page.keyboard.press('n')
for (let i = 0; i < 10; i++) {
  await page.waitForTimeout(80)
  decided.push(
    await page.evaluate(async () => {
      const count = (): number => document.querySelectorAll('.mg .kept').length
      const before = `${count()} ${document.querySelector('.mg .now')?.textContent}`
      const start = performance.now()
      document
        .querySelector('.pane.c')!
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'a', code: 'KeyA', bubbles: true, cancelable: true }))
      while (
        `${count()} ${document.querySelector('.mg .now')?.textContent}` === before &&
        performance.now() - start < 2000
      )
        await new Promise(requestAnimationFrame)
      return performance.now() - start
    }),
  )
}

await page.goto('about:blank')
const wrapped = await page.evaluate(
  async ({ text, ranges }) => {
    const start = performance.now()
    for (const line of text.split('\n'))
      document.body.append(Object.assign(document.createElement('p'), { textContent: line }))
    const starts: { at: number; node: Text }[] = []
    let at = 0
    for (const p of document.querySelectorAll('p')) {
      starts.push({ at, node: p.firstChild as Text })
      at += p.textContent.length + 1
    }
    let i = starts.length - 1
    for (const [from, to] of ranges.toReversed()) {
      while (starts[i]!.at > from!) i--
      const { at: base, node } = starts[i]!
      const range = document.createRange()
      range.setStart(node, Math.min(from! - base, node.length))
      range.setEnd(node, Math.min(to! - base, node.length))
      const mark = document.createElement('mark')
      mark.append(range.extractContents())
      range.insertNode(mark)
    }
    await new Promise(requestAnimationFrame)
    void document.body.offsetHeight
    return performance.now() - start
  },
  { text: view.source.text, ranges: view.findings.map(one => [one.start, one.end]) },
)

const kb = [...scripts].reduce((sum, name) => sum + gzipSync(readFileSync(`${builtWeb}${name}`)).length, 0) / 1024
const row = (what: string, value: string, aim: string): void =>
  console.log(`${what.padEnd(50)} ${value.padStart(12)}   ${aim}`)
row('open 1 MB with 10,000 findings, median of 3', `${median(opened).toFixed(0)} ms`, 'below 1,000 ms')
row(
  'the same marks as wrapped elements, no app',
  `${wrapped.toFixed(0)} ms`,
  `${(wrapped / median(opened)).toFixed(1)} times ours`,
)
row('the same, work of the main thread', `${median(openedWork).toFixed(0)} ms`, 'on a machine that does nothing else')
row('key to decision on the screen, median of 10', `${median(decided).toFixed(0)} ms`, 'below 50 ms')
row('script of the first load, gzipped', `${kb.toFixed(1)} KB`, 'below 150 KB')
await browser.close()
await double.close()
