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

/** One proposal as it was walked through. */
interface Walked {
  readonly line: number
  readonly read: number
  readonly accepted: boolean
  readonly keys: number
}

const wordsIn = (words: string): number => words.split(/\s+/).filter(Boolean).length
/** A line of prose; titles and running heads are shorter (an assumption that fits this text). */
const isParagraph = (line: string): boolean => wordsIn(line) >= 25

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
  const lines = new Map(rows.map(row => [row.id, lineOf(row.start)]))
  const right = new Map([...lines].map(([id, line]) => [id, coded.has(line)]))
  await page.goto(`${desk.url}/suggestions`)
  const now = page.locator('.suggestions article[tabindex="0"]')
  await now.waitFor()
  const walked: Walked[] = []
  let keys = 0
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key)
    keys++
  }
  for (let left = rows.length; left > 0; left--) {
    const id = (await now.getAttribute('data-suggestion'))!
    const shown = await now.locator('h2, .serif').allTextContents()
    const accepted = right.get(id) === true
    const before = keys
    await press(accepted ? 'a' : 'r')
    walked.push({ line: lines.get(id)!, read: wordsIn(shown.join(' ')), accepted, keys: keys - before })
    await page.locator(`[data-suggestion="${id}"]`).waitFor({ state: 'detached' })
  }
  const all = text.split('\n')
  const paragraphs = all.flatMap((words, i) => (isParagraph(words) ? [i + 1] : []))
  const table = (name: string, upTo: number): void => {
    const own = walked.filter(one => one.line <= upTo)
    const sum = (of: (one: Walked) => number): number => own.reduce((total, one) => total + of(one), 0)
    const accepted = own.filter(one => one.accepted).length
    const seconds =
      (sum(one => one.read) / wordsAMinute) * 60 + sum(one => one.keys) * secondsAKey + own.length * secondsADecision
    const whole = seconds + (wordsIn(all.slice(0, upTo).join(' ')) / wordsAMinute) * 60
    const codedHere = [...coded].filter(line => line !== undefined && line <= upTo)
    console.log(name)
    console.table({
      'proposals walked through': own.length,
      'accepted (a coded claim in the paragraph)': accepted,
      keys: sum(one => one.keys),
      'keys per claim': (sum(one => one.keys) / accepted).toFixed(2),
      'words read on the page': sum(one => one.read),
      'minutes, estimated': (seconds / 60).toFixed(1),
      'claims a minute, estimated': ((accepted * 60) / seconds).toFixed(1),
      'the same with the text itself read once': ((accepted * 60) / whole).toFixed(1),
      'paragraphs with a coded claim and no proposal': codedHere.filter(line => !own.some(one => one.line === line))
        .length,
      'paragraphs with a coded claim': codedHere.length,
    })
  }
  table('The first ten paragraphs', paragraphs[9]!)
  table('The whole text', all.length)
} finally {
  await desk.close()
}
