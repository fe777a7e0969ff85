import { Fragment } from 'preact'
import type { EditionView, QuotationView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'

type Quote = NonNullable<QuotationView['quote']>

/** The quotation beside what one other text has in its place, and the differences by their names. */
export function Edition({ of, quote }: { of: EditionView; quote: Quote }) {
  const w = words.value.texts.quotation
  const { edition, fidelity } = of
  const inQuote = fidelity.deviations.flatMap(one => (one.quote === null ? [] : [{ ...one.quote, kind: one.kind }]))
  const inEdition = fidelity.deviations.flatMap(one =>
    one.edition === null ? [] : [{ ...one.edition, kind: one.kind }],
  )
  const start = fidelity.edition.start - Array.from(of.before).length
  const shown = shownOf(quote, fidelity.part)
  return (
    <section class="rule-top" aria-label={`${quote.source.siglum}, ${edition.siglum}`}>
      <h2>
        {quote.source.siglum} {quote.line} · {edition.siglum} {of.line}
      </h2>
      <p class="small dim">{w.kept(Math.round(fidelity.kept * 100), fidelity.sameVersion, fidelity.part !== null)}</p>
      <div class="two-texts gap-top">
        <blockquote lang={quote.source.language}>
          <p class="kick">
            <a class="loc" href={`/source/${encodeURIComponent(quote.source.id)}?from=${quote.start}&to=${quote.end}`}>
              {quote.source.siglum} {quote.line}
            </a>{' '}
            {w.asQuoted}
          </p>
          <p class="passage">
            <span class="faint">{closed(shown.before)}</span>
            <Marked text={shown.text} start={shown.start} marks={inQuote} whole={fidelity.part ?? undefined} />
          </p>
        </blockquote>
        <blockquote lang={edition.language}>
          <p class="kick">
            <a
              class="loc"
              href={`/source/${encodeURIComponent(edition.id)}?from=${fidelity.edition.start}&to=${fidelity.edition.end}`}
            >
              {edition.siglum} {of.line}
            </a>{' '}
            {w.asEdited}
          </p>
          <p class="passage">
            <Marked text={of.before + of.words + of.after} start={start} marks={inEdition} whole={fidelity.edition} />
          </p>
        </blockquote>
      </div>
      <Differences of={of} quote={quote} />
      {fidelity.deviations.length === 0 && <p class="gap-top">{w.same}</p>}
    </section>
  )
}

/** Code points of a long quotation that stand around a part of it. */
const around = 320

/** The quotation with what stands before it; where only a part is held, that part with what stands around it. */
function shownOf(quote: Quote, part: Span | null): Pick<Quote, 'before' | 'text' | 'start'> {
  const points = Array.from(quote.text)
  const [from, to] =
    part === null ? [0, points.length] : [part.start - quote.start - around, part.end - quote.start + around]
  if (from <= 0) return { ...quote, text: points.slice(0, to).join('') }
  return { before: '… ', text: points.slice(from, to).join(''), start: quote.start + from }
}

/** The differences, those of one kind in one row; a word that stands on both sides is told once. */
function Differences({
  of: { edition, fidelity, before, words: there, after },
  quote,
}: {
  of: EditionView
  quote: Quote
}) {
  const w = words.value.texts.quotation
  const start = fidelity.edition.start - Array.from(before).length
  const inQuote = (at: Span): string =>
    slice(quote.before + quote.text, quote.start - Array.from(quote.before).length, at)
  const inEdition = (at: Span): string => slice(before + there + after, start, at)
  const byKind = Map.groupBy(fidelity.deviations, one => one.kind)
  return (
    <dl class="kv told gap-top small">
      {[...byKind].map(([kind, all]) => (
        <Fragment key={kind}>
          <dt>
            <b class={isCut(kind) ? 't-red' : 't-ochre'}>{w.kinds[kind]}</b> {all.length > 1 && all.length}
          </dt>
          <dd>
            <ul>
              {all.map((one, n) => {
                const mine = one.quote === null ? null : inQuote(one.quote)
                const theirs = one.edition === null ? null : inEdition(one.edition)
                return (
                  <li key={n}>
                    {mine !== null && <q lang={quote.source.language}>{mine}</q>}
                    {theirs !== null && mine?.toLowerCase() !== theirs.toLowerCase() && (
                      <>
                        {' '}
                        <span class="loc">{edition.siglum}</span> <q lang={edition.language}>{theirs}</q>
                      </>
                    )}
                  </li>
                )
              })}
            </ul>
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

/** Empty lines closed up, so that a heading and an address do not push the words out of sight. */
export const closed = (text: string): string => text.replace(/\s*\n\s*/g, '\n')

type Span = { readonly start: number; readonly end: number }

const cuts: ReadonlySet<string> = new Set(['marked-cut', 'silent-cut', 'dropped-word', 'cut-short', 'cut-before-turn'])
const isCut = (kind: string): boolean => cuts.has(kind)

/** Code points of a text that begins at `from`. */
const slice = (text: string, from: number, { start, end }: Span): string => {
  const words = Array.from(text)
    .slice(Math.max(0, start - from), Math.max(0, end - from))
    .join('')
  return words.length > 300 ? `${words.slice(0, 300)}…` : words
}

/** A text in code points with its differences marked: cuts solid red, other wording dashed. */
function Marked({
  text,
  start,
  marks,
  whole,
}: {
  text: string
  start: number
  marks: readonly (Span & { readonly kind: EditionView['fidelity']['deviations'][number]['kind'] })[]
  whole?: Span | undefined
}) {
  const w = words.value.texts.quotation
  const points = Array.from(text)
  const parts: preact.ComponentChild[] = []
  let at = 0
  const faint = (from: number, to: number): void => {
    const inside =
      whole === undefined ? [from, to] : [Math.max(from, whole.start - start), Math.min(to, whole.end - start)]
    const [a, b] = [Math.min(Math.max(from, inside[0]!), to), Math.max(Math.min(to, inside[1]!), from)]
    if (a >= b) {
      parts.push(<span class="faint">{closed(points.slice(from, to).join(''))}</span>)
      return
    }
    if (from < a) parts.push(<span class="faint">{closed(points.slice(from, a).join(''))}</span>)
    parts.push(closed(points.slice(a, b).join('')))
    if (b < to) parts.push(<span class="faint">{closed(points.slice(b, to).join(''))}</span>)
  }
  for (const { start: s, end: e, kind } of [...marks].sort((x, y) => x.start - y.start)) {
    const [from, to] = [Math.max(at, s - start), Math.min(points.length, e - start)]
    if (from >= to) continue
    faint(at, from)
    parts.push(
      <span class={isCut(kind) ? 'v-only' : 'w-kin'} title={w.kinds[kind]}>
        {points.slice(from, to).join('')}
      </span>,
    )
    at = to
  }
  faint(at, points.length)
  return <>{parts}</>
}
