import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { FindingView, SourceView } from '../../src/show/http/payloads.ts'
import { type Desk, needsChromium, openDesk } from './desk.ts'

/** Marks inside one another, on the teaching case: all of a place are listed, and one key or click goes round them. */
describe('overlapping marks', { ...needsChromium, timeout: 300_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'teaching' })
  })
  after(() => desk?.close())

  test('are listed, and the key for the next goes round them and back', async () => {
    const page = await desk.open('/')
    const read = async (path: string) => (await page.request.get(`${desk.url}/api/${path}`)).json()
    const drawn = (f: FindingView) => f.kind !== 'noise' && f.state !== 'rejected'
    const { sources } = await read('case')
    let found: { id: string; inner: FindingView; here: FindingView[] } | undefined
    for (const { id } of sources) {
      const { findings }: SourceView = await read(`sources/${id}`)
      const at = (point: number) => findings.filter(one => drawn(one) && one.start <= point && one.end > point)
      const inner = findings.find(one => drawn(one) && one.kind === 'person' && at(one.start).length > 1)
      if (inner !== undefined) found ??= { id, inner, here: at(inner.start) }
    }
    assert.ok(found !== undefined, 'no text of the teaching case has a person inside another mark')
    const { id, inner, here } = found

    await page.goto(`${desk.url}/source/${id}?f=${inner.id}`)
    const list = page.locator('.card .overlaps li')
    await list.first().waitFor()
    assert.equal(await list.count(), here.length)
    const seen = new Set<string>()
    for (let i = 0; i < here.length; i++) {
      const before = page.url()
      await page.keyboard.press('.')
      await page.waitForURL(now => now.href !== before)
      seen.add(new URL(page.url()).searchParams.get('f') ?? '')
      await page.locator('.overlaps [aria-current=true]').waitFor()
      assert.equal(await list.count(), here.length, 'the list stays while one goes round it')
    }
    assert.deepEqual([...seen].sort(), here.map(one => one.id).sort())
    assert.equal(new URL(page.url()).searchParams.get('f'), inner.id)
    await page.context().close()
  })
})
