import type { Action } from '../../kit/keys.ts'
import { caseView } from '../../kit/state.ts'
import { Key } from '../../parts/key.tsx'
import { Sign } from '../../parts/sign.tsx'
import { words } from '../../words/words.ts'
import type { ReadingRoom } from './room.ts'
import { type Hidden, kinds } from './room-state.ts'

const shownKeys: readonly Action[] = [
  'next',
  'nextOpen',
  'firstOpen',
  'accept',
  'edit',
  'reject',
  'skip',
  'acceptParagraph',
  'caret',
  'help',
]
const layers = ['page', 'editor', 'speaker', 'event'] as const
const shown = ['masks', 'suggestions', 'refused'] as const

/** The left-hand pane: the sources of the case, what is shown of this one, and the keys most used. */
export function Side({ room }: { room: ReadingRoom }) {
  const w = words.value
  const hidden = room.hidden.value
  const box = (what: Hidden, label: string, sample?: preact.JSX.Element) => (
    <li key={what}>
      <label>
        <input type="checkbox" checked={!hidden.has(what)} onChange={() => room.toggle(what)} />
        <span>
          {sample} {label}
        </span>
      </label>
    </li>
  )
  const there = new Set<string>(room.source.value.layers.map(one => one.layer))
  if (room.marks.value.some(mark => mark.now.peek().kind === 'quotation')) there.add('speaker')
  const counts = new Map<string, number>()
  for (const mark of room.marks.value) {
    const { kind } = mark.now.peek()
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return (
    <>
      <h2>{w.reading.sources}</h2>
      <ul class="srcs">
        {caseView.value?.sources.map(one => (
          <li key={one.id} aria-current={one.id === room.id ? 'true' : undefined}>
            <b class="sig">{one.siglum}</b> <a href={`/source/${encodeURIComponent(one.id)}`}>{one.title}</a>
          </li>
        ))}
      </ul>
      <h2>{w.reading.shown}</h2>
      <ul class="layers">
        {layers.map(layer =>
          box(
            layer,
            there.has(layer) ? '' : `(${w.room.noneHere})`,
            <span class={`sample-${layer}`}>{w.reading.layers[layer]}</span>,
          ),
        )}
        {shown.map(what => box(what, w.reading.layers[what]))}
      </ul>
      <h2>{w.reading.kinds}</h2>
      <ul class="layers">
        {kinds
          .filter(kind => (counts.get(kind) ?? 0) > 0)
          .map(kind =>
            box(kind, `${w.kindsMany[kind]} ${counts.get(kind)!.toLocaleString(w.code)}`, <Sign name={kind} />),
          )}
      </ul>
      <h2>{w.reading.underlines}</h2>
      <ul class="layers">
        <li>
          <span class="as-suggested">{w.reading.samples.suggested}</span>
        </li>
        <li>
          <span class="as-date">{w.reading.samples.date}</span>
        </li>
        <li>
          <span class="as-attributed">{w.reading.samples.attributed}</span>
        </li>
        <li>
          <span class="as-voice">{w.reading.samples.voice}</span>
        </li>
        <li>
          <span class="as-kept">{w.reading.samples.kept}</span>
        </li>
      </ul>
      <h2>{w.reading.keys}</h2>
      <ul class="keylist">
        {shownKeys.map(action => (
          <li key={action}>
            {w.keys.actions[action]}
            <Key of={action} />
          </li>
        ))}
      </ul>
    </>
  )
}
