import type { IdiomsView, TriedIdiom } from '../../../http/client.ts'
import { setQuery } from '../../kit/router.ts'
import { words } from '../../words/words.ts'
import { percent } from '../scales/ratio.tsx'
import { found, setFound, setValue } from './asked.ts'

/** The fragment that has a screen of its own. */
export const usual = 'why-this-confession'

export type Idiom = IdiomsView['idioms'][number]
export interface Props {
  readonly all: readonly Idiom[]
  readonly idiom: Idiom
  readonly tried: TriedIdiom
}

export const startOf = (idiom: Idiom, id: string): number => idiom.asks.find(ask => ask.id === id)!.start

/** What a probability of the hypothesis gained, as a ratio: P(all that was found | it) / P(all that was found | its denial). */
export const gained = (before: number, after: number): number => (after / (1 - after)) * ((1 - before) / before)

/** From before to after on a scale of 0 to 1: a ring, a line, a disc. */
export function Turn({ before, after }: { before: number; after: number }) {
  const x = (value: number): string => `${2 + 96 * value}%`
  return (
    <svg class="fig" width="100%" height="16" aria-hidden="true">
      <line x1="2%" x2="98%" y1="8" y2="8" class="sx2" />
      <line x1={x(before)} x2={x(after)} y1="8" y2="8" class="s1" stroke-width="2.5" />
      <circle cx={x(before)} cy="8" r="4.6" class="fp s1" stroke-width="1.6" />
      <circle cx={x(after)} cy="8" r="4.6" class="fi" />
    </svg>
  )
}

export function Found({ name, id }: { name: string; id: string }) {
  const w = words.value.beside.why
  const is = found()[id] ?? 'open'
  return (
    <fieldset class="filters" aria-label={w.status(name)}>
      {(['open', 'yes', 'no'] as const).map(one => (
        <button type="button" key={one} aria-pressed={one === is} onClick={() => setFound(id, one)}>
          {w[one]}
        </button>
      ))}
    </fieldset>
  )
}

export function Reset() {
  const w = words.value.beside.why
  return (
    <button type="button" class="link small" onClick={() => setQuery({ v: null, found: null, prior: null })}>
      {w.reset}
    </button>
  )
}

export function Slider({
  id,
  says,
  value,
  start,
  most,
}: {
  id: string
  says: string
  value: number
  start: number
  most?: number | undefined
}) {
  return (
    <div class="slider small">
      <label for={`ask-${id}`}>{says}</label>
      <output for={`ask-${id}`}>{most === undefined ? percent(value) : value}</output>
      <input
        id={`ask-${id}`}
        type="range"
        min={most === undefined ? 0 : 1}
        max={most ?? 1}
        step={most === undefined ? 0.01 : 1}
        value={value}
        onInput={event => setValue(id, event.currentTarget.valueAsNumber, start)}
      />
    </div>
  )
}

/** The other fragments, by the one sentence that says what each is for. */
export function Choose({ all, idiom }: { all: readonly Idiom[]; idiom: Idiom }) {
  const w = words.value.beside.why
  return (
    <label class="field small choose">
      <span>{w.idiom}</span>
      <select
        lang="en"
        onChange={event => {
          const to = event.currentTarget.value
          setQuery({ idiom: to === usual ? null : to, v: null, found: null, prior: null })
        }}
      >
        {all.map(one => (
          <option key={one.id} value={one.id} selected={one.id === idiom.id}>
            {one.does}
          </option>
        ))}
      </select>
    </label>
  )
}
