import { useComputed, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { worthSaying } from '../../../../case/told.ts'
import { api } from '../../kit/api.ts'
import { noteStep, sending } from '../../kit/state.ts'
import { words } from '../../words/words.ts'
import type { ReadingRoom } from './room.ts'
import { TitleForm } from './title-form.tsx'

/** How the bytes of the file became text, and a way to read them otherwise, with how it would begin. */
export function Encoding({ room }: { room: ReadingRoom }) {
  const w = words.value.encoding
  const { name, told } = room.source.value.encoding
  const chosen = useSignal(name)
  const working = useSignal(false)
  const bytes = useSignal<Uint8Array | null>(null)
  const field = useRef<HTMLSelectElement>(null)
  const begins = useComputed(() => (bytes.value === null ? null : opening(bytes.value, chosen.value)))
  const load = async (): Promise<void> => {
    bytes.value ??= await sample(room.id).catch(() => new Uint8Array())
  }
  const send = async (): Promise<void> => {
    try {
      working.value = true
      const answer = await sending(api.decodeAgain(room.id, { encoding: chosen.value, from: name }))
      noteStep(answer.entry)
      location.reload()
    } catch (error) {
      working.value = false
      throw error
    }
  }
  return (
    <TitleForm
      room={room}
      says={words.value.reading.encoding(name, told)}
      change={w.change}
      field={field}
      button={working.value ? w.working : w.apply}
      disabled={working.value || chosen.value === name}
      unfold={() => void load()}
      send={send}
      below={
        <>
          {begins.value !== null && (
            <p class="xs" aria-live="polite">
              {begins.value === '' ? w.noPreview : w.preview(begins.value)}
            </p>
          )}
          <p class="xs" id="encoding-hint">
            {w.hint}
          </p>
        </>
      }
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
    </TitleForm>
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
