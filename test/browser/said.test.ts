import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type Desk, hears, needsChromium, openDesk } from './desk.ts'
import { axeFinds, testEveryScreen } from './every.ts'

const screens = [
  '/accusations?pair=bukharin%20radek',
  '/charge-sheet?cell=killings%20and%20terror%7Ccourt%7Cdenies',
  '/versions',
  '/versions/bukharin?question=charge-bukharin-killing',
  '/vote?asOf=1980',
  '/rests-on/izvestia-30-jan-1937',
  '/timeline?show=reprieve&event=reprieve-mausoleum',
  '/identity/krestinsky',
  '/event/execution-bukharin',
]

const heading = async (page: Page): Promise<string> => (await page.locator('main h1').textContent()) ?? ''
const path = (page: Page): string => new URL(page.url()).pathname

describe('rooms of who said what, on the case of 1938', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'moscow-1938' })
  })
  after(() => desk?.close())

  test('by keyboard alone from the network to a stroke, its claims and the claim’s place', async () => {
    const page = await desk.open('/accusations')
    const stop = page.locator('svg.fig [data-mark][tabindex="0"]')
    await stop.waitFor()
    assert.equal(await stop.count(), 1)
    assert.match(await heading(page), /^106 of 286 accusations were made by people in custody/)
    await stop.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const opened = page.locator('.opened')
    await opened.waitFor()
    assert.match(page.url(), /stroke=/)
    assert.ok(await opened.evaluate(element => element === document.activeElement))
    const claims = opened.locator('.claim-lines > li')
    assert.ok((await claims.count()) > 0)
    assert.match((await claims.first().locator('.loc').textContent())!, /^(Md|Gr|Ma|Lt|Tr) \d+/)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.face').waitFor()
    assert.match(page.url(), /\/question\/charge-.*claim=/)
    await page.goBack()
    await opened.waitFor()
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('states are counted, steps by date take later strokes away, and the list holds every accusation', async () => {
    const page = await desk.open('/accusations')
    const strokes = page.locator('svg.fig [data-mark]')
    await strokes.first().waitFor()
    const all = await strokes.count()
    await page.getByRole('button', { name: /^ ?in custody 106$/ }).click()
    await page.getByRole('heading', { level: 1, name: /^106 of 106/ }).waitFor()
    const held = await strokes.count()
    assert.ok(held > 0 && held < all)
    await page.getByRole('button', { name: /^all 286$/ }).click()
    await page.locator('#until').focus()
    await page.keyboard.press('Home')
    await page.waitForFunction(n => document.querySelectorAll('svg.fig [data-mark]').length < n, all)
    assert.match(page.url(), /until=/)
    await page.keyboard.press('End')
    await page.waitForFunction(n => document.querySelectorAll('svg.fig [data-mark]').length === n, all)
    assert.equal(await page.locator('.acc-list li').count(), 286, 'a screen reader always has all of them')
    assert.equal(await page.locator('.sr .acc-list a').count(), 0, 'and nothing hidden takes focus')
    await page.locator('main').focus()
    await page.keyboard.press('l')
    await page.locator('.acc-list details[open]').waitFor()
    assert.equal(await page.locator('.acc-list li').count(), 286)
    assert.equal(await page.locator('figure:visible').count(), 0)
    await page.context().close()
  })

  test('a pair that accuse each other opens with the claims of both', async () => {
    const page = await desk.open('/accusations')
    await page.getByRole('link', { name: /^3 one way, 1 the other$/ }).click()
    await page.locator('.opened').waitFor()
    assert.equal(await page.locator('.opened .claim-lines > li').count(), 4)
    await page.context().close()
  })

  test('every number of the charge sheet opens its claims in place, by an address of its own', async () => {
    const page = await desk.open('/charge-sheet?person=krestinsky')
    await page.locator('.sheet').waitFor()
    assert.match(await heading(page), /^Nikolai Nikolayevich Krestinsky is said to/)
    const cells = page.locator('.sheet a.cell-n')
    for (const cell of await cells.all()) {
      const n = Number(await cell.textContent())
      await page.goto(new URL((await cell.getAttribute('href'))!, desk.url).href)
      await page.locator('.sheet .opened').waitFor()
      const lines = page.locator('.sheet .opened .claim-lines > li')
      assert.equal(await lines.count(), n)
      assert.equal(await page.locator('.sheet .opened .loc').count(), n)
    }
    await page.goBack()
    await page.locator('.sheet').waitFor()
    assert.doesNotMatch((await page.locator('main').textContent())!, /guilty|виновен/i)
    await page.context().close()
  })

  test('versions of one witness stand in order, with custody, what changed and what could be read meanwhile', async () => {
    const page = await desk.open('/versions')
    await page.getByRole('link', { name: 'Nikolai Ivanovich Bukharin' }).click()
    await page.getByRole('link', { name: /killings and terror/ }).click()
    await page.getByRole('heading', { level: 1, name: /is heard at 5 times and places/ }).waitFor()
    const titles = await page.locator('.occasions h2').allTextContents()
    assert.match(titles[0]!, /^November 1936, at a confrontation/)
    assert.match(titles[1]!, /^2 June 1937, at an interrogation/)
    assert.match(titles[2]!, /^10 December 1937, in a letter/)
    const between = await page.locator('.between-times').allTextContents()
    assert.match(between[0]!, /Held from 27 February 1937/)
    assert.match(between[0]!, /Izvestia, 30 January 1937/)
    assert.match(between[1]!, /denies → qualifies/)
    assert.match(between.at(-1)!, /No date: nothing can be said/)
    await page.goBack()
    await page.goForward()
    await page.getByRole('heading', { level: 1, name: /is heard at 5 times/ }).waitFor()
    await page.context().close()
  })

  test('a vote keeps its order and shows the missing one as missing', async () => {
    const page = await desk.open('/vote')
    await page.locator('.roll').waitFor()
    assert.match(await heading(page), /^5 called by name, 1 with no vote on record/)
    assert.match((await page.locator('.roll .missing').textContent())!, /Mikoyan[\s\S]*missing/)
    assert.match((await page.locator('main').textContent())!, /Between 20 and 30 more could vote/)
    await page.locator('.roll a').first().click()
    await page.locator('.face, main h1').first().waitFor()
    assert.equal(path(page), '/question/vote-andreyev')
    await page.context().close()
  })

  test('what rests on a document is listed before it is withdrawn, and undo brings it back', async () => {
    const page = await desk.open('/question/q101/chain')
    await page.keyboard.press('l')
    await page.locator('.chains:not(.sr) .links a').first().waitFor()
    await page.goto(`${desk.url}/rests-on/report-1938`)
    await page.getByRole('heading', { level: 1, name: /^157 claims rest on Report/ }).waitFor()
    assert.equal((await page.locator('.rests-row').count()) >= 150, true)
    await page.getByLabel('Why it is withdrawn').fill('To see what stands without it.')
    await page.keyboard.press('Enter')
    await hears(page, /Withdrew Report of Court Proceedings/)
    await page.getByRole('heading', { level: 1, name: /^No claim rests on/ }).waitFor()
    await page.locator('main').focus()
    await page.keyboard.press('Control+z')
    await page.getByRole('heading', { level: 1, name: /^157 claims rest on Report/ }).waitFor()
    await page.context().close()
  })

  test('an identity is split after what rests on it is listed, and undo joins it again', async () => {
    const page = await desk.open('/rests-on/radek')
    await page.getByRole('link', { name: 'Is this one, or two?' }).click()
    const before = await page.getByRole('heading', { level: 1, name: /rest on Karl Berngardovich Radek/ }).textContent()
    await page.locator('.mark-row input').first().focus()
    await page.keyboard.press('Space')
    await page.getByText('1 claim marked as somebody else’s.').waitFor()
    await page.getByLabel('How the other one is called').fill('Another Radek')
    await page.getByLabel('Why they are two').fill('To see what stands.')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /^1 claim rests on Another Radek/ }).waitFor()
    await page.locator('main').focus()
    await page.keyboard.press('Control+z')
    await page.goto(`${desk.url}/identity/radek`)
    await page.getByRole('heading', { level: 1, name: before! }).waitFor()
    await page.context().close()
  })

  test('an actor of a text is said to be a voice of the claims, by keyboard, and undo takes it back', async () => {
    const page = await desk.open('/')
    const text = 'John Harlan accused Karl Radek of theft. In court Karl Radek denied the theft.\n'
    await page
      .locator('#files')
      .setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
    await page
      .getByRole('link', { name: /letter/ })
      .first()
      .waitFor()
    await page.goto(`${desk.url}/actors`)
    await page.getByRole('link', { name: 'Karl Radek', exact: true }).click()
    await page.getByRole('link', { name: 'Whom of the claims is this?' }).click()
    await page
      .getByRole('heading', { level: 1, name: /^Is Karl Radek of the texts Karl Berngardovich Radek/ })
      .waitFor()
    assert.match(path(page), /^\/actor\/.*\/voices$/)
    await page.getByLabel('Why they are one').focus()
    await page.keyboard.type('The same office.')
    await page.keyboard.press('Enter')
    await page
      .getByRole('heading', { level: 1, name: /^Karl Radek of the texts is Karl Berngardovich Radek/ })
      .waitFor()
    await page.getByText('Said by Ana.').waitFor()
    assert.deepEqual(await axeFinds(page), [])
    await page.locator('main').focus()
    await page.keyboard.press('Control+z')
    await page.getByRole('heading', { level: 1, name: /Nobody has said so$/ }).waitFor()
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('from an event on the timeline to what rests on its date; another date is listed, made, undone', async () => {
    const page = await desk.open('/timeline?event=trial-16-1936')
    await page.getByRole('link', { name: 'What rests on this date' }).click()
    await page.getByLabel('Another date').fill('1936-19')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Another date').fill('1936-07-20')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: 'With 1936-07-20' }).waitFor()
    await page.getByText('changes with it').first().waitFor()
    await page.getByLabel('Why the date is another').fill('To see what stands.')
    await page.keyboard.press('Enter')
    await hears(page, /Changed the date of/)
    await page
      .getByRole('listitem')
      .filter({ hasText: /^Md 1936-07-20/ })
      .waitFor()
    await page.locator('main').focus()
    await page.keyboard.press('Control+z')
    await page
      .getByRole('listitem')
      .filter({ hasText: /^Md 1936-08-15/ })
      .waitFor()
    await page.context().close()
  })

  test('the timeline draws at least 150 events, and its filters are addresses', async () => {
    const page = await desk.open('/timeline')
    await page.locator('svg.fig [data-event]').first().waitFor()
    assert.ok((await page.locator('svg.fig [data-event]').count()) >= 150)
    await page.getByRole('button', { name: 'all years' }).click()
    await page.waitForFunction(() => document.querySelectorAll('svg.fig [data-event]').length >= 220)
    await page.getByRole('button', { name: /^reprieves 5$/ }).click()
    await page.waitForFunction(() => document.querySelectorAll('svg.fig [data-event]').length === 5)
    assert.match(page.url(), /show=reprieve/)
    await page.locator('svg.fig [data-mark]').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.opened .loc').first().waitFor()
    assert.match(page.url(), /event=reprieve-/)
    await page.context().close()
  })

  test('the date of knowledge goes along to every room of testimony, until it is taken off', async () => {
    const page = await desk.open('/timeline?asOf=1970')
    for (const room of ['Witnesses', 'Accusations', 'Charge sheet', 'Versions', 'Vote']) {
      await page.goto(`${desk.url}/timeline?asOf=1970`)
      const link = page.locator('.rooms').getByRole('link', { name: room, exact: true })
      if (!(await link.isVisible())) await page.locator('.rooms').getByText(/^More/).click()
      await link.click()
      await page.locator('.as-of').waitFor()
      assert.equal(new URL(page.url()).searchParams.get('asOf'), '1970', room)
    }
    await page.goto(`${desk.url}/question/q94?asOf=1970`)
    await page.locator('.as-of').getByRole('link', { name: 'Back to today' }).click()
    await page.locator('.as-of').waitFor({ state: 'detached' })
    assert.equal(new URL(page.url()).searchParams.get('asOf'), null)
    await page.context().close()
  })

  test('a kind of difference is looked at by its number, and held instead of the leading one with a reason', async () => {
    const page = await desk.open('/question/q73')
    const { pairs } = (await (await page.request.get(`${desk.url}/api/questions/q73`)).json()) as {
      pairs: { a: string; b: string; diagnoses: { kind: string }[]; comparison: { standing: string } }[]
    }
    const pair = pairs.find(one => one.comparison.standing === 'conflict' && one.diagnoses.length > 1)!
    await page.goto(`${desk.url}/question/q73?pair=${encodeURIComponent(`${pair.a} ${pair.b}`)}`)
    await page.locator('.dx').waitFor()
    const wanted = page.locator(`[data-kind="${pair.diagnoses[1]!.kind}"]`)
    const place = (await wanted.getAttribute('aria-keyshortcuts'))!
    await page.keyboard.press(place)
    assert.equal(await wanted.getAttribute('aria-pressed'), 'true')
    await page.getByLabel('Why this and not the other').fill('They count other people.')
    await page.keyboard.press('Enter')
    await hears(page, /^Held: /)
    await page.locator('.dx .on').locator(`[data-kind="${pair.diagnoses[1]!.kind}"]`).waitFor()
    await page.locator('main').focus()
    await page.keyboard.press('Control+z')
    await page.locator('.dx .on').locator(`[data-kind="${pair.diagnoses[0]!.kind}"]`).waitFor()
    await page.context().close()
  })
})

describe('a newcomer, from the first page', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'moscow-1938' })
  })
  after(() => desk?.close())

  /** Follows links from the first page, at most three, and answers with what the last page says. */
  async function clicks(...links: RegExp[]): Promise<string> {
    assert.ok(links.length <= 3)
    const page = await desk.open('/')
    for (const name of links) {
      const link = page.getByRole('link', { name }).first()
      await link.waitFor({ state: 'visible' })
      const from = page.url()
      await link.click()
      await page.waitForFunction(url => location.href !== url, from)
    }
    await page.locator('.face, .chain-foot, .wit').first().waitFor()
    const text = (await page.locator('main').textContent())!
    await page.context().close()
    return text
  }

  test('sees 21, 17 and 22 in the dock', async () => {
    const said = await clicks(/^Witnesses$/, /How many stood in the dock/)
    for (const count of ['21', '17', '22']) assert.ok(said.includes(count), count)
  })

  test('sees that Larina is the second wife or the third', async () => {
    const said = await clicks(/^Witnesses$/, /Which of Bukharin's wives/)
    assert.match(said, /second/)
    assert.match(said, /third|after two marriages/)
  })

  test('sees the two lengths of Larina’s imprisonment, and the two dates of her arrest', async () => {
    const years = await clicks(/^Witnesses$/, /How many years did Larina lose/)
    assert.match(years, /18|eighteen/)
    assert.match(years, /22|twenty-two/)
    const arrest = await clicks(/^Witnesses$/, /When was Larina arrested/)
    assert.match(arrest, /1938-03/)
    assert.match(arrest, /1937-06/)
  })

  test('sees several testimonies come down to one origin', async () => {
    assert.match(await clicks(/^Four testimonies, one origin/), /^[\s\S]*Four testimonies, one origin/)
  })

  test('sees who could have read what before speaking', async () => {
    const said = await clicks(/^Witnesses$/, /Was there a bloc of Rights/)
    assert.match(said, /What could have reached the speaker before/)
    assert.match(said, /Statements of prisoners, copied/)
  })
})

describe('screens of who said what', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'moscow-1938' })
  })
  after(() => desk?.close())
  testEveryScreen({ desk: () => desk, screens: () => screens })
})
