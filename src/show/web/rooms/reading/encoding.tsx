import { useComputed, useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { worthSaying } from '../../../../case/told.ts'
import { api, why } from '../../kit/api.ts'
import { noteStep, say, sending } from '../../kit/state.ts'
import { Cap } from '../../parts/key.tsx'
import { words } from '../../words/words.ts'
import type { ReadingRoom } from './room.ts'

/** How the bytes of the file became text, and a way to read them otherwise, with how it would begin. */
export function Encoding({ room }: { room: ReadingRoom }) {
  const w = words.value.encoding
  const { name, told } = room.source.value.encoding
  const open = useSignal(false)
  const chosen = useSignal(name)
  const trouble = useSignal<string | null>(null)
  const working = useSignal(false)
  const bytes = useSignal<Uint8Array | null>(null)
  const field = useRef<HTMLSelectElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (open.value) field.current?.focus()
  }, [open.value])
  const begins = useComputed(() => (bytes.value === null ? null : opening(bytes.value, chosen.value)))
  const unfold = async (): Promise<void> => {
    open.value = true
    bytes.value ??= await sample(room.id).catch(() => new Uint8Array())
  }
  const close = (): void => {
    open.value = false
    trouble.value = null
    requestAnimationFrame(() => opener.current?.focus())
  }
  const send = async (): Promise<void> => {
    try {
      working.value = true
      const answer = await sending(api.decodeAgain(room.id, { encoding: chosen.value, from: name }))
      noteStep(answer.entry)
      location.reload()
    } catch (error) {
      working.value = false
      trouble.value = words.peek().say.failed(why(error))
      say(trouble.value)
    }
  }
  return (
    <div class="small dim">
      <p>
        {words.value.reading.encoding(name, told)}{' '}
        {room.mayDecide.value && !room.apart && !open.value && (
          <button type="button" class="link" ref={opener} onClick={() => void unfold()}>
            {w.change}
          </button>
        )}
      </p>
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
            {w.label}{' '}
            <select
              ref={field}
              value={chosen.value}
              aria-describedby="encoding-hint"
              onChange={event => (chosen.value = event.currentTarget.value)}
            >
              {Object.entries({ [name]: name, ...w.names }).map(([encoding, said]) => (
                <option key={encoding} value={encoding}>
                  {said}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" class="btn main" disabled={working.value || chosen.value === name}>
            {working.value ? w.working : w.apply}
            <Cap name="Enter" />
          </button>
          <button type="button" class="btn" onClick={close}>
            {words.value.keys.close}
            <Cap name="Esc" />
          </button>
          {begins.value !== null && (
            <p class="xs" aria-live="polite">
              {begins.value === '' ? w.noPreview : w.preview(begins.value)}
            </p>
          )}
          <p class="xs" id="encoding-hint">
            {w.hint}
          </p>
          {trouble.value !== null && <p class="said">{trouble.value}</p>}
        </form>
      )}
    </div>
  )
}

/** What was left out of the file or mended in it. */
export function Mended({ room }: { room: ReadingRoom }) {
  const told = (room.source.value.record.custom as { told?: Record<string, string> } | undefined)?.told ?? {}
  const said = worthSaying.flatMap(about => (typeof told[about] === 'string' ? [told[about]] : []))
  return said.length === 0 ? null : <p class="small dim">{said.map(words.value.encoding.told).join(' ')}</p>
}

/** Bytes that are shown in another encoding, and characters of them. */
const [sampled, shown] = [4000, 90]

/** The bytes around the first that is not ASCII: where encodings differ. An even number goes before it, since UTF-16 counts pairs. */
async function sample(id: string): Promise<Uint8Array> {
  const answer = await fetch(`/api/sources/${encodeURIComponent(id)}/original`)
  if (!answer.ok) return new Uint8Array()
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const first = Math.max(0, bytes.findIndex(byte => byte > 127 || byte === 0) - 20)
  return bytes.slice(first - (first % 2), first + sampled)
}

function opening(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes).replace(/\s+/g, ' ').trim().slice(0, shown)
  } catch {
    return ''
  }
}
