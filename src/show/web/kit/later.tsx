import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { Trouble } from '../parts/trouble.tsx'
import { ApiError } from './api.ts'

/** A room whose script is fetched when it is first entered, so that the first page loads only its own. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const state = signal<{ room: ComponentType<P> | null; error: ApiError | null }>({ room: null, error: null })
  let asked = false
  return function Later(props: P) {
    const { room: Found, error } = state.value
    if (Found !== null) return <Found {...props} />
    if (!asked) {
      asked = true
      load().then(
        room => {
          state.value = { room, error: null }
        },
        () => {
          asked = false
          state.value = { room: null, error: new ApiError(0, { code: 'unreachable', message: '' }) }
        },
      )
    }
    return <Trouble error={error} />
  }
}
