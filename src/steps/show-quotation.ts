import type { Span } from '../case/passage.ts'
import { checkQuotation, type Fidelity } from '../confront/fidelity/fidelity.ts'
import { Fault } from '../kit/errors.ts'
import type { CaseFile } from '../record/case-file.ts'
import { listSources, sourceRow } from '../record/sources.ts'
import { lengthOf } from '../record/texts.ts'
import { wordNet } from './compare-pair.ts'
import { allPairs, compared, readableText } from './compare-texts.ts'
import { claimsOf } from './read-claims.ts'
import { showVoices } from './show-case.ts'
import { named, pairId, readSide, type Side, type SourceName } from './show-parallels.ts'
import { type GroupedPhrase, showRenderings } from './show-renderings.ts'

/** A quotation of the case. */
export interface QuotationRow extends Side {
  readonly source: SourceName
  readonly finding: string
  /** Where another text shares its wording, as far as the two were compared. */
  readonly also: readonly Also[]
}

/** A passage of another text that shares its wording: number `n` of a pair of sources. */
export interface Also {
  readonly siglum: string
  readonly line: number
  readonly pair: string
  readonly n: number
}

/** The quotation held against one other source. */
export interface EditionPage {
  readonly edition: SourceName
  readonly fidelity: Fidelity
  /** What the edition has there, with what stands around it. */
  readonly line: number
  readonly before: string
  readonly words: string
  readonly after: string
}

export interface QuotationPage {
  readonly quote:
    | (Side & {
        readonly source: SourceName
        readonly text: string
        readonly before: string
        readonly also: readonly Also[]
      })
    | null
  /** Sources that hold it, the nearest wording first. */
  readonly editions: readonly EditionPage[]
  /** Sources that were searched and do not hold it. */
  readonly without: readonly SourceName[]
  /** Phrases that may render one saying in several texts: all groups, or the one that the quotation belongs to. */
  readonly renderings: readonly (readonly RenderingPage[])[]
  /** Quotations of the case: those that another text shares first, then the longest. */
  readonly quotations: readonly QuotationRow[]
  /** Quotations that are not in that list: too short to be placed by their words, and beyond what one page holds. */
  readonly left: { readonly short: number; readonly more: number }
}

/** A phrase with what it has in common with another rendering. */
export interface RenderingPage extends Side {
  readonly source: SourceName
  readonly common: GroupedPhrase['common']
}

/** Rows of one page. */
const listed = 1000
/** Code points under which a quotation is two or three words, that many places hold. Assumption. */
const shortest = 25
const around = 320
/** Code points of a passage that is held against the other texts as a quotation; more takes many seconds. Assumption. */
const longest = 8000

/** What stands before, without the half of a word that it begins with. */
const fromWord = (text: string): string => (text.length < around ? text : text.replace(/^\S*\s/, ''))

const meets = (x: Span, y: Span): boolean => x.start < y.end && y.start < x.end

/**
 * A quotation against every other source of the case; without a range, the quotations there are, short ones too where
 * `short` is set. Throws `not-found`, `bad-input`, `too-large`.
 */
export function showQuotation(
  file: CaseFile,
  asked: { readonly source: string; readonly start: number; readonly end: number } | null,
  short = false,
): QuotationPage {
  file.need('read')
  if (asked !== null) checkRange(file, asked)
  const claims = claimsOf(file)
  const sources = listSources(file.db)
  const sides = new Map(sources.map(({ id }) => [id, readSide(file, claims, id)]))
  const also = sharedElsewhere(file, sides)
  const all = showVoices(file).filter(one => one.kind === 'quotation' && one.state !== 'rejected')
  const long = all.filter(one => short || one.end - one.start >= shortest)
  const quotations = long
    .map(one => ({
      ...sides.get(one.sourceId)!.side(one),
      source: named(claims, sides.get(one.sourceId)!.head),
      finding: one.id,
      also: also(one.sourceId, one),
    }))
    .sort((x, y) => Number(y.also.length > 0) - Number(x.also.length > 0) || y.end - y.start - (x.end - x.start))
    .slice(0, listed)
  const left = { short: all.length - long.length, more: long.length - quotations.length }
  const renderings = showRenderings(file)
    .filter(group => asked === null || group.some(one => one.source === asked.source && meets(one, asked)))
    .map(group =>
      group.map(({ source, common, ...at }) => {
        const { head, side } = sides.get(source)!
        return { ...side(at), source: named(claims, head), common }
      }),
    )
  if (asked === null) return { quote: null, editions: [], without: [], renderings, quotations, left }
  const own = sides.get(asked.source) ?? readSide(file, claims, asked.source)
  const text = readableText(file, asked.source)
  const checks = sources
    .filter(({ id }) => id !== asked.source)
    .map(head => {
      const fidelity = checkQuotation(text, asked, readableText(file, head.id), wordNet())
      return { head, fidelity }
    })
  return {
    quote: {
      ...own.side(asked),
      source: named(claims, own.head),
      text: own.slice(asked.start, asked.end),
      before: fromWord(own.slice(asked.start - around, asked.start)),
      also: also(asked.source, asked),
    },
    editions: checks
      .flatMap(({ head, fidelity }) => {
        if (fidelity === null) return []
        const { slice, side } = sides.get(head.id)!
        const { start, end } = fidelity.edition
        return [
          {
            edition: named(claims, head),
            fidelity,
            line: side({ start, end }).line,
            before: fromWord(slice(start - around, start)),
            words: slice(start, end),
            after: slice(end, end + around).replace(/\s\S*$/, ''),
          },
        ]
      })
      .sort(({ fidelity: x }, { fidelity: y }) => Number(y.part === null) - Number(x.part === null) || y.kept - x.kept),
    renderings,
    without: checks.filter(({ fidelity }) => fidelity === null).map(({ head }) => named(claims, head)),
    quotations,
    left,
  }
}

function checkRange(file: CaseFile, { source, start, end }: Span & { readonly source: string }): void {
  const length = lengthOf(file.db, String(sourceRow(file.db, source).digest))
  if (start >= end || end > length)
    throw new Fault('bad-input', `${start}-${end} is no range of "${source}", which has ${length} code points.`)
  if (end - start > longest)
    throw new Fault(
      'too-large',
      `${end - start} letters of "${source}" are too many to be held as a quotation against the other texts. Choose ${longest} or fewer.`,
    )
}

/** Where other texts share the wording of a passage: known from the pairs that were compared, hints of like matter left out. */
function sharedElsewhere(file: CaseFile, sides: ReadonlyMap<string, ReturnType<typeof readSide>>) {
  const bySource = new Map<string, { own: Span; other: string; there: Span; pair: string; n: number }[]>()
  for (const { a, b } of allPairs(file))
    for (const [n, one] of (compared(file, { a, b })?.parallels ?? []).entries()) {
      if (one.kind === 'paraphrase') continue
      const at = { pair: pairId({ a, b }), n }
      bySource.set(a, [...(bySource.get(a) ?? []), { own: one.a, other: b, there: one.b, ...at }])
      bySource.set(b, [...(bySource.get(b) ?? []), { own: one.b, other: a, there: one.a, ...at }])
    }
  return (source: string, span: Span): QuotationRow['also'] => {
    const found = (bySource.get(source) ?? []).filter(one => covers(one.own, span))
    const places = found.map(one => {
      const { head, side } = sides.get(one.other)!
      return { siglum: head.siglum, line: side(one.there).line, pair: one.pair, n: one.n }
    })
    return places.filter((one, n) => places.findIndex(p => p.siglum === one.siglum && p.line === one.line) === n)
  }
}

/** More than half of the shorter of the two lies in the other. */
const covers = (x: Span, y: Span): boolean =>
  2 * (Math.min(x.end, y.end) - Math.max(x.start, y.start)) > Math.min(x.end - x.start, y.end - y.start)
