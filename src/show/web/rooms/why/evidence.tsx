import type { ClaimView, QuestionView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { Place } from '../confrontation/face.tsx'
import { StanceSign } from '../witnesses/signs.tsx'
import { questionAddress } from '../witnesses/table.ts'

/** What sources say of one cause: each its stance, its words, its place. */
export function Evidence({ claims, view }: { claims: readonly ClaimView[]; view: QuestionView }) {
  const { said, testimony } = words.value
  return (
    <ul class="evidence small">
      {claims.map(one => (
        <li key={one.claim.id}>
          <StanceSign of={one.claim.stance} />{' '}
          <b class="sig">{view.sources.find(row => row.id === one.claim.at.source)?.siglum}</b>{' '}
          <span class="dim">{testimony.stances[one.claim.stance]}:</span> <span lang="en">{one.claim.gist}</span>{' '}
          <Place one={one} />{' '}
          <a
            class="nowrap"
            href={questionAddress(view.question.id, one.claim.id)}
            aria-label={`${said.faces}: ${one.claim.gist}`}
          >
            {said.faces}
          </a>
        </li>
      ))}
    </ul>
  )
}
