import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { FindingView, SourceView } from '../../src/show/http/payloads.ts'
import { needsShared, realText } from '../shared.ts'
import { type Desk, hears, needsChromium, openDesk, until } from './desk.ts'

/**
 * The keystroke-level model: seconds of a key for an average typist, and of making up one's mind (Card, Moran and Newell
 * 1980, doi:10.1145/358886.358895). An estimate of a person's time, not a measurement.
 */
const perKey = 0.28
const perDecision = 1.35

/** Files given to the field that the browser's own dialog, opened by the key O, would fill. */
async function bring(page: Page, digits: readonly string[]): Promise<void> {
  await page.getByRole('heading', { name: /^No text yet/ }).waitFor()
  await page.locator('#files').setInputFiles(digits.map(one => realText(one).path))
  await page.getByRole('heading', { name: 'What came in' }).waitFor()
}

describe('the real texts in the reading room', { ...needsShared, ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk()
  })
  after(() => desk?.close())

  test('all five come in, are read, and can be walked and judged', async () => {
    const page = await desk.open('/')
    await bring(page, ['000', '001', '002', '003', '004'])
    await page.getByRole('heading', { name: /^Five texts/ }).waitFor()
    const { sources } = await (await page.request.get(`${desk.url}/api/case`)).json()
    for (const { id, title } of sources) {
      await page.goto(`${desk.url}/source/${id}`)
      await page.locator('article .line').first().waitFor()
      assert.equal(await page.locator('h1').textContent(), title)
      for (let i = 0; i < 3; i++) await page.keyboard.press('n')
      const said = await page.locator('.card h2').textContent()
      await page.keyboard.press('a')
      await hears(page, /^Accepted: /)
      await page.keyboard.press('Control+z')
      await hears(page, /^Taken back: Accepted/)
      assert.notEqual(said, '')
    }
    const masked = sources.find((one: { file: string }) => one.file.startsWith('003'))
    await page.goto(`${desk.url}/source/${masked.id}`)
    await page.getByRole('button', { name: 'Show them' }).first().press('Enter')
    await page.locator('.mask.open').first().waitFor()
    await page.goto(`${desk.url}/search?q=Bukharin`)
    await page.locator('.kwic li').first().waitFor()
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('the first ten paragraphs of 004 are coded with the keyboard alone', async t => {
    const own = await openDesk()
    try {
      const page = await own.open('/')
      await bring(page, ['004'])
      const coded = await codeFirst(page, own.url, 10)
      const { keys, seconds, ...counts } = coded
      const findings = counts.accepted + counts.rejected + counts.edited + counts.made
      const minutes = (keys * perKey + findings * perDecision) / 60
      t.diagnostic(
        `${keys} keys for ${findings} findings: ${(keys / findings).toFixed(2)} a finding; ${JSON.stringify(counts)}`,
      )
      t.diagnostic(
        `an estimate, nobody was timed: ${minutes.toFixed(1)} minutes at ${perKey} s a key and ${perDecision} s a decision, reading not counted`,
      )
      t.diagnostic(`${seconds.toFixed(0)} s of script`)
      assert.ok(counts.accepted > 40 && counts.rejected > 0 && counts.edited > 0 && counts.made === 1)
      assert.deepEqual(page.wrong, [])
    } finally {
      await own.close()
    }
  })
})

/**
 * Codes the first paragraphs as one reader of the text would. Each paragraph is looked at; in it a first name is given to
 * the man who bears it, a group taken for a body and a saying that nobody said are rejected, a time without a number is
 * marked; then what is left of the paragraph is accepted, as one step.
 */
async function codeFirst(page: Page, url: string, paragraphs: number) {
  let keys = 0
  const press = async (key: string): Promise<void> => {
    keys++
    await page.keyboard.press(key)
  }
  const type = async (words: string): Promise<void> => {
    for (const letter of words) await press(letter)
  }
  const counts = { steps: 0, rejected: 0, edited: 0, made: 0 }
  const begun = performance.now()
  while (!(await page.evaluate(() => document.activeElement?.textContent?.startsWith('Begin')))) {
    assert.ok(keys < 60, 'Tab comes to "Begin to read"')
    await press('Tab')
  }
  await press('Enter')
  await page.locator('article .line').first().waitFor()
  const id = new URL(page.url()).pathname.split('/')[2]!
  const load = async (): Promise<SourceView> => (await page.request.get(`${url}/api/sources/${id}`)).json()
  const { source, findings } = await load()
  // Title, date and place of print stand before the first paragraph of the body.
  const end = [...source.text.matchAll(/\n\n/g)][paragraphs + 2]!.index
  const byId = new Map(findings.map(one => [one.id, one]))
  const looked = async (): Promise<FindingView | undefined> => {
    const at = new URL(page.url()).searchParams.get('f')
    return at === null ? undefined : byId.get(at)
  }
  const moved = async (key: string): Promise<void> => {
    const before = page.url()
    for (let pressed = 0; pressed < 3 && page.url() === before; pressed++) {
      await press(key)
      // what was off the screen is brought there and not decided: the page then asks for the key again
      await page.waitForFunction(
        was =>
          location.href !== was ||
          /press the key again/.test(document.querySelector('[role=status]')?.textContent ?? ''),
        before,
      )
    }
    assert.notEqual(page.url(), before, key)
  }
  const paragraphEnd = (f: FindingView): number => {
    const at = source.text.indexOf('\n', f.start)
    return at < 0 ? source.text.length : at
  }
  const judged = new Set<string>()
  const wrong = (f: FindingView): 'edit' | 'reject' | 'mark' | null =>
    judged.has(f.id)
      ? null
      : f.kind === 'person' && f.exact === 'Zinoviev' && counts.made === 0
        ? 'mark'
        : f.kind === 'person' && f.exact === 'Alexei'
          ? 'edit'
          : f.kind === 'attribution' || (f.kind === 'body' && /Bolshevik/.test(f.exact))
            ? 'reject'
            : null

  await press('n')
  for (let f = await looked(); f !== undefined && f.start < end; f = await looked()) {
    const stop = paragraphEnd(f)
    const ahead = findings.filter(one => one.start >= f!.start && one.end <= stop && wrong(one) !== null)
    if (ahead.length === 0) {
      await moved('f')
      counts.steps++
      continue
    }
    while (wrong((await looked())!) === null) {
      assert.ok(keys < 300, `n comes to "${ahead[0]!.exact}"`)
      await moved('n')
    }
    const one = (await looked())!
    const what = wrong(one)
    judged.add(one.id)
    switch (what) {
      case 'mark': {
        await press('F7')
        await press('Control+ArrowLeft')
        for (let i = 0, said = await page.locator('.card h2').textContent(); i < 8 && !/fall$/.test(said ?? ''); i++) {
          await press('Control+Shift+ArrowRight')
          await page.waitForFunction(before => document.querySelector('.card h2')?.textContent !== before, said)
          said = await page.locator('.card h2').textContent()
        }
        await press('d')
        await page.locator('.card form input').waitFor()
        await type('1926~')
        await press('Enter')
        await hears(page, /^Marked: /)
        await press('F7')
        counts.made++
        await moved('n')
        break
      }
      case 'edit':
        await press('e')
        await page.locator('.card form select').first().waitFor()
        await type('Ryk')
        await moved('Enter')
        counts.edited++
        break
      default:
        await moved('r')
        counts.rejected++
    }
  }
  const inBody = (view: SourceView) => view.findings.filter(one => one.end <= end && one.kind !== 'noise')
  let now = await load()
  // The last decisions are on the screen before they are in the case.
  await until(async () => {
    now = await load()
    return inBody(now).every(one => one.state !== 'suggested')
  })
  const seconds = (performance.now() - begun) / 1000
  const within = inBody(now)
  assert.deepEqual(
    within.filter(one => one.state === 'suggested').map(one => one.exact),
    [],
  )
  const alexei = now.findings.find(one => one.exact === 'Alexei')
  assert.ok(alexei !== undefined && 'actor' in alexei)
  assert.match(now.actors.find(one => one.id === alexei.actor)?.name ?? '', /Rykov/)
  const accepted = within.filter(one => one.state === 'accepted').length - counts.edited
  return { keys, seconds, accepted, ...counts }
}
