import type { JSX } from 'preact'
import type { ParallelKind } from '../../../http/client.ts'

const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6' } as const

/** A kind of likeness by its shape: the fuller, the nearer the wording. */
export const kindShapes: Readonly<Record<ParallelKind, JSX.Element>> = {
  verbatim: <rect x="-5" y="-5" width="10" height="10" fill="currentColor" />,
  'near-verbatim': (
    <>
      <rect x="-5" y="-5" width="10" height="10" {...line} />
      <rect x="-2" y="-2" width="4" height="4" fill="currentColor" />
    </>
  ),
  translation: <path d="M0-6.4 6.4 0 0 6.4-6.4 0z" {...line} />,
  paraphrase: <circle r="3.4" {...line} stroke-width="1.2" />,
}

export const kindTones: Readonly<Record<ParallelKind, string>> = {
  verbatim: 'red',
  'near-verbatim': 'red',
  translation: 'blue',
  paraphrase: 'pale',
}

export function KindSign({ of }: { of: ParallelKind }) {
  return (
    <svg class={`mk t-${kindTones[of]}`} viewBox="-7 -7 14 14" aria-hidden="true">
      {kindShapes[of]}
    </svg>
  )
}
