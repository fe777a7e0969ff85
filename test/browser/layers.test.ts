import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type Desk, hears, needsChromium, openDesk, selectWords } from './desk.ts'
import { axeFinds } from './every.ts'

/** A page with a head, an editor's head-note, a document with an insert and an event, a line to be masked, and a note. */
const letter = `Letter of Peter Holm
Harbour archive, folder 7

*The letter below was found in the harbour archive, among papers that nobody had opened since the fire. It is printed here as it stands, with one word that could not be read supplied by us.*

On 4 November 1911 the watch arrested Anna Lind at the quay. She asked for [her brother], and nobody answered her for the whole of that long night, nor on the day that followed it.

RUNNING HEAD 12

She was let go.[1] The baker saw her pass his door in the morning, and told it to all who came to buy bread.

אנה לינד הלכה הביתה בבוקר.

[1] Her release is in no register.
`

describe('whose words, and what is selected by keyboard across what does not belong', {
  ...needsChromium,
  timeout: 600_000,
}, () => {
  let desk: Desk
  let page: Page & { readonly wrong: string[] }
  let source: { id: string; text: string; layers: { layer: string; start: number; end: number }[] }
  before(async () => {
    desk = await openDesk()
    page = await desk.open('/', { bypassCSP: true })
    await page
      .locator('#files')
      .setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from(letter) })
    await page.getByRole('heading', { name: 'What came in' }).waitFor()
    const { sources } = await (await page.request.get(`${desk.url}/api/case`)).json()
    source = (await (await page.request.get(`${desk.url}/api/sources/${sources[0].id}`)).json()).source
    const start = letter.indexOf('RUNNING HEAD 12')
    const mask = { start, end: start + 'RUNNING HEAD 12'.length, reason: 'running-head' }
    const headers = { authorization: 'Bearer browser-test-key' }
    const made = await page.request.post(`${desk.url}/api/sources/${source.id}/masks`, { headers, data: mask })
    assert.ok([200, 409].includes(made.status()), 'masked by hand, unless gathering proposed it')
  })
  after(() => desk?.close())

  const read = async (): Promise<void> => {
    await page.goto(`${desk.url}/source/${source.id}`)
    await page.locator('article .line').first().waitFor()
  }

  test('the four layers are told apart by face or signs, and by words in the margin', async () => {
    await read()
    assert.deepEqual(new Set(source.layers.map(one => one.layer)), new Set(['page', 'editor', 'speaker', 'event']))
    const look = (css: string) =>
      page
        .locator(css)
        .first()
        .evaluate(element => {
          const of = (part?: string) => getComputedStyle(element, part)
          const rule = getComputedStyle(element.closest('p')!)
          return [
            of().fontFamily,
            of('::before').content,
            of('::before').backgroundImage !== 'none',
            rule.borderLeftWidth,
          ].join()
        })
    const looks = [
      await look('article span.page'),
      await look('article span.editor'),
      await look('article p.all-speaker > span:not(.event):not(.editor)'),
      await look('article .event.e-both, article .event.e-open'),
    ]
    assert.equal(new Set(looks).size, 4, looks.join('\n'))
    const event = page.locator('article .event')
    assert.match((await event.first().textContent()) ?? '', /^On 4 November 1911/)
    const margin = page.locator('article .mg')
    for (const words of [
      'the page’s own words',
      'the editor’s words',
      'a person speaking',
      'a sentence tells of an event',
    ])
      await margin.getByText(words, { exact: true }).first().waitFor()
    assert.deepEqual(await axeFinds(page), [])
  })

  test('each layer can be toned down, and that stays after a reload', async () => {
    await read()
    for (const [name, css] of [
      ['The page’s own words', 'page'],
      ['The editor’s words', 'editor'],
      ['A person speaking', 'speaker'],
      ['An event told of', 'event'],
    ] as const) {
      await page.getByRole('checkbox', { name }).uncheck()
      await page.locator(`article[data-hide~="${css}"]`).waitFor()
    }
    await page.reload()
    await page.locator('article[data-hide~="event"][data-hide~="page"]').waitFor()
    const sign = await page
      .locator('article .event')
      .first()
      .evaluate(element => getComputedStyle(element, '::before').display)
    assert.equal(sign, 'none')
    for (const name of ['The page’s own words', 'The editor’s words', 'A person speaking', 'An event told of'])
      await page.getByRole('checkbox', { name }).check()
  })

  /** Turns the caret on, puts it at words of the text as a click would, and selects with keys. */
  const selectFrom = async (words: string, keys: readonly string[]): Promise<string> => {
    await read()
    await selectWords(page, words, true)
    await page.locator('article').focus()
    await page.keyboard.press('F7')
    await hears(page, /^Caret on/)
    for (const key of keys) await page.keyboard.press(key)
    await page.locator('.card .pick').waitFor()
    return page.evaluate(() => getSelection()!.toString())
  }

  /** Marks what is selected as a bare passage; the words that the case then keeps, from its text. */
  const marked = async (): Promise<string> => {
    await page.keyboard.press('g')
    await hears(page, /^Marked: /)
    const { findings } = await (await page.request.get(`${desk.url}/api/sources/${source.id}`)).json()
    const made = findings.filter((one: { state: string }) => one.state === 'made')
    assert.equal(made.length, 1)
    const words = Array.from(source.text).slice(made[0].start, made[0].end).join('')
    await page.keyboard.press('Control+z')
    await hears(page, /^Taken back: Marked/)
    return words
  }
  const down = (n: number): string[] => Array.from({ length: n }, () => 'Shift+ArrowDown')

  test('across a mask: the words on both sides, with the masked line between them as the text has it', async () => {
    await selectFrom('that followed it', [...down(3), 'Shift+End'])
    const words = await marked()
    assert.match(words, /^that followed it\.\n\nRUNNING HEAD 12\n\nShe was let go/)
    assert.ok(letter.includes(words), 'a stretch of the text, to the letter')
  })

  test('across the mark of a note: one stretch, the mark in it', async () => {
    await selectFrom(
      'let go',
      Array.from({ length: 6 }, () => 'Control+Shift+ArrowRight'),
    )
    const words = await marked()
    assert.match(words, /^let go\.\[1\] The/)
    assert.ok(letter.includes(words))
  })

  test('from words set left to right into words set right to left, and back within them', async () => {
    await selectFrom('buy bread', down(2))
    const over = await marked()
    assert.match(over, /^buy bread\.\n\n[\u0590-\u05ff]/)
    assert.ok(letter.includes(over))
    await selectFrom('אנה', ['Control+Shift+ArrowLeft', 'Control+Shift+ArrowLeft'])
    const inside = await marked()
    assert.equal(inside, 'אנה לינד')
    assert.deepEqual(page.wrong, [])
  })
})
