import { useSignal, useSignalEffect } from '@preact/signals'
import { ApiError, makeClient } from '../../http/client.ts'
import { words } from '../words/words.ts'

/** The server of this page. The browser carries the person's key in a cookie that no script can read. */
export const api = makeClient()

export { ApiError }

export interface Loaded<T> {
  readonly value: T | null
  readonly error: ApiError | null
}

const asError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError(0, { code: 'unreachable', message: String(error) })

/**
 * Loads what a room shows. Runs again whenever a signal that `load` reads changes; the old answer stays on screen until
 * the new one is there, and an answer that comes too late is dropped.
 */
export function useLoad<T>(load: () => Promise<T>): Loaded<T> {
  const state = useSignal<Loaded<T>>({ value: null, error: null })
  useSignalEffect(() => {
    let late = false
    load().then(
      value => {
        if (!late) state.value = { value, error: null }
      },
      error => {
        if (!late) state.value = { value: state.peek().value, error: asError(error) }
      },
    )
    return () => {
      late = true
    }
  })
  return state.value
}

/** Why it failed, in the language of the interface. */
export function why(error: unknown): string {
  const told = asError(error)
  if (told.status === 0) return words.peek().lost.unreachable
  return words.peek().error(told.code, told.message, told)
}
