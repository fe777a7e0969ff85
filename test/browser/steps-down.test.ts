import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { needsShared, realText } from '../shared.ts'
import { type Desk, needsChromium, openDesk } from './desk.ts'

/** Each room of testimony, in the states in which it shows most numbers. */
const rooms = [
  '/witnesses',
  '/question/q73',
  '/question/q95/chain',
  '/timeline',
  '/accusations',
  '/charge-sheet',
  '/versions',
  '/versions/bukharin',
  '/vote',
  '/contacts',
  '/rests-on/report-1938',
  '/identity/krestinsky',
  '/event/execution-bukharin',
]

/**
 * A number, and what opens it: itself where it is pressed; else what stands with it in its row or list; else, where it
 * heads a room or a part of it, the first thing to open there.
 */
interface Seen {
  readonly text: string
  readonly opener: string
}

/** Kinds of numbers that are followed in one room. */
const mostFollowed = 4

/** Every number that counts something. Dates, lines of a source and numbers inside an answer's own words count nothing. */
const numbersOf = (page: Page): Promise<readonly Seen[]> =>
  page.evaluate(() => {
    const main = document.querySelector('main')!
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    const found: { text: string; opener: string }[] = []
    let marks = 0
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement!
      const text = walker.currentNode.textContent!.trim()
      const counts = text
        .replaceAll(/\b(1[789]|20)\d\d(-\d\d){0,2}\b/g, '')
        .replaceAll(
          /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)/g,
          '',
        )
      if (!/\d/.test(counts) || element.getClientRects().length === 0) continue
      if (
        element.closest(
          'kbd, option, .loc, .sr, main [lang=en], .serif, [role=status], svg.fig, .claimed, .facts, .kick',
        )
      )
        continue
      const rows = ['a[href], button, summary', 'li, tr, p, dd', 'section, fieldset, figure, .opened', 'main']
      const inside =
        'a[href*="/question/"], a[href*="/event/"], a[href*="/versions/"], a[href*="/source/"], a[href*="stroke="], a.loc, .claim-lines, summary'
      const self = element.closest(rows[0]!)
      const opener =
        self ??
        rows
          .slice(1)
          .map(row => element.closest(row)?.querySelector(inside) ?? null)
          .find(one => one !== null)
      const mark = `n${marks++}`
      opener?.setAttribute('data-opens', `${opener.getAttribute('data-opens') ?? ''} ${mark} `)
      found.push({ text, opener: opener === undefined || opener === null ? '' : mark })
    }
    return found
  })

/** Words of a source marked in their line, in a question or in the text itself. */
const ground = 'blockquote.quoted mark:visible, article .line:visible'

/** The ways on from where a step led: what it opened first, then a place in a text, then a claim, then its question. */
const onward = ['.opened', '[open]', 'main'].flatMap(part =>
  ['a.loc', 'a[href*="claim="]', 'a[href*="/question/"]', 'a[href*="/event/"]', 'a.cell-n', 'a[href*="stroke="]'].map(
    way => `${part} ${way}:visible`,
  ),
)

/** How many steps lead from where the page stands to words of a source; null where more than are left. */
async function stepsDown(page: Page, taken: number): Promise<number | null> {
  for (let steps = taken; ; steps++) {
    await page.waitForLoadState('networkidle')
    await page.locator('main h1:not([aria-busy=true])').first().waitFor()
    if ((await page.locator(ground).count()) > 0) return steps
    if (steps === 3) return null
    const found = await Promise.all(onward.map(async one => ((await page.locator(one).count()) > 0 ? one : null)))
    const way = found.find(one => one !== null)
    if (way === undefined || way === null) return null
    await page.locator(way).first().dispatchEvent('click')
  }
}

describe('every number opens its reasons', { ...needsChromium, timeout: 1_200_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'moscow-1938' })
    if (needsShared.skip !== undefined) return
    // a user’s own copies of the texts: the claims find their lines
    const page = await desk.open('/')
    await page.locator('#files').setInputFiles(['000', '001', '002', '003', '004'].map(digits => realText(digits).path))
    await page.waitForFunction(() => document.querySelectorAll('a[href^="/source/"]').length >= 5, null, {
      timeout: 240_000,
    })
    await page.context().close()
  })
  after(() => desk?.close())

  for (const room of rooms)
    test(`${room}: no number is without something that opens it`, async () => {
      const page = await desk.open(room)
      await page.waitForLoadState('networkidle')
      const numbers = await numbersOf(page)
      assert.deepEqual(
        numbers.filter(one => one.opener === '').map(one => one.text),
        [],
      )
      await page.context().close()
    })

  test('beside a question, each contact opens the line where it is told', needsShared, async () => {
    const page = await desk.open('/question/q95')
    const places = page.locator('section', { has: page.getByRole('heading', { name: /^What could have reached/ }) })
    const links = await places.locator('li a[href^="/source/"]').count()
    assert.ok(links > 0)
    assert.equal(await places.locator('li .loc').count(), links, 'no place is plain text')
    await page.context().close()
  })

  for (const room of rooms)
    test(`${room}: from its numbers to words of a source in three steps at most`, needsShared, async () => {
      const page = await desk.open(room)
      await page.waitForLoadState('networkidle')
      await numbersOf(page)
      // numbers of one kind stand in one part of the page: one of each is followed
      const openers = await page.evaluate(() => {
        const seen = new Set<string>()
        return [...document.querySelectorAll('[data-opens]')].flatMap(one => {
          const part = one.closest('section, table, fieldset, figure, ul')
          const cell = one.closest('td, th')
          const kind = [
            one.tagName,
            one.className,
            one.parentElement!.className,
            part?.className ?? '',
            Math.min(2, [...(part?.parentElement?.children ?? [])].indexOf(part!)),
            cell === null ? '' : [...cell.parentElement!.children].indexOf(cell),
          ].join(' ')
          if (seen.has(kind)) return []
          seen.add(kind)
          return [one.getAttribute('data-opens')!.trim().split(/\s+/)[0]!]
        })
      })
      assert.ok(openers.length > 0)
      for (const opener of openers.slice(0, mostFollowed)) {
        await page.goto(desk.url + room)
        await page.locator('main h1:not([aria-busy=true])').first().waitFor()
        await page.waitForLoadState('networkidle')
        const text = (await numbersOf(page)).find(one => one.opener === opener)?.text
        await page.locator(`[data-opens~="${opener}"]`).first().dispatchEvent('click')
        const steps = await stepsDown(page, 1)
        assert.notEqual(steps, null, `${room}: "${text}" ends at ${page.url()}`)
      }
      await page.context().close()
    })
})
