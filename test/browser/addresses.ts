import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { pages } from '../../src/show/http/pages.ts'
import type { Desk } from './desk.ts'

/** Two texts of the teaching case, so that rooms of texts have something to show beside the claims of 1938. */
const texts = ['2-statement.txt', '6-memoir.txt'].map(name => ({
  name,
  mimeType: 'text/plain',
  buffer: readFileSync(new URL(`../../cases/teaching/${name}`, import.meta.url)),
}))

/** An address of every page that the server knows, with ids of the case of 1938 and of the two texts put into it. */
export async function everyAddress(desk: Desk, page: Page): Promise<string[]> {
  await page.locator('#files').setInputFiles(texts)
  await page.getByRole('heading', { name: 'What came in' }).waitFor()
  const get = async (what: string) => (await page.request.get(desk.url + what)).json()
  const headers = { authorization: 'Bearer browser-test-key' }
  const { job } = await (
    await page.request.post(`${desk.url}/api/parallels/compare`, { headers, data: { pairs: [] } })
  ).json()
  await page.request.get(`${desk.url}/api/jobs/${job}/events`)
  const voice = (await get('/api/versions')).speakers[0].id
  const source = (await get('/api/case')).sources[0].id
  const actor = (await get('/api/actors')).actors[0].id
  const ids: Readonly<Record<string, string>> = {
    '/source/:id': source,
    '/actor/:id': actor,
    '/actor/:id/voices': actor,
    '/model/:id': source,
    '/card/:id': (await get('/api/cards')).cards[0].id,
    '/question/:id': (await get('/api/questions')).strongest,
    '/question/:id/chain': (await get('/api/questions')).strongest,
    '/versions/:id': voice,
    '/rests-on/:id': voice,
    '/identity/:id': voice,
    '/event/:id': (await get('/api/events')).events[0].id,
    '/parallels/:id': (await get('/api/parallels')).pairs[0].id,
  }
  return pages.map(([path]) => {
    if (!path.includes(':id')) return path === '/search' ? '/search?q=lamp' : path
    assert.ok(ids[path] !== undefined, `no id for ${path}`)
    return path.replace(':id', encodeURIComponent(ids[path]))
  })
}
