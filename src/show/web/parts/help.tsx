import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { words } from '../words/words.ts'
import { Cap } from './key.tsx'
import { KeyTable } from './key-table.tsx'

export const helpOpen = signal(false)

/** All keys, over the right of the page; Escape closes. */
export function HelpDialog() {
  const box = useRef<HTMLDialogElement>(null)
  const w = words.value.keys
  useEffect(() => {
    if (helpOpen.value) box.current?.showModal()
    else box.current?.close()
  }, [helpOpen.value])
  return (
    <dialog ref={box} aria-labelledby="keys-heading" onClose={() => (helpOpen.value = false)}>
      {helpOpen.value && (
        <>
          <h2 id="keys-heading">{w.heading}</h2>
          <p class="sub">{w.sub}</p>
          <KeyTable />
          <p class="gap-top">
            <button type="button" class="btn main" onClick={() => (helpOpen.value = false)}>
              {w.close}
              <Cap name="Esc" />
            </button>
          </p>
        </>
      )}
    </dialog>
  )
}
