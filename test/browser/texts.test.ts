import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Desk, hears, needsChromium, openDesk } from './desk.ts'
import { drawn, testEveryScreen } from './every.ts'

describe('rooms that hold text against text, on the teaching case', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  let screens: string[]
  let quotation: string
  before(async () => {
    desk = await openDesk({ bundled: 'teaching' })
    const page = await desk.open('/parallels')
    await page.getByRole('button', { name: 'Compare them' }).click()
    await hears(page, /^Compared 15 pairs of texts/, 120_000)
    const { pairs } = await (await page.request.get(`${desk.url}/parallels.json`)).json()
    const best = pairs.toSorted(
      (x: { found: { stretches: number } }, y: { found: { stretches: number } }) =>
        y.found.stretches - x.found.stretches,
    )[0]
    const { quotations } = await (await page.request.get(`${desk.url}/quotation.json`)).json()
    quotation = `/quotation?source=${quotations[0].source.id}&start=${quotations[0].start}&end=${quotations[0].end}`
    screens = [
      '/parallels',
      `/parallels/${best.id}`,
      `/parallels/${best.id}?at=0`,
      '/variants',
      '/quotation',
      quotation,
    ]
    await page.context().close()
  })
  after(() => desk?.close())

  test('by keyboard from the list of pairs to a passage face to face', async () => {
    const page = await desk.open('/parallels')
    await page.locator('tbody a').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('svg.meet').waitFor()
    await page.locator('body').press('j')
    await page.getByRole('heading', { name: 'Face to face' }).waitFor()
    await page.getByRole('heading', { name: 'Dependences recorded between voices of these two texts' }).waitFor()
    assert.match(page.url(), /at=0/)
    await page.keyboard.press('j')
    await page.waitForURL(/at=1/)
    await page.locator('.meets [aria-current]').waitFor()
    await page.keyboard.press('l')
    assert.equal(await page.locator('svg.meet:visible').count(), 0)
    await page.keyboard.press('l')
    await page.locator('svg.meet [data-mark][tabindex="0"]').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.locator('svg.meet [aria-current]').waitFor()
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('the two letters stand side by side, a sentence is recorded as cut, searched for, and taken back', async () => {
    const page = await desk.open('/variants')
    await page.locator('svg.fig [data-mark]').first().waitFor()
    await page.locator('svg.fig [data-mark][tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Record it as a layer' }).waitFor()
    await page.getByLabel('What', { exact: true }).fill('A sentence on Old Falk.')
    await page.getByLabel('Whose hand').fill('The editor of 1934')
    await page.keyboard.press('Enter')
    await hears(page, /^Recorded the layer/)
    await page.getByLabel('Find under erasure').fill('old falk')
    await page.getByText('1 layer', { exact: true }).waitFor()
    const shown = page.getByRole('checkbox', { name: /^cut/ })
    await shown.uncheck()
    assert.equal(await page.locator('svg.fig [fill="url(#erased)"]').count(), 0)
    await shown.check()
    assert.equal(await page.locator('svg.fig [fill="url(#erased)"]').count(), 1)
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('None recorded.').waitFor()
    await page.locator('body').press('l')
    assert.equal(await page.locator('figure:visible').count(), 0)
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('words are marked as a formula under a passage, the pair is compared anew, and the words count again', async () => {
    const page = await desk.open('/parallels')
    const { pairs } = await (await page.request.get(`${desk.url}/parallels.json`)).json()
    const word = pairs.find(
      (one: { found: { strongest: { kind: string } | null } }) => one.found.strongest?.kind === 'verbatim',
    )
    await page.goto(`${desk.url}/parallels/${word.id}?at=${word.found.strongest.n}`)
    await page.getByText('Does everybody write this?').click()
    await page.getByLabel('Words in a row that everybody writes').focus()
    await page.keyboard.press('Enter')
    await hears(page, /^Marked as a formula/)
    await page.getByRole('button', { name: 'Compare them' }).click()
    await page.locator('.meets').waitFor()
    await page.goto(`${desk.url}/parallels`)
    await page.getByRole('button', { name: 'Let it count again' }).click()
    await hears(page, /^It counts again/)
    await page.getByText('None marked.').waitFor()
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('a quotation leads from Reading to its check', async () => {
    const page = await desk.open(quotation)
    await page.getByRole('heading', { name: 'Quotations, shared ones first, then the longest' }).waitFor()
    const [, source, from, to] = /source=([^&]+)&start=(\d+)&end=(\d+)/.exec(quotation)!
    await page.goto(`${desk.url}/source/${source}?from=${from}&to=${to}`)
    await page.locator('article .line').first().waitFor()
    for (let i = 0; i < 60 && (await page.getByText('Check against the other texts').count()) === 0; i++) {
      await page.keyboard.press('j')
      await drawn(page)
    }
    await page.getByRole('link', { name: 'Check against the other texts' }).click()
    await page.waitForURL(/\/quotation\?source=/)
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  testEveryScreen({ desk: () => desk, screens: () => screens })
})

describe('a dependence accepted from a shared passage', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'moscow-1938' })
  })
  after(() => desk?.close())

  test('is recorded by a person, shown in the list, and taken back', async () => {
    const page = await desk.open('/')
    const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    const said = 'nobody in Osterhavn saw the third barrel burning that night'
    const headers = { authorization: 'Bearer browser-test-key' }
    for (const [name, text] of [
      [
        'one.txt',
        `First, ${said}, and so it stood. Everybody knew Peter Falk, whom Anna Moor had called "the pet of the ward".`,
      ],
      [
        'two.txt',
        `It is said again that ${said}. Dubbed "the darling of the ward" by Anna Moor, Peter Falk was soon forgotten.`,
      ],
    ] as const)
      await page.request.post(`${desk.url}/api/files`, { headers, multipart: { files: file(name, text) } })
    let sources: { id: string; state: string }[] = []
    while (sources.filter(one => one.state === 'read').length < 2) {
      await page.waitForTimeout(200)
      sources = (await (await page.request.get(`${desk.url}/api/case`)).json()).sources
    }
    for (const [i, voice] of ['medvedev', 'gregory'].entries())
      await page.request.post(`${desk.url}/api/claims`, {
        headers,
        data: {
          question: 'q94',
          answer: { kind: 'yes-no', value: 'yes' },
          gist: 'Invented for this test.',
          stance: 'asserts',
          certainty: 'certain',
          at: { source: sources[i]!.id, line: 1 },
          chain: [
            { voice: 'page-1', access: 'read', role: 'page', readByUs: true },
            { voice, access: 'not-recorded', role: 'author' },
          ],
        },
      })
    await page.goto(`${desk.url}/parallels/${sources[0]!.id}~${sources[1]!.id}`)
    await page.getByRole('button', { name: 'Compare them' }).click()
    await page.locator('.meets a').first().waitFor()
    await page.reload()
    const { groups } = await (await page.request.get(`${desk.url}/api/questions/q94`)).json()
    type Group = { claims: { claim: { gist: string } }[] }
    const answer = groups.findIndex((group: Group) => group.claims.some(one => one.claim.gist.startsWith('Invented')))
    const chain = `/question/q94/chain?answer=${answer + 1}`
    const counts = async (): Promise<string> => {
      const own = await desk.open(chain)
      const told = await own.locator('.counts .num').allTextContents()
      await own.context().close()
      return told.join(' | ')
    }
    const before = await counts()
    await page.locator('.meets a').first().click()
    await page.getByRole('heading', { name: 'Does one depend on the other?' }).waitFor()
    await page.getByText(/would change the count behind \d+ answers?/).waitFor()
    await page.getByRole('radio', { name: /Gregory follows/ }).check()
    await page.getByLabel(/^Why/).fill('One phrase, word for word.')
    await page.keyboard.press('Enter')
    await hears(page, /^Accepted\. The count changes behind/)
    await page.getByText('One phrase, word for word.').waitFor()
    assert.notEqual(await counts(), before)
    const reason = await desk.open(chain)
    await reason
      .locator('.chain-foot')
      .getByText(/Gregory follows .*: One phrase, word for word\. .*the counts rest on it/)
      .waitFor()
    await reason.context().close()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Undo: Accepted that/ }).click()
    await page.getByText('One phrase, word for word.').waitFor({ state: 'detached' })
    assert.equal(await counts(), before)
    await page.goto(`${desk.url}/quotation`)
    await page.getByRole('heading', { name: 'Perhaps one saying in several words' }).waitFor()
    await page.getByRole('link', { name: /the darling of the ward.*another word of one meaning/ }).waitFor()
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })
})
