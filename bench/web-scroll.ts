/**
 * Scrolling the reading room with a source of 1 MB and 10,000 findings, in Chromium, against a control in the same run:
 * the same text in the same room without a finding, in turn with it. What the machine itself drops both pages drop.
 * Frames are intervals between calls of requestAnimationFrame, of 16.7 ms each where none is missed. Three ways to scroll:
 * a screen a second, as a reader skims; six screens a second, by script; turns of the mouse wheel, which the browser's
 * compositor scrolls by itself. Every page is new, so that all that is scrolled to stands there for the first time.
 * Needs `npm run build` and Chromium.
 */
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumFlags, ensureChromium } from '../test/browser/chromium.ts'
import { largeSource, serveDouble } from '../test/browser/double.ts'

const rounds = 3
const seconds = 3
const missed = 34 // milliseconds: an interval above is one in which two frames or more were missed

interface Scrolled {
  readonly frames: readonly number[]
  /** Milliseconds of processor time of the main thread, a frame. */
  readonly work: number
}

/** Intervals between frames while the page scrolls by `step` pixels a frame; with 0 something else scrolls it. */
const intervals = (page: Page, step: number): Promise<number[]> =>
  page.evaluate(
    async ([step, seconds]) => {
      const found: number[] = []
      let last = await new Promise(requestAnimationFrame)
      const end = last + seconds! * 1000
      while (last < end) {
        if (step !== 0) scrollBy(0, step!)
        const now = await new Promise(requestAnimationFrame)
        found.push(now - last)
        last = now
      }
      return found
    },
    [step, seconds],
  )

const ways: Record<string, (page: Page) => Promise<number[]>> = {
  'a screen a second': page => intervals(page, 15),
  'six screens a second': page => intervals(page, 90),
  'the mouse wheel, turned fast': async page => {
    await page.mouse.move(600, 450)
    const counted = intervals(page, 0)
    for (let i = 0; i < (seconds - 0.5) * 20; i++) {
      await page.mouse.wheel(0, 240)
      await page.waitForTimeout(40)
    }
    return counted
  },
}

async function scroll(browser: Browser, url: string, way: (page: Page) => Promise<number[]>): Promise<Scrolled> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async (): Promise<number> =>
    (await session.send('Performance.getMetrics')).metrics.find(one => one.name === 'TaskDuration')!.value * 1000
  await page.goto(`${url}/source/s1`)
  await page.locator('.line').first().waitFor()
  await page.waitForTimeout(2000) // the rest of the text comes while nobody waits; both pages are given the same time
  const before = await worked()
  const frames = await way(page)
  const work = ((await worked()) - before) / frames.length
  await page.close()
  return { frames, work }
}

const { path, said } = ensureChromium()
if (path === null) {
  console.log(said)
  process.exit(0)
}
const view = largeSource(1_000_000, 10_000)
const doubles = [await serveDouble(view), await serveDouble({ ...view, findings: [] })] as const
const browser = await chromium.launch({ executablePath: path, args: [...chromiumFlags] })
console.log(
  `${''.padEnd(30)} ${'frames'.padStart(8)} ${'over 34 ms'.padStart(12)} ${'longest'.padStart(10)} ${'work a frame'.padStart(14)}`,
)
for (const [name, way] of Object.entries(ways)) {
  const found: [Scrolled[], Scrolled[]] = [[], []]
  for (let i = 0; i < rounds; i++)
    for (const which of i % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const))
      found[which].push(await scroll(browser, doubles[which].url, way))
  for (const [which, of] of ['10,000 findings', 'control: none'].entries()) {
    const frames = found[which]!.flatMap(one => one.frames)
    const work = found[which]!.reduce((sum, one) => sum + one.work, 0) / rounds
    const cells = [
      String(frames.length).padStart(8),
      String(frames.filter(ms => ms > missed).length).padStart(12),
      `${Math.max(...frames).toFixed(0)} ms`.padStart(10),
      `${work.toFixed(1)} ms`.padStart(14),
    ]
    console.log(`${(which === 0 ? name : '').padEnd(30)} ${cells.join(' ')}   ${of}`)
  }
}
await browser.close()
for (const double of doubles) await double.close()
