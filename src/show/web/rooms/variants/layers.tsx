import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { LayerView, RedactionBody, VariantsView } from '../../../http/client.ts'
import { api, why } from '../../kit/api.ts'
import { caseView, noteStep, refresh, say, tell } from '../../kit/state.ts'
import { words } from '../../words/words.ts'
import { folded } from './shown.ts'

interface Props {
  readonly view: VariantsView
  readonly shown: ReadonlySet<string>
  toggle(id: string): void
}

/** What another hand took out or put in, each layer switchable, and its words searchable. */
export function Layers({ view, shown, toggle }: Props) {
  const w = words.value.texts.variants
  const sought = useSignal('')
  const q = folded(sought.value.trim())
  const found = view.layers.filter(({ redaction, words: erased }) =>
    folded(`${redaction.what} ${erased} ${redaction.hand} ${redaction.motive}`).includes(q),
  )
  return (
    <section class="rule-top" aria-labelledby="layers">
      <h2 id="layers">{w.layers}</h2>
      <label class="field small">
        <span>{w.search}</span>
        <input type="search" value={sought.value} onInput={event => (sought.value = event.currentTarget.value)} />
      </label>
      {q !== '' && <p class="small dim">{w.foundUnder(found.length)}</p>}
      {view.layers.length === 0 && <p class="small dim gap-top">{w.noLayers}</p>}
      <ul class="stack gap-top small">
        {found.map(layer => (
          <Layer key={layer.redaction.id} of={layer} shown={shown.has(layer.redaction.id)} toggle={toggle} />
        ))}
      </ul>
    </section>
  )
}

function Layer({ of, shown, toggle }: { of: LayerView; shown: boolean; toggle(id: string): void }) {
  const w = words.value.texts.variants
  const { redaction, source, absent, passage, words: erased } = of
  const { id, at, how, what, hand, opportunity, motive, left } = redaction
  const may = ['decide', 'own'].includes(caseView.value?.me.role ?? 'none')
  const told = (text: string) =>
    text === '' ? <span class="faint">{words.value.reading.notRecorded}</span> : <bdi lang="en">{text}</bdi>
  const place = `${source?.siglum ?? at.source} ${at.line ?? ''}`
  const drop = async (): Promise<void> => {
    try {
      noteStep((await api.unredact(id)).entry)
      refresh()
    } catch (error) {
      tell(words.peek().say.failed(why(error)))
    }
  }
  return (
    <li class="layer">
      <label>
        <input type="checkbox" checked={shown} disabled={passage === null} onChange={() => toggle(id)} /> {w.hows[how]}
      </label>
      {passage === null && <span class="dim"> {w.lineOnly}</span>}
      <dl class="kv">
        <dt>{w.what}</dt>
        <dd>
          <bdi lang="en">{what}</bdi>{' '}
          {source === null ? (
            <span class="loc">{place}</span>
          ) : (
            <a
              class="loc"
              href={`/source/${encodeURIComponent(source.id)}${passage === null ? '' : `?from=${passage.start}&to=${passage.end}`}`}
            >
              {place}
            </a>
          )}
        </dd>
        {erased !== '' && (
          <>
            <dt>{w.underErasure}</dt>
            <dd class="serif erased" lang={source?.language}>
              {erased.length > 400 ? `${erased.slice(0, 400)}…` : erased}
            </dd>
          </>
        )}
        <dt>{w.hand}</dt>
        <dd>{told(hand)}</dd>
        <dt>{w.opportunity}</dt>
        <dd>{told(opportunity)}</dd>
        <dt>{w.motive}</dt>
        <dd>{told(motive)}</dd>
        <dt>{w.left}</dt>
        <dd>{told(left)}</dd>
        <dt>{w.absent}</dt>
        <dd>{told(absent.join(', '))}</dd>
      </dl>
      {redaction.shown === 'inferred' && <p class="dim">{w.inferred}</p>}
      {may && (
        <button type="button" class="link" onClick={() => void drop()}>
          {w.takeBack}
        </button>
      )}
    </li>
  )
}

const hows = ['cut', 'struck', 'blacked-out', 'overwritten', 'added'] as const

/** Records the chosen unit as words of a layer. */
export function RecordForm({ view, chosen }: { view: VariantsView; chosen: string }) {
  const w = words.value.texts.variants
  const [c, u] = chosen.split('.').map(Number) as [number, number]
  const unit = view.units[c]?.[u]
  const form = useRef<HTMLFormElement>(null)
  const trouble = useSignal<string | null>(null)
  if (unit === undefined || !['decide', 'own'].includes(caseView.value?.me.role ?? 'none')) return null
  const { source } = view.witnesses[c]!
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const data = new FormData(form.current!)
    const text = (name: string): string => String(data.get(name) ?? '')
    const others = view.witnesses.map(one => one.source.id).filter(id => id !== source.id)
    try {
      const { entry } = await api.redact({
        how: text('how') as RedactionBody['how'],
        at: { source: source.id, start: unit.start, end: unit.end },
        what: text('what'),
        absentFrom: others,
        ...{ hand: text('hand'), opportunity: text('opportunity'), motive: text('motive'), left: text('left') },
        shown: text('shown') === 'stated' ? 'stated' : 'inferred',
      })
      noteStep(entry)
      trouble.value = null
      say(w.recorded)
      refresh()
    } catch (error) {
      trouble.value = why(error)
    }
  }
  const field = (name: string, label: string, required = false) => (
    <label class="field">
      <span>{label}</span>
      <input name={name} required={required} maxLength={500} />
    </label>
  )
  return (
    <section class="rule-top" aria-labelledby="record">
      <h2 id="record">{w.record}</h2>
      <p class="small serif" lang={source.language}>
        {source.siglum} {unit.line}: {unit.words}
      </p>
      <form ref={form} class="small stack gap-top" onSubmit={event => void send(event)}>
        <label class="field">
          <span>{w.how}</span>
          <select name="how">
            {hows.map(how => (
              <option key={how} value={how}>
                {w.hows[how]}
              </option>
            ))}
          </select>
        </label>
        {field('what', w.what, true)}
        {field('hand', w.hand)}
        {field('opportunity', w.opportunity)}
        {field('motive', w.motive)}
        {field('left', w.left)}
        <label>
          <input type="checkbox" name="shown" value="stated" /> {w.stated}
        </label>
        {trouble.value !== null && <p class="said">{trouble.value}</p>}
        <p class="acts">
          <button type="submit" class="btn main">
            {w.send}
          </button>
        </p>
      </form>
    </section>
  )
}
