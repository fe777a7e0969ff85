import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Desk, hears, needsChromium, openDesk, until } from './desk.ts'
import { drawn } from './every.ts'

describe('a person reads, decides and undoes, by keyboard', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'teaching' })
  })
  after(() => desk?.close())

  test('a step from before the window was opened is named before its key takes it back', async () => {
    const page = await desk.open('/')
    const sources = await page.locator('main a[href^="/source/"]').count()
    await page.keyboard.press('Control+z')
    await hears(page, /^Your last step is from before you opened this window: .+ Press Ctrl Z again/)
    assert.equal(await page.locator('main a[href^="/source/"]').count(), sources)
    await page.keyboard.press('Control+z')
    await hears(page, /^Taken back: /)
    await page.keyboard.press('Control+Shift+z')
    await hears(page, /^Done again: /)
    await page.close()
  })

  test('from the case to a source, accept, reject, make, undo, search', async () => {
    const page = await desk.open('/')
    assert.match((await page.locator('h1').textContent()) ?? '', /^Six texts/)
    await page.getByRole('link', { name: 'Begin to read' }).press('Enter')
    await page.locator('article .line').first().waitFor()

    await page.keyboard.press('n')
    const first = await page.locator('.card h2').textContent()
    await page.keyboard.press('a')
    await hears(page, /^Accepted: /)
    assert.notEqual(await page.locator('.card .kick').first().textContent(), '')
    await page.getByRole('button', { name: /^Undo: Accepted/ }).waitFor()

    await page.keyboard.press('r')
    await hears(page, /^Rejected: /)
    await page.getByRole('button', { name: /^Undo: Rejected/ }).waitFor()

    await page.keyboard.press('Control+z')
    await hears(page, /^Taken back: Rejected/)
    await page.keyboard.press('Control+z')
    await hears(page, /^Taken back: Accepted/)
    await page.locator('.mg .sug').first().waitFor()
    assert.notEqual(first, '')

    await page.keyboard.press('Escape')
    await page.keyboard.press('F7')
    await hears(page, /^Caret on/)
    for (let i = 0; i < 3; i++) await page.keyboard.press('Control+Shift+ArrowRight')
    await page.locator('.card .pick').waitFor()
    await page.keyboard.press('l')
    await hears(page, /^Marked: .*, place/)
    await page.getByRole('button', { name: /^Undo: Marked place/ }).waitFor()
    await page.keyboard.press('F7')
    await page.keyboard.press('Control+z')
    await hears(page, /^Taken back: Marked/)

    await page.keyboard.press('/')
    await page.locator('#find:focus').waitFor()
    await page.keyboard.type('lamp')
    await page.keyboard.press('Enter')
    await page.locator('.kwic li').first().waitFor()
    assert.match((await page.locator('.kwic .loc').first().textContent()) ?? '', /^[A-Z]\S* \d+$/)
    assert.match((await page.locator('h1').textContent()) ?? '', /“lamp” stands in \d+ places/)
    await page.locator('.kwic a.w').first().press('Enter')
    await page.locator('article .line').first().waitFor()
    assert.match(page.url(), /from=\d+&to=\d+/)
    await page.goBack()
    await page.locator('.kwic li').first().waitFor()
    assert.deepEqual(page.wrong, [])
  })

  test('a screen reader finds the suggestion, its reason and its keys, and hears the decision', async () => {
    const page = await desk.open('/')
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Reading' }).click()
    const text = page.getByRole('article', { name: 'Text' })
    await text.waitFor()
    await page
      .getByRole('group', { name: /^Findings, line/ })
      .first()
      .getByRole('button')
      .first()
      .click()
    const card = page.getByRole('region', { name: 'Shown' })
    await card.getByRole('button', { name: 'Accept' }).first().waitFor()
    const tree = await card.ariaSnapshot()
    assert.match(tree, /heading/)
    assert.match(tree, /button "Accept"/)
    assert.match(tree, /button "Reject"/)
    await card.getByRole('button', { name: 'Accept', exact: true }).click()
    await hears(page, /^Accepted: /)
    await page
      .getByRole('button', { name: /accepted:/ })
      .first()
      .waitFor()
    await card.getByRole('button', { name: 'Reject', exact: true }).click()
    await hears(page, /^Rejected: /)
    assert.equal(await page.locator('[role=status][aria-live=polite]').count(), 1)
  })

  test('with the focus in any field, letters and digits are typed and do nothing else', async () => {
    const page = await desk.open('/')
    const get = async (what: string) => (await page.request.get(desk.url + what)).json()
    const head = async (): Promise<number> => (await get('/api/ledger?limit=1')).head.seq
    const { sources } = await get('/api/case')
    const { actors } = await get('/api/actors')
    const before = await head()
    const fields = 'main :is(input:not([type=checkbox]):not([type=radio]):not([type=range]):not([type=file]), textarea)'
    const keys = 'abcdefghijklmnopqrstuvwxyz123/.?'
    let typed = 0
    for (const at of ['/search', '/actors', `/actor/${actors[0].id}`, '/people', `/source/${sources[0].id}`]) {
      await page.goto(desk.url + at)
      await page.locator('main h1:not([aria-busy=true])').first().waitFor()
      if (at.startsWith('/source')) {
        await page.locator('article .line').first().waitFor()
        await page.keyboard.press('n')
        await page.keyboard.press('e')
        await page.locator('.card form').waitFor()
      }
      for (const field of await page.locator(fields).all()) {
        if (!(await field.isVisible())) continue
        await field.fill('')
        await field.pressSequentially(keys)
        assert.equal(await field.inputValue(), keys, at)
        assert.equal(new URL(page.url()).pathname, at)
        assert.equal(await page.locator('dialog[open]').count(), 0)
        typed++
      }
    }
    assert.ok(typed >= 4, `${typed} fields`)
    assert.equal(await head(), before)
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('a person edited into a body keeps its own name, and Enter alone afterwards joins it with no other', async () => {
    const own = await openDesk({ bundled: 'teaching' })
    try {
      const page = await own.open('/')
      await page.keyboard.press('i')
      await page.locator('article .line').first().waitFor()
      const { sources } = await (await page.request.get(`${own.url}/api/case`)).json()
      const source = async () => (await page.request.get(`${own.url}/api/sources/${sources[0].id}`)).json()
      const { id } = (await source()).findings.find((f: { kind: string }) => f.kind === 'person')
      const now = async () => (await source()).findings.find((f: { id: string }) => f.id === id)
      const edit = async (...keys: string[]) => {
        await page.goto(`${own.url}/source/${sources[0].id}?f=${id}`)
        await page.locator('.card dl').waitFor()
        await page.locator('.pane.c').focus()
        for (const key of ['e', ...keys]) {
          await page.keyboard.press(key)
          await page.locator('.card form').waitFor()
        }
        const chosen = await page.locator('.card select[name=actor] option:checked').textContent()
        await page.keyboard.press('Enter')
        await hears(page, /^Accepted: /)
        return chosen
      }
      assert.match((await edit('Tab', 'b')) ?? '', /^A new one: /)
      await page.waitForFunction(() => !document.querySelector('.card form'))
      await until(async () => (await now()).kind === 'body')
      const body = await now()
      assert.deepEqual([body.kind, body.exact], ['body', body.name])
      assert.equal(await edit(), body.name)
      await until(async () => (await now()).version !== body.version)
      assert.equal((await now()).actor, body.actor)
      assert.deepEqual(page.wrong, [])
      await page.context().close()
    } finally {
      await own.close()
    }
  })

  test('what was passed over is counted, and one key goes back to it', async () => {
    const own = await openDesk({ bundled: 'teaching' })
    try {
      const page = await own.open('/')
      await page.keyboard.press('i')
      await page.locator('article .line').first().waitFor()
      const looked = () => new URL(page.url()).searchParams.get('f')
      await page.keyboard.press('n')
      await page.waitForFunction(() => new URL(location.href).searchParams.has('f'))
      const first = looked()
      const passed = page.locator('.passed')
      for (let i = 0; i < 60 && (await passed.count()) === 0; i++) await page.keyboard.press('s')
      assert.match((await passed.textContent()) ?? '', /still open above/)
      await page.keyboard.press('Shift+N')
      await page.waitForFunction(f => new URL(location.href).searchParams.get('f') === f, first)
      assert.equal(await passed.count(), 0)
    } finally {
      await own.close()
    }
  })

  test('the date of writing is put right, the dates are read again, and undo takes both back', async () => {
    const own = await openDesk({ bundled: 'teaching' })
    try {
      const page = await own.open('/')
      await page.keyboard.press('i')
      await page.locator('article .line').first().waitFor()
      const opener = page.getByRole('button', { name: 'Change the date of writing' })
      const said = page.locator('.title').getByText(/^(Written|When it was written)/)
      const before = await said.textContent()
      await opener.press('Enter')
      await page.locator('[aria-describedby=written-hint]:focus').waitFor()
      await page.keyboard.type('1899-05')
      await page.keyboard.press('Enter')
      await hears(page, /read again/)
      await page.getByText(/^Written 1899-05/).waitFor()
      await page.getByRole('button', { name: /^Undo: Changed when/ }).waitFor()
      await page.keyboard.press('Control+z')
      await page.locator('.title').getByText(before!.trim().slice(0, 20)).waitFor()
      assert.deepEqual(page.wrong, [])
    } finally {
      await own.close()
    }
  })

  test('what is off the screen is never decided', async () => {
    const page = await desk.open('/')
    await page.getByRole('link', { name: /read/i }).last().click()
    await page.locator('article .line').first().waitFor()
    await page.keyboard.press('n')
    const left = await page.locator('.tally .dim').first().textContent()
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await drawn(page)
    await page.keyboard.press('a')
    await hears(page, /off screen/)
    assert.equal(await page.locator('.tally .dim').first().textContent(), left)
  })

  test('what was skipped is not accepted with the rest of its paragraph', async () => {
    const own = await openDesk({ bundled: 'teaching' })
    try {
      const page = await own.open('/')
      await page.getByRole('link', { name: 'Begin to read' }).press('Enter')
      await page.locator('article .line').first().waitFor()
      const looked = () => new URL(page.url()).searchParams.get('f')
      const path = new URL(page.url()).pathname
      const { source, findings } = await (
        await page.request.get(`${own.url}/api${path.replace('source', 'sources')}`)
      ).json()
      const points = [...source.text]
      const line = (f: { start: number }): number => points.slice(0, f.start).filter(one => one === '\n').length
      const several = findings.find(
        (f: { id: string; start: number }) => findings.filter((g: { start: number }) => line(g) === line(f)).length > 2,
      )
      await page.goto(`${own.url}${path}?f=${several.id}`)
      await page.locator('.mg .now').waitFor()
      const skipped = looked()
      await page.keyboard.press('s')
      await page.waitForURL(url => url.searchParams.get('f') !== skipped)
      await page.keyboard.press('k')
      await page.waitForURL(url => url.searchParams.get('f') === skipped)
      const here = findings.filter((g: { start: number }) => line(g) === line(several))
      const last = here.at(-1).id
      for (let i = 0; i < 40 && looked() !== last; i++) await page.keyboard.press('j')
      await page.keyboard.press('r')
      await hears(page, /^Rejected: /)
      await page.waitForURL(url => url.searchParams.get('f') !== last)
      assert.ok(here.some((one: { id: string }) => one.id === looked() && one.id !== skipped))
      await page.keyboard.press('f')
      await hears(page, /^Accepted .* of the paragraph.* The one you skipped stays open\./)
      const after = await (await page.request.get(`${own.url}/api${path.replace('source', 'sources')}`)).json()
      const stateOf = (id: string): string => after.findings.find((one: { id: string }) => one.id === id).state
      assert.equal(stateOf(skipped!), 'suggested')
      assert.ok(after.findings.filter((one: { state: string }) => one.state === 'accepted').length >= 1)
      assert.equal(stateOf(last), 'rejected')
      assert.deepEqual(page.wrong, [])
    } finally {
      await own.close()
    }
  })

  test('a date that is none is refused in words, and can be put right where it was typed', async () => {
    const page = await desk.open('/')
    await page.getByRole('link', { name: /read/i }).last().click()
    await page.locator('article .line').first().waitFor()
    await page.keyboard.press('n')
    await page.keyboard.press('F7')
    await hears(page, /^Caret on/)
    await page.keyboard.press('Control+Shift+ArrowRight')
    await page.locator('.card .pick').waitFor()
    await page.keyboard.press('d')
    await page.locator('.card form input:focus').waitFor()
    await page.keyboard.type('soon')
    await page.keyboard.press('Enter')
    await hears(page, /"soon" is no EDTF date/)
    await page.locator('.card form input').fill('1926~')
    await page.getByRole('button', { name: 'Mark the date' }).press('Enter')
    await hears(page, /^Marked: .*, date/)
    assert.match((await page.locator('.card .kv').textContent()) ?? '', /1926~.*approximate/)
    assert.equal(await page.getByText('Why the reader thinks so').count(), 0)
    await page.keyboard.press('Control+z')
    await hears(page, /^Taken back: Marked/)
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('a decision on something changed meanwhile is shown, not overwritten', async () => {
    const page = await desk.open('/')
    const { sources } = await (await page.request.get(`${desk.url}/api/case`)).json()
    await page.goto(`${desk.url}/source/${sources[1].id}`)
    await page.locator('article .line').first().waitFor()
    await page.route('**/api/changes', route => route.abort())
    await page.keyboard.press('n')
    const id = new URL(page.url()).searchParams.get('f')
    const headers = { authorization: 'Bearer browser-test-key' }
    await page.route('**/api/sources/**', route => route.abort())
    await page.request.post(`${desk.url}/api/findings/${id}/decision`, {
      headers,
      data: { decision: 'reject', version: await versionOf(page, desk.url, sources[1].id, id!) },
    })
    await page.keyboard.press('a')
    await hears(page, /meanwhile/)
    await page.locator('.said').waitFor()
  })

  test('keys can be changed and switched off', async () => {
    const page = await desk.open('/marks')
    await page.getByRole('button', { name: 'Change the key for: go to the case: H' }).press('Enter')
    await page.keyboard.press('z')
    await page.getByRole('button', { name: 'Change the key for: go to the case: Z' }).waitFor()
    await page.locator('main').focus()
    await page.keyboard.press('z')
    await page.getByRole('heading', { name: /texts/ }).waitFor()
    await page.reload()
    await page.goto(`${desk.url}/marks`)
    await page.getByRole('button', { name: 'Change the key for: go to the case: Z' }).waitFor()
    await page.getByLabel('Keys of a single letter are on').uncheck()
    await page.locator('main').focus()
    await page.keyboard.press('z')
    assert.equal(new URL(page.url()).pathname, '/marks')
  })
})

async function versionOf(
  page: import('playwright-core').Page,
  url: string,
  source: string,
  id: string,
): Promise<number> {
  const headers = { authorization: 'Bearer browser-test-key' }
  const answer = await page.context().request.get(`${url}/api/sources/${source}`, { headers })
  const { findings } = (await answer.json()) as { findings: { id: string; version: number }[] }
  return findings.find(one => one.id === id)!.version
}
