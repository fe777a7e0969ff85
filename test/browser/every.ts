import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Desk } from './desk.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page as it stands, one line a rule with its first place. */
export async function axeFinds(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    // @ts-expect-error axe is put into the page by the line above
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.map(
      (one: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        `${one.id}: ${one.nodes[0]!.html.slice(0, 160)} ${one.nodes[0]!.failureSummary}`,
    )
  })
}

/** Ends when the faces are there and what was known by then stands on the screen. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame)
  })

export interface Everywhere {
  /** Asked when the tests run, once the desk is open. */
  readonly desk: () => Desk
  readonly screens: () => readonly string[]
  /** Brings a screen into the state that is looked at. */
  readonly ready?: (page: Page, screen: string) => Promise<void>
}

/** What must hold on every screen: nothing for axe in either theme, no sideways scroll at 320 px in either language. */
export function testEveryScreen({ desk, screens, ready = async () => {} }: Everywhere): void {
  const go = async (page: Page, screen: string): Promise<void> => {
    await page.goto(desk().url + screen)
    await page.locator('main h1:not([aria-busy=true])').first().waitFor()
    await drawn(page)
    await ready(page, screen)
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the ${colorScheme} theme`, async () => {
      const page = await desk().open('/', { colorScheme, bypassCSP: true })
      for (const screen of screens()) {
        await go(page, screen)
        assert.deepEqual(await axeFinds(page), [], screen)
      }
      await page.context().close()
    })
  }

  test('320 pixels wide, no screen scrolls sideways, in either language', async () => {
    for (const locale of ['en-GB', 'ru-RU']) {
      const page = await desk().open('/', { locale, viewport: { width: 320, height: 700 } })
      for (const screen of screens()) {
        await go(page, screen)
        // the row of rooms folds once it has been measured, so what is asked for is waited for
        const fits = page.waitForFunction(() => document.documentElement.scrollWidth <= 320)
        const wide = await fits.then(
          () => 320,
          () => page.evaluate(() => document.documentElement.scrollWidth),
        )
        assert.ok(wide <= 320, `${screen} is ${wide} wide in ${locale}`)
      }
      await page.context().close()
    }
  })
}
