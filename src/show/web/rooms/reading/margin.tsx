import { useSignal } from '@preact/signals'
import type { FindingView, SourceView } from '../../../http/client.ts'
import { Sign } from '../../parts/sign.tsx'
import { SignImage } from '../../parts/sign-image.tsx'
import type { Block } from '../../text/blocks.ts'
import { words } from '../../words/words.ts'
import { MaskSays } from './mask-says.tsx'
import { onPaper } from './near.ts'
import type { ReadingRoom } from './room.ts'
import type { Mark } from './room-state.ts'

/** What a finding says, in a line for the margin. */
export function gist(room: ReadingRoom, f: FindingView): string {
  const w = words.value
  switch (f.kind) {
    case 'person':
    case 'body':
    case 'place':
      return room.nameOf(f.actor) ?? f.name
    case 'date':
      return f.edtf === '' ? f.words : f.edtf
    case 'quotation': {
      if (f.style === 'title' || f.style === 'scare') return w.quoteStyle[f.style]
      const who = room.nameOf(f.speaker)
      return who === null ? w.reading.unknownSpeaker : w.reading.speaks(who)
    }
    case 'attribution':
      return w.reading.onWord(room.nameOf(f.source) ?? f.voice)
    case 'citation':
      return f.pages === undefined ? f.work : `${f.work}, ${f.pages}`
    case 'noise':
      return w.maskReasons[f.why]
    case 'passage':
      return f.reason === '' ? w.kinds.passage : f.reason
  }
}

/** The findings of a paragraph, beside it: what a highlight cannot say to a screen reader stands here in words. */
export function Margin({ room, block, at }: { room: ReadingRoom; block: Block; at: number }) {
  const all = useSignal(false)
  const w = words.value.reading
  const own = (room.byBlock.value.get(at) ?? []).filter(room.visible)
  const inner = block.pieces.some(piece => piece.layers.includes('masked'))
    ? room.masks.value.filter(mask => {
        const { start, end } = room.place(mask)
        return mask.state !== 'rejected' && start >= block.start && start < block.end && end <= block.end + 1
      })
    : []
  const lifted = room.masks.value.filter(
    one => one.state === 'rejected' && room.place(one).start >= block.start && room.place(one).start < block.end,
  )
  // Whose words these are is said where it changes, so that no layer rests on a typeface alone.
  const voice = block.voice !== room.layout.value.blocks[at - 1]?.voice ? block.voice : undefined
  const whose = voice === undefined ? null : <p class="whose">{words.value.room.whose[voice]}</p>
  const tells = block.pieces.filter(piece => piece.event === 'open' || piece.event === 'both').length
  const events = room.eventsAt.value.get(at) ?? []
  const told = <Told events={events} sentences={tells} />
  if (own.length === 0 && inner.length === 0 && lifted.length === 0 && block.note === undefined)
    return (
      <div class="mg">
        {whose}
        {told}
      </div>
    )
  const notes = merge(room, own)
  // As many lines as the paragraph is high: a margin line is two thirds of a text line.
  const fitting = Math.max(3, Math.round(((block.end - block.start) / 62) * 1.45))
  const few = notes.length <= fitting + 1
  // Whole while one of them is looked at: the key that accepts the paragraph takes what stands here, and no more.
  const looked = notes.some(one => one.marks.some(mark => mark.looked.value))
  const shown = all.value || looked || few || onPaper.value ? notes : notes.slice(0, fitting)
  return (
    <fieldset class="mg" aria-label={w.findings(block.line)}>
      {whose}
      {told}
      {block.note !== undefined && (
        <p>
          {w.noteOf(block.note)} · <a href={`#call-${block.note}`}>{w.backToText}</a>
        </p>
      )}
      <ul>
        {shown.map(note => (
          <Note key={note.marks[0]!.id} room={room} note={note} />
        ))}
      </ul>
      {notes.length > shown.length && (
        <button type="button" class="link more" onClick={() => (all.value = true)}>
          {w.more(notes.length - shown.length)}
        </button>
      )}
      {all.value && !few && (
        <button type="button" class="link more" onClick={() => (all.value = false)}>
          {w.fewer}
        </button>
      )}
      {[...inner, ...lifted].map(mask => (
        <MaskSays key={mask.n} room={room} n={mask.n} reason />
      ))}
    </fieldset>
  )
}

/** Events named in the margin before the rest is asked for. */
const mostEvents = 2

/** What the event layer says in words: the coded events told here, each once, or how many sentences tell of one. */
function Told({ events, sentences }: { events: SourceView['events']; sentences: number }) {
  const all = useSignal(false)
  const w = words.value.room.told
  const each = [...new Map(events.map(one => [one.id, one])).values()]
  if (each.length === 0) return sentences === 0 ? null : <p class="told whose">{w.sentences(sentences)}</p>
  const shown = all.value || each.length <= mostEvents + 1 ? each : each.slice(0, mostEvents)
  return (
    <>
      <ul class="told">
        {shown.map(one => (
          <li key={one.id}>
            <Sign name="event" /> <a href={`/event/${encodeURIComponent(one.id)}`}>{one.label}</a>
            {one.edtf !== null && <span class="faint"> {one.edtf}</span>}
            {!one.narrow && <span class="faint"> {w.inLine}</span>}
          </li>
        ))}
      </ul>
      {shown.length < each.length && (
        <button type="button" class="link more told" onClick={() => (all.value = true)}>
          {w.more(each.length - shown.length)}
        </button>
      )}
    </>
  )
}

interface NoteOf {
  readonly says: string
  readonly marks: Mark[]
}

/** One line for each thing said: an actor named three times in a paragraph, in one state, is one line. */
function merge(room: ReadingRoom, marks: readonly Mark[]): NoteOf[] {
  const notes = new Map<string, NoteOf>()
  for (const mark of marks) {
    const f = mark.now.value
    const says = gist(room, f)
    const key = 'actor' in f ? `${f.kind} ${f.state} ${says}` : mark.id
    const note = notes.get(key)
    if (note === undefined) notes.set(key, { says, marks: [mark] })
    else note.marks.push(mark)
  }
  return [...notes.values()]
}

const styles = { suggested: 'sug', accepted: 'kept', made: 'kept', rejected: 'refused' } as const

function Note({ room, note }: { room: ReadingRoom; note: NoteOf }) {
  const w = words.value
  const f = note.marks[0]!.now.value
  const at = note.marks.findIndex(mark => mark.looked.value)
  const press = (): void => room.look(note.marks[(at + 1) % note.marks.length]!)
  const times = note.marks.length > 1 ? ` ×${note.marks.length}` : ''
  const decided = f.state === 'accepted' || f.state === 'made'
  return (
    <li class={`${styles[f.state]}${at >= 0 ? ' now' : ''}`}>
      <button
        type="button"
        class="fd"
        aria-label={`${w.kinds[f.kind]}, ${w.states[f.state]}: ${note.says}${times}`}
        aria-current={at >= 0 ? 'true' : undefined}
        onClick={press}
      >
        <SignImage name={f.kind} tone={decided ? 'ink' : 'pale'} />
        {note.says}
        {times !== '' && <span class="faint">{times}</span>}
        {decided && (
          <>
            {' '}
            <SignImage name={f.state === 'made' ? 'hand' : 'ok'} tone="blue" />
          </>
        )}
      </button>
    </li>
  )
}
