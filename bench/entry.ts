/**
 * Claims a minute for a person who codes text 004 by keyboard with suggestions on: CHROMIUM=… node bench/entry.ts
 *
 * The keys are counted in the real page: the text is brought in, and every proposal is accepted (A) or rejected (R).
 * Which of them a person would accept is a stand-in: those with a coded claim of the bundled case in the same paragraph.
 * The time is an estimate, no measurement of a person: reading at 238 words a minute (Brysbaert, Journal of Memory and
 * Language 109, 2019, silent reading of non-fiction), 0.28 s a key and 1.35 s a decision (keystroke-level model, Card,
 * Moran and Newell, Communications of the ACM 23, 1980).
 */
import { readFileSync } from 'node:fs'
import type { Claim } from '../src/case/claim.ts'
import type { SuggestionsView } from '../src/show/http/client.ts'
import { needsChromium, openDesk } from '../test/browser/desk.ts'
import { realText, shared, why } from '../test/shared.ts'

const wordsAMinute = 238
const secondsAKey = 0.28
const secondsADecision = 1.35

if (shared === null || needsChromium.skip !== undefined) {
  console.log(`not run: ${shared === null ? why : needsChromium.skip}`)
  process.exit(0)
}
const { path, text } = realText('004')

const coded = new Set(
  readFileSync(new URL('../cases/moscow-1938/claims.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => (JSON.parse(line) as Claim).at)
    .filter(at => at.source === '004')
    .map(at => at.line),
)

const desk = await openDesk()
try {
  const page = await desk.open('/')
  await page.locator('#files').setInputFiles(path)
  await page.locator('a[href^="/source/"]').first().waitFor({ timeout: 120_000 })
  const asked = (): Promise<SuggestionsView> =>
    page.evaluate(async (): Promise<SuggestionsView> => (await fetch('/api/suggestions?limit=1000')).json())
  let { rows } = await asked()
  for (const end = Date.now() + 120_000; rows.length === 0 && Date.now() < end; ) {
    await page.waitForTimeout(1000)
    rows = (await asked()).rows
  }
  const lineOf = (start: number): number => [...text].slice(0, start).filter(one => one === '\n').length + 1
  const right = new Map(rows.map(row => [row.id, coded.has(lineOf(row.start))]))
  await page.goto(`${desk.url}/suggestions`)
  const now = page.locator('.suggestions article[tabindex="0"]')
  await now.waitFor()
  let keys = 0
  let read = 0
  let accepted = 0
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key)
    keys++
  }
  for (let left = rows.length; left > 0; left--) {
    const id = (await now.getAttribute('data-suggestion'))!
    const shown = await now.locator('h2, .serif').allTextContents()
    read += shown.join(' ').split(/\s+/).filter(Boolean).length
    const yes = right.get(id) === true
    await press(yes ? 'a' : 'r')
    if (yes) accepted++
    await page.locator(`[data-suggestion="${id}"]`).waitFor({ state: 'detached' })
  }
  const seconds = (read / wordsAMinute) * 60 + keys * secondsAKey + rows.length * secondsADecision
  const whole = text.split(/\s+/).filter(Boolean).length
  console.table({
    'proposals walked through': rows.length,
    'accepted (a coded claim in the paragraph)': accepted,
    keys,
    'keys per claim': (keys / accepted).toFixed(2),
    'words read on the page': read,
    'minutes, estimated': (seconds / 60).toFixed(1),
    'claims a minute, estimated': ((accepted * 60) / seconds).toFixed(1),
    'claims a minute, estimated, with the whole text read once': (
      (accepted * 60) /
      (seconds + (whole / wordsAMinute) * 60)
    ).toFixed(1),
    'paragraphs with a coded claim and no accepted proposal': [...coded].filter(
      line => !rows.some(row => lineOf(row.start) === line),
    ).length,
    'paragraphs with a coded claim': coded.size,
  })
} finally {
  await desk.close()
}
