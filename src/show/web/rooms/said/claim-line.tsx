import type { Said, VoiceName, Witness } from '../../../http/client.ts'
import { NotDated } from '../../parts/not-dated.tsx'
import { words } from '../../words/words.ts'
import { Place } from '../confrontation/face.tsx'
import { StanceSign } from '../witnesses/signs.tsx'
import { questionAddress } from '../witnesses/table.ts'
import { StateSign, stateOf } from './signs.tsx'
import { whenWords } from './when.ts'

interface Props {
  readonly one: Said
  readonly sources: readonly Witness[]
  readonly voices: Readonly<Record<string, VoiceName>>
  /** Leave out when and where, because the place on the page says so. */
  readonly brief?: boolean
}

/** One claim in a line: what is said to have been said, in what state, who tells it, and the ways to its place. */
export function ClaimLine({ one, sources, voices, brief = false }: Props) {
  const { said: w, testimony: t } = words.value
  const state = stateOf(one, voices)
  const siglum = sources.find(source => source.id === one.source)?.siglum
  const facts = [
    brief ? '' : whenWords(one),
    brief ? '' : w.venues[one.venue ?? 'none'],
    one.stance === 'asserts' ? '' : t.stances[one.stance],
    one.certainty === 'certain' ? '' : t.certainties[one.certainty],
    one.refuted ? w.refuted : '',
  ]
  return (
    <li class="ans-row">
      {one.stance === 'asserts' ? <StateSign of={state} /> : <StanceSign of={one.stance} />}
      <b class="sig">{siglum}</b>
      <span>
        <span class="sr">{w.states[state]}. </span>
        <span lang="en">{one.gist}</span> <span class="dim">{facts.filter(Boolean).join(', ')}</span>{' '}
        <Place one={one} /> <NotDated claim={one.claim} />{' '}
        {one.teller !== one.speaker && (
          <span class="faint">
            {w.tells('')}
            <bdi lang="en">{voices[one.teller]?.name ?? one.teller}</bdi>{' '}
          </span>
        )}
        <a class="nowrap" href={questionAddress(one.question, one.claim)} aria-label={`${w.faces}: ${one.gist}`}>
          {w.faces}
        </a>
      </span>
    </li>
  )
}

export function ClaimLines({ of, ...rest }: Omit<Props, 'one'> & { of: readonly Said[] }) {
  return (
    <ul class="claim-lines">
      {of.map(one => (
        <ClaimLine key={one.claim} one={one} {...rest} />
      ))}
    </ul>
  )
}
