import { useSignal } from '@preact/signals'
import type { FindingView } from '../../../http/client.ts'
import { keymap } from '../../kit/keys.ts'
import { KeyButton } from '../../parts/key.tsx'
import { Sign } from '../../parts/sign.tsx'
import { Tour } from '../../parts/tour.tsx'
import { words } from '../../words/words.ts'
import { ClaimForm } from './claim-form.tsx'
import { EditForm } from './edit-form.tsx'
import { Facts } from './facts.tsx'
import { gist } from './margin.tsx'
import { Picked } from './picked.tsx'
import type { ReadingRoom } from './room.ts'
import type { Mark } from './room-state.ts'

/** The right-hand pane: what is looked at, why the reader thinks so, and the four keys. On a phone a sheet that unfolds. */
export function Card({ room }: { room: ReadingRoom }) {
  const mark = room.current.value === null ? undefined : room.byId.value.get(room.current.value)
  const w = words.value.reading
  const open = room.left.value
  const folds = useSignal(true)
  const forms = room.picked.value !== null || (mark !== undefined && room.editing.value)
  return (
    <>
      <Tour />
      <section class={folds.value && !forms ? 'card folded' : 'card'} aria-label={w.shown}>
        {room.picked.value !== null && !room.editing.value ? (
          room.claiming.value ? (
            <ClaimForm room={room} />
          ) : (
            <Picked room={room} />
          )
        ) : mark === undefined ? (
          <Nothing />
        ) : (
          <Looked room={room} mark={mark} />
        )}
        {room.trouble.value !== null && <p class="said small">{room.trouble.value}</p>}
        {!forms && (
          <button
            type="button"
            class="btn more-card"
            aria-expanded={!folds.value}
            onClick={() => (folds.value = !folds.value)}
          >
            {folds.value ? words.value.room.sheet.more : words.value.room.sheet.less}
          </button>
        )}
        <div class="tally small">
          <p class="dim">{w.left(open, room.marks.value.length)}</p>
          <Above room={room} />
          {!room.mayDecide.value && <p class="dim">{w.mayNot}</p>}
          <p class="acts gap-top">
            <KeyButton of="nextOpen">{words.value.keys.actions.nextOpen}</KeyButton>
            <KeyButton of="acceptParagraph" disabled={!room.mayDecide.value || mark === undefined}>
              {words.value.keys.actions.acceptParagraph}
            </KeyButton>
            <KeyButton of="acceptScreen" disabled={!room.mayDecide.value}>
              {words.value.keys.actions.acceptScreen}
            </KeyButton>
          </p>
          <p class="acts gap-top touch">
            {(
              [
                'previous',
                'next',
                'caret',
                'help',
                ...(room.masks.value.length > 0 ? (['masks'] as const) : []),
              ] as const
            ).map(what => (
              <KeyButton key={what} of={what}>
                {words.value.keys.actions[what]}
              </KeyButton>
            ))}
          </p>
        </div>
      </section>
    </>
  )
}

/** What was passed over, so that nobody takes the paragraphs behind for done. */
function Above({ room }: { room: ReadingRoom }) {
  const n = room.above.value
  if (n === 0) return null
  return (
    <p class="acts gap-top passed">
      <Sign name="open" tone="red" /> <strong>{words.value.room.above(n)}</strong>
      <KeyButton of="firstOpen">{words.value.keys.actions.firstOpen}</KeyButton>
    </p>
  )
}

function Nothing() {
  const w = words.value.reading
  return (
    <>
      <p class="kick">{w.nothing}</p>
      <p class="says">{w.start(keymap.value.next)}</p>
      <p class="acts gap-top">
        <KeyButton of="next" main>
          {w.first}
        </KeyButton>
      </p>
    </>
  )
}

function Looked({ room, mark }: { room: ReadingRoom; mark: Mark }) {
  const w = words.value
  const f = mark.now.value
  const may = room.mayDecide.value
  const head = headOf(room, f)
  const kick = w.reading.kick(w.states[f.state], w.kinds[f.kind], room.source.value.siglum, room.lineAt(mark.start))
  return (
    <>
      <p class="kick">
        <Sign name={f.kind} tone="pale" /> {kick[0]!.toUpperCase() + kick.slice(1)}
      </p>
      <h2
        class={'actor' in f || head.length <= shortHead ? 'named' : undefined}
        lang={'actor' in f ? undefined : room.source.value.language}
      >
        {head}
      </h2>
      {room.editing.value ? (
        <EditForm room={room} f={f} />
      ) : (
        <>
          <Facts room={room} f={f} />
          {f.state === 'suggested' ? (
            <p class="acts gap-top">
              <KeyButton of="accept" main disabled={!may}>
                {w.reading.accept}
              </KeyButton>
              <KeyButton of="edit" disabled={!may}>
                {w.reading.edit}
              </KeyButton>
              <KeyButton of="reject" disabled={!may}>
                {w.reading.reject}
              </KeyButton>
              <KeyButton of="skip">{w.reading.skip}</KeyButton>
            </p>
          ) : (
            <>
              <p class="small gap-top">
                <Sign
                  name={f.state === 'rejected' ? 'fail' : f.state === 'made' ? 'hand' : 'ok'}
                  tone={f.state === 'rejected' ? 'red' : 'blue'}
                />{' '}
                {w.reading.decidedBy(w.states[f.state], f.by ?? '')}
              </p>
              <p class="acts gap-top">
                {f.state === 'made' ? (
                  <KeyButton of="reject" disabled={!may}>
                    {w.reading.reject}
                  </KeyButton>
                ) : (
                  <KeyButton of="reopen" disabled={!may}>
                    {w.reading.reopen}
                  </KeyButton>
                )}
                <KeyButton of="edit" disabled={!may}>
                  {w.reading.edit}
                </KeyButton>
                <KeyButton of="skip">{w.reading.skip}</KeyButton>
              </p>
            </>
          )}
          {f.kind === 'quotation' && (
            <p class="small gap-top">
              <a href={`/quotation?source=${encodeURIComponent(room.source.value.id)}&start=${f.start}&end=${f.end}`}>
                {w.texts.quotation.check}
              </a>
            </p>
          )}
          {(f.state !== 'made' || f.reason !== '') && (
            <>
              <p class="q">{f.state === 'made' ? w.room.whyMade : w.reading.why}</p>
              <p class="small dim">{f.reason === '' ? w.reading.noReason : w.reason(f.reason)}</p>
            </>
          )}
        </>
      )}
      <Overlaps room={room} mark={mark} />
    </>
  )
}

/** Words up to this length stand whole on a phone's folded sheet, as every name does: two lines of it. */
const shortHead = 70

function headOf(room: ReadingRoom, f: FindingView): string {
  const short = f.exact.length > 180 ? `${f.exact.slice(0, 180).trimEnd()} …` : f.exact
  return 'actor' in f ? gist(room, f) : short.replaceAll(/\s+/g, ' ')
}

/** All marks that share the place, so that none can hide under another. */
function Overlaps({ room, mark }: { room: ReadingRoom; mark: Mark }) {
  const w = words.value
  const here = room.overlapping(mark)
  if (here.length < 2) return null
  return (
    <div class="overlaps">
      <p class="q">{w.reading.overlaps(here.length)}</p>
      <ul>
        {here.map(one => (
          <li key={one.id}>
            <button
              type="button"
              class="link"
              aria-current={one.id === mark.id ? 'true' : undefined}
              onClick={() => room.look(one, false, room.crossing.peek())}
            >
              {w.kinds[one.now.value.kind]}: {gist(room, one.now.value)}
            </button>
          </li>
        ))}
      </ul>
      <p class="acts gap-top">
        <KeyButton of="cycle">{w.keys.actions.cycle}</KeyButton>
      </p>
    </div>
  )
}
