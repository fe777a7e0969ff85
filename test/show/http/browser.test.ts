import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Browser, chromium, type Page } from 'playwright-core'
import { listen, type Running } from '../../../src/show/http/server.ts'
import { takeInFiles } from '../../../src/steps/take-in-files.ts'
import { chromiumFlags, ensureChromium, patience } from '../../browser/chromium.ts'
import { newCase } from './room.ts'

const executablePath = ensureChromium().path
const needsChromium = executablePath === null ? { skip: 'no Chromium was found' } : {}

/** A page whose own script asks the server, and whose inline script must never run. */
const app = `<!doctype html><title>app</title><body>The app<script>document.body.dataset.inline = 'ran'</script>
<script type="module" src="/assets/app-12345678.js"></script>`
const script = `const answer = await fetch('/api/saved-searches', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"query":"quay"}',
})
document.body.dataset.kept = String(answer.status)`

let browser: Browser
let running: Running
let closed: Running
let end = () => {}
const folder = mkdtempSync(join(tmpdir(), 'countertrial-door-'))

before(async () => {
  if (executablePath === null) return
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), app)
  writeFileSync(join(folder, 'assets', 'app-12345678.js'), script)
  const made = newCase()
  end = made.end
  const page = '<!doctype html><title>paper</title><body>Anna wrote.<script>document.title = "ran"</script>'
  await takeInFiles(made.file, [{ name: 'paper.html', bytes: new TextEncoder().encode(page) }])
  const shared = { case: made.file, local: { name: 'Ana', key: 'k' }, host: '127.0.0.1', port: 0, web: folder }
  running = await listen(shared)
  closed = await listen({ ...shared, closed: true })
  browser = await chromium.launch({ executablePath, args: chromiumFlags, timeout: patience })
})

after(async () => {
  await browser?.close()
  await running?.close()
  await closed?.close()
  end()
  rmSync(folder, { recursive: true, force: true })
})

/** A fresh profile, gone at the end. */
async function inPage(work: (page: Page) => Promise<void>): Promise<void> {
  const profile = await browser.newContext()
  profile.setDefaultTimeout(patience)
  await work(await profile.newPage())
  await profile.close()
}

test('a page of ours may change the case; a script inside the page’s markup never runs', needsChromium, () =>
  inPage(async page => {
    await page.goto(running.url)
    await page.waitForSelector('body[data-kept]')
    assert.equal(await page.getAttribute('body', 'data-kept'), '200')
    assert.equal(await page.getAttribute('body', 'data-inline'), null)
  }),
)

test('a page of another port reads nothing and changes nothing', needsChromium, async () => {
  const other = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<!doctype html>other'))
  await new Promise<void>(done => other.listen(0, '127.0.0.1', done))
  await inPage(async page => {
    await page.goto(running.url)
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}`)
    const ask = (init: { method?: string; mode?: 'no-cors'; credentials: 'include' }) =>
      page.evaluate(
        ([url, given]) =>
          fetch(url, given).then(
            a => a.text(),
            () => 'refused',
          ),
        [`${running.url}/api/case`, init] as const,
      )
    assert.equal(await ask({ credentials: 'include' }), 'refused')
    assert.equal(await ask({ mode: 'no-cors', credentials: 'include' }), 'refused')
    assert.equal(await ask({ method: 'POST', mode: 'no-cors', credentials: 'include' }), 'refused')
    const framed = await page.evaluate(async url => {
      const frame = document.body.appendChild(Object.assign(document.createElement('iframe'), { src: url }))
      await new Promise(done => frame.addEventListener('load', done))
      return frame.contentDocument?.title ?? null
    }, running.url)
    assert.notEqual(framed, 'app')
  })
  other.close()
})

test('an original opened by itself runs nothing', needsChromium, () =>
  inPage(async page => {
    const overview = (await (await fetch(`${running.url}/api/case`)).json()) as { sources: { id: string }[] }
    await page.goto(`${running.url}/api/sources/${overview.sources[0]!.id}/original`)
    assert.notEqual(await page.title(), 'ran')
    assert.match((await page.textContent('body')) ?? '', /<script>/)
  }),
)

test('a closed case opens with its link, and the key leaves the address', needsChromium, () =>
  inPage(async page => {
    await page.goto(closed.url)
    assert.match((await page.textContent('body')) ?? '', /closed/)
    await page.goto(`${closed.url}/?key=k`)
    await page.waitForURL(`${closed.url}/`)
    await page.waitForSelector('body[data-kept]')
    assert.doesNotMatch(page.url(), /key/)
  }),
)
