import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { everyAddress } from './addresses.ts'
import { type Desk, needsChromium, openDesk, selectWords } from './desk.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz12345678./?'

/** Puts the focus into each control that fits and sends it every letter; which did something, and how many were asked. */
const lettersIn = (page: Page, controls: string): Promise<{ asked: number; did: string[] }> =>
  page.evaluate(
    ([controls, letters]) => {
      let asked = 0
      const did: string[] = []
      for (const one of document.querySelectorAll<HTMLElement>(controls!)) {
        one.focus()
        if (document.activeElement !== one) continue
        asked++
        for (const key of letters!) {
          const code = /[a-z]/.test(key) ? `Key${key.toUpperCase()}` : key
          const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true })
          one.dispatchEvent(event)
          // who answers a key takes it from the browser
          if (event.defaultPrevented) did.push(`${key} in ${one.outerHTML.slice(0, 80)}`)
        }
      }
      return { asked, did }
    },
    [controls, letters],
  )

const takesLetters =
  'form :is(button, a[href], input, select, textarea, summary), select, textarea, input:not([type=checkbox], [type=radio]), dialog :is(button, input)'

/** Controls that show no key, with the reason. All are reached by Tab or by what is said, and have a name. */
const keyless: readonly (readonly [controls: string, reason: string])[] = [
  ['a[href]', 'a link leads to what it names; the rooms people go to most have keys of their own (H, I, /)'],
  ['.fd', 'a finding in the margin: J, K and N go through all of them'],
  ['input, select, textarea, summary', 'a field, a choice or a fold: its label says what it is'],
  ['.tools button:not(.undo, .opt), .foot button', 'language, theme, spacing of rows: set once'],
  ['[aria-expanded], .rooms button', 'opens or shuts what follows it; Enter does both'],
  ['[aria-pressed]', 'a filter: it says whether it is on'],
  ['article.pane', 'the text itself, which takes the keys'],
  ['main button.link', 'says in words what it does to the one thing it stands in; Enter does it'],
  ['main:not(.room) .btn', 'a step of a room outside the text, taken once in a while; Enter does it'],
  ['dialog button', 'in the list of keys each button is the key it changes'],
]

/** A state of a screen: an address, and what brings it about. */
type State = readonly [name: string, at: string, to?: (page: Page) => Promise<unknown>]

describe('controls and keys', { ...needsChromium, timeout: 900_000 }, () => {
  let desk: Desk
  let states: State[]
  before(async () => {
    desk = await openDesk({ bundled: 'teaching' })
    const get = async (what: string) => (await fetch(desk.url + what)).json()
    const source = `/source/${(await get('/api/case')).sources[0].id}`
    const actor = `/actor/${(await get('/api/actors')).actors[0].id}`
    const selected = async (page: Page): Promise<void> => {
      await selectWords(page, 'Peter Holm')
      await page.locator('article').focus()
      await page.locator('.card .pick').waitFor()
    }
    const pressed = (waits: string, ...keys: string[]) => {
      return async (page: Page): Promise<void> => {
        for (const key of keys) await page.keyboard.press(key)
        await page.locator(waits).first().waitFor()
      }
    }
    states = [
      ['case', '/'],
      ['actors', '/actors'],
      [
        'actors, two chosen',
        '/actors',
        async page => {
          for (const i of [0, 1]) await page.locator('main td input[type=checkbox]').nth(i).check()
          await page.locator('main form').first().waitFor()
        },
      ],
      ['one actor', actor],
      ['dates', '/dates'],
      ['voices', '/voices'],
      ['search', '/search?q=lamp'],
      ['ledger', '/ledger'],
      ['people', '/people'],
      ['marks', '/marks'],
      ['reading', source],
      ['reading, a finding looked at', source, pressed('.mg .now', 'n')],
      ['reading, a finding edited', source, pressed('.card form', 'n', 'e')],
      ['reading, words selected', source, selected],
      [
        'reading, a date asked for',
        source,
        async page => {
          await selected(page)
          await pressed('.card form', 'd')(page)
        },
      ],
      [
        'reading, a claim made',
        source,
        async page => {
          await selected(page)
          await pressed('.card form', 'w')(page)
        },
      ],
      [
        'reading, the date of writing',
        source,
        async page => {
          await page.getByRole('button', { name: 'Change the date of writing' }).click()
          await page.locator('.title form').waitFor()
        },
      ],
      ['reading, the list of keys', source, pressed('dialog[open]', '?')],
    ]
  })
  after(() => desk?.close())

  const go = async (page: Page, [, at, to]: State): Promise<void> => {
    await page.goto(desk.url + at)
    await page.locator('main h1:not([aria-busy=true])').first().waitFor()
    if (at.startsWith('/source')) await page.locator('article:focus .mg li').first().waitFor()
    await to?.(page)
  }

  test('no letter acts in a control that takes letters, in a form, or in a dialog; in the text it does', async () => {
    const page = await desk.open('/')
    const asked = new Map<string, number>()
    for (const state of states) {
      await go(page, state)
      const found = await lettersIn(page, takesLetters)
      assert.deepEqual(found.did, [], state[0])
      asked.set(state[0], found.asked)
    }
    for (const name of ['search', 'people', 'reading, a finding edited', 'reading, the date of writing'])
      assert.ok(asked.get(name)! >= 3, `${name}: ${asked.get(name)} controls`)
    await go(page, states.find(([name]) => name === 'reading')!)
    const { did } = await lettersIn(page, 'article.pane')
    assert.ok(did.length > 5, 'the same keys do something in the text')
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('after Tab out of the date of writing a letter decides nothing', async () => {
    const page = await desk.open('/')
    await go(page, states.find(([name]) => name === 'reading, the date of writing')!)
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.textContent?.startsWith('Keep')), true)
    for (const key of ['n', 'a', 'r']) await page.keyboard.press(key)
    assert.equal(await page.locator('.mg .now').count(), 0)
    assert.equal(await page.locator('.title form').count(), 1)
    await page.context().close()
  })

  test('nor on any page of the case of 1938', async () => {
    const own = await openDesk({ bundled: 'moscow-1938' })
    try {
      const page = await own.open('/')
      let asked = 0
      for (const at of await everyAddress(own, page)) {
        await page.goto(own.url + at)
        await page.locator('main h1:not([aria-busy=true])').first().waitFor()
        const found = await lettersIn(page, takesLetters)
        assert.deepEqual(found.did, [], at)
        asked += found.asked
      }
      assert.ok(asked > 50, `${asked} controls`)
    } finally {
      await own.close()
    }
  })

  test('every control shows its key, or is one of those that need none; Tab reaches it and it has a name', async () => {
    const page = await desk.open('/')
    const session = await page.context().newCDPSession(page)
    const used = new Set<string>()
    for (const state of states) {
      await go(page, state)
      const found = await page.evaluate(
        keyless => {
          const inside = document.querySelector('dialog[open]') ?? document.body
          const all = [
            ...inside.querySelectorAll<HTMLElement>(
              'button, a[href], input, select, textarea, summary, [tabindex="0"]',
            ),
          ]
          const shown = all.filter(
            one => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled'),
          )
          const unexplained: string[] = []
          const used: string[] = []
          for (const one of shown) {
            const says = one.querySelector(':scope > kbd')?.textContent.replaceAll(' ', '+').replace('Ctrl', 'Control')
            const spoken = one.getAttribute('aria-keyshortcuts')
            if (spoken !== null && says !== spoken) unexplained.push(`says ${says}, has ${spoken}: ${one.outerHTML}`)
            if (says !== undefined) continue
            const why = keyless.find(selector => one.matches(selector))
            if (why === undefined) unexplained.push(one.outerHTML.slice(0, 200))
            else used.push(why)
          }
          // one of a group of radio buttons takes Tab, the arrows go round the rest
          const tabbed = shown.filter(one => !one.matches('input[type=radio]:not(:checked)'))
          for (const [i, one] of tabbed.entries()) one.dataset.control = String(i)
          ;(document.activeElement as HTMLElement).blur()
          getSelection()?.removeAllRanges()
          return { unexplained, used, count: tabbed.length }
        },
        keyless.map(([selector]) => selector),
      )
      assert.deepEqual(found.unexplained, [], state[0])
      for (const one of found.used) used.add(one)

      const reached = new Set<string>()
      for (let i = 0; i < found.count * 2 + 20 && reached.size < found.count; i++) {
        await page.keyboard.press('Tab')
        reached.add(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.control ?? 'none'))
        reached.delete('none')
      }
      const left = await page.evaluate(
        reached =>
          [...document.querySelectorAll<HTMLElement>('[data-control]')]
            .filter(one => !reached.includes(one.dataset.control!))
            .map(one => one.outerHTML.slice(0, 160)),
        [...reached],
      )
      assert.deepEqual(left, [], `${state[0]}: not reached by Tab`)

      const { nodes } = await session.send('Accessibility.getFullAXTree')
      const nameless = nodes
        .filter(one => !one.ignored && one.properties?.some(p => p.name === 'focusable' && p.value.value === true))
        .filter(one => one.role?.value !== 'RootWebArea' && !one.name?.value)
        .map(one => String(one.role?.value))
        .filter(role => role !== 'main')
      assert.deepEqual(nameless, [], `${state[0]}: controls without a name`)
    }
    for (const [selector, reason] of keyless) assert.ok(used.has(selector), `no control is without a key as: ${reason}`)
    await page.context().close()
  })
})
