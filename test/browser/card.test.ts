import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Desk, needsChromium, openDesk } from './desk.ts'
import { axeFinds } from './every.ts'

describe('cards of witnesses, documents, decisions and scenes', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'moscow-1938' })
  })
  after(() => desk?.close())

  test('a card shows an observer without the language, and by keyboard leads to the interpreter’s', async () => {
    const page = await desk.open('/cards')
    await page.getByRole('link', { name: /Adoratsky/ }).press('Enter')
    await page.getByText('witness to his talks', { exact: true }).waitFor()
    await page.getByText('assigned to watch him', { exact: true }).waitFor()
    await page.goto(`${desk.url}/card/davies`)
    await page.getByText('no Russian', { exact: true }).waitFor()
    await page.locator('section a[href^="/card/shapiro"]').press('Enter')
    await page.getByText('staged', { exact: true }).waitFor()
    const twin = await (await fetch(`${desk.url}/card/shapiro.json`)).json()
    assert.equal(twin.rows.find((row: { trait: string }) => row.trait === 'language').standing, 'not-recorded')
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('the charge sheet tells the wide from the narrow', async () => {
    const page = await desk.open('/charge-sheet?person=bukharin')
    const twin = await (await fetch(`${desk.url}/charge-sheet.json`)).json()
    const { general } = twin.axes.find((one: { person: string }) => one.person === 'bukharin')
    const row = page.locator('.axes tbody tr').first()
    await row.waitFor()
    assert.deepEqual((await row.locator('td').allTextContents()).map(Number), [
      general.admit,
      general.deny,
      general.redirect,
    ])
    await page.context().close()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing, ${colorScheme}`, async () => {
      const page = await desk.open('/card/trial-21-1938', { colorScheme })
      await page.locator('dl dt').first().waitFor()
      assert.deepEqual(await axeFinds(page), [])
      await page.goto(`${desk.url}/cards`)
      await page.locator('tbody a').first().waitFor()
      assert.deepEqual(await axeFinds(page), [])
      await page.context().close()
    })

  test('in Russian, and on a narrow screen without a sideways scroll', async () => {
    const page = await desk.open('/card/davies', { locale: 'ru-RU', viewport: { width: 360, height: 740 } })
    await page.getByText('Язык').waitFor()
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
    await page.goto(`${desk.url}/cards`)
    await page.locator('tbody a').first().waitFor()
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
    await page.context().close()
  })
})
