import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { listen } from '../../src/show/http/server.ts'
import { openBundledCase } from '../../src/steps/open-bundled-case.ts'
import { createCase } from '../../src/steps/open-case.ts'
import { chromiumFlags, patience } from './chromium.ts'

/** `{ skip }` for node:test where the test command found no Chromium. */
export const needsChromium: { readonly skip?: string } =
  (process.env.CHROMIUM ?? '') === '' ? { skip: 'no Chromium: run "npm test", or set CHROMIUM to its path' } : {}

export interface Desk {
  readonly url: string
  readonly browser: Browser
  /** A page in a browser profile of its own. What it logs as an error, and what it asks of other hosts, is kept. */
  open(path: string, options?: BrowserContextOptions): Promise<Page & { readonly wrong: string[] }>
  close(): Promise<void>
}

/** A served case and a browser, with flags of its own if need be. Without `bundled` the case is empty. */
export async function openDesk({
  bundled,
  flags = [],
}: {
  bundled?: string
  flags?: readonly string[]
} = {}): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'countertrial-web-'))
  const path = join(folder, 'a.case.sqlite')
  const file =
    bundled === undefined
      ? createCase(path, { title: 'Empty', by: 'Ana' })
      : (await openBundledCase(bundled, path, { by: 'Ana' })).file
  const running = await listen({
    case: file,
    host: '127.0.0.1',
    port: 0,
    local: { name: 'Ana', key: 'browser-test-key' },
  })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM!,
    args: [...chromiumFlags, ...flags],
    timeout: patience,
  })
  return {
    url: running.url,
    browser,
    open: async (at, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options })
      context.setDefaultTimeout(patience)
      const page = await context.newPage()
      const wrong: string[] = []
      page.on('pageerror', error => wrong.push(error.message))
      page.on('console', message => {
        if (message.text().includes('Content Security Policy')) wrong.push(message.text())
      })
      page.on('request', request => {
        if (!request.url().startsWith(running.url) && !request.url().startsWith('data:')) wrong.push(request.url())
      })
      await page.goto(running.url + at)
      // a room that still loads has a busy heading and no keys yet
      await page.locator('main h1:not([aria-busy=true])').first().waitFor()
      return Object.assign(page, { wrong })
    },
    close: async () => {
      await browser.close()
      await running.close()
      file.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Asks until it is so, however slow the machine; what hangs is told by the assertion that follows. */
export async function until(asked: () => Promise<boolean>): Promise<void> {
  for (const from = performance.now(); !(await asked()) && performance.now() - from < patience; )
    await new Promise(resolve => setTimeout(resolve, 100))
}

/** What the page's one live region says once it says something that fits. */
export const hears = (page: Page, words: RegExp, timeout = patience): Promise<void> =>
  page.locator('[role=status]').filter({ hasText: words }).waitFor({ state: 'attached', timeout })

/** Selects words of the text, as a mouse does; or puts the caret before them. Marks may stand in elements within them. */
export const selectWords = (page: Page, words: string, caret = false): Promise<void> =>
  page.evaluate(
    ([words, caret]) => {
      const stretch = [...document.querySelectorAll('article [data-o]')].find(one => one.textContent.includes(words))
      if (stretch === undefined) throw new Error(`not on the page: ${words}`)
      const from = stretch.textContent.indexOf(words)
      const place = (offset: number): readonly [Node, number] => {
        const walk = document.createTreeWalker(stretch, NodeFilter.SHOW_TEXT)
        let left = offset
        for (let node = walk.nextNode() as Text; ; left -= node.length, node = walk.nextNode() as Text)
          if (left <= node.length) return [node, left]
      }
      const start = place(from)
      getSelection()!.setBaseAndExtent(...start, ...(caret ? start : place(from + words.length)))
    },
    [words, caret] as const,
  )
