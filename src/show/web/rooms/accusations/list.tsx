import type { ChargeClaim, VoiceName } from '../../../http/client.ts'
import { NotDated } from '../../parts/not-dated.tsx'
import { words } from '../../words/words.ts'
import { Place } from '../confrontation/face.tsx'
import { StateSign, stateOf } from '../said/signs.tsx'
import { whenWords } from '../said/when.ts'
import { questionAddress } from '../witnesses/table.ts'
import type { Column } from './layout.ts'

interface Props {
  readonly columns: readonly Column[]
  readonly undated: readonly ChargeClaim[]
  readonly voices: Readonly<Record<string, VoiceName>>
  /** False where only a screen reader has it: then nothing in it takes focus. */
  readonly linked: boolean
}

/** The network as a list: period by period, each accusation with who tells it and where. */
export function AccusationList({ columns, undated, voices, linked }: Props) {
  const w = words.value.said.accusations
  const parts = columns.map(column => {
    const claims = column.strokes.flatMap(one => one.claims)
    const held = claims.filter(one => one.custody === 'held').length
    return { key: column.key, title: w.column(whenWords(column), claims.length, held), claims }
  })
  if (undated.length > 0) parts.push({ key: '', title: w.undatedOnes(undated.length), claims: [...undated] })
  const most = Math.max(...parts.map(part => part.claims.length))
  return (
    <div class="acc-list">
      {parts.map(({ key, title, claims }) =>
        linked ? (
          <details key={key} open={claims.length === most}>
            <summary>{title}</summary>
            <Rows claims={claims} voices={voices} linked />
          </details>
        ) : (
          <section key={key}>
            <h3>{title}</h3>
            <Rows claims={claims} voices={voices} linked={false} />
          </section>
        ),
      )}
    </div>
  )
}

function Rows({ claims, voices, linked }: { claims: readonly ChargeClaim[] } & Pick<Props, 'voices' | 'linked'>) {
  const { said: w } = words.value
  const name = (id: string): string => voices[id]?.name ?? id
  return (
    <ul>
      {claims.map(one => {
        const state = stateOf(one, voices)
        return (
          <li key={one.claim}>
            <StateSign of={state} /> <b lang="en">{name(one.speaker)}</b>{' '}
            <span class="dim">
              {w.states[state]}, {w.accusations.accuses}
            </span>{' '}
            <b lang="en">{name(one.accused)}</b>:{' '}
            {linked ? (
              <a href={questionAddress(one.question, one.claim)} lang="en">
                {one.charge}
              </a>
            ) : (
              <span lang="en">{one.charge}</span>
            )}
            {one.refuted && <span class="dim"> ({w.refuted})</span>} {linked ? <Place one={one} /> : one.at}{' '}
            <NotDated claim={one.claim} />
          </li>
        )
      })}
    </ul>
  )
}
