import type { EditionView, QuotationView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { query } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { hasNoText, NoText } from '../../parts/no-text.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'

export const quotationAddress = (source: string, start: number, end: number): string =>
  `/quotation?source=${encodeURIComponent(source)}&start=${start}&end=${end}`

/** A quotation held against every other text of the case: where it stands there, and each difference by its name. */
export function Quotation() {
  const w = words.value.texts.quotation
  const { value, error } = useLoad(() => {
    epoch.value
    const get = (name: string): string | null => query.value.get(name)
    const source = get('source')
    return api.quotation(source === null ? {} : { source, start: Number(get('start')), end: Number(get('end')) })
  })
  if (value === null) return <Trouble error={error} />
  if (hasNoText()) return <NoText room={words.value.rooms.quotation} />
  const { quote, editions } = value
  const differences = editions[0]?.fidelity.deviations.length ?? 0
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>
            {quote === null
              ? w.heading(value.quotations.length)
              : editions.length === 0
                ? w.nowhere
                : w.found(editions[0]!.edition.siglum, differences)}
          </h1>
          <p class="sub">{w.sub}</p>
        </div>
        {quote !== null && (
          <p class="acts">
            <a class="btn" href="/quotation">
              {w.all}
            </a>
          </p>
        )}
      </div>
      {quote !== null && editions.map(one => <Edition key={one.edition.id} of={one} quote={quote} />)}
      {quote !== null && editions.length === 0 && (
        <blockquote class="passage" lang={quote.source.language}>
          {quote.text}
        </blockquote>
      )}
      {value.without.length > 0 && (
        <p class="small dim gap-top">{w.without(value.without.map(one => one.siglum).join(', '))}</p>
      )}
      <Renderings groups={value.renderings} />
      <List rows={value.quotations} />
    </main>
  )
}

type Quote = NonNullable<QuotationView['quote']>

function Edition({ of, quote }: { of: EditionView; quote: Quote }) {
  const w = words.value.texts.quotation
  const { edition, fidelity } = of
  const inQuote = fidelity.deviations.flatMap(one => (one.quote === null ? [] : [{ ...one.quote, kind: one.kind }]))
  const inEdition = fidelity.deviations.flatMap(one =>
    one.edition === null ? [] : [{ ...one.edition, kind: one.kind }],
  )
  const start = fidelity.edition.start - Array.from(of.before).length
  return (
    <section class="rule-top" aria-label={`${quote.source.siglum}, ${edition.siglum}`}>
      <h2>
        {quote.source.siglum} {quote.line} · {edition.siglum} {of.line}
      </h2>
      <p class="small dim">{w.kept(Math.round(fidelity.kept * 100), fidelity.sameVersion)}</p>
      <div class="two-texts gap-top">
        <blockquote lang={quote.source.language}>
          <p class="kick">
            <a class="loc" href={`/source/${encodeURIComponent(quote.source.id)}?from=${quote.start}&to=${quote.end}`}>
              {quote.source.siglum} {quote.line}
            </a>{' '}
            {w.asQuoted}
          </p>
          <p class="passage">
            <span class="faint">{quote.before}</span>
            <Marked text={quote.text} start={quote.start} marks={inQuote} />
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
      <ol class="small stack gap-top">
        {fidelity.deviations.map((one, n) => (
          <li key={n}>
            <b class={isCut(one.kind) ? 't-red' : 't-ochre'}>{w.kinds[one.kind]}</b>
            {one.quote !== null && (
              <>
                {' '}
                {quote.source.siglum}:{' '}
                <q lang={quote.source.language}>
                  {slice(quote.before + quote.text, quote.start - Array.from(quote.before).length, one.quote)}
                </q>
              </>
            )}
            {one.edition !== null && (
              <>
                {' '}
                {edition.siglum}:{' '}
                <q lang={edition.language}>{slice(of.before + of.words + of.after, start, one.edition)}</q>
              </>
            )}
          </li>
        ))}
      </ol>
      {fidelity.deviations.length === 0 && <p class="gap-top">{w.same}</p>}
    </section>
  )
}

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
  whole?: Span
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
      parts.push(<span class="faint">{points.slice(from, to).join('')}</span>)
      return
    }
    if (from < a) parts.push(<span class="faint">{points.slice(from, a).join('')}</span>)
    parts.push(points.slice(a, b).join(''))
    if (b < to) parts.push(<span class="faint">{points.slice(b, to).join('')}</span>)
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

/** Phrases of several texts that may say one thing, each with where it stands. */
function Renderings({ groups }: { groups: QuotationView['renderings'] }) {
  const w = words.value.texts.quotation
  if (groups.length === 0) return null
  return (
    <section class="rule-top gap-top" aria-labelledby="renderings">
      <h2 id="renderings">{w.renderings}</h2>
      <p class="small dim">{w.renderingsSub}</p>
      {groups.map(group => (
        <ul class="meets small gap-top" key={`${group[0]!.source.id} ${group[0]!.start}`}>
          {group.map(({ source, start, end, line, words: said, common }) => (
            <li key={`${source.id} ${start}`}>
              <a href={`/source/${encodeURIComponent(source.id)}?from=${start}&to=${end}`}>
                <span class="loc">
                  {source.siglum} {line}
                </span>{' '}
                <q lang={source.language}>{said}</q> <span class="dim">{w.common[common]}</span>
              </a>
            </li>
          ))}
        </ul>
      ))}
    </section>
  )
}

function List({ rows }: { rows: QuotationView['quotations'] }) {
  const w = words.value.texts.quotation
  return (
    <section class="rule-top gap-top" aria-labelledby="quotations">
      <h2 id="quotations">{w.list}</h2>
      <ul class="meets small">
        {rows.map(row => (
          <li key={row.finding}>
            <a href={quotationAddress(row.source.id, row.start, row.end)}>
              <span class="loc">
                {row.source.siglum} {row.line}
              </span>{' '}
              <bdi lang={row.source.language}>{row.words}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
