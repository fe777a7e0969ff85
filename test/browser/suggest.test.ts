import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Desk, hears, needsChromium, openDesk } from './desk.ts'
import { axeFinds } from './every.ts'

describe('proposed claims, on the teaching case', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'teaching' })
  })
  after(() => desk?.close())

  test('by keyboard alone: move, accept, reject, edit, undo', async () => {
    const page = await desk.open('/suggestions')
    const rows = page.locator('.suggestions article')
    await rows.first().waitFor()
    const count = await rows.count()
    assert.ok(count > 2, `${count} proposals`)
    await rows.first().focus()
    const first = await rows.first().getAttribute('data-suggestion')
    await page.keyboard.press('a')
    await hears(page, /Accepted/)
    await page.locator(`[data-suggestion="${first}"]`).waitFor({ state: 'detached' })
    await page.keyboard.press('j')
    const second = await page.locator('.suggestions article[tabindex="0"]').getAttribute('data-suggestion')
    await page.keyboard.press('r')
    await hears(page, /Rejected/)
    await page.locator(`[data-suggestion="${second}"]`).waitFor({ state: 'detached' })
    assert.equal(await rows.count(), count - 2)
    await page.keyboard.press('e')
    await page.locator('textarea').fill('What he says of it.')
    await page.getByRole('button', { name: 'Accept as edited' }).press('Enter')
    await hears(page, /Accepted/)
    const made = await (await fetch(`${desk.url}/api/questions?all=true`)).json()
    assert.match(JSON.stringify(made), /What he says of it\./)
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing, ${colorScheme}`, async () => {
      const page = await desk.open('/suggestions', { colorScheme })
      await page.locator('.suggestions article').first().waitFor()
      assert.deepEqual(await axeFinds(page), [])
      await page.keyboard.press('e')
      await page.locator('textarea').waitFor()
      assert.deepEqual(await axeFinds(page), [])
      await page.context().close()
    })

  test('in Russian, and on a narrow screen without a sideways scroll', async () => {
    const page = await desk.open('/suggestions', { locale: 'ru-RU', viewport: { width: 360, height: 740 } })
    await page.locator('.suggestions article').first().waitFor()
    assert.match((await page.locator('h1').textContent()) ?? '', /предложени/)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
    await page.context().close()
  })
})
