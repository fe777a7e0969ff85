import { caseView } from '../kit/state.ts'
import { words } from '../words/words.ts'
import { KeyButton } from './key.tsx'

/** True while the case has no text, so that a list made from texts has nothing to show. */
export const hasNoText = (): boolean => caseView.value?.sources.length === 0

/** In place of such a list: what it would be made from, and the way to bring it in. */
export function NoText({ room }: { room: string }) {
  const w = words.value
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{w.room.noText.heading(room)}</h1>
          <p class="sub">{w.room.noText.sub}</p>
        </div>
        <p class="acts">
          <KeyButton of="add" main>
            {w.home.add}
          </KeyButton>
        </p>
      </div>
    </main>
  )
}
