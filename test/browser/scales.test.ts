import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { ScalesView } from '../../src/show/http/client.ts'
import { type Desk, hears, needsChromium, openDesk } from './desk.ts'
import { testEveryScreen } from './every.ts'

const screens = [
  '/scales',
  '/scales?a=made&b=mixed&item=private-retraction',
  '/why?found=force:yes',
  '/why?idiom=one-apparatus',
  '/readings',
  '/coverage',
]
const heading = async (page: Page): Promise<string> => (await page.locator('main h1').textContent()) ?? ''

/** Latin words that stand outside what is marked as English; those that are the case's own are told by its data. */
function latinWords(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement!
    if (parent.closest('[lang=en], .loc, script, noscript, style, kbd, code') !== null) continue
    found.push(...(walker.currentNode.textContent!.match(/[A-Za-z]{3,}/g) ?? []))
  }
  return found
}

test('an empty case takes accounts from a file, and tells why it does not', { ...needsChromium }, async () => {
  const desk = await openDesk()
  try {
    const page = await desk.open('/scales')
    const bring = async (name: string, text: string): Promise<void> =>
      page
        .getByLabel('Lay in a file of accounts')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    await bring('broken.json', '{')
    await hears(page, /The file is not JSON/)
    await bring('plain.argdown', '[A]: It was so.\n  + <c>\n\n[B]: It was not.\n  - <c>\n\n<c>: A letter.\n')
    await hears(page, /Nothing says on which claims of this case the item “?"?c/)
    assert.match(await heading(page), /weighs no rival accounts yet/)
  } finally {
    await desk.close()
  }
})

test('by keyboard, without a file: claims, two accounts, an item, a weighing; and no one writes over another', {
  ...needsChromium,
  timeout: 600_000,
}, async () => {
  const desk = await openDesk({ bundled: 'teaching' })
  try {
    const page = await desk.open('/')
    // accounts can be sealed before anything is read, so the way there is open before there are claims
    await page.locator('nav.rooms a[href="/scales"]').first().waitFor({ state: 'attached' })
    assert.equal(await page.locator('nav.rooms a[href="/coverage"]').count(), 0)
    await page.goto(`${desk.url}/suggestions`)
    await page.locator('main h1:not([aria-busy=true])').waitFor()
    for (let i = 0; i < 3; i++) {
      const before = await heading(page)
      await page.keyboard.press('a')
      await page.waitForFunction(was => document.querySelector('main h1')?.textContent !== was, before)
    }
    await page.goto(`${desk.url}/scales`)
    await page.getByLabel('What is asked?').focus()
    for (const said of ['How did it burn?', 'By accident', 'By intent']) {
      await page.keyboard.type(said)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    const write = page.getByRole('button', { name: 'Write an item' })
    await write.waitFor()
    assert.match(await heading(page), /nothing is weighed yet/)
    await page.getByRole('button', { name: 'Seal them' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(/stand as sealed/).waitFor()

    await write.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('The report has it so')
    await page.getByLabel('Find a claim').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.getByText('1 claim chosen').waitFor()
    const words = page.locator('select[name^="word "]')
    for (const [i, word] of ['very likely', 'unlikely'].entries()) {
      await words.nth(i).focus()
      await page.keyboard.type(word)
    }
    await page.keyboard.press('Tab')
    await page.keyboard.type('Tried here.')
    await page.keyboard.press('Enter')
    await page.locator('.weights [data-mark]').waitFor()
    assert.match((await page.locator('main .sub').first().textContent())!, /if By accident as if By intent/)
    await page.waitForFunction(() => document.activeElement?.textContent === 'Write an item')

    const other = await desk.open('/scales')
    await page.getByRole('button', { name: 'Change the account “By accident”' }).focus()
    await page.keyboard.press('Enter')
    await other.getByRole('button', { name: 'Change the account “By accident”' }).click()
    await other.getByLabel('The account, in a sentence').fill('A lamp fell')
    await other.keyboard.press('Enter')
    await other.getByRole('rowheader', { name: /A lamp fell/ }).waitFor()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Nobody did it')
    await page.keyboard.press('Enter')
    await page.locator('.said', { hasText: 'changed meanwhile by Ana' }).waitFor()
    await page.locator('.said', { hasText: 'It now reads: A lamp fell' }).waitFor()
    assert.equal(await page.getByLabel('The account, in a sentence').inputValue(), 'Nobody did it')
    await page.keyboard.press('Enter')
    await page.getByRole('rowheader', { name: /Nobody did it/ }).waitFor()
    assert.deepEqual(page.wrong, [])
  } finally {
    await desk.close()
  }
})

describe('rooms that weigh, on the case of 1938', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'moscow-1938' })
  })
  after(() => desk?.close())

  test('by keyboard alone from the scales to an item, its claims and a claim face to face', async () => {
    const page = await desk.open('/scales')
    const stop = page.locator('.weights [data-mark][tabindex="0"]')
    await stop.waitFor()
    assert.equal(await stop.count(), 1)
    assert.match(await heading(page), /^This record leans to one account, and its ranges can turn it$/)
    await stop.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const opened = page.locator('.weights .opened')
    await opened.waitFor()
    assert.match(page.url(), /item=/)
    assert.ok(await opened.evaluate(element => element === document.activeElement))
    assert.match((await opened.locator('.claim-lines .loc').first().textContent())!, /^(Md|Gr|Ma|Lt|Tr) \d+/)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.face').waitFor()
    await page.goBack()
    await opened.waitFor()
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('every item has its ratio with both accounts in words, and opens every claim it names', async () => {
    const page = await desk.open('/scales')
    const { weighed } = (await (await page.request.get(`${desk.url}/scales.json`)).json()) as ScalesView
    await page.locator('.weights [data-mark]').first().waitFor()
    for (const item of weighed!.items) {
      const row = page.locator(`#item-${item.id}`)
      const says = (await row.locator('.sr').textContent())!
      assert.match(says, /if “There was a plot.+”|if “There was no such plot.+”/)
      assert.equal([...says.matchAll(/“/g)].length, 2, says)
      await page.goto(`${desk.url}/scales?item=${item.id}`)
      await page.locator('.weights .opened').waitFor()
      const named = weighed!.rivals.items.find(one => one.id === item.id)!.claims.length
      assert.equal(await page.locator('.weights .opened .claim-lines > li').count(), named, item.id)
    }
    assert.doesNotMatch((await page.locator('main').textContent())!, /probability that|chance that/i)
    await page.context().close()
  })

  test('swap the two accounts and every row, total and swing is turned round', async () => {
    const page = await desk.open('/scales')
    await page.locator('.weights [data-mark]').first().waitFor()
    const read = () =>
      page.evaluate(() => ({
        rows: [...document.querySelectorAll('.weights [data-mark]')].map(one => one.id),
        odds: [...document.querySelectorAll('.weights .w-n, .tor-ends b')].map(one => one.textContent ?? ''),
        rings: [...document.querySelectorAll('.weights circle')].map(one => Number.parseFloat(one.getAttribute('cx')!)),
        sides: [...document.querySelectorAll('.w-head q')].map(one => one.textContent ?? ''),
        likelier: [...document.querySelectorAll('.weights [data-mark]')].map(
          one => one.querySelector('.sr')?.textContent ?? '',
        ),
      }))
    const one = await read()
    await page.getByRole('button', { name: 'swap' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(side => document.querySelector('.w-head q')?.textContent === side, one.sides[1])
    const two = await read()
    assert.deepEqual(two.rows, one.rows)
    assert.deepEqual(two.sides, one.sides.toReversed())
    assert.deepEqual(
      two.odds,
      one.odds.map(odds => odds.split(' : ').reverse().join(' : ')),
    )
    for (const [i, x] of one.rings.entries()) assert.ok(Math.abs(x + two.rings[i]! - 100) < 0.02)
    const even = (says: string) => /as probable \(/.test(says)
    assert.deepEqual(
      two.likelier.filter(says => !even(says)),
      one.likelier.filter(says => !even(says)),
    )
    await page.context().close()
  })

  test('priors and words are changed with a reason, the broken seal is said, and all of it is taken back by name', async () => {
    const page = await desk.open('/scales')
    await page.getByText(/stand as sealed/).waitFor()
    await page.getByRole('button', { name: 'Change the priors' }).click()
    await page.getByLabel('Weight of “There was a plot much as it was charged”').fill('3')
    await page.getByLabel('Why?').fill('To see what it moves')
    await page.keyboard.press('Enter')
    await hears(page, /Priors put down/)
    await page.getByText(/were changed after they were sealed/).waitFor()
    await page.getByText('To see what it moves').first().waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText(/stand as sealed/).waitFor()
    await page.goto(`${desk.url}/scales?item=coverage`)
    await page.getByRole('button', { name: 'Judge it otherwise' }).click()
    const first = page.locator('.w-open select').first()
    await first.selectOption('cannot be judged')
    await page.getByRole('button', { name: 'Put down' }).click()
    await hears(page, /Judgement put down/)
    await page.locator('.w-part', { hasText: 'Left out' }).locator('+ ul', { hasText: 'old leadership' }).waitFor()
    await page.locator('main').focus()
    await page.keyboard.press('Control+z')
    await page.locator('#item-coverage').waitFor()
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('keys: J opens the next item, L says every ratio in words', async () => {
    const page = await desk.open('/scales')
    await page.locator('.weights [data-mark]').first().waitFor()
    await page.keyboard.press('j')
    await page.locator('.weights .opened').waitFor()
    await page.locator('main').focus()
    await page.keyboard.press('l')
    await page.locator('.as-list').waitFor()
    assert.equal(await page.locator('.as-list .w-bar').count(), 0)
    assert.equal(await page.locator('.as-list .w-says').count(), 15)
    await page.context().close()
  })

  test('eight causes start equal; one found out takes weight from the rest; evidence opens; the address keeps it', async () => {
    const page = await desk.open('/why')
    await page.locator('.causes > li').first().waitFor()
    assert.equal(await page.locator('.causes > li').count(), 8)
    await page.getByText('Else he would have stood as one').waitFor()
    const after = () =>
      page
        .locator('.causes b')
        .filter({ hasText: /^after/ })
        .allTextContents()
    const equal = await after()
    assert.equal(new Set(equal).size, 1)
    assert.match(await heading(page), /none preferred/)
    assert.equal(await page.locator('.causes .evidence > li').count(), 9)
    await page.getByRole('group', { name: 'What was found out of physical force' }).getByText('found at work').click()
    await page.waitForFunction(() => /lose weight/.test(document.querySelector('h1')?.textContent ?? ''))
    const found = await after()
    const share = (says: string): number => Number(/\d+/.exec(says)![0])
    assert.ok(found.every((says, i) => i === 1 || share(says) < share(equal[i]!)))
    assert.match(page.url(), /found=force%3Ayes/)
    await page.reload()
    await page.locator('.causes > li').first().waitFor()
    assert.deepEqual(await after(), found)
    await page.getByRole('button', { name: 'Set all back to equal' }).click()
    await page.waitForFunction(() => /none preferred/.test(document.querySelector('h1')?.textContent ?? ''))
    const slider = page.getByLabel('How likely was this at work: sincere remorse?')
    await slider.focus()
    await page.keyboard.press('End')
    await page.waitForFunction(() => location.search.includes('remorse'))
    await page.getByRole('combobox').selectOption('self-sealing-rule')
    await page.waitForFunction(() => document.querySelectorAll('.slider').length === 2)
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('layers of reading: the count says which layer it is of, and the address keeps the choice', async () => {
    const page = await desk.open('/readings')
    assert.match(await heading(page), /pairs in conflict go from 108 to 113/)
    assert.equal(await page.locator('.layer-row').count(), 5)
    await page.getByRole('button', { name: 'Coded' }).click()
    assert.match(page.url(), /layer=coded/)
    assert.equal(await page.locator('thead th').count(), 2)
    await page.reload()
    await page.locator('.layer-row').first().waitFor()
    assert.equal(await page.locator('thead th').count(), 2)
    await page.context().close()
  })

  test('coverage: an office without two numbers says so, and the model’s bands stand beside it', async () => {
    const page = await desk.open('/coverage')
    assert.match(await heading(page), /one has two numbers/)
    await page.getByText('7 of 9: 78% (45% to 94%)').waitFor()
    assert.equal(await page.getByText('all, number not given').count(), 3)
    assert.equal(await page.locator('[aria-labelledby=model] li').count(), 7)
    await page.context().close()
  })

  test('a year in the address leaves out what nobody could know by then, in every room that weighs', async () => {
    const page = await desk.open('/scales?asOf=1950')
    await page.getByText('As of 1950').waitFor()
    await page.getByText(/could not be known by then and are not weighed/).waitFor()
    const read = async (path: string) => (await page.request.get(desk.url + path)).json()
    const [none, then, now] = [
      await read('/scales.json?asOf=1950'),
      await read('/scales.json?asOf=1980'),
      await read('/scales.json'),
    ]
    // by 1950 none of the five texts was written
    assert.equal(none.weighed, null)
    assert.equal(none.notYetKnown.length, now.weighed.rivals.items.length)
    assert.equal(then.notYetKnown.length + then.weighed.rivals.items.length, now.weighed.rivals.items.length)
    assert.equal(then.weighed.seal.hash, now.weighed.seal.hash)
    const claims = async (path: string): Promise<number> => (await read(path)).tally.literal.claims
    assert.ok((await claims('/readings.json?asOf=1940')) < (await claims('/readings.json')))
    await page.goto(`${desk.url}/why?asOf=1950`)
    await page.getByText('As of 1950').waitFor()
    await page.goto(`${desk.url}/coverage?asOf=1900`)
    await page.getByText('No source of this case counts the holders of an office').waitFor()
    await page.context().close()
  })

  test('an account is judged as an explanation with a reason, and that is taken back', async () => {
    const page = await desk.open('/scales')
    await page.getByText('0 of 6 judged').first().click()
    const first = page.getByRole('button', { name: /Judge Scope/ }).first()
    await first.click()
    await page.getByLabel('Mark').selectOption('in part')
    await page.getByLabel('Why?').fill('It leaves the residue open')
    await page.keyboard.press('Enter')
    await hears(page, /Judgement put down/)
    await page.getByText('It leaves the residue open', { exact: true }).waitFor()
    await page.getByText('1 of 6 judged').waitFor()
    await page.locator('main').focus()
    await page.keyboard.press('Control+z')
    await page.getByText('It leaves the residue open', { exact: true }).waitFor({ state: 'detached' })
    assert.equal(await page.locator('[aria-labelledby=learn] > ul').first().locator('> li').count(), 3)
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('checklists stand beside the answers to a question, each by itself', async () => {
    const page = await desk.open('/question/q59')
    await page.getByText('Checklists of the handbooks, beside the answers').click()
    await page.locator('.advice ol > li').first().waitFor()
    assert.equal(await page.locator('.advice ol > li').count(), 7)
    assert.match((await page.locator('.advice').textContent())!, /not recorded/)
    await page.context().close()
  })

  test('in Russian every word of the interface is Russian', async () => {
    const page = await desk.open('/scales', { locale: 'ru-RU' })
    assert.match(await heading(page), /Записи склоняются/)
    const own = new Set(['http', 'api', 'countertrial', 'ana', 'noisy', 'pearl'])
    for (const data of ['scales', 'readings', 'coverage', 'case'])
      for (const word of (await (await page.request.get(`${desk.url}/api/${data}`)).text()).match(/[A-Za-z]{3,}/g)!)
        own.add(word.toLowerCase())
    for (const screen of ['/scales?item=private-retraction', '/why', '/readings', '/coverage', '/scales?asOf=1950']) {
      await page.goto(desk.url + screen)
      await page.locator('main h1').first().waitFor()
      await page.waitForFunction(() => document.querySelector('main')?.getAttribute('aria-busy') !== 'true')
      const found = (await page.evaluate(latinWords)).filter(word => !own.has(word.toLowerCase()))
      assert.deepEqual(found, [], screen)
    }
    await page.context().close()
  })

  test('long lists are folded with what they hold, and a key opens them', async () => {
    const page = await desk.open('/scales')
    const folded = page.locator('.answers').first()
    await folded.locator('summary').focus()
    assert.equal(await folded.locator('li').first().isVisible(), false)
    assert.match((await folded.locator('summary').textContent())!, /Must answer: \d+ items/)
    await page.keyboard.press('Enter')
    await folded.locator('li').first().waitFor()
    await page.context().close()
  })

  testEveryScreen({ desk: () => desk, screens: () => screens })
})
