import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type Desk, needsChromium, openDesk } from './desk.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Enough for every part of the screen; the screen's own number would take a minute. */
const small = 'trials=1400&seed=3'

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    // @ts-expect-error axe is put into the page by this test
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.map(
      (one: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        `${one.id}: ${one.nodes[0]!.html.slice(0, 160)} ${one.nodes[0]!.failureSummary}`,
    )
  })
}

describe('the Mill, on the case of 1938', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'moscow-1938' })
  })
  after(() => desk?.close())

  test('one trial by keyboard: a week on and back, play and pause, the truth only when asked for', async () => {
    const page = await desk.open('/mill?week=0', { reducedMotion: 'reduce' })
    await page.locator('.week-log').waitFor()
    const week = () => page.locator('#mill-week').getAttribute('aria-valuetext')
    const weeks = Number(/of (\d+)/.exec((await week())!)![1])
    assert.equal(await week(), `week 0 of ${weeks}`)
    assert.match((await page.locator('.week-log').textContent())!, /Taken: /)
    await page.keyboard.press('j')
    assert.equal(await week(), `week 1 of ${weeks}`)
    await page.keyboard.press('k')
    assert.equal(await week(), `week 0 of ${weeks}`)
    await page.keyboard.press('p')
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await page.waitForFunction(() => new URLSearchParams(location.search).get('week') === '1')
    await page.keyboard.press('p')
    await page.locator('#mill-week').focus()
    await page.keyboard.press('End')
    assert.equal(await week(), `week ${weeks} of ${weeks}`)
    assert.match((await page.locator('.week-log').textContent())!, /The trial: \d+ in the dock/)
    assert.equal(await page.locator('#truth').count(), 0)
    await page.locator('h1').click()
    await page.keyboard.press('t')
    await page.getByText('There was no organisation.').first().waitFor()
    assert.equal(await page.locator('.grid-n tbody tr').count(), 12)
    await page.keyboard.press('l')
    assert.ok((await page.locator('details[open] li').count()) > 10)
    await page.reload()
    assert.equal(await week(), `week ${weeks} of ${weeks}`)
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('many trials: run, stop, go on; confusion stands before the posterior, and the answer is weak', async () => {
    const page = await desk.open(`/mill?${small}`)
    await page.keyboard.press('r')
    await page.locator('progress').waitFor()
    await page.waitForFunction(() =>
      /^[1-9][\d,]* of/.test(document.querySelector('.runner p.small')?.textContent ?? ''),
    )
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('button', { name: /^Go on: [\d,]+ of 1,400 are kept/ }).click()
    await page.locator('#telling').waitFor()
    assert.match((await page.locator('h1').textContent())!, /two confessions still agree on \d+ % of the details/)
    assert.match((await page.locator('#telling').textContent())!, /^Weak/)
    const order = await page.evaluate(() =>
      [...document.querySelectorAll('#confusion, #gate, #posterior')].map(one => one.id).join(),
    )
    assert.equal(order, 'confusion,gate,posterior')
    assert.equal(await page.locator('[aria-labelledby=figure-agreement] .observed').count(), 0)
    assert.match((await page.locator('[aria-labelledby=figure-agreement]').textContent())!, /Not marked:/)
    assert.match((await page.locator('[aria-labelledby=figure-apparent]').textContent())!, /Not marked: all papers/)
    // the sentence says what the row of the table says: told rightly, and taken for fabricated
    const row = await page.locator('[aria-labelledby=confusion] tbody tr').nth(3).locator('td').allTextContents()
    const plain = (await page.locator('[aria-labelledby=plain]').textContent())!
    assert.ok(plain.includes(`lets ${row[3]} % of such`) && plain.includes(`; ${row[0]} % are taken`), plain)
    assert.equal(await page.locator('[aria-labelledby=figure-most] .observed').textContent(), 'this case: 11')
    await page.getByRole('button', { name: 'the whole record' }).click()
    assert.equal(await page.locator('[aria-labelledby=figure-most] .observed').count(), 0)
    assert.equal(await page.locator('svg.plot').count(), 17)
    assert.equal(await page.locator('style').count(), 0)
    assert.match(page.url(), /view=whole/)
    const prior = page.getByLabel('Prior weight of “fabricated”')
    const before = await page.locator('[aria-labelledby=posterior] tbody tr').first().textContent()
    await prior.fill('6')
    await prior.press('Tab')
    await page.waitForFunction(
      old => document.querySelector('[aria-labelledby=posterior] tbody tr')?.textContent !== old,
      before,
    )
    assert.match(page.url(), /prior=fab/)
    assert.match((await page.locator('[aria-labelledby=posterior] tbody tr').first().textContent())!, /50 %/)
    assert.match((await page.locator('[aria-labelledby=inside]').textContent())!, /3,500 are needed/)
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('inside an account: what the record tells of an assumption beside what was assumed, and why the rest is withheld', async () => {
    const page = await desk.open('/mill?trials=3500&seed=3')
    await page.keyboard.press('r')
    const inside = page.locator('[aria-labelledby=inside]')
    await inside.getByText(/assumptions the record tells|nothing is estimated/).waitFor({ timeout: 240_000 })
    await inside.getByRole('button', { name: 'cascade' }).click()
    await page.waitForFunction(() => new URLSearchParams(location.search).get('inside') === 'casc')
    await inside.getByRole('button', { name: 'cascade', pressed: true }).waitFor()
    const words = (await inside.textContent())!
    assert.match(words, /the record does not follow it|nothing is estimated/)
    assert.doesNotMatch(words, /pressure, without dimension/)
    // a minus for a hyphen, no signed nought, no symbol without its words
    assert.doesNotMatch(words, /-\d|\u22120(?![.\d])|\u22120\.00/)
    for (const name of await inside.locator('svg .account text').allTextContents()) assert.match(name, / /)
    const rests = page.locator('[aria-labelledby=rests] tbody tr')
    assert.equal(await rests.count(), 3)
    assert.match((await rests.nth(1).textContent())!, /what he has not said himself co.*fabricated\d+ % 0.25–0.5/)
    await inside.getByRole('button', { name: 'fabricated' }).click()
    await inside.getByRole('button', { name: 'fabricated', pressed: true }).waitFor()
    await inside.getByRole('button', { name: 'Look step by step' }).click()
    const sampled = inside.locator('[aria-labelledby=sampled]')
    await sampled.locator('tbody tr').first().waitFor({ timeout: 240_000 })
    assert.match((await sampled.textContent())!, /\d+ % *\d+ of 20/)
    await page.reload()
    await sampled.locator('tbody tr').first().waitFor()
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('an assumption narrowed is another run; a range outside the model is refused; pressure has no field', async () => {
    const page = await desk.open(`/mill?${small}`)
    const from = page.getByLabel('accuracy of memory: from').first()
    await from.fill('0.9')
    await from.press('Tab')
    await page.getByRole('button', { name: /^Run 1,400 trials/ }).waitFor()
    assert.match(page.url(), /assume=memory%3A0.9%3A0.95/)
    await from.fill('0.1')
    await from.press('Tab')
    await page.getByText('Between 0.6 and 0.95, the lower first.').first().waitFor()
    assert.equal(await page.getByLabel(/^pressure/).count(), 0)
    await page.context().close()
  })

  test('a trial opens as a case of its own, in the same program', async () => {
    const page = await desk.open('/mill?trial=1&hypothesis=casc')
    await page.getByRole('button', { name: 'Open this trial as a case' }).click()
    const link = page.getByRole('link', { name: 'Go to the simulated case' })
    await link.waitFor()
    const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()])
    await opened
      .getByText(/Simulated record/)
      .first()
      .waitFor()
    await opened.goto(`${new URL(opened.url()).origin}/witnesses`)
    await opened.locator('.wit').waitFor()
    await page.context().close()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing in the ${colorScheme} theme, before a run and after it`, async () => {
      const page = await desk.open(`/mill?${small}&week=20`, { colorScheme, bypassCSP: true })
      await page.locator('#telling').waitFor()
      await page.keyboard.press('t')
      await page.locator('#truth').waitFor()
      assert.deepEqual(await violations(page), [])
      await page.goto(`${desk.url}/mill?trials=2000`)
      await page.locator('.week-log').waitFor()
      assert.deepEqual(await violations(page), [])
      await page.context().close()
    })

  test('320 pixels wide nothing scrolls sideways, in either language, and no word is left in English', async () => {
    for (const locale of ['en-GB', 'ru-RU']) {
      const page = await desk.open(`/mill?${small}&week=30`, { locale, viewport: { width: 320, height: 700 } })
      await page.locator('#telling').waitFor()
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, locale)
      if (locale === 'ru-RU') assert.equal(await page.locator('.mill [lang=en]').count(), 0)
      await page.context().close()
    }
  })

  test('the unanimity panel moves with its four inputs, keeps them in the address and says which limit holds', async () => {
    const page = await desk.open('/')
    await page.locator('.un .num').waitFor()
    assert.equal(await page.locator('.un .num').textContent(), '1.0001')
    await page.getByLabel(/^A machine gets a confession/).fill('0.5')
    await page.getByText('As set: never above 100.').waitFor()
    assert.match(page.url(), /c=0.5/)
    await page.reload()
    await page.getByText('As set: never above 100.').waitFor()
    await page.getByLabel(/^A machine gets a confession/).fill('0.3')
    await page.getByText('As set: it grows without end.').waitFor()
    await page.getByLabel(/^Those of whom it is not confess/).fill('0.9')
    await page.getByText('As set: it goes towards 0.').waitFor()
    assert.match((await page.locator('.un .num').textContent())!, /^10⁻/, 'a small ratio is not written as none')
    await page.context().close()
  })
})
