import type { Span } from '../case/passage.ts'
import type { Redaction } from '../case/redaction.ts'
import { type Cell, type Collation, collate } from '../confront/collate/collate.ts'
import { findReuse, type Parallel } from '../confront/reuse/reuse.ts'
import { cutUnits } from '../confront/reuse/words.ts'
import { Fault } from '../kit/errors.ts'
import { mapOffsets } from '../kit/offsets.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { CaseClaims } from '../record/claims.ts'
import { listSources } from '../record/sources.ts'
import { wordNet } from './compare-pair.ts'
import { allPairs, compared, inOrder } from './compare-texts.ts'
import { claimsOf } from './read-claims.ts'
import { named, readSide, type Side, type SourceName } from './show-parallels.ts'

/** A witness: a source, or a passage of one. Code points. */
export interface WitnessPage extends Side {
  readonly source: SourceName
}

/** A sentence or verse of a witness. */
export interface UnitPage extends Side {
  /** Words in it that nobody can read. */
  readonly unreadable: boolean
  /** Share of its words that another witness has in the same place of the table. */
  readonly shared: number
}

/** Two units that answer each other. `moved`: not in the order that most of the others keep. */
export interface LinkPage {
  readonly a: readonly [witness: number, unit: number]
  readonly b: readonly [witness: number, unit: number]
  readonly kind: Parallel['kind']
  readonly moved: boolean
}

/** Neighbouring places of the table in which the witnesses agree, or in which they do not. */
export interface Segment {
  readonly agree: boolean
  /** Begins sentences that answer each other, so it stands on a line of its own. */
  readonly opens: boolean
  readonly cells: readonly { readonly kind: 'words' | 'none' | 'unreadable'; readonly text: string }[]
}

/** A layer by another hand, with the words it is about where the case has them. */
export interface LayerPage {
  readonly redaction: Redaction
  /** The source that still has the words, or null where it is not here. */
  readonly source: SourceName | null
  readonly absent: readonly string[]
  readonly words: string
  readonly passage: Span | null
}

export interface VariantsPage {
  readonly witnesses: readonly WitnessPage[]
  readonly units: readonly (readonly UnitPage[])[]
  readonly links: readonly LinkPage[]
  readonly table: readonly Segment[]
  readonly moves: number
  readonly independent: Collation['independent']
  readonly layers: readonly LayerPage[]
  readonly sources: readonly (SourceName & { readonly length: number })[]
  /** Stretches that run in step, as they were found when pairs were compared: what can be set side by side. */
  readonly offers: readonly { readonly a: WitnessPage; readonly b: WitnessPage }[]
}

/** A table of more is not read by a person. Assumption. */
const mostWitnesses = 6
const mostPoints = 24_000
/** A passage is weighed as if so many other words stood beside it, as in fidelity. Assumption. */
const pageWords = 2000
/** Likeness of matter counts as an answer from this score on. Assumption: one in three thousand for one pair by chance. */
const leastLoose = 8

/**
 * Witnesses side by side: `wanted` names sources, or passages of them as `s1:120-940`, parted by commas. Without it the
 * longest stretch that is known to run in step is shown.
 *
 * @throws Fault `bad-input`, `not-found`, `too-large`
 */
export function showVariants(file: CaseFile, wanted?: string): VariantsPage {
  file.need('read')
  const claims = claimsOf(file)
  const offers = offersOf(file, claims)
  const known = listSources(file.db).map(head => ({
    ...named(claims, head),
    length: readSide(file, claims, head.id).head.length,
  }))
  const asked =
    wanted === undefined || wanted === ''
      ? offers.slice(0, 1).flatMap(({ a, b }) => [witnessName(a), witnessName(b)])
      : wanted.split(',')
  if (asked.length > mostWitnesses)
    throw new Fault('bad-input', `${asked.length} witnesses are more than ${mostWitnesses}. Choose fewer.`)
  const read = asked.map(one => readWitness(file, claims, one))
  const sigla = distinct(read.map(({ page }) => page.source.siglum))
  const collation = read.length < 2 ? null : collate(read.map(({ text }, w) => ({ siglum: sigla[w]!, text })))
  const links = linksOf(file, read)
  const pieces = piecesOf(read, sigla, links, collation)
  return {
    witnesses: read.map(({ page }, w) => ({ ...page, source: { ...page.source, siglum: sigla[w]! } })),
    units: read.map((one, w) => sharesOf(one, pieces, w)),
    links,
    table: pieces.flatMap(({ collation: one }) => segmentsOf(one)),
    moves: collation?.moves.length ?? 0,
    independent: collation?.independent ?? [],
    layers: layersOf(file, claims),
    sources: known,
    offers,
  }
}

const witnessName = ({ source, start, end }: WitnessPage): string => `${source.id}:${start}-${end}`

const distinct = (sigla: readonly string[]): string[] =>
  sigla.map((siglum, w) => {
    const before = sigla.slice(0, w).filter(one => one === siglum).length
    return sigla.indexOf(siglum) === sigla.lastIndexOf(siglum) ? siglum : `${siglum}${before + 1}`
  })

type Read = ReturnType<typeof readWitness>

function readWitness(file: CaseFile, claims: CaseClaims, asked: string) {
  const [, id, from, to] = /^([^:]{1,200})(?::(\d{1,9})-(\d{1,9}))?$/.exec(asked) ?? []
  if (id === undefined)
    throw new Fault('bad-input', `"${asked.slice(0, 80)}" names no witness. Write s1 or s1:120-940.`)
  const side = readSide(file, claims, id)
  const { length } = side.head
  const [start, end] = from === undefined ? [0, length] : [Number(from), Number(to)]
  if (start >= end || end > length)
    throw new Fault('bad-input', `${start}-${end} is no range of "${id}", which has ${length} code points.`)
  if (end - start > mostPoints)
    throw new Fault(
      'too-large',
      `${end - start} letters of "${id}" are too many to read side by side. Choose a passage.`,
    )
  const text = side.slice(start, end)
  const { toPoints } = mapOffsets(text)
  const cut = cutUnits(text)
  const keys = cut.map(unit => new Set(unit.words.filter(word => word.content).map(word => word.key)))
  const units = cut.map(unit => ({
    ...side.side({ start: start + toPoints(unit.start), end: start + toPoints(unit.end) }),
    unreadable: /[█▇▓■]|\[[^\]]*(?:illegible|unreadable|redacted|struck|blacked|withheld)/i.test(
      text.slice(unit.start, unit.end),
    ),
  }))
  const page: WitnessPage = { source: named(claims, side.head), ...side.side({ start, end }) }
  return { page, text, units, keys, slice: side.slice }
}

/** Part of the witnesses collated by itself, and where in the sources it begins. */
interface Piece {
  readonly collation: Collation
  readonly starts: readonly number[]
}

/**
 * What is collated at a time: all, or, of two witnesses of which sentences are known to answer each other, each such pair
 * with what follows it up to the next. So a word of one sentence never stands beside that of another.
 */
function piecesOf(
  read: readonly Read[],
  sigla: readonly string[],
  links: readonly LinkPage[],
  whole: Collation | null,
): Piece[] {
  if (whole === null) return []
  const steps = links
    .filter(link => !link.moved)
    .sort((x, y) => x.a[1] - y.a[1] || x.b[1] - y.b[1])
    .filter((link, n, all) => n === 0 || (link.a[1] > all[n - 1]!.a[1] && link.b[1] > all[n - 1]!.b[1]))
  const all = [{ collation: whole, starts: read.map(({ page }) => page.start) }]
  if (read.length !== 2 || steps.length < 2) return all
  const startOf = (w: number, n: number): number => {
    const { page, units } = read[w]!
    return n === 0 ? page.start : n === steps.length ? page.end : units[(w === 0 ? steps[n]!.a : steps[n]!.b)[1]]!.start
  }
  return steps.map((_, n) => {
    const starts = read.map((_one, w) => startOf(w, n))
    const texts = read.map(({ slice }, w) => ({ siglum: sigla[w]!, text: slice(starts[w]!, startOf(w, n + 1)) }))
    return { collation: collate(texts), starts }
  })
}

/** The units of a witness with how much of each another witness has too. */
function sharesOf({ units }: Read, pieces: readonly Piece[], w: number): UnitPage[] {
  const words = units.map(() => 0)
  const shared = units.map(() => 0)
  let u = 0
  for (const { collation, starts } of pieces) {
    const witness = collation.witnesses[w]!
    const met = new Set<number>()
    for (const column of collation.columns) {
      const cell = column[w]!
      if (cell.kind !== 'words') continue
      if (column.some((one, v) => v !== w && one.kind === 'words' && one.token.key === cell.token.key))
        met.add(cell.index)
    }
    let at = starts[w]! + Array.from(witness.lead).length
    for (const [index, { word, tail }] of witness.tokens.entries()) {
      while (u < units.length - 1 && at >= units[u]!.end) u++
      words[u]!++
      if (met.has(index)) shared[u]!++
      at += Array.from(word + tail).length
    }
  }
  return units.map((unit, n) => ({ ...unit, shared: words[n] === 0 ? 0 : shared[n]! / words[n]! }))
}

/**
 * What two witnesses share, counted from where each begins. Where their sources were compared and run in step here, it is
 * what that comparison found, so that two screens never say two things of one sentence; else the passages are compared.
 */
function sharedBy(file: CaseFile, left: Read, right: Read): readonly Pick<Parallel, 'a' | 'b' | 'kind' | 'score'>[] {
  const [p, q] = [left.page, right.page]
  const whole = p.source.id === q.source.id ? null : inOrder(file, { a: p.source.id, b: q.source.id })
  const inside = ({ a, b }: { readonly a: Span; readonly b: Span }): boolean =>
    a.start < p.end && p.start < a.end && b.start < q.end && q.start < b.end
  const turned = <T extends { readonly a: Span; readonly b: Span }>(one: T): T =>
    whole?.a === p.source.id ? one : { ...one, a: one.b, b: one.a }
  const known = whole === null ? null : compared(file, whole)
  if (known?.stretches.some(one => inside(turned(one)))) {
    const from = ({ start, end }: Span, origin: number): Span => ({ start: start - origin, end: end - origin })
    return known.parallels
      .map(turned)
      .filter(inside)
      .map(one => ({ ...one, a: from(one.a, p.start), b: from(one.b, q.start) }))
  }
  return findReuse(left.text, right.text, { thesaurus: wordNet(), unseenWords: pageWords }).parallels
}

/** Which units answer each other, witness by witness. */
function linksOf(file: CaseFile, read: readonly Read[]): LinkPage[] {
  return read.flatMap((left, a) =>
    read.slice(a + 1).flatMap((right, n) => {
      const b = a + 1 + n
      const found = sharedBy(file, left, right)
      const near = found.filter(one => one.kind !== 'paraphrase' || one.score >= leastLoose)
      const taken = new Set<string>()
      const pairs: { x: number; y: number; kind: Parallel['kind'] }[] = []
      for (const one of near) {
        const xs = within(left, one.a)
        const ys = within(right, one.b)
        const common = (x: number, y: number): number => left.keys[x]!.intersection(right.keys[y]!).size
        const likely = xs
          .flatMap(x => ys.map(y => ({ x, y, common: common(x, y) })))
          .filter(pair => pair.common > 0 || (xs.length === 1 && ys.length === 1))
          .sort((p, q) => q.common - p.common)
        // Two sentences in place of one are told of a stretch in step; of other passages each unit answers one.
        const split = one.kind === 'translation' && (xs.length === 1 || ys.length === 1)
        const before = new Set(taken)
        for (const { x, y } of likely) {
          const shut = split ? before : taken
          if (shut.has(`a${x}`) || shut.has(`b${y}`)) continue
          taken.add(`a${x}`).add(`b${y}`)
          pairs.push({ x, y, kind: one.kind })
        }
      }
      const kept = inStep(pairs)
      return pairs.map(pair => ({
        a: [a, pair.x] as const,
        b: [b, pair.y] as const,
        kind: pair.kind,
        moved: !kept.has(pair),
      }))
    }),
  )
}

/** Units of which half lies in an extent of the witness's passage. */
const within = ({ page, units }: Read, extent: Span): number[] =>
  units.flatMap((unit, n) => {
    const shared = Math.min(unit.end, page.start + extent.end) - Math.max(unit.start, page.start + extent.start)
    return shared * 2 >= Math.min(unit.end - unit.start, extent.end - extent.start) ? [n] : []
  })

/** The longest run of pairs that fall on neither side. */
function inStep<T extends { readonly x: number; readonly y: number }>(pairs: readonly T[]): Set<T> {
  const sorted = [...pairs].sort((p, q) => p.x - q.x || p.y - q.y)
  const best = sorted.map(() => 1)
  const before = sorted.map(() => -1)
  for (let i = 0; i < sorted.length; i++)
    for (let j = 0; j < i; j++)
      if (sorted[j]!.y <= sorted[i]!.y && best[j]! + 1 > best[i]!) {
        best[i] = best[j]! + 1
        before[i] = j
      }
  const kept = new Set<T>()
  for (let at = best.indexOf(Math.max(0, ...best)); at >= 0; at = before[at]!) kept.add(sorted[at]!)
  return kept
}

/** Neighbouring columns of one sort as one segment. */
function segmentsOf({ columns, witnesses }: Collation): Segment[] {
  const agrees = (column: readonly Cell[]): boolean =>
    column.every(
      cell => cell.kind === 'words' && cell.token.key === (column[0] as { token?: { key: string } }).token?.key,
    )
  const segments: { agree: boolean; columns: (readonly Cell[])[] }[] = []
  for (const column of columns) {
    const agree = agrees(column)
    if (segments.at(-1)?.agree === agree) segments.at(-1)!.columns.push(column)
    else segments.push({ agree, columns: [column] })
  }
  return segments.map(({ agree, columns: inside }, n) => ({
    agree,
    opens: n === 0,
    cells: witnesses.map((_, w) => {
      const cells = inside.map(column => column[w]!)
      const text = cells.map(cell => (cell.kind === 'words' ? cell.token.word + cell.token.tail : '')).join('')
      const kind = cells.some(cell => cell.kind === 'unreadable') ? 'unreadable' : text === '' ? 'none' : 'words'
      return { kind, text: text.replaceAll(/\s+/g, ' ').trim() }
    }),
  }))
}

function offersOf(file: CaseFile, claims: CaseClaims): VariantsPage['offers'] {
  return allPairs(file)
    .flatMap(pair => {
      const reuse = compared(file, pair)
      if (reuse === null || reuse.stretches.length === 0) return []
      const [a, b] = [readSide(file, claims, pair.a), readSide(file, claims, pair.b)]
      return reuse.stretches.map(one => ({
        a: { source: named(claims, a.head), ...a.side(one.a) },
        b: { source: named(claims, b.head), ...b.side(one.b) },
      }))
    })
    .filter(({ a, b }) => Math.max(a.end - a.start, b.end - b.start) <= mostPoints)
    .sort((x, y) => y.a.end - y.a.start - (x.a.end - x.a.start))
}

function layersOf(file: CaseFile, claims: CaseClaims): LayerPage[] {
  const names = new Map(listSources(file.db).map(head => [head.id, named(claims, head)]))
  const voices = new Map(claims.documents.map(({ id, title }) => [id, title]))
  return claims.redactions.map(redaction => {
    const source = names.get(redaction.at.passage?.source ?? claims.texts.get(redaction.at.source) ?? '') ?? null
    const { passage } = redaction.at
    return {
      redaction,
      source,
      absent: redaction.absentFrom.map(id => names.get(claims.texts.get(id) ?? id)?.siglum ?? voices.get(id) ?? id),
      words: passage?.exact ?? '',
      passage: passage === undefined ? null : { start: passage.start, end: passage.end },
    }
  })
}
