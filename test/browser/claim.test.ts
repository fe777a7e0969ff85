import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Desk, hears, needsChromium, openDesk } from './desk.ts'
import { axeFinds } from './every.ts'

describe('a claim is made while reading, by keyboard', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'teaching' })
  })
  after(() => desk?.close())

  test('words are selected, one key, a question, who says so; it stands among the questions and can be taken back', async () => {
    const page = await desk.open('/', { bypassCSP: true })
    const { sources } = await (await page.request.get(`${desk.url}/api/case`)).json()
    await page.goto(`${desk.url}/source/${sources[0].id}`)
    await page.locator('article .line').first().waitFor()
    await page.keyboard.press('n')
    await page.keyboard.press('F7')
    await hears(page, /^Caret on/)
    for (let i = 0; i < 3; i++) await page.keyboard.press('Control+Shift+ArrowRight')
    await page.locator('.card .pick').waitFor()
    await page.keyboard.press('w')
    const question = page.getByLabel('What do they answer?')
    await question.waitFor()
    assert.ok(await question.evaluate(element => element === document.activeElement))
    assert.deepEqual(await axeFinds(page), [])
    await page.keyboard.type('Was the fire laid?')
    await page.getByLabel('Who says so?').selectOption({ index: 1 })
    await page.getByLabel('How do they know?').selectOption('told')
    await question.press('Enter')
    await hears(page, /^Claimed: /)
    await page.getByRole('button', { name: /^Undo: Claimed/ }).waitFor()
    const { rows } = await (await page.request.get(`${desk.url}/api/questions?all=true`)).json()
    assert.deepEqual(
      rows.map((row: { question: { words: string } }) => row.question.words),
      ['Was the fire laid?'],
    )
    await page.keyboard.press('Control+z')
    await hears(page, /^Taken back: Claimed/)
    const { counts } = await (await page.request.get(`${desk.url}/api/case`)).json()
    assert.deepEqual([counts.claims, counts.questions], [0, 0])
    assert.deepEqual(page.wrong, [])
  })
})
