import type { CodersView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { query, setQuery } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { apartAddress, codersAddress } from './address.ts'
import { Differences } from './differences.tsx'

type Agreement = NonNullable<CodersView['agreement']>

/** Two people over one source: how far they agree, where they differ, and what settles it. */
export function Coders() {
  const w = words.value.coders
  const { value, error } = useLoad(() => {
    epoch.value
    const asked = (name: string) => query.value.get(name) ?? undefined
    return api.coders({ source: asked('source'), a: asked('a'), b: asked('b') })
  })
  if (value === null || error?.status === 404)
    return (
      <Trouble error={error}>
        <a href="/coders">{w.choose}</a>
      </Trouble>
    )
  const { agreement } = value
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{agreement === null ? w.none : headingOf(agreement)}</h1>
          <p class="sub">{w.sub}</p>
        </div>
      </div>
      <div class="cols">
        <div class="stack">
          {agreement !== null && <Figures of={agreement} />}
          {agreement !== null && <Differences of={agreement} />}
        </div>
        <Sources view={value} />
      </div>
    </main>
  )
}

const headingOf = ({ coders: [a, b], judged }: Agreement): string => {
  const w = words.value.coders
  return judged.of === 0 ? w.apart(a, b) : w.heading(a, b, judged.same, judged.of)
}

const percent = (x: number | null): string =>
  x === null ? words.value.coders.undefined : x.toLocaleString(words.value.code, { style: 'percent' })

function Figures({ of }: { of: Agreement }) {
  const w = words.value.coders
  const { coders, lines, alpha, judged, spans, values } = of
  const number = (x: number): string =>
    x.toLocaleString(words.value.code, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return (
    <section class="rule-top" aria-labelledby="figures">
      <h2 id="figures">{w.figures}</h2>
      <p class="small dim">
        <b class="sig">{of.source.siglum}</b> {of.source.title}.{' '}
        {lines === null ? w.noLines : w.lines(lines.first, lines.last)}
      </p>
      <dl class="kv wide-terms">
        <dt>{w.alpha}</dt>
        <dd>
          {alpha === null ? w.undefined : number(alpha)} <span class="dim">{w.alphaSays(judged.same, judged.of)}</span>
        </dd>
        <dt>{w.exact}</dt>
        <dd>
          {percent(spans.exact.f1)}{' '}
          <span class="dim">{w.spans(coders[0], spans.a, coders[1], spans.b, spans.exact.matched)}</span>
        </dd>
        <dt>{w.overlapping}</dt>
        <dd>{percent(spans.overlapping.f1)}</dd>
        <dt>{w.values}</dt>
        <dd>{w.of(values.same, values.of)}</dd>
      </dl>
    </section>
  )
}

/** Every source with who judged it: two of them are chosen here, and a reading apart begins here. */
function Sources({ view }: { view: CodersView }) {
  const w = words.value.coders
  const now = view.agreement
  const other = (side: 'a' | 'b') => (
    <label class="field">
      <span>{w[side]}</span>
      <select
        value={now!.coders[side === 'a' ? 0 : 1]}
        onChange={event =>
          setQuery({ source: now!.source.id, a: now!.coders[0], b: now!.coders[1], [side]: event.currentTarget.value })
        }
      >
        {(view.sources.find(one => one.id === now!.source.id)?.coders ?? []).map(({ name }) => (
          <option
            key={name}
            value={name}
            disabled={name === now!.coders[side === 'a' ? 1 : 0]}
            selected={name === now!.coders[side === 'a' ? 0 : 1]}
          >
            {name}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <section class="rule-top" aria-labelledby="who">
      <h2 id="who">{w.who}</h2>
      {now !== null && (
        <div class="acts gap-top">
          {other('a')}
          {other('b')}
        </div>
      )}
      <ul class="small stack gap-top">
        {view.sources.map(one => (
          <li key={one.id}>
            <b class="sig">{one.siglum}</b> {one.title}:{' '}
            {one.coders.length === 0
              ? w.nobody
              : one.coders.map(({ name, judged }) => w.judged(name, judged)).join(', ')}
            {'. '}
            {one.coders.length > 1 && one.id !== now?.source.id && <a href={codersAddress(one.id)}>{w.compare}</a>}{' '}
            <a href={apartAddress(one.id)}>{w.readApart}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
