import type { Span } from '../case/passage.ts'
import { checkQuotation, type Fidelity } from '../confront/fidelity/fidelity.ts'
import type { CaseFile } from '../record/case-file.ts'
import { listSources } from '../record/sources.ts'
import { wordNet } from './compare-pair.ts'
import { readableText } from './compare-texts.ts'
import { claimsOf } from './read-claims.ts'
import { showVoices } from './show-case.ts'
import { named, readSide, type Side, type SourceName } from './show-parallels.ts'
import { type GroupedPhrase, showRenderings } from './show-renderings.ts'

/** A quotation of the case. */
export interface QuotationRow extends Side {
  readonly source: SourceName
  readonly finding: string
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
  readonly quote: (Side & { readonly source: SourceName; readonly text: string; readonly before: string }) | null
  /** Sources that hold it, the nearest wording first. */
  readonly editions: readonly EditionPage[]
  /** Sources that were searched and do not hold it. */
  readonly without: readonly SourceName[]
  /** Phrases that may render one saying in several texts: all groups, or the one that the quotation belongs to. */
  readonly renderings: readonly (readonly RenderingPage[])[]
  /** Quotations of the case, the longest first. */
  readonly quotations: readonly QuotationRow[]
}

/** A phrase with what it has in common with another rendering. */
export interface RenderingPage extends Side {
  readonly source: SourceName
  readonly common: GroupedPhrase['common']
}

const listed = 200
const shortest = 25
const around = 320

/** What stands before, without the half of a word that it begins with. */
const fromWord = (text: string): string => (text.length < around ? text : text.replace(/^\S*\s/, ''))

const meets = (x: Span, y: Span): boolean => x.start < y.end && y.start < x.end

/** A quotation against every other source of the case; without a range, the quotations there are. Throws `not-found`, `too-large`. */
export function showQuotation(
  file: CaseFile,
  asked: { readonly source: string; readonly start: number; readonly end: number } | null,
): QuotationPage {
  file.need('read')
  const claims = claimsOf(file)
  const sources = listSources(file.db)
  const sides = new Map(sources.map(({ id }) => [id, readSide(file, claims, id)]))
  const quotations = showVoices(file)
    .filter(one => one.kind === 'quotation' && one.state !== 'rejected' && one.end - one.start >= shortest)
    .sort((x, y) => y.end - y.start - (x.end - x.start))
    .slice(0, listed)
    .map(one => ({
      ...sides.get(one.sourceId)!.side(one),
      source: named(claims, sides.get(one.sourceId)!.head),
      finding: one.id,
    }))
  const renderings = showRenderings(file)
    .filter(group => asked === null || group.some(one => one.source === asked.source && meets(one, asked)))
    .map(group =>
      group.map(({ source, common, ...at }) => {
        const { head, side } = sides.get(source)!
        return { ...side(at), source: named(claims, head), common }
      }),
    )
  if (asked === null) return { quote: null, editions: [], without: [], renderings, quotations }
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
      .sort((x, y) => y.fidelity.kept - x.fidelity.kept),
    renderings,
    without: checks.filter(({ fidelity }) => fidelity === null).map(({ head }) => named(claims, head)),
    quotations,
  }
}
