import type { ComponentChildren } from 'preact'
import type { ApiError } from '../kit/api.ts'
import { words } from '../words/words.ts'

/** While a room loads, or why it cannot; then the way on, which is the case's page where no other is given. */
export function Trouble({ error, children }: { error: ApiError | null; children?: ComponentChildren }) {
  const w = words.value
  return (
    <main id="main" tabIndex={-1}>
      <h1 aria-busy={error === null}>
        {error === null ? w.say.loading : error.status === 404 ? w.lost.heading : w.lost.notShown}
      </h1>
      {error !== null && (
        <p class="sub">
          {error.status === 0 ? w.lost.unreachable : w.error(error.code, error.message, error)}{' '}
          {children ?? <a href="/">{w.lost.home}</a>}
        </p>
      )}
    </main>
  )
}
