import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { api, why } from '../../kit/api.ts'
import { noteStep, refresh, say, sending } from '../../kit/state.ts'
import { Cap } from '../../parts/key.tsx'
import { words } from '../../words/words.ts'
import type { ReadingRoom } from './room.ts'

/** When the source was written, from which the reader counts "last year"; a person may put it right. */
export function Written({ room, written }: { room: ReadingRoom; written: string | undefined }) {
  const w = words.value.room
  const open = useSignal(false)
  const trouble = useSignal<string | null>(null)
  const done = useSignal<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  // before the next key: a letter typed a moment too early would decide something in the text
  useLayoutEffect(() => {
    if (open.value) field.current?.select()
  }, [open.value])
  const close = (): void => {
    open.value = false
    trouble.value = null
    requestAnimationFrame(() => opener.current?.focus())
  }
  const send = async (): Promise<void> => {
    try {
      const body = { written: field.current!.value.trim(), from: written ?? '' }
      const answer = await sending(api.changeWritten(room.id, body))
      noteStep(answer.entry)
      done.value = w.rewritten(answer.read, answer.changed, answer.kept)
      say(done.value)
      close()
      refresh()
    } catch (error) {
      trouble.value = words.peek().say.failed(why(error))
      say(trouble.value)
    }
  }
  return (
    <div class="small dim">
      <p>
        {written === undefined ? w.notWritten : w.written(written)}{' '}
        {room.mayDecide.value && !room.apart && !open.value && (
          <button type="button" class="link" ref={opener} onClick={() => (open.value = true)}>
            {w.changeWritten}
          </button>
        )}
      </p>
      {done.value !== null && !open.value && <p>{done.value}</p>}
      {open.value && (
        <form
          class="acts gap-top middle"
          onSubmit={event => {
            event.preventDefault()
            void send()
          }}
          onKeyDown={event => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            close()
          }}
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
          <button type="submit" class="btn main">
            {w.keepWritten}
            <Cap name="Enter" />
          </button>
          <button type="button" class="btn" onClick={close}>
            {words.value.keys.close}
            <Cap name="Esc" />
          </button>
          <p class="xs" id="written-hint">
            {w.writtenHint}
          </p>
          {trouble.value !== null && <p class="said">{trouble.value}</p>}
        </form>
      )}
    </div>
  )
}
