import { useSignal } from '@preact/signals'
import type { VariantsView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { useAsList, useWidth } from '../../kit/figure.ts'
import { query, setQuery } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { KeyButton } from '../../parts/key.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { isNarrow } from '../witnesses/narrow.ts'
import { isLone, VariantFigure } from './figure.tsx'
import { Layers, RecordForm } from './layers.tsx'
import { WordTable } from './table.tsx'

/** Witnesses of one text side by side: what answers what, what stands elsewhere, what a hand took out. */
export function Variants() {
  const { value, error } = useLoad(() => {
    epoch.value
    return api.variants(query.value.get('w') ?? undefined)
  })
  return value === null ? <Trouble error={error} /> : <Room view={value} />
}

function Room({ view }: { view: VariantsView }) {
  const w = words.value.texts.variants
  const hidden = useSignal<ReadonlySet<string>>(new Set())
  const moves = useSignal(true)
  const asList = useAsList()
  const { frame, width } = useWidth(900)
  const chosen = query.value.get('unit')
  const shown = new Set(view.layers.map(one => one.redaction.id).filter(id => !hidden.value.has(id)))
  const toggle = (id: string): void => {
    const next = new Set(hidden.peek())
    if (!next.delete(id)) next.add(id)
    hidden.value = next
  }
  const lone = view.units.flatMap((units, c) => units.filter((_, u) => isLone(view, c, u))).length
  const moved = view.links.filter(one => one.moved).length
  const list = asList.value || isNarrow.value
  const two = view.witnesses.length > 1
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{two ? w.heading(view.witnesses.length, lone, moved) : w.empty}</h1>
          <p class="sub">{w.sub}</p>
        </div>
        {two && (
          <p class="acts">
            <KeyButton of="asList">
              {asList.value ? words.value.testimony.asFigure : words.value.testimony.asList}
            </KeyButton>
          </p>
        )}
      </div>
      {view.independent.map(({ a, b, shared }) => (
        <p key={`${a} ${b}`} class="said">
          <b>{w.independent(a, b)}</b> {w.independentSays(Math.round(shared * 100))}
        </p>
      ))}
      {two && (
        <ul class="keyline wide-key">
          <li>
            <label>
              <input type="checkbox" checked={moves.value} onChange={() => (moves.value = !moves.value)} />{' '}
              <span class="t-red">━</span> {w.showMoves}
            </label>
          </li>
          <li>
            <span class="t-pale">─</span> {w.matches}
          </li>
          <li>
            <span class="t-red">×</span> {w.onlyHere}
          </li>
          <li>
            <span class="t-red">▨</span> {w.byHand}
          </li>
          <li>▒ {w.unreadable}</li>
        </ul>
      )}
      {two && (
        <figure ref={frame} class="scroll gap-top" hidden={asList.value}>
          <VariantFigure view={view} width={width} layers={shown} moves={moves.value} chosen={chosen} />
        </figure>
      )}
      {two && <Units view={view} visible={list} />}
      <div class="variant-foot">
        <div>
          <Layers view={view} shown={shown} toggle={toggle} />
          {chosen !== null && <RecordForm key={chosen} view={view} chosen={chosen} />}
          <Choose view={view} />
        </div>
        {two && <WordTable view={view} />}
      </div>
    </main>
  )
}

/** The figure as a list: each unit of the first witness with what answers it, then what nobody answers. */
function Units({ view, visible }: { view: VariantsView; visible: boolean }) {
  const w = words.value.texts.variants
  const at = (c: number, u: number): string =>
    `${view.witnesses[c]!.source.siglum} ${view.units[c]![u]!.line}: ${view.units[c]![u]!.words}`
  return (
    <section class={visible ? 'rule-top gap-top' : 'sr'}>
      <h2>{w.listOf}</h2>
      <ul class="small stack gap-top">
        {view.units.flatMap((units, c) =>
          units.map((unit, u) => {
            const answers = view.links.filter(one => one.a[0] === c && one.a[1] === u)
            const lone = isLone(view, c, u)
            if (answers.length === 0 && !lone) return null
            return (
              <li key={`${c}.${unit.start}`} class={lone ? 'only' : ''}>
                {lone && <b>{w.onlyHere}. </b>}
                {at(c, u)}
                {answers.map(one => (
                  <span key={`${one.b}`}>
                    <br />
                    {one.moved ? <b class="t-red">{w.moved}: </b> : '— '}
                    {at(...one.b)}
                  </span>
                ))}
              </li>
            )
          }),
        )}
      </ul>
    </section>
  )
}

/** Which witnesses stand side by side: stretches that were found to run in step, or whole texts. */
function Choose({ view }: { view: VariantsView }) {
  const w = words.value.texts.variants
  const picked = useSignal<ReadonlySet<string>>(new Set())
  const name = (side: VariantsView['offers'][number]['a']): string => `${side.source.id}:${side.start}-${side.end}`
  return (
    <section class="rule-top" aria-labelledby="choose">
      <h2 id="choose">{w.choose}</h2>
      {view.offers.length === 0 && (
        <p class="small dim gap-top">
          {w.noOffers} <a href="/parallels">{words.value.rooms.parallels}</a>
        </p>
      )}
      <ul class="small stack gap-top">
        {view.offers.map(({ a, b }) => (
          <li key={`${name(a)} ${name(b)}`}>
            <a href={`/variants?w=${name(a)},${name(b)}`}>
              {a.source.siglum} {a.line} · {b.source.siglum} {b.line}
            </a>{' '}
            <bdi lang={a.source.language} class="dim">
              {a.words.slice(0, 90)}…
            </bdi>
          </li>
        ))}
      </ul>
      <fieldset class="ways small gap-top">
        <legend>{w.whole}</legend>
        {view.sources.map(source => (
          <label key={source.id}>
            <input
              type="checkbox"
              disabled={source.length > 24_000}
              checked={picked.value.has(source.id)}
              onChange={() => {
                const next = new Set(picked.peek())
                if (!next.delete(source.id)) next.add(source.id)
                picked.value = next
              }}
            />{' '}
            <b class="sig">{source.siglum}</b> {source.title}
            {source.length > 24_000 && <span class="dim"> {w.tooLong}</span>}
          </label>
        ))}
      </fieldset>
      <p class="acts gap-top">
        <button
          type="button"
          class="btn"
          disabled={picked.value.size < 2}
          onClick={() => setQuery({ w: [...picked.value].join(','), unit: null })}
        >
          {w.set}
        </button>
      </p>
    </section>
  )
}
