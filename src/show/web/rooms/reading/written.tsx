import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { api } from '../../kit/api.ts'
import { noteStep, refresh, say, sending } from '../../kit/state.ts'
import { words } from '../../words/words.ts'
import type { ReadingRoom } from './room.ts'
import { TitleForm } from './title-form.tsx'

/** When the source was written, from which the reader counts "last year"; a person may put it right. */
export function Written({ room, written }: { room: ReadingRoom; written: string | undefined }) {
  const w = words.value.room
  const done = useSignal<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const send = async (close: () => void): Promise<void> => {
    const body = { written: field.current!.value.trim(), from: written ?? '' }
    const answer = await sending(api.changeWritten(room.id, body))
    noteStep(answer.entry)
    done.value = w.rewritten(answer.read, answer.changed, answer.kept)
    say(done.value)
    close()
    refresh()
  }
  return (
    <TitleForm
      room={room}
      says={written === undefined ? w.notWritten : w.written(written)}
      change={w.changeWritten}
      field={field}
      button={w.keepWritten}
      done={done}
      send={send}
      below={
        <p class="xs" id="written-hint">
          {w.writtenHint}
        </p>
      }
    >
      <label>
        {w.writtenOn}{' '}
        <input
          ref={field}
          value={written ?? ''}
          size={12}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="written-hint"
        />
      </label>
    </TitleForm>
  )
}
