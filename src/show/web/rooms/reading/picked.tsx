import { useLayoutEffect, useRef } from 'preact/hooks'
import type { MaskReason } from '../../../../case/source.ts'
import { type Action, act } from '../../kit/keys.ts'
import { Cap, Key } from '../../parts/key.tsx'
import { Sign } from '../../parts/sign.tsx'
import { words } from '../../words/words.ts'
import type { ReadingRoom } from './room.ts'

const makes: readonly (readonly [
  action: Action,
  kind: 'person' | 'body' | 'place' | 'date' | 'quotation' | 'attribution' | 'citation' | 'passage' | 'noise',
])[] = [
  ['makePerson', 'person'],
  ['makeBody', 'body'],
  ['makePlace', 'place'],
  ['makeDate', 'date'],
  ['makeQuotation', 'quotation'],
  ['makeAttribution', 'attribution'],
  ['makeCitation', 'citation'],
  ['makePassage', 'passage'],
  ['makeNoise', 'noise'],
]

/** Words that are selected: one key, done. A date asks for its value. */
export function Picked({ room }: { room: ReadingRoom }) {
  const w = words.value
  const { start, end } = room.picked.value!
  const said = room.text.slice(start, end)
  return (
    <>
      <p class="kick">
        {w.reading.selection} {w.reading.at(room.source.value.siglum, room.lineAt(start))}
      </p>
      <h2>{said.length > 160 ? `${said.slice(0, 160)} …` : said}</h2>
      <p class="q">{w.reading.markAs}</p>
      <div class="pick">
        {makes.map(([action, kind]) => (
          <button
            type="button"
            class="btn"
            key={kind}
            onPointerDown={event => event.preventDefault()}
            onClick={() => act(action)}
          >
            <Sign name={kind} tone="pale" /> {w.kinds[kind]}
            <Key of={action} />
          </button>
        ))}
      </div>
      {room.mayDecide.value && (
        <p class="acts gap-top">
          <button
            type="button"
            class="btn main"
            onPointerDown={event => event.preventDefault()}
            onClick={() => act('makeClaim')}
          >
            {w.room.claim.heading}
            <Key of="makeClaim" />
          </button>
        </p>
      )}
      <label class="field">
        <span>{w.room.maskAs}</span>
        <select
          value={room.maskAs.value}
          onChange={event => (room.maskAs.value = event.currentTarget.value as MaskReason)}
        >
          {(Object.keys(w.maskReasons) as MaskReason[]).map(one => (
            <option key={one} value={one} selected={one === room.maskAs.value}>
              {w.maskReasons[one]}
            </option>
          ))}
        </select>
      </label>
      <AskDate room={room} />
    </>
  )
}

/** Is opened by the key for a date where the words alone do not tell it. */
function AskDate({ room }: { room: ReadingRoom }) {
  const w = words.value.reading
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (room.asking.value) field.current?.focus()
  }, [room.asking.value])
  if (!room.asking.value) return null
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        const edtf = field.current!.value.trim()
        if (edtf === '') return
        void room.make('date', edtf).then(went => {
          if (!went) return
          room.asking.value = false
          document.querySelector<HTMLElement>('.pane.c')?.focus({ preventScroll: true })
        })
      }}
    >
      <label class="field">
        <span>{w.askEdtf}</span>
        <input ref={field} aria-describedby="edtf-hint" autocomplete="off" spellcheck={false} />
      </label>
      <p class="xs dim" id="edtf-hint">
        {w.askEdtfHint}
      </p>
      <p class="acts gap-top">
        <button type="submit" class="btn main">
          {words.value.room.markDate}
          <Cap name="Enter" />
        </button>
      </p>
    </form>
  )
}
