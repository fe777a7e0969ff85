import { useSignal } from '@preact/signals'
import type { QuotationView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { query, setQuery } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { hasNoText, NoText } from '../../parts/no-text.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { pairAddress } from '../parallels/parallels.tsx'
import { Edition } from './edition.tsx'

export const quotationAddress = (source: string, start: number, end: number): string =>
  `/quotation?source=${encodeURIComponent(source)}&start=${start}&end=${end}`

/** Rows of the list at first, and with each wish for more. */
const page = 30

/** A quotation held against every other text of the case: where it stands there, and each difference by its name. */
export function Quotation() {
  const w = words.value.texts.quotation
  const { value, error } = useLoad(() => {
    epoch.value
    const get = (name: string): string | null => query.value.get(name)
    const source = get('source')
    const short = get('short') === 'yes' ? ({ short: 'yes' } as const) : {}
    return api.quotation(
      source === null ? short : { source, start: Number(get('start')), end: Number(get('end')), ...short },
    )
  })
  if (value === null) return <Trouble error={error} />
  if (hasNoText()) return <NoText room={words.value.rooms.quotation} />
  const { quote, editions } = value
  const inStep = new Set(quote?.also.map(one => one.siglum))
  const without = value.without.map(one => one.siglum).filter(siglum => !inStep.has(siglum))
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>
            {quote === null
              ? w.heading(value.quotations.length)
              : editions.length === 0
                ? quote.also.length > 0
                  ? w.onlyInStep(quote.also[0]!.siglum)
                  : w.nowhere
                : headingOf(editions[0]!)}
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
      {quote !== null && editions.length === 0 && quote.also.length > 0 && (
        <p class="small acts">
          {quote.also.map(({ pair, n, siglum, line }) => (
            <a key={`${pair} ${n}`} href={pairAddress(pair, n)}>
              {w.faceToFace(`${siglum} ${line}`)}
            </a>
          ))}
        </p>
      )}
      {without.length > 0 && <p class="small dim gap-top">{w.without(without.join(', '))}</p>}
      <Renderings groups={value.renderings} />
      <List of={value} />
    </main>
  )
}

function headingOf({ edition: { siglum }, fidelity }: QuotationView['editions'][number]): string {
  const w = words.value.texts.quotation
  const n = fidelity.deviations.length
  if (fidelity.part !== null) return w.partly(siglum, n)
  return fidelity.sameVersion ? w.found(siglum, n) : w.retold(siglum, n)
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

/** The quotations of the case: first those whose words another text has too, as far as texts were compared. */
function List({ of: { quotations, left } }: { of: QuotationView }) {
  const w = words.value.texts.quotation
  const found = quotations.filter(row => row.also.length > 0)
  const short = query.value.get('short') === 'yes'
  const most = useSignal(Math.max(found.length, page))
  return (
    <section class="rule-top gap-top" aria-labelledby="quotations">
      <h2 id="quotations">{w.list}</h2>
      {found.length === 0 && <p class="small dim">{w.noneShared}</p>}
      <ul class="meets whole small gap-top">
        {quotations.slice(0, most.value).map(row => (
          <li key={row.finding}>
            <a href={quotationAddress(row.source.id, row.start, row.end)}>
              <span class="loc">
                {row.source.siglum} {row.line}
              </span>{' '}
              <bdi lang={row.source.language}>
                {row.words}
                {row.words.length < row.end - row.start && '…'}
              </bdi>{' '}
              {row.also.length > 0 && <b class="t-red">{w.also(row.also.map(at => `${at.siglum} ${at.line}`))}</b>}
            </a>
          </li>
        ))}
      </ul>
      {quotations.length > most.value && (
        <button type="button" class="link more" onClick={() => (most.value += page)}>
          {w.more(quotations.length - most.value)}
        </button>
      )}
      {left.more > 0 && <p class="small dim gap-top">{w.leftMore(left.more)}</p>}
      {(left.short > 0 || short) && (
        <p class="small dim gap-top">
          {!short && w.leftShort(left.short)}{' '}
          <button type="button" class="link" onClick={() => setQuery({ short: short ? null : 'yes' })}>
            {short ? w.hideShort : w.showShort}
          </button>
        </p>
      )}
    </section>
  )
}
