import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { pages } from '../../src/show/http/pages.ts'
import { everyAddress } from './addresses.ts'
import { type Desk, needsChromium, openDesk } from './desk.ts'
import { axeFinds } from './every.ts'

describe('every address', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  let page: Page & { readonly wrong: string[] }
  /** An address of every page that the server knows, with ids of this case. */
  let addresses: string[]
  before(async () => {
    desk = await openDesk({ bundled: 'moscow-1938' })
    page = await desk.open('/')
    addresses = await everyAddress(desk, page)
  })
  after(() => desk?.close())

  test('axe finds nothing in an actor’s own words, in either theme', async () => {
    const at = addresses.find(one => one.endsWith('/voices') && one !== '/voices')!
    for (const colorScheme of ['light', 'dark'] as const) {
      const own = await desk.open(at, { colorScheme, bypassCSP: true })
      assert.deepEqual(await axeFinds(own), [], colorScheme)
      await own.context().close()
    }
  })

  const heading = async (): Promise<string> => {
    // asked and read in one go: between the two a room may begin to load
    const said = await page.waitForFunction(() => document.querySelector('main h1:not([aria-busy=true])')?.textContent)
    return (await said.jsonValue()) ?? ''
  }
  const settled = async (said: string): Promise<void> =>
    page.locator('main h1:not([aria-busy=true])', { hasText: said }).first().waitFor()

  test('its .json twin answers at the same address as the API does; a page that only explains has none', async () => {
    for (const [i, [path, route]] of pages.entries()) {
      const [at, query] = addresses[i]!.split('?')
      const asked = query === undefined ? '' : `?${query}`
      const twin = await page.request.get(`${desk.url}${at === '/' ? '/index' : at}.json${asked}`)
      if (route === null) {
        assert.equal(twin.status(), 404, path)
        continue
      }
      const id = /^\/[\w-]+\/([^/]+)/.exec(at!)?.[1] ?? ''
      const answer = await page.request.get(desk.url + route.replace(':id', id) + asked)
      assert.deepEqual([twin.status(), answer.status()], [200, 200], `${path}: ${await twin.text()}`)
      assert.deepEqual(await twin.json(), await answer.json(), path)
    }
  })

  test('opened, loaded again, and come back to by back and forward, it says the same; no other host is asked', async () => {
    const said = new Map<string, string>()
    for (const at of addresses) {
      await page.goto(desk.url + at)
      const first = await heading()
      assert.notEqual(first, '', at)
      assert.notEqual(first, 'There is no page at this address', at)
      await page.reload()
      await settled(first)
      said.set(at, first)
    }
    await page.goto(desk.url)
    await heading()
    await page.evaluate(() => ((globalThis as { stayed?: boolean }).stayed = true))
    // a link in the page, as every room has them: the app goes there without loading itself again
    for (const at of addresses.slice(1)) {
      await page.evaluate(to => {
        const link = document.createElement('a')
        link.href = to
        document.querySelector('main')!.append(link)
        link.click()
      }, at)
      await settled(said.get(at)!)
    }
    for (const at of addresses.slice(0, -1).reverse()) {
      await page.goBack()
      await settled(said.get(at)!)
    }
    for (const at of addresses.slice(1, 12)) {
      await page.goForward()
      await settled(said.get(at)!)
    }
    assert.equal(await page.evaluate(() => (globalThis as { stayed?: boolean }).stayed), true)
    assert.deepEqual(page.wrong, [])
  })
})
