/**
 * Learns the weights of `src/read/voices/rank-weights.ts`: node bench/speakers.ts DATA --test NAME... prints tables of weights.
 * DATA holds `pdnc` (the Project Dialogism Novel Corpus, as published) and `labelled` (sources/*.txt, gold/*.json in the form of
 * docs/voices.md). Conditional logit, full batch, L2; the texts named behind --test are left out and scored. The weights for essays start from
 * those that stand for a bare quotation and are drawn to them; their last line is scored with each text left out of its own training.
 * Novels of PDNC that were printed without apostrophes get them back, as for the figures in docs/voices.md.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gatherBytes } from '../src/gather/gather.ts'
import { mapOffsets } from '../src/kit/offsets.ts'
import { makePage } from '../src/read/page.ts'
import { findPeople } from '../src/read/people/people.ts'
import type { Ranked } from '../src/read/voices/rank.ts'
import { actorFeatures, weights as standing } from '../src/read/voices/rank-weights.ts'
import { findVoices } from '../src/read/voices/voices.ts'

interface Row {
  readonly tagged: boolean
  readonly text: string
  readonly weight: number
  readonly right: number
  readonly ruled: number
  readonly values: readonly Float64Array[]
}
interface Speech {
  readonly start: number
  readonly end: number
  readonly speaker: string | undefined
}

const [data, ...rest] = process.argv.slice(2)
const tests = new Set(rest.filter(name => name !== '--test'))
/** How much a quotation of the labelled texts counts beside one of the novels. An assumption. */
const ownWeight = 10
const penalty = 1e-3
const steps = 400
/** How much the weights for essays are drawn to those for novels. The best of four by leaving out one text at a time. */
const drawnToNovels = 1e-2

function rowsOf(
  name: string,
  text: string,
  speeches: readonly Speech[],
  nameOf: (mentions: ReturnType<typeof findPeople>['mentions']) => Map<string, string>,
  weight: number,
  masked: { start: number; end: number }[] = [],
): Row[] {
  const page = makePage(text)
  const { mentions, actors } = findPeople(page, masked)
  const who = nameOf(mentions)
  const seen: Ranked[] = []
  const drafts = findVoices(page, mentions, actors, masked, undefined, row => seen.push(row))
  const at = new Map(seen.map(row => [row.start, row]))
  const rows: Row[] = []
  for (const draft of drafts) {
    const row = draft.kind === 'quotation' && draft.style !== 'turn' ? at.get(draft.start) : undefined
    if (row === undefined) continue
    const speech = speeches.find(s => overlap(s, draft) > 0.7)
    if (!speech?.speaker) continue
    const right = row.candidates.findIndex(({ actor }) => who.get(actor) === speech.speaker)
    const ruled = row.candidates.findIndex(({ actor }) => actor === row.ruled)
    rows.push({
      text: name,
      tagged: row.tagged,
      weight,
      right,
      ruled,
      values: row.candidates.map(({ values }) => values),
    })
  }
  return rows
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’']/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const most = (votes: Map<string, Map<string, number>>): Map<string, string> =>
  new Map([...votes].map(([id, count]) => [id, [...count].sort((a, b) => b[1] - a[1])[0]![0]]))

function csv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n\r]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end !== ',') rows.push([])
  }
  const head = rows.shift()!
  return rows
    .filter(row => row.length === head.length)
    .map(row => Object.fromEntries(row.map((cell, i) => [head[i]!.trim(), cell])))
}
const listed = (list: string): string[] =>
  [...list.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(m => m[1] ?? m[2]!)

function novel(dir: string, name: string): Row[] {
  let text = readFileSync(join(dir, 'novel_text.txt'), 'utf8')
  if ((text.match(/\bdon t\b/g) ?? []).length > 3)
    text = text.replace(/(\p{L}) (s|t|d|ll|re|ve|m)\b(?! \p{L}\.)/gu, "$1'$2")
  const characters = new Map<string, string[]>()
  for (const row of csv(readFileSync(join(dir, 'character_info.csv'), 'utf8')))
    for (const alias of [row['Main Name']!, ...listed(row.Aliases!)])
      characters.set(plain(alias), [...(characters.get(plain(alias)) ?? []), row['Main Name']!])
  const speeches = csv(readFileSync(join(dir, 'quotation_info.csv'), 'utf8')).flatMap(row =>
    (JSON.parse(row.quoteByteSpans!) as [number, number][]).map(([start, end]) => ({
      start,
      end,
      speaker: row.speaker,
    })),
  )
  return rowsOf(
    name,
    text,
    speeches,
    mentions => {
      const votes = new Map<string, Map<string, number>>()
      for (const { actor, name: form, start } of mentions) {
        const title = /(\p{L}+)\.?\s$/u.exec(text.slice(Math.max(0, start - 14), start))?.[1]
        const of = (title && characters.get(plain(`${title} ${form}`))) || characters.get(plain(form)) || []
        for (const one of new Set(of)) {
          const count = votes.get(actor) ?? new Map<string, number>()
          votes.set(actor, count.set(one, (count.get(one) ?? 0) + 1 / of.length))
        }
      }
      return most(votes)
    },
    1,
  )
}

async function labelled(dir: string, name: string): Promise<Row[]> {
  const gold = JSON.parse(readFileSync(join(dir, 'gold', `${name}.json`), 'utf8'))
  const bytes = readFileSync(join(dir, 'sources', `${name}.txt`))
  const gathered = await gatherBytes(bytes, `${name}.txt`)
  const map = mapOffsets(gathered.text)
  const inUnits = <T extends { start: number; end: number }>(one: T): T => ({
    ...one,
    start: map.toUnits(one.start),
    end: map.toUnits(one.end),
  })
  const trimmed = (s: Speech): Speech => {
    let { start, end } = s
    while (start < end && /["'“”‘’`«»„\s]/.test(gathered.text[start]!)) start++
    while (end > start && /["'“”‘’`«»„\s]/.test(gathered.text[end - 1]!)) end--
    return { ...s, start, end }
  }
  const speeches = gold.quotations.map((q: Speech) => trimmed(inUnits(q)))
  const people: { start: number; end: number; person: string }[] = gold.person_mentions.map(inUnits)
  const masked = (gathered.masks ?? []).filter(m => m.reason !== 'inline-note').map(inUnits)
  return rowsOf(
    name,
    gathered.text,
    speeches,
    mentions => {
      const votes = new Map<string, Map<string, number>>()
      for (const mention of mentions)
        for (const one of people)
          if (overlap(one, mention) >= 0.5) {
            const count = votes.get(mention.actor) ?? new Map<string, number>()
            votes.set(mention.actor, count.set(one.person, (count.get(one.person) ?? 0) + 1))
          }
      return most(votes)
    },
    ownWeight,
    masked,
  )
}

const scoresOf = (row: Row, weights: readonly number[] | Float64Array): number[] =>
  row.values.map(values => values.reduce((sum, value, i) => sum + value * weights[i]!, 0))

function learn(
  rows: readonly Row[],
  start: readonly number[] = actorFeatures.map(() => 0),
  drawn = penalty,
): Float64Array {
  const weights = Float64Array.from(start)
  const [m, v] = [new Float64Array(weights.length), new Float64Array(weights.length)]
  const usable = rows.filter(row => row.right >= 0 && row.values.length > 1)
  const total = usable.reduce((sum, row) => sum + row.weight, 0)
  for (let step = 1; step <= steps; step++) {
    const slope = Float64Array.from(weights, (w, i) => drawn * (w - start[i]!))
    for (const row of usable) {
      const scores = scoresOf(row, weights)
      const top = Math.max(...scores)
      const shares = scores.map(score => Math.exp(score - top))
      const sum = shares.reduce((a, b) => a + b, 0)
      for (const [c, values] of row.values.entries()) {
        const off = ((shares[c]! / sum - (c === row.right ? 1 : 0)) * row.weight) / total
        if (off !== 0) for (let i = 0; i < values.length; i++) slope[i]! += off * values[i]!
      }
    }
    for (let i = 0; i < weights.length; i++) {
      m[i] = 0.9 * m[i]! + 0.1 * slope[i]!
      v[i] = 0.999 * v[i]! + 0.001 * slope[i]! ** 2
      weights[i]! -= (0.05 * (m[i]! / (1 - 0.9 ** step))) / (Math.sqrt(v[i]! / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  return weights
}

function report(label: string, rows: readonly Row[], weights: readonly number[] | Float64Array): void {
  const of = (test: (row: Row, best: number) => boolean): number =>
    rows.filter(row => {
      const scores = scoresOf(row, weights)
      const top = Math.max(...scores)
      return test(row, scores.indexOf(top))
    }).length
  const part = (n: number): string => (n / Math.max(1, rows.length)).toFixed(3)
  console.log(
    label.padEnd(28),
    String(rows.length).padStart(6),
    'among',
    part(of(row => row.right >= 0)),
    'rules',
    part(of(row => row.right >= 0 && row.ruled === row.right)),
    'best',
    part(of((row, best) => best === row.right)),
  )
}

const rows: Row[] = []
for (const name of readdirSync(join(data!, 'pdnc', 'data')))
  rows.push(...novel(join(data!, 'pdnc', 'data', name), name))
for (const file of readdirSync(join(data!, 'labelled', 'gold')))
  rows.push(...(await labelled(join(data!, 'labelled'), file.replace('.json', ''))))
const own = (row: Row): boolean => row.weight !== 1
const kept = rows.filter(row => !tests.has(row.text))
for (const tagged of [true, false]) {
  const kind = tagged ? 'tagged' : 'bare'
  const of = (some: readonly Row[]): Row[] => some.filter(row => row.tagged === tagged)
  const weights = learn(of(kept))
  report(
    `${kind}, learnt from, novels`,
    of(kept).filter(row => !own(row)),
    weights,
  )
  report(`${kind}, learnt from, labelled`, of(kept).filter(own), weights)
  report(
    `${kind}, left out, novels`,
    of(rows).filter(row => tests.has(row.text) && !own(row)),
    weights,
  )
  report(
    `${kind}, left out, labelled`,
    of(rows).filter(row => tests.has(row.text) && own(row)),
    weights,
  )
  console.log(`  ${kind}: [${[...weights].map(weight => weight.toFixed(2)).join(', ')}],`)
}
const bare = rows.filter(row => own(row) && !row.tagged)
const essays = learn(
  bare.filter(row => !tests.has(row.text)),
  standing.bare,
  drawnToNovels,
)
report(
  'essay, learnt from',
  bare.filter(row => !tests.has(row.text)),
  essays,
)
report(
  'essay, left out',
  bare.filter(row => tests.has(row.text)),
  essays,
)
console.log(`  essay: [${[...essays].map(weight => weight.toFixed(2)).join(', ')}],`)
for (const text of new Set(bare.filter(row => !tests.has(row.text)).map(row => row.text))) {
  const others = bare.filter(row => row.text !== text && !tests.has(row.text))
  report(
    `essay, ${text} alone left out`,
    bare.filter(row => row.text === text),
    learn(others, standing.bare, drawnToNovels),
  )
}
