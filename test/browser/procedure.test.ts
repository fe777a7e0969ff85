import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Desk, needsChromium, openDesk } from './desk.ts'
import { axeFinds } from './every.ts'

describe('how a case was made', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'moscow-1938' })
  })
  after(() => desk?.close())

  test('a number opens its claims by keyboard, and each claim has its place', async () => {
    const page = await desk.open('/procedure')
    const twin = await (await fetch(`${desk.url}/procedure.json`)).json()
    const first = page.locator('#main details').first()
    await first.locator('summary').press('Enter')
    await first.locator('.claim-lines li').first().waitFor()
    const names = twin.naming.statements[0].names as { claims: string[] }[]
    assert.equal(await first.locator('.claim-lines li').count(), new Set(names.flatMap(one => one.claims)).size)
    assert.ok((await first.locator('.claim-lines a[href^="/question/"]').count()) > 0)
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('a date of knowledge says which questions it turns', async () => {
    const page = await desk.open('/procedure?asOf=1980')
    await page.getByRole('heading', { name: /^By 1980 \d+ questions stand otherwise$/ }).waitFor()
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing, ${colorScheme}`, async () => {
      const page = await desk.open('/procedure', { colorScheme })
      await page.locator('#main details').first().waitFor()
      assert.deepEqual(await axeFinds(page), [])
      await page.context().close()
    })

  test('in Russian, and on a narrow screen without a sideways scroll', async () => {
    const page = await desk.open('/procedure', { locale: 'ru-RU', viewport: { width: 360, height: 740 } })
    await page.getByRole('heading', { name: 'Лицом к лицу' }).waitFor()
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
    await page.context().close()
  })
})
