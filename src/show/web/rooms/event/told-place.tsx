import type { ToldView } from '../../../http/client.ts'
import { placeOf } from '../../parts/context.tsx'
import { words } from '../../words/words.ts'

/** Where a source tells of something. It opens the line where the text is in the case. */
export function ToldPlace({ told: { at, passage } }: { told: Pick<ToldView, 'at' | 'passage'> }) {
  if (passage === null)
    return (
      <span class="loc" title={words.value.testimony.question.opensAt}>
        {at}
      </span>
    )
  return (
    <a class="loc" href={placeOf(passage)}>
      {at}
    </a>
  )
}
