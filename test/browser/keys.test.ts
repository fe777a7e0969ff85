import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Desk, needsChromium, openDesk } from './desk.ts'

describe('keys that a person chose', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'teaching' })
  })
  after(() => desk?.close())

  test('win over a usual key that came later, which the list of keys says, and gives back', async () => {
    const page = await desk.open('/')
    const { sources } = await (await page.request.get(`${desk.url}/api/case`)).json()
    await page.evaluate(() => {
      localStorage.setItem('countertrial.keys', JSON.stringify({ next: 'I', skip: 'Shift N', accept: 'A', oddity: 7 }))
    })
    await page.goto(`${desk.url}/source/${sources[0].id}`)
    await page.locator('.pane.c:focus').waitFor()
    await page.keyboard.press('i')
    await page.locator('.mg .now').waitFor()
    assert.equal(await page.getByRole('dialog').count(), 0)

    await page.keyboard.press('?')
    const keys = page.getByRole('dialog')
    const change = (what: RegExp) => keys.getByRole('button', { name: what })
    await change(/^Change the key for: next finding: I$/).waitFor()
    assert.equal(await keys.getByRole('button', { name: /: no key$/ }).count(), 2)
    await keys.getByText('I is usual here; you chose it for: next finding.').waitFor()
    await keys.getByText(/^Shift N is usual here; you chose it for: /).waitFor()

    await change(/^Change the key for: next finding/).click()
    await page.keyboard.press('j')
    await change(/^Change the key for: next finding: J$/).waitFor()
    assert.equal(await keys.getByRole('button', { name: /: no key$/ }).count(), 1)
    await keys.getByRole('button', { name: 'Set all keys back' }).click()
    assert.equal(await keys.getByRole('button', { name: /: no key$/ }).count(), 0)
    assert.deepEqual(page.wrong, [])
  })
})
