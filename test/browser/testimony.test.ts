import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type Desk, needsChromium, openDesk } from './desk.ts'
import { testEveryScreen } from './every.ts'

const screens = [
  '/',
  '/witnesses',
  '/question/q61',
  '/question/q101',
  '/question/q94/chain',
  '/question/q94?asOf=1980',
  '/timeline',
  '/contacts',
  '/procedure',
]

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')
const heading = async (page: Page): Promise<string> => (await page.locator('main h1').textContent()) ?? ''

describe('rooms of testimony, on the case of 1938', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'moscow-1938' })
  })
  after(() => desk?.close())

  test('by keyboard alone from the table to a question to its chain and back', async () => {
    const page = await desk.open('/witnesses')
    await page.locator('.wit a').first().waitFor()
    assert.equal(await page.locator('.wit [data-mark][tabindex="0"]').count(), 1)
    await page.locator('.wit [data-mark][tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    assert.match(await focused(page), /Which of Bukharin's wives/)
    await page.keyboard.press('ArrowRight')
    assert.match(await focused(page), /after two marriages/)
    await page.keyboard.press('Enter')
    await page.locator('.face').waitFor()
    assert.match(page.url(), /\/question\/q2\?claim=/)
    assert.match(await heading(page), /wives was Anna Larina\? Two answers/)
    await page.keyboard.press('j')
    await page.getByRole('heading', { level: 1, name: /^In which year did Bukharin marry/ }).waitFor()
    assert.equal(new URL(page.url()).pathname, '/question/q3')
    await page.keyboard.press('k')
    await page.getByRole('heading', { level: 1, name: /wives was Anna Larina/ }).waitFor()
    await page.keyboard.press('w')
    await page.locator('svg.fig[role=group]').waitFor()
    assert.match(await heading(page), /^Two testimonies, one to two origins/)
    await page.locator('svg.fig [data-mark][tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.said').waitFor()
    await page.keyboard.press('c')
    await page.locator('.face').waitFor()
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('each figure has a list twin, and a screen reader has it always', async () => {
    const page = await desk.open('/question/q94/chain')
    await page.locator('svg.fig[role=group]').waitFor()
    const twin = page.locator('.chains section')
    assert.equal(await twin.count(), 3)
    for (const one of await twin.all()) assert.equal((await one.textContent())!.match(/read by us/g)?.length, 1)
    assert.match(await page.locator('.chains').ariaSnapshot(), /Nikolai Ivanovich Bukharin/)
    await page.keyboard.press('l')
    await page.locator('.chains:not(.sr)').waitFor()
    assert.equal(await page.locator('figure:visible').count(), 0)
    await page.goto(`${desk.url}/witnesses`)
    await page.locator('.wit').waitFor()
    await page.keyboard.press('l')
    assert.equal(await page.locator('.wit-list > section > ul > li').count(), 115)
    await page.context().close()
  })

  test('filters count what they show, and find narrows the table', async () => {
    const page = await desk.open('/witnesses')
    for (const name of ['contradict', 'qualify', 'agree', 'one source']) {
      const button = page.getByRole('button', { name: new RegExp(`^ ?${name} \\d+$`) })
      const count = Number(/\d+$/.exec((await button.textContent())!.trim())![0])
      await button.click()
      assert.equal(await page.locator('.wit tbody tr').count(), count, name)
    }
    await page.getByRole('button', { name: /^all 115/ }).click()
    await page.keyboard.press('/')
    await page.keyboard.type('dock')
    await page.waitForFunction(() => document.querySelectorAll('.wit tbody tr').length < 10)
    assert.match((await page.locator('.wit tbody').textContent())!, /21 \(18 and 3\)[\s\S]*17[\s\S]*22 names/)
    await page.context().close()
  })

  test('a question shows two faces, one link read by us each, and all kinds of difference with one chosen', async () => {
    const page = await desk.open('/question/q61')
    await page.locator('.face').waitFor()
    const faces = page.locator('.face > section.rule-top')
    assert.equal(await faces.count(), 2)
    for (const face of await faces.all()) assert.equal((await face.textContent())!.match(/read by us/g)?.length, 1)
    assert.equal(await page.locator('.dx > li').count(), 7)
    assert.equal(await page.locator('.dx > .on').count(), 1)
    assert.match((await page.locator('#difference').textContent())!, /They contradict/)
    await page.context().close()
  })

  test('two answers say the same only where they do; an address with no such claim shows the first pair', async () => {
    const page = await desk.open('/question/q6')
    await page.locator('.face').waitFor()
    assert.match((await page.locator('.between').textContent())!, /Both can be true.*confirms none/)
    assert.doesNotMatch((await page.locator('.between').textContent())!, /no difference|say the same/)
    await page.goto(`${desk.url}/question/q73?claim=none`)
    await page.locator('#difference').waitFor()
    assert.match((await page.locator('#difference').textContent())!, /They contradict/)
    await page.goto(`${desk.url}/question/q95`)
    await page.locator('.between').waitFor()
    assert.match((await page.locator('.between').textContent())!, /They say the same/)
    await page.context().close()
  })

  test('what could have reached a speaker opens in full, each way with what passed and where that is told', async () => {
    const page = await desk.open('/question/q95')
    const contacts = page.locator('section', { has: page.getByRole('heading', { name: /^What could have reached/ }) })
    const more = contacts.locator('details').first()
    await more.locator('summary').click()
    const { contacts: told } = await (await fetch(`${desk.url}/api/questions/q95`)).json()
    const ways = contacts.locator('div').first().locator('li')
    assert.equal(await ways.count(), told[0].reached.length)
    for (const way of await ways.all())
      assert.match((await way.textContent())!, /(surely|possibly).* (Md|Gr|Ma|Lt|Tr) \d/)
    await page.context().close()
  })

  test('an answer that nobody asserts is named so; a person without a name has no shape of a name', async () => {
    const page = await desk.open('/question/q92')
    await page.getByRole('rowheader', { name: 'doubts: another man in his place' }).waitFor()
    await page.goto(`${desk.url}/question/q92/chain?answer=2`)
    await page.getByRole('button', { name: 'doubts: another man in his place 0' }).waitFor()
    await page.goto(`${desk.url}/witnesses?q=second+wife`)
    const row = page.locator('.wit tbody tr', { hasText: 'Who was his second wife?' })
    assert.match((await row.textContent())!, /in part:\s*not named[\s\S]*first answer:\s*Esfir/)
    await page.context().close()
  })

  test('the first page names no answer that one source alone gives twice', async () => {
    const page = await desk.open('/')
    const few = page.locator('section[aria-labelledby=collapses] li')
    await few.first().waitFor()
    const { rows } = await (await fetch(`${desk.url}/api/questions`)).json()
    assert.equal(await few.count(), 3)
    for (const one of await few.all()) {
      const href = new URL((await one.locator('a').getAttribute('href'))!, desk.url)
      const row = rows.find((r: { question: { id: string } }) => r.question.id === href.pathname.split('/')[2])
      const group = Number(href.searchParams.get('answer')) - 1
      const from = row.cells.filter((cell: { answers: { group: number }[] }) =>
        cell.answers.some(a => a.group === group),
      )
      assert.ok(from.length > 1, href.href)
    }
    await page.context().close()
  })

  test('the case opens with its strip, its strongest conflict, and the price of unanimity', async () => {
    const page = await desk.open('/')
    await page.getByRole('heading', { name: /^Five texts answer 115 questions/ }).waitFor()
    assert.equal(await page.locator('svg.fig[role=group] [data-mark]').count(), 115)
    assert.equal(await page.locator('.un .num').textContent(), '1.0001')
    await page.getByLabel(/^A machine gets a confession/).fill('0.5')
    await page.waitForFunction(() => document.querySelector('.un .num')?.textContent === '100')
    await page.context().close()
  })

  test('a diagnosis is dismissed with a reason, by keyboard, and can be held again', async () => {
    const page = await desk.open('/question/q3')
    await page.locator('.face').waitFor()
    await page.keyboard.press('d')
    await page.keyboard.type('The year of the register is another thing.')
    await page.keyboard.press('Enter')
    await page.getByText('Dismissed by Ana: The year of the register').waitFor()
    await page.getByRole('button', { name: 'Hold it again' }).click()
    await page.getByText('Dismissed by Ana').waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('the slider of knowledge leaves out what was not public yet, and says so in the heading', async () => {
    const page = await desk.open('/timeline?asOf=1970')
    assert.match(await heading(page), /as of 1970/)
    assert.equal(await page.locator('#as-of').inputValue(), '1970')
    await page.context().close()
  })

  for (const [path, asked, marked] of [
    ['/question/q95/chain', '/api/questions/q95', 'main h3 > .not-dated'],
    ['/question/q95', '/api/questions/q95', 'main :is(.face, .ans-row) .not-dated'],
    ['/vote', '/api/votes', 'main .roll .not-dated'],
  ] as const)
    test(`${path} at a date of knowledge: what nothing recorded dates is marked, and nothing else`, async () => {
      const shown = await (await fetch(`${desk.url}${asked}`)).json()
      const claims: string[] =
        shown.groups?.[0].behind.support ??
        shown.votes[0].calls.flatMap((call: { said: { claim: string }[] }) => call.said.map(one => one.claim))
      // the record of the case dates every vote: one of two claims is said not to be dated
      const undated = claims.filter((_, i) => i % 2 === 0)
      const page = await desk.open('/witnesses')
      await page.route('**/api/knowledge?*', async route => {
        const real = await route.fetch()
        await route.fulfill({ response: real, json: { ...(await real.json()), notRecorded: undated } })
      })
      await page.goto(`${desk.url}${path}?asOf=2000`)
      await page.locator('main .not-dated').first().waitFor()
      assert.equal(await page.locator(marked).count(), undated.length)
      await page.context().close()
    })

  testEveryScreen({ desk: () => desk, screens: () => screens })
})
