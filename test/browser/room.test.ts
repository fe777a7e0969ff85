import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type Desk, hears, needsChromium, openDesk, selectWords } from './desk.ts'

interface Found {
  readonly id: string
  readonly kind: string
  readonly exact: string
  readonly start: number
  readonly end: number
  readonly state: string
}

const authorization = { authorization: 'Bearer browser-test-key' }

describe('what a person meets on the way through a text', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'teaching' })
  })
  after(() => desk?.close())

  const get = async (page: Page, what: string) => (await page.request.get(`${desk.url}${what}`)).json()
  const sourceAt = async (page: Page, i: number) => {
    const { sources } = await get(page, '/api/case')
    const view = await get(page, `/api/sources/${sources[i].id}`)
    return { id: sources[i].id as string, findings: view.findings as Found[], text: [...view.source.text] as string[] }
  }
  const opened = async (page: Page, at: string): Promise<void> => {
    await page.goto(desk.url + at)
    await page.locator('article .line').first().waitFor()
  }
  /** Ends when words are lit as found, and tells where they stand on the screen. */
  const lit = (page: Page): Promise<{ words: string; top: number; height: number }> =>
    page
      .waitForFunction(() => {
        const [range] = CSS.highlights.get('found') ?? []
        if (range === undefined || !('startContainer' in range)) return null
        const live = document.createRange()
        live.setStart(range.startContainer, range.startOffset)
        live.setEnd(range.endContainer, range.endOffset)
        const { top, bottom } = live.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight ? { words: live.toString(), top, height: innerHeight } : null
      })
      .then(async handle => (await handle.jsonValue())!)

  test('an address of words in a text opens the text there and lights them', async () => {
    const page = await desk.open('/')
    const lines = Array.from({ length: 120 }, (_, i) => `and so it went on, the rain and the river, night ${i}.`)
    await page
      .locator('#files')
      .setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n\n')) })
    await page.getByRole('heading', { name: 'What came in' }).waitFor()
    const { sources } = await get(page, '/api/case')
    const id = sources.find((one: { file: string }) => one.file === 'long.txt').id
    for (const night of [0, 60, 119]) {
      const words = `the river, night ${night}.`
      const from = lines.join('\n\n').indexOf(words)
      await opened(page, `/source/${id}?from=${from}&to=${from + words.length}`)
      assert.equal((await lit(page)).words, words)
    }
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('the key of a kind on words suggested as that kind accepts the suggestion and makes no second mark', async () => {
    const page = await desk.open('/')
    const { id, findings } = await sourceAt(page, 1)
    const person = findings.find(one => one.kind === 'person' && one.state === 'suggested')!
    await opened(page, `/source/${id}`)
    const select = async () => {
      await selectWords(page, person.exact)
      await page.locator('.card .pick').waitFor()
    }
    // the first place of these words in the text is that of the finding
    assert.ok(findings.every(one => one.exact !== person.exact || one.start >= person.start))
    await select()
    await page.keyboard.press('p')
    await hears(page, /was suggested as person: the suggestion is accepted/)
    await page.getByRole('button', { name: /^Undo: Accepted/ }).waitFor()
    await select()
    await page.keyboard.press('p')
    await hears(page, /is marked as person already/)
    const after = (await sourceAt(page, 1)).findings
    assert.equal(after.length, findings.length)
    assert.equal(after.find(one => one.id === person.id)!.state, 'accepted')
    await page.context().close()
  })

  test('after a decision that did not go through, the card and the address name the finding that it was on', async () => {
    const page = await desk.open('/')
    const { id } = await sourceAt(page, 2)
    await opened(page, `/source/${id}`)
    const looked = () => new URL(page.url()).searchParams.get('f')
    await page.keyboard.press('n')
    await page.waitForURL(/[?&]f=/)
    const first = looked()
    await page.route('**/decision', route => route.abort())
    await page.keyboard.press('a')
    await page.locator('.card .said').waitFor()
    assert.equal(looked(), first)
    assert.match((await page.locator('.card .said').textContent()) ?? '', /did not go through/)
    await page.context().close()
  })

  test('from the text to the actors in five keys, and round the parts of the page', async () => {
    const page = await desk.open('/')
    const { id } = await sourceAt(page, 0)
    await opened(page, `/source/${id}`)
    await page.locator('.pane.c:focus').waitFor()
    await page.keyboard.press('F6')
    await page.locator('.pane.r :focus').waitFor()
    await page.keyboard.press('F6')
    await page.locator('nav.rooms a[aria-current]:focus').waitFor()
    await page.keyboard.press('Shift+F6')
    await page.keyboard.press('Shift+F6')
    await page.locator('.pane.c:focus').waitFor()
    await page.keyboard.press('Shift+R')
    const at = () => page.evaluate(() => document.activeElement?.textContent)
    let keys = 1
    for (; keys < 5 && (await at()) !== 'Actors'; keys++) await page.keyboard.press('a')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/actors')
    assert.ok(keys < 5, `${keys + 1} keys`)
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('to the rooms; a letter finds one').waitFor()
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('words too long to look for are refused in a sentence, and stay in the field', async () => {
    const page = await desk.open('/search')
    const words = 'слово '.repeat(500).trim()
    await page.locator('#find').fill(words)
    await page.locator('#find').press('Enter')
    await page.locator('main .said').waitFor()
    assert.match((await page.locator('main .said').textContent()) ?? '', /2,999 characters long; at most 500/)
    assert.equal(await page.locator('#find').inputValue(), words)
    assert.equal(new URL(page.url()).search, '')
    await page.goto(`${desk.url}/search?q=${encodeURIComponent(words)}`)
    await page.locator('main .said').waitFor()
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('a file that was not told to be text is read in the encoding that a person names', async () => {
    const page = await desk.open('/')
    const buffer = Buffer.from('警部は夜に来た。\n'.repeat(9), 'utf16le')
    await page.locator('#files').setInputFiles({ name: 'wide.txt', mimeType: 'text/plain', buffer })
    const row = page.locator('li', { hasText: 'wide.txt' }).filter({ has: page.locator('select') })
    await row.locator('select').selectOption('utf-16le')
    await row.getByRole('button', { name: 'Try again: wide.txt' }).press('Enter')
    await page.getByRole('link', { name: '警部は夜に来た。' }).waitFor()
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('on paper the whole text stands with marks of its own and without controls', async () => {
    const page = await desk.open('/')
    const { id } = await sourceAt(page, 4)
    await opened(page, `/source/${id}`)
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.waitForFunction(() =>
      [...document.querySelectorAll('article .line')].every(one => one.querySelector('fieldset, .mg') !== null),
    )
    const controls = 'article button:not(.fd), article .link, .tools, .rooms, .pane.r, .pane.l, kbd'
    const seen = await page
      .locator(controls)
      .evaluateAll(all => all.filter(one => one.getClientRects().length > 0).length)
    assert.equal(seen, 0)
    const looks = await page.evaluate(() => {
      const all = ['m-suggested', 'm-suggested-date', 'm-voice', 'm-kept', 'm-kept-voice', 'm-refused', 'm-attributed']
      return all.map(name => {
        const span = document.createElement('span')
        span.className = name
        document.querySelector('article [data-o]')!.append(span)
        const { textDecorationLine, textDecorationStyle, textDecorationThickness } = getComputedStyle(span)
        span.remove()
        return [textDecorationLine, textDecorationStyle, textDecorationThickness].join(' ')
      })
    })
    assert.equal(new Set(looks).size, looks.length, looks.join('; '))
    await page.getByText('Underlined: solid, accepted by a person').waitFor()
    await page.context().close()
  })

  test('the columns of a source add up to what is to be judged', async () => {
    const page = await desk.open('/')
    const rows = await page
      .locator('main table tbody tr')
      .evaluateAll(all => all.map(row => [...row.querySelectorAll('td.n')].map(cell => cell.textContent.trim())))
    assert.ok(rows.length >= 6)
    for (const cells of rows) {
      const sum = cells.slice(0, -1).reduce((n, cell) => n + Number(cell), 0)
      assert.equal(sum, Number(cells.at(-1)!.split('/')[1]), cells.join(' '))
    }
    await page.context().close()
  })

  test('an undo that another person’s step keeps from going through says so before it is pressed', async () => {
    const own = await openDesk({ bundled: 'teaching' })
    try {
      const page = await own.open('/')
      const ask = async (what: string) => (await page.request.get(own.url + what)).json()
      const { sources } = await ask('/api/case')
      const { findings } = await ask(`/api/sources/${sources[0].id}`)
      const one = findings.find((f: Found) => f.state === 'suggested')
      const decide = (decision: string, version: number, headers: Record<string, string>) =>
        page.request.post(`${own.url}/api/findings/${one.id}/decision`, { headers, data: { decision, version } })
      const person = await page.request.post(`${own.url}/api/people`, {
        headers: authorization,
        data: { name: 'Boris', role: 'decide', token: true },
      })
      const boris = { authorization: `Bearer ${(await person.json()).token}` }
      const { finding } = await (await decide('accept', one.version, authorization)).json()
      await page.getByRole('button', { name: /^Undo: Accepted/ }).waitFor()
      await decide('reopen', finding.version, boris)
      await page.getByRole('button', { name: /^No undo yet: Boris went on from there/ }).waitFor()
      await page.context().close()
    } finally {
      await own.close()
    }
  })
})
