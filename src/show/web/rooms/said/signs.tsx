import type { JSX } from 'preact'
import type { Said, VoiceName } from '../../../http/client.ts'
import { words } from '../../words/words.ts'

/** Where a speaker is said to have stood. A body that is not held stands by itself: it is neither free nor in custody. */
export type State = 'held' | 'free' | 'body' | 'not-recorded'
export const states = ['held', 'free', 'body', 'not-recorded'] as const satisfies readonly State[]

export const stateOf = (
  { custody, speaker }: Pick<Said, 'custody' | 'speaker'>,
  voices: Readonly<Record<string, VoiceName>>,
): State => (custody === 'free' && voices[speaker]?.kind === 'body' ? 'body' : custody)

const ring = { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' } as const

/** The marks of states, drawn round 0 0: shape first, colour second. */
export const stateMarks: Readonly<Record<State, JSX.Element>> = {
  held: <path d="M-4.6-4.6h9.2v9.2h-9.2z" fill="currentColor" />,
  free: <circle r="4.6" {...ring} />,
  body: <path d="M-5 .2 0-5 5 .2M-3.8-.8v5.4h7.6V-.8" {...ring} />,
  'not-recorded': <circle r="4.6" {...ring} stroke-dasharray="1.7 2.1" />,
}

export const stateTone: Readonly<Record<State, string>> = { held: 'red', free: '', body: '', 'not-recorded': 'pale' }

export function StateSign({ of }: { of: State }) {
  return (
    <svg class={`mk ${stateTone[of]}`} viewBox="-7 -7 14 14" aria-hidden="true">
      {stateMarks[of]}
    </svg>
  )
}

export function StateWords({ of }: { of: State }) {
  return (
    <span class="nowrap">
      <StateSign of={of} /> {words.value.said.states[of]}
    </span>
  )
}
