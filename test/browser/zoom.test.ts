import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { type Desk, needsChromium, openDesk } from './desk.ts'
import { drawn } from './every.ts'

/**
 * WCAG 1.4.10 (reflow): a window of 1280 by 1024 at 400 % has 320 by 256 CSS pixels, four to a pixel of the screen.
 * WCAG 1.4.4 (text): letters alone at 200 %, as a person sets them in the browser, in a window of the usual size.
 */
const zooms: readonly (readonly [name: string, look: BrowserContextOptions, flags: readonly string[]])[] = [
  ['400 %', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, []],
  ['text alone at 200 %', { viewport: { width: 1280, height: 1024 } }, ['--blink-settings=defaultFontSize=32']],
]

/** What is cut off: what stands out of the window sideways, and words wider or higher than a box that hides the rest. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const tell = (how: string, one: Element): unknown => found.push(`${how}: ${one.outerHTML.slice(0, 140)}`)
    if (document.documentElement.scrollWidth > innerWidth) found.push(`${document.documentElement.scrollWidth} wide`)
    for (const one of document.querySelectorAll<HTMLElement>('body *')) {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('.sr, .skip, svg') !== null) continue
      const own = [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim() !== '')
      if (!own) continue
      const box = one.getBoundingClientRect()
      const scrolls = one.closest('.scroll') !== null
      if (!scrolls && box.width > 0 && (box.right > innerWidth + 1 || box.left < -1)) tell('out of the window', one)
      const { overflowX, overflowY, textOverflow } = getComputedStyle(one)
      const hides = overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'hidden' || overflowY === 'clip'
      // what is shortened with an ellipsis says so, and has its whole words in its title or one step away
      if (
        hides &&
        textOverflow !== 'ellipsis' &&
        (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
      )
        tell('cut', one)
    }
    return found
  })

for (const [name, look, flags] of zooms)
  describe(name, { ...needsChromium, timeout: 600_000 }, () => {
    let desk: Desk
    let screens: string[]
    before(async () => {
      desk = await openDesk({ bundled: 'teaching', flags })
      const { sources } = await (await fetch(`${desk.url}/api/case`)).json()
      screens = ['/', '/actors', '/search?q=lamp', '/ledger', `/source/${sources[0].id}`]
    })
    after(() => desk?.close())

    for (const locale of ['en-GB', 'ru-RU'])
      test(`nothing is cut off, and the text and its keys are reached, ${locale}`, async () => {
        const page = await desk.open('/', { ...look, locale })
        for (const screen of screens) {
          await page.goto(desk.url + screen)
          await page.locator('main h1:not([aria-busy=true])').first().waitFor()
          if (screen.startsWith('/source')) {
            await page.locator('article:focus .mg li').first().waitFor()
            await page.keyboard.press('n')
            await page.locator('.mg .now').waitFor()
          }
          await drawn(page)
          assert.deepEqual(await cutOff(page), [], screen)
        }
        // what is looked at is not under the sheet, and its keys stand on buttons that can be seen
        const seen = await page.evaluate(() => {
          const sheet = document.querySelector('.pane.r')!.getBoundingClientRect()
          const floor = sheet.left < innerWidth / 4 ? sheet.top : innerHeight
          const accept = document.querySelector('.card button[aria-keyshortcuts=A]')!
          accept.scrollIntoView({ block: 'nearest' })
          const { top, bottom } = accept.getBoundingClientRect()
          return { floor, top, bottom, high: innerHeight, key: accept.querySelector('kbd')?.checkVisibility() }
        })
        assert.ok(seen.floor >= seen.high / 3, `${Math.round(seen.floor)} of ${seen.high} pixels are left for the text`)
        assert.ok(seen.top >= -1 && seen.bottom <= seen.high + 1, 'Accept is in the window')
        assert.equal(seen.key, true)
        // the list of all keys opens and can be read to its end
        await page.keyboard.press('?')
        await page.locator('dialog[open]').waitFor()
        await drawn(page)
        assert.deepEqual(await cutOff(page), [], 'the list of keys')
        await page.locator('dialog[open] kbd, dialog[open] td').last().scrollIntoViewIfNeeded()
        assert.deepEqual(page.wrong, [])
        await page.context().close()
      })
  })
