import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Desk, hears, needsChromium, openDesk } from './desk.ts'

describe('a newcomer takes the tour of the teaching case', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'teaching' })
  })
  after(() => desk?.close())

  test('accepted, rejected, marked, joined, taken back, searched: each step waits until it is done', async () => {
    const page = await desk.open('/')
    const tour = page.getByRole('complementary', { name: 'Tour' })
    const step = (n: number) => tour.getByText(`Tour, step ${n} of 7`).waitFor()
    await page.getByRole('button', { name: 'Take the tour' }).press('Enter')
    await step(1)
    await page.getByRole('link', { name: 'Begin to read' }).press('Enter')
    await page.locator('article .line').first().waitFor()

    await step(2)
    await page.keyboard.press('n')
    await page.keyboard.press('a')
    await step(3)
    await hears(page, /^Accepted: .*press R/)
    await page.keyboard.press('r')
    await step(4)
    await page.reload()
    await page.locator('article .line').first().waitFor()
    await step(4)

    await page.keyboard.press('F7')
    for (let i = 0; i < 2; i++) await page.keyboard.press('Control+Shift+ArrowRight')
    await page.locator('.card .pick').waitFor()
    await page.keyboard.press('p')
    await step(5)

    await tour.getByRole('link', { name: 'Actors' }).press('Enter')
    await page.getByRole('checkbox', { name: 'Choose Marta', exact: true }).first().press('Space')
    await page.getByRole('checkbox', { name: 'Choose Marta Lind', exact: true }).press('Space')
    await page.getByLabel('Reason').fill('the sister, in the report and in the letter')
    await page.getByRole('button', { name: 'Count these 2 as one' }).press('Enter')
    await step(6)

    await page.keyboard.press('Control+z')
    await step(7)
    await hears(page, /^Taken back: Counted/)
    await page.keyboard.press('/')
    await page.locator('#find').waitFor()
    await page.keyboard.type('lamp')
    await page.keyboard.press('Enter')
    await tour.getByText('You have accepted, rejected').waitFor()
    await tour.getByRole('button', { name: 'End the tour' }).press('Enter')
    await tour.waitFor({ state: 'detached' })
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('it can be left, and covers no line of the text', async () => {
    const page = await desk.open('/')
    await page.getByRole('button', { name: 'Take the tour' }).press('Enter')
    await page.goto(`${desk.url}/source/${await firstSource(desk, page)}`)
    await page.locator('article .line').first().waitFor()
    const over = await page.evaluate(() => {
      const box = document.querySelector('.tour')!.getBoundingClientRect()
      const text = document.querySelector('article')!.getBoundingClientRect()
      return box.left < text.right && box.right > text.left && box.top < text.bottom && box.bottom > text.top
    })
    assert.equal(over, false)
    await page.getByRole('button', { name: 'Leave the tour' }).press('Enter')
    await page.reload()
    await page.locator('article .line').first().waitFor()
    assert.equal(await page.locator('.tour').count(), 0)
    await page.context().close()
  })
})

async function firstSource(desk: Desk, page: import('playwright-core').Page): Promise<string> {
  const { sources } = (await (await page.request.get(`${desk.url}/api/case`)).json()) as { sources: { id: string }[] }
  return sources[0]!.id
}
