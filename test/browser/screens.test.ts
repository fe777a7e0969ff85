import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Desk, needsChromium, openDesk } from './desk.ts'
import { testEveryScreen } from './every.ts'

const plain = [
  '/',
  '/actors',
  '/dates',
  '/voices',
  '/search?q=lamp',
  '/ledger',
  '/coders',
  '/marks',
  '/people',
  '/nowhere',
]

describe('every screen', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  let screens: string[]
  before(async () => {
    desk = await openDesk({ bundled: 'teaching' })
    const page = await desk.open('/')
    const { sources } = await (await page.request.get(`${desk.url}/api/case`)).json()
    const { actors } = await (await page.request.get(`${desk.url}/api/actors`)).json()
    await page.context().close()
    screens = [...plain, `/source/${sources[0].id}`, `/source/${sources[1].id}`, `/actor/${actors[0].id}`]
  })
  after(() => desk?.close())

  testEveryScreen({
    desk: () => desk,
    screens: () => screens,
    ready: async (page, screen) => {
      if (screen.startsWith('/source')) await page.keyboard.press('n')
    },
  })

  test('nothing is asked of any other host, and no script or style breaks the policy', async () => {
    const page = await desk.open('/')
    const refused: string[] = []
    page.on('console', message => {
      if (message.type() === 'error' && !message.text().includes('404')) refused.push(message.text())
    })
    for (const screen of screens) {
      await page.goto(desk.url + screen)
      await page.locator('main h1:not([aria-busy=true])').first().waitFor()
      await page.waitForTimeout(150)
    }
    assert.deepEqual([...refused, ...page.wrong], [])
  })

  test('files that were handed in and wait are named, and one key takes them in', async () => {
    const page = await desk.open('/marks')
    let waits = true
    await page.route('**/api/case', async route => {
      const answer = await route.fetch()
      const view = await answer.json()
      const one = (id: number, file: string) => ({ id, file, by: 'Ana', at: '2026-01-01T00:00:00Z' })
      await route.fulfill({ json: waits ? { ...view, waiting: [one(1, 'a.txt'), one(2, 'b.txt')] } : view })
    })
    await page.goto(`${desk.url}/`)
    const panel = page.getByRole('region', { name: '2 files were handed in and wait' })
    await panel.getByText('a.txt, b.txt').waitFor()
    waits = false
    const asked = page.waitForRequest(request => request.method() === 'POST')
    await panel.getByRole('button', { name: 'Take in what waits' }).focus()
    await page.keyboard.press('Enter')
    assert.match((await asked).url(), /\/api\//)
    await panel.waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('an empty case teaches, and a dropped file comes in with its failures listed', async () => {
    const empty = await openDesk()
    try {
      const page = await empty.open('/')
      assert.match((await page.locator('h1').textContent()) ?? '', /No text yet/)
      const files = await page.evaluateHandle(() => {
        const data = new DataTransfer()
        data.items.add(
          new File(['Anna Falk said: "The lamp was lit on 4 November 1911."'], 'word.txt', { type: 'text/plain' }),
        )
        data.items.add(new File([new Uint8Array([0, 1, 2, 3, 0, 255])], 'broken.pdf', { type: 'application/pdf' }))
        return data
      })
      await page.dispatchEvent('main', 'dragover', { dataTransfer: files })
      await page.locator('.drop').waitFor()
      await page.dispatchEvent('main', 'drop', { dataTransfer: files })
      await page.getByRole('heading', { name: /^One text/ }).waitFor()
      await page.getByRole('region', { name: 'Not in the case' }).getByText('broken.pdf').waitFor()
    } finally {
      await empty.close()
    }
  })
})
