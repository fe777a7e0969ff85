import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Desk, hears, needsChromium, openDesk } from './desk.ts'

describe('a finger on a phone', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'teaching' })
  })
  after(() => desk?.close())

  test('finds the first finding, accepts it, the rest of its paragraph as one step, and takes that back', async () => {
    const page = await desk.open('/', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    const { sources } = await (await page.request.get(`${desk.url}/api/case`)).json()
    await page.goto(`${desk.url}/source/${sources[0].id}`)
    await page.getByRole('button', { name: 'First finding' }).tap()
    const card = page.getByRole('region', { name: 'Shown' })
    await card.getByRole('button', { name: 'Accept', exact: true }).waitFor()
    const sheet = (await page.locator('.pane.r').boundingBox())!.height
    assert.ok(sheet <= 844 / 4, `the sheet leaves the text three quarters of the window, and is ${sheet} high`)
    await card.getByRole('button', { name: 'More', exact: true }).tap()
    await card.getByRole('button', { name: 'Less', exact: true }).waitFor()
    const low = await card
      .locator('button.btn')
      .evaluateAll(all =>
        all
          .filter(one => one.getBoundingClientRect().height < 44 || one.getBoundingClientRect().width < 44)
          .map(one => one.textContent),
      )
    assert.deepEqual(low, [])
    for (const name of ['next finding', 'previous finding', 'next to judge', 'accept all on screen'])
      assert.equal(await card.getByRole('button', { name }).count(), 1, name)
    await card.getByRole('button', { name: 'Accept', exact: true }).tap()
    await hears(page, /^Accepted: /)
    await card.getByRole('button', { name: 'accept the rest of the paragraph' }).tap()
    await hears(page, /of the paragraph, as one step/)
    await page.getByRole('button', { name: /^Undo: / }).tap()
    await hears(page, /^Taken back: /)
    assert.deepEqual(page.wrong, [])
  })
})
