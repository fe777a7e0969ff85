import type { Dependence } from '../case/origin.ts'
import type { Span } from '../case/passage.ts'
import { findShutOut } from '../confront/reuse/direction.ts'
import { findLeftOut, type LeftOut } from '../confront/reuse/left-out.ts'
import { type Pair, pairWords } from '../confront/reuse/pairing.ts'
import type { Parallel } from '../confront/reuse/reuse.ts'
import { Fault } from '../kit/errors.ts'
import { mapLines } from '../kit/lines.ts'
import { mapOffsets } from '../kit/offsets.ts'
import type { CaseFile } from '../record/case-file.ts'
import { type CaseClaims, witnessId } from '../record/claims.ts'
import { listSources, loadSource, type SourceHead } from '../record/sources.ts'
import { showDependence } from './accept-dependence.ts'
import type { VoiceName } from './claim-words.ts'
import { wordNet } from './compare-pair.ts'
import { allPairs, compared, inOrder, type PairOf } from './compare-texts.ts'
import { type FormulaPage, showFormulae } from './mark-formula.ts'
import { claimsOf } from './read-claims.ts'
import { type Dated, type DirectionSigns, signsOf } from './show-direction.ts'
import { voicesOnce } from './show-questions.ts'

export type SourceName = Pick<SourceHead, 'id' | 'siglum' | 'title' | 'language'>

/** One pair of sources in the list: nothing known of it, or how much the two share. */
export interface PairRow {
  readonly id: string
  readonly a: SourceName
  readonly b: SourceName
  /** Null where the two were not compared, or changed since. */
  readonly found: {
    readonly byKind: Readonly<Record<Parallel['kind'], number>>
    readonly stretches: number
    readonly best: number
    /** The strongest passage that rests on wording or order, with its words in `a` and its number. */
    readonly strongest: {
      readonly n: number
      readonly kind: Parallel['kind']
      readonly words: string
      readonly lines: readonly [number, number]
    } | null
  } | null
  /** How many answers have fewer origins if the two texts' own voices depend on one another; null where one has no claims. */
  readonly stake: number | null
}

/** A dependence of the case with the names of its voices. */
export interface DependencePage {
  readonly dependence: Dependence
  readonly a: string
  readonly b: string
}

export interface ParallelsPage {
  readonly pairs: readonly PairRow[]
  readonly dependences: readonly DependencePage[]
  readonly formulae: readonly FormulaPage[]
}

/** An address for a pair of sources. */
export const pairId = ({ a, b }: PairOf): string => `${a}~${b}`

/** The sources that a pair's address names. Throws `bad-input`, `not-found`. */
export function pairOf(file: CaseFile, id: string): PairOf {
  const [a, b, more] = id.split('~')
  if (a === undefined || b === undefined || more !== undefined)
    throw new Fault('bad-input', `"${id.slice(0, 80)}" names no two sources. Write them as "s1~s2".`)
  return inOrder(file, { a, b })
}

/** The pairs of those addresses; every pair of the case where none is given. */
export const pairsNamed = (file: CaseFile, ids: readonly string[]): PairOf[] =>
  ids.length === 0 ? allPairs(file) : ids.map(id => pairOf(file, id))

/** Every pair of sources with what is known of it, and the dependences that the case holds. */
export function showParallels(file: CaseFile): ParallelsPage {
  file.need('read')
  const claims = claimsOf(file)
  const sides = new Map(listSources(file.db).map(({ id }) => [id, readSide(file, claims, id)]))
  const rows = allPairs(file).map(pair => {
    const reuse = compared(file, pair)
    const byKind = { verbatim: 0, 'near-verbatim': 0, translation: 0, paraphrase: 0 }
    for (const { kind } of reuse?.parallels ?? []) byKind[kind]++
    const [a, b] = [choices(claims, pair.a, undefined)[0]?.id, choices(claims, pair.b, undefined)[0]?.id]
    return {
      id: pairId(pair),
      stake: reuse === null || a === undefined || b === undefined || a === b ? null : showDependence(file, a, b).length,
      a: named(claims, sides.get(pair.a)!.head),
      b: named(claims, sides.get(pair.b)!.head),
      found:
        reuse === null
          ? null
          : {
              byKind,
              stretches: reuse.stretches.length,
              best: reuse.parallels[0]?.score ?? 0,
              strongest: strongestOf(reuse.parallels, sides.get(pair.a)!, sides.get(pair.b)!),
            },
    }
  })
  return { pairs: rows, dependences: dependencesOf(claims), formulae: showFormulae(file) }
}

type Readable = ReturnType<typeof readSide>

function strongestOf(all: readonly Parallel[], a: Readable, b: Readable): NonNullable<PairRow['found']>['strongest'] {
  const n = all.findIndex(one => one.kind !== 'paraphrase')
  const best = all[n]
  if (best === undefined) return null
  const [left, right] = [a.side(best.a), b.side(best.b)]
  return { n, kind: best.kind, words: left.words, lines: [left.line, right.line] }
}

export function dependencesOf(claims: CaseClaims): DependencePage[] {
  const voices = voicesOnce(claims)
  const name = (id: string): string => voices.get(id)?.name ?? id
  return claims.dependences.map(dependence => ({ dependence, a: name(dependence.a), b: name(dependence.b) }))
}

/** The source under the siglum that its claims use, where it has claims. */
export function named(claims: CaseClaims, { id, siglum, title, language }: SourceName): SourceName {
  const witness = witnessOf(claims, id)
  return { id, siglum: witness?.siglum ?? siglum, title: witness?.title ?? title, language }
}

const witnessOf = ({ head, texts }: CaseClaims, id: string) =>
  head.sources.find(one => texts.get(witnessId(one)) === id)

/** A passage as the list of a pair shows it. */
export interface Side extends Span {
  readonly line: number
  readonly words: string
}

export interface ParallelRow {
  readonly n: number
  readonly kind: Parallel['kind']
  readonly score: number
  readonly a: Side
  readonly b: Side
}

/** One parallel at full length, with the words that answer each other. Offsets of `pairs` are UTF-16 of each side's words. */
export interface FacePage {
  readonly n: number
  readonly a: { readonly before: string; readonly words: string; readonly after: string }
  readonly b: { readonly before: string; readonly words: string; readonly after: string }
  readonly pairs: readonly Pair[]
  /** Words of one side that the other leaves out, UTF-16 of that side; none for a hint of like matter. */
  readonly leftOut: readonly LeftOut[]
  /** Sides that mark words as left out which the other has: the other cannot rest on such a side alone. */
  readonly shutOut: readonly { readonly marked: 'a' | 'b'; readonly words: string }[]
  /** What dates and names say of who can have followed whom. */
  readonly signs: DirectionSigns
}

/** A voice that a dependence can name, and how many claims of the source it carries, those at the passage first. */
export interface VoiceChoice extends VoiceName {
  readonly here: number
  readonly claims: number
}

export interface PairPage {
  readonly id: string
  readonly a: SourceName & { readonly length: number }
  readonly b: SourceName & { readonly length: number }
  /** False where the two were not compared, or changed since; then the lists are empty. */
  readonly compared: boolean
  readonly parallels: readonly ParallelRow[]
  readonly stretches: readonly { readonly a: Span; readonly b: Span }[]
  /** What one side has where the two run parallel and the other leaves out: whole sentences, and words inside one. */
  readonly cuts: readonly (Side & { readonly side: 'a' | 'b' })[]
  readonly face: FacePage | null
  readonly voices: { readonly a: readonly VoiceChoice[]; readonly b: readonly VoiceChoice[] }
  readonly dependences: readonly DependencePage[]
}

/** Letters of a passage in a list, and around it face to face. */
const listed = 160
const around = 240

/** Two sources with what they share, and the parallel number `at` face to face. Throws `not-found`, `bad-input`. */
export function showPair(file: CaseFile, id: string, at?: number): PairPage {
  file.need('read')
  const pair = pairOf(file, id)
  const reuse = compared(file, pair)
  const claims = claimsOf(file)
  const [a, b] = [readSide(file, claims, pair.a), readSide(file, claims, pair.b)]
  const rows = (reuse?.parallels ?? []).map((one, n) => ({
    n,
    kind: one.kind,
    score: Number(one.score.toFixed(2)),
    a: a.side(one.a),
    b: b.side(one.b),
  }))
  const row = at === undefined ? undefined : rows[at]
  const dated = ({ head, text, lineAt }: Readable, { line }: Side): Dated => ({
    text,
    lineAt,
    line,
    witness: witnessOf(claims, head.id),
  })
  if (at !== undefined && reuse !== null && row === undefined)
    throw new Fault('not-found', `These two share ${rows.length} passages; there is no number ${at}.`)
  return {
    id: pairId(pair),
    a: a.head,
    b: b.head,
    compared: reuse !== null,
    parallels: rows,
    stretches: reuse?.stretches ?? [],
    cuts: [...(reuse?.cuts ?? []), ...rows.flatMap(one => leftOutOf(one, a, b))].map(({ side, start, end }) => ({
      side,
      ...(side === 'a' ? a : b).side({ start, end }),
    })),
    face: row === undefined ? null : { ...faceOf(row, a, b), signs: signsOf(dated(a, row.a), dated(b, row.b)) },
    voices: { a: choices(claims, pair.a, row?.a), b: choices(claims, pair.b, row?.b) },
    dependences: dependencesOf(claims).filter(({ dependence }) =>
      [pair.a, pair.b].every(one => dependence.at.some(place => textAt(claims, place.source) === one)),
    ),
  }
}

const textAt = (claims: CaseClaims, witness: string): string => claims.texts.get(witness) ?? witness

export function readSide(file: CaseFile, claims: CaseClaims, id: string) {
  const source = loadSource(file.db, id)
  const { text } = source
  const offsets = mapOffsets(text)
  const lineAt = mapLines(text)
  const slice = (start: number, end: number): string =>
    text.slice(offsets.toUnits(Math.max(0, start)), offsets.toUnits(Math.min(offsets.length, end))).toWellFormed()
  return {
    head: { ...named(claims, source), length: offsets.length },
    text,
    lineAt,
    slice,
    side: ({ start, end }: Span): Side => ({
      start,
      end,
      line: lineAt(offsets.toUnits(start)),
      words: slice(start, Math.min(end, start + listed)).replaceAll(/\s+/g, ' '),
    }),
  }
}

/** What either side of a passage leaves out, in code points of the sources. */
function leftOutOf(row: ParallelRow, a: ReturnType<typeof readSide>, b: ReturnType<typeof readSide>): PairPage['cuts'] {
  if (row.kind === 'paraphrase') return []
  const texts = { a: a.slice(row.a.start, row.a.end), b: b.slice(row.b.start, row.b.end) }
  return findLeftOut(texts.a, texts.b, wordNet()).map(({ side, start, end }) => {
    const { toPoints } = mapOffsets(texts[side])
    const at = { start: row[side].start + toPoints(start), end: row[side].start + toPoints(end) }
    return { side, ...(side === 'a' ? a : b).side(at) }
  })
}

function faceOf(row: ParallelRow, a: Readable, b: Readable): Omit<FacePage, 'signs'> {
  const side = (of: typeof a, { start, end }: Span) => ({
    before: of.slice(start - around, start).replace(start > around ? /^\S*\s/ : /^/, ''),
    words: of.slice(start, end),
    after: of.slice(end, end + around).replace(/\s\S*$/, ''),
  })
  const [left, right] = [side(a, row.a), side(b, row.b)]
  const shutOut = findShutOut(left.words, right.words).map(({ marked, words }) => ({
    marked,
    words: (marked === 'a' ? right : left).words.slice(words.start, words.end),
  }))
  const leftOut = row.kind === 'paraphrase' ? [] : findLeftOut(left.words, right.words, wordNet())
  return { n: row.n, a: left, b: right, pairs: pairWords(left.words, right.words, wordNet()), leftOut, shutOut }
}

/** Voices of the claims of a source: those of claims that stand in the passage first, authors before others. */
function choices(claims: CaseClaims, source: string, passage: Span | undefined): VoiceChoice[] {
  const voices = voicesOnce(claims)
  const counted = new Map<string, { here: number; claims: number; author: boolean }>()
  for (const claim of claims.claims) {
    if (textAt(claims, claim.at.source) !== source) continue
    const bound = claims.bindings.get(claim.id)
    const here =
      passage !== undefined &&
      bound?.start != null &&
      bound.end != null &&
      bound.start < passage.end &&
      passage.start < bound.end
    for (const { voice, role } of claim.chain) {
      if (role === 'page') continue
      const count = counted.get(voice) ?? { here: 0, claims: 0, author: false }
      counted.set(voice, count)
      count.claims++
      count.author ||= role === 'author'
      if (here) count.here++
    }
  }
  return [...counted]
    .flatMap(([voice, count]) => (voices.has(voice) ? [{ ...voices.get(voice)!, ...count }] : []))
    .sort((x, y) => y.here - x.here || Number(y.author) - Number(x.author) || y.claims - x.claims)
    .map(({ author, ...choice }) => choice)
}
