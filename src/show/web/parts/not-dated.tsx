import { isUndated, isUndatedSource } from '../kit/knowledge.ts'
import { words } from '../words/words.ts'

/** Marks what is kept at a date of knowledge although nothing recorded says that it could be known by then. */
export function NotDated({ claim, source }: { claim?: string; source?: string }) {
  const w = words.value.said.asOf
  if (!(claim !== undefined && isUndated(claim)) && !(source !== undefined && isUndatedSource(source))) return null
  return (
    <span class="not-dated" title={w.notDatedSays}>
      {' '}
      <svg class="mk" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="1.6 2.2" />
      </svg>{' '}
      {w.notDated}
    </span>
  )
}
