import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { patience } from './chromium.ts'
import { type Desk, hears, needsChromium, openDesk } from './desk.ts'
import { axeFinds } from './every.ts'

describe('two coders of one source', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  let source: string
  before(async () => {
    desk = await openDesk({ bundled: 'teaching' })
  })
  after(() => desk?.close())

  test('one reads apart by the same keys, the two are compared, and one decision settles a difference', async () => {
    const ana = await desk.open('/')
    const { sources } = await (await ana.request.get(`${desk.url}/api/case`)).json()
    source = sources[0].id
    const post = (path: string, data: object, key = 'browser-test-key') =>
      ana.request.post(desk.url + path, { data, headers: { authorization: `Bearer ${key}` } })
    const { token } = await (await post('/api/people', { name: 'Ben', role: 'propose', token: true })).json()
    const { findings } = await (await ana.request.get(`${desk.url}/api/sources/${source}`)).json()
    const seen = findings.filter((one: { kind: string }) => one.kind !== 'noise').slice(0, 6)
    for (const [i, one] of seen.entries())
      await post(`/api/findings/${one.id}/decision`, { decision: i === 2 ? 'reject' : 'accept', version: one.version })

    const ben = await (await desk.browser.newContext({ locale: 'en-GB' })).newPage()
    ben.context().setDefaultTimeout(patience)
    await ben.goto(`${desk.url}/?key=${token}`)
    await ben.getByText('You sign as Ben').waitFor()
    await ben.goto(`${desk.url}/coders?source=${source}&a=Ana&b=Nobody`)
    await ben.getByText('“Nobody” has judged nothing of').or(ben.getByText('"Nobody" has judged nothing of')).waitFor()
    await ben.getByRole('link', { name: 'Who judged what' }).click()
    await ben.getByRole('link', { name: 'Read it apart' }).first().click()
    await ben.getByText('You read apart').waitFor()
    assert.equal(await ben.locator('.mg .kept').count(), 0, 'no decision of Ana shows')
    assert.equal(await ben.getByRole('button', { name: /Keep the mask|Lift the mask/ }).count(), 0)
    const other = await ben.context().newPage()
    await other.goto(ben.url())
    await other.locator('.mg .sug').first().waitFor()
    await ben.locator('article').focus()
    await ben.keyboard.press('n')
    for (let i = 0; i < 6; i++) {
      await ben.keyboard.press('a')
      await hears(ben, /^Accepted/)
    }
    await ben.locator('.mg .kept').first().waitFor()

    // The other window of the same person did not hear of it: it is cut off, and decides otherwise.
    const late = await other.evaluate(
      async ([at, id]) => {
        const said = { decisions: [{ id, decision: 'reject', version: 0 }] }
        const headers = { 'content-type': 'application/json' }
        return (await fetch(`/api/sources/${at}/apart`, { method: 'POST', headers, body: JSON.stringify(said) })).status
      },
      [source, seen[0].id] as const,
    )
    assert.equal(late, 409, 'what was judged in one window is not overwritten from another')
    await other.close()

    await ana.goto(`${desk.url}/coders`)
    await ana.getByRole('heading', { level: 1, name: 'Ana and Ben agree on 5 of the 6 that both judged' }).waitFor()
    assert.equal(await ana.getByRole('heading', { name: '1 difference, 1 to settle' }).count(), 1)
    const twin = await (await ana.request.get(`${desk.url}/coders.json`)).json()
    assert.deepEqual(twin.agreement.judged, { same: 5, of: 6 })
    await ana.getByLabel('Why').fill('It is a name')
    await ana.getByRole('button', { name: / as Ben has it$/ }).click()
    await ana.getByText('As Ben, settled by Ana: It is a name').waitFor()
    const at = await ana.evaluate(() => document.activeElement?.closest('tr')?.textContent)
    assert.match(at ?? '', /As Ben, settled by Ana/, 'the keys go on from the row')
    const now = await (await ana.request.get(`${desk.url}/api/sources/${source}`)).json()
    assert.equal(now.findings.find((one: { id: string }) => one.id === seen[2].id).state, 'accepted')
    await ana.keyboard.press('Control+z')
    await ana.getByRole('heading', { name: '1 difference, 1 to settle' }).waitFor()
    assert.deepEqual(ana.wrong, [])
    await ben.context().close()
    await ana.context().close()
  })

  test('axe finds nothing while reading apart, in either theme', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await desk.open(`/source/${source}?apart=yes`, { colorScheme, bypassCSP: true })
      await page.locator('.mg li').first().waitFor()
      assert.deepEqual(await axeFinds(page), [], colorScheme)
      await page.context().close()
    }
  })

  test('axe finds nothing, and a phone reads it, in either language', async () => {
    for (const locale of ['en-GB', 'ru-RU']) {
      const page = await desk.open('/coders', { locale, bypassCSP: true, viewport: { width: 320, height: 700 } })
      assert.deepEqual(await axeFinds(page), [])
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, locale)
      await page.context().close()
    }
  })
})
