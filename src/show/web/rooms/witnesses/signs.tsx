import type { JSX } from 'preact'
import type { Stance } from '../../../../case/claim.ts'
import type { Relation } from '../../../http/client.ts'
import type { Shape } from './shapes.ts'

const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' } as const
const full = { fill: 'currentColor' } as const
const half = (
  <>
    <circle cx="7" cy="7" r="5" {...line} />
    <path d="M7 2a5 5 0 0 0 0 10z" {...full} />
  </>
)
const glass = <path d="M2 1.5h10L7 7zM2 12.5h10L7 7z" {...full} />

/** The marks of answers: shape first, colour second. */
export const shapeSigns: Readonly<Record<Shape | 'silent' | 'one', readonly [tone: string, sign: JSX.Element]>> = {
  first: ['blue', <circle key="s" cx="7" cy="7" r="5.4" {...full} />],
  second: ['ink', <path key="s" d="M7 .6 13.4 7 7 13.4.6 7z" {...full} />],
  third: ['ink', <path key="s" d="M7 1 13.2 12.4H.8z" {...full} />],
  further: ['ink', <path key="s" d="M7 1.4 12.6 7 7 12.6 1.4 7z" {...line} />],
  part: ['ochre', half],
  inside: ['red', glass],
  refuted: ['pale', <path key="s" d="M7 2a5 5 0 1 0 .01 0M2.5 11.5l9-9" {...line} />],
  silent: ['pale', <path key="s" d="M3 7h8" {...line} />],
  one: ['', <circle key="s" cx="7" cy="7" r="4.8" {...line} />],
}

export function ShapeSign({ of }: { of: Shape | 'silent' | 'one' }) {
  const [tone, sign] = shapeSigns[of]
  return (
    <svg class={`mk ${tone}`} viewBox="0 0 14 14" aria-hidden="true">
      {sign}
    </svg>
  )
}

const relationSigns: Readonly<Record<Relation, JSX.Element>> = {
  agree: (
    <g class="t-blue">
      <circle cx="7" cy="7" r="5" {...full} />
      <circle cx="22" cy="7" r="5" {...full} />
    </g>
  ),
  conflict: (
    <g class="t-red">
      <circle cx="7" cy="7" r="5" {...full} />
      <path d="M22 .8 28.2 7 22 13.2 15.8 7z" {...full} />
    </g>
  ),
  qualify: (
    <>
      <circle class="t-blue" cx="7" cy="7" r="5" {...full} />
      <g class="t-ochre" transform="translate(15 0)">
        {half}
      </g>
    </>
  ),
  single: (
    <>
      <circle cx="7" cy="7" r="4.6" {...line} />
      <path class="t-pale" d="M18 7h8" {...line} />
    </>
  ),
  inside: (
    <g class="t-red" transform="translate(7.5 0)">
      {glass}
    </g>
  ),
  silent: <path class="t-pale" d="M3 7h8M18 7h8" {...line} />,
}

/** How the sources of a row stand to each other: two marks side by side. */
export function RelationSign({ of }: { of: Relation }) {
  return (
    <svg class="mk w" viewBox="0 0 30 14" aria-hidden="true">
      {relationSigns[of]}
    </svg>
  )
}

const box = <rect x="1" y="1" width="12" height="12" {...line} />
const stances: Readonly<Record<Stance, JSX.Element>> = {
  asserts: <path d="M7 3.6v6.8M3.6 7h6.8" {...line} />,
  denies: <path d="M3.6 7h6.8" {...line} />,
  doubts: <path d="M5 5.4C5 2.9 9.2 2.9 9.2 5.3 9.2 7 7 6.9 7 8.5M7 10v1.4" {...line} />,
  evades: <path d="M3.4 8c1.2-3 2.6-2 3.6-1s2.4 2 3.6-1" {...line} />,
  qualifies: <path d="M7 3v5M4.5 5.5h5M4.5 10.5h5" {...line} />,
  retracts: <path d="M4 5.2h4.2a2.2 2.2 0 0 1 0 4.6H5M6 3 3.8 5.2 6 7.4" {...line} />,
}

/** What a source does with its answer: a box, so that it is not taken for an answer. */
export function StanceSign({ of }: { of: Stance }) {
  return (
    <svg class="mk" viewBox="0 0 14 14" aria-hidden="true">
      {box}
      {stances[of]}
    </svg>
  )
}
