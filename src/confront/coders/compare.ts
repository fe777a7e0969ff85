/**
 * Two people's codings of one text, compared.
 *
 * What is compared: the stretch that both have been through, from the first range that either judged to the last that both
 * reached; beyond it silence only says that one of them stopped.
 * Kinds: nominal alpha (`alpha.ts`) over the units that both judged, its values "rejected" and the kinds. Units are the
 * suggestions, and passages marked by hand that overlap, joined one to one, the greater overlap first.
 * Spans: F1 = 2 m / (a + b) over what each holds as evidence, m counting the same range and kind (exact), or a range of the
 * same kind that overlaps, one to one (overlapping). F1 and not a chance-corrected figure, because nobody can count the
 * ranges that neither marked; with their number growing, kappa goes to F1 (Hripcsak and Rothschild 2005, Agreement, the
 * F-measure, and reliability in information retrieval, JAMIA 12:296-298).
 * Limits: joining by overlap is greedy, not optimal; alpha_U for unitizing (Krippendorff 1995) is not computed.
 */
import type { Coding } from '../../case/coding.ts'
import type { Finding } from '../../case/finding.ts'
import { nominalAlpha } from './alpha.ts'

/** One person's word on one range, as far as comparing needs it. */
export type Say = Pick<Coding, 'unit' | 'verdict' | 'finding' | 'exact'>

/** How two say otherwise: accepted or rejected, of what kind, where it ends, its value, or only one marks it. */
export type DifferenceKind = 'verdict' | 'kind' | 'bounds' | 'value' | 'only-one'

export interface Difference {
  readonly kind: DifferenceKind
  readonly a: Say | null
  readonly b: Say | null
}

export interface Share {
  readonly same: number
  readonly of: number
}

export interface Compared {
  /** The stretch both have been through, code points; null where they share none. */
  readonly extent: { readonly start: number; readonly end: number } | null
  /** Units that both judged, and on how many they say the same kind or both reject. */
  readonly judged: Share
  readonly alpha: number | null
  readonly spans: { readonly a: number; readonly b: number; readonly exact: F1; readonly overlapping: F1 }
  /** Of the ranges that both hold with one kind and the same ends: how many with one value (who, when, whose words). */
  readonly values: Share
  /** In text order. */
  readonly differences: readonly Difference[]
}

export interface F1 {
  readonly matched: number
  /** From 0 to 1; null where neither holds anything. */
  readonly f1: number | null
}

/** Compares two codings of one source. Swapping them swaps the sides and no figure. */
export function compareCodings(a: readonly Say[], b: readonly Say[]): Compared {
  const extent = shared(a, b)
  const inside = (say: Say): boolean =>
    extent !== null && say.finding.start >= extent.start && say.finding.start <= extent.end
  const pairs = join(a.filter(inside), b.filter(inside))
  const both = pairs.filter((pair): pair is { a: Say; b: Say } => pair.a !== null && pair.b !== null)
  const agreed = both.filter(pair => word(pair.a) === word(pair.b))
  const held = (pair: { a: Say; b: Say }): boolean => pair.a.verdict === 'accepted' && pair.b.verdict === 'accepted'
  const alike = agreed.filter(held)
  const exact = alike.filter(pair => sameEnds(pair.a, pair.b))
  const evidence = (of: readonly Say[]): number => of.filter(say => inside(say) && say.verdict === 'accepted').length
  const [na, nb] = [evidence(a), evidence(b)]
  const f1 = (matched: number): F1 => ({ matched, f1: na + nb === 0 ? null : (2 * matched) / (na + nb) })
  return {
    extent,
    judged: { same: agreed.length, of: both.length },
    alpha: nominalAlpha(both.map(pair => [word(pair.a), word(pair.b)])),
    spans: { a: na, b: nb, exact: f1(exact.length), overlapping: f1(alike.length) },
    values: { same: exact.filter(pair => sameValue(pair.a.finding, pair.b.finding)).length, of: exact.length },
    differences: pairs
      .flatMap(pair => {
        const kind = differs(pair)
        return kind === null ? [] : [{ kind, ...pair }]
      })
      .sort((x, y) => start(x) - start(y)),
  }
}

interface Pair {
  readonly a: Say | null
  readonly b: Say | null
}

const start = ({ a, b }: Pair): number => Math.min(...[a, b].flatMap(say => (say === null ? [] : [say.finding.start])))
const word = ({ verdict, finding }: Say): string => (verdict === 'rejected' ? 'rejected' : finding.kind)
const sameEnds = (a: Say, b: Say): boolean => a.finding.start === b.finding.start && a.finding.end === b.finding.end

function shared(a: readonly Say[], b: readonly Say[]): Compared['extent'] {
  if (a.length === 0 || b.length === 0) return null
  const first = (of: readonly Say[]): number => Math.min(...of.map(say => say.finding.start))
  const last = (of: readonly Say[]): number => Math.max(...of.map(say => say.finding.start))
  const extent = { start: Math.min(first(a), first(b)), end: Math.min(last(a), last(b)) }
  return extent.start <= extent.end ? extent : null
}

/** Joins what is about one unit; then, of what is left, accepted ranges that overlap, the greater overlap first. */
function join(a: readonly Say[], b: readonly Say[]): Pair[] {
  const ofB = new Map(b.map(say => [say.unit, say]))
  const pairs: Pair[] = []
  const left: Say[] = []
  for (const say of a) {
    const other = ofB.get(say.unit)
    if (other === undefined) left.push(say)
    else pairs.push({ a: say, b: other })
    ofB.delete(say.unit)
  }
  const over = overlaps(left.filter(accepted), [...ofB.values()].filter(accepted))
  const taken = new Set<Say>()
  for (const pair of over) {
    if (taken.has(pair.a) || taken.has(pair.b)) continue
    taken.add(pair.a).add(pair.b)
    pairs.push({ a: pair.a, b: pair.b })
  }
  for (const say of left) if (!taken.has(say)) pairs.push({ a: say, b: null })
  for (const say of ofB.values()) if (!taken.has(say)) pairs.push({ a: null, b: say })
  return pairs
}

const accepted = (say: Say): boolean => say.verdict === 'accepted'

/** All overlapping pairs, best first: the greater overlap, then one kind, then the earlier. A sweep over both, by start. */
function overlaps(a: readonly Say[], b: readonly Say[]) {
  const byStart = (x: Say, y: Say): number => x.finding.start - y.finding.start
  const found: { a: Say; b: Say; shared: number; kind: number }[] = []
  const rest = b.toSorted(byStart)
  let open: Say[] = []
  let next = 0
  for (const say of a.toSorted(byStart)) {
    const { start, end, kind } = say.finding
    while (next < rest.length && rest[next]!.finding.start < end) open.push(rest[next++]!)
    open = open.filter(other => other.finding.end > start)
    for (const other of open) {
      const shared = Math.min(end, other.finding.end) - Math.max(start, other.finding.start)
      if (shared > 0) found.push({ a: say, b: other, shared, kind: Number(kind === other.finding.kind) })
    }
  }
  return found.sort((x, y) => y.shared - x.shared || y.kind - x.kind || byStart(x.a, y.a) || byStart(x.b, y.b))
}

function differs({ a, b }: Pair): DifferenceKind | null {
  // One who rejects what the other passes over has said nothing against them.
  if (a === null || b === null) return (a ?? b)!.verdict === 'rejected' ? null : 'only-one'
  if (a.verdict !== b.verdict) return 'verdict'
  if (a.verdict === 'rejected') return null
  if (a.finding.kind !== b.finding.kind) return 'kind'
  if (!sameEnds(a, b)) return 'bounds'
  return sameValue(a.finding, b.finding) ? null : 'value'
}

const sameValue = (a: Finding, b: Finding): boolean => meaningOf(a) === meaningOf(b)

/** What a finding says beyond its range and kind: who, when, whose words, which work. */
export function meaningOf(finding: Finding): string {
  switch (finding.kind) {
    case 'person':
    case 'body':
    case 'place':
      return finding.actor
    case 'date':
      return finding.edtf
    case 'quotation':
      return finding.speaker ?? ''
    case 'attribution':
      return finding.source ?? finding.voice
    case 'citation':
      return finding.work
    case 'noise':
      return finding.why
    case 'passage':
      return ''
  }
}
