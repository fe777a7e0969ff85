import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { ClaimView, DiagnosisView, PairView, QuestionView } from '../../../http/client.ts'
import { type Action, onActions } from '../../kit/keys.ts'
import { Key } from '../../parts/key.tsx'
import { words } from '../../words/words.ts'
import { DismissForm, Gone, HoldForm } from './dismiss.tsx'

const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' } as const
type Kind = DiagnosisView['kind']

const signs: Readonly<Record<Kind, JSX.Element>> = {
  'true-conflict': <path d="M0 7h5.4M2.4 3.6 5.8 7 2.4 10.4M14 7H8.6M11.6 3.6 8.2 7l3.4 3.4" {...line} />,
  'inside-one-source': <path d="M2 1.5h10L7 7zM2 12.5h10L7 7z" fill="currentColor" />,
  'other-scope': <path d="M1 1h12v12H1zM7 7h4v4H7z" {...line} />,
  'other-time': <path d="M1 4h7M6 10h7" fill="none" stroke="currentColor" stroke-width="3" />,
  namesake: (
    <>
      <circle cx="4" cy="4" r="2.4" {...line} />
      <circle cx="10" cy="4" r="2.4" {...line} />
      <path d="M.8 12.5c0-5 6.2-5 6.2 0 0-5 6.2-5 6.2 0" {...line} />
    </>
  ),
  'other-meaning': <path d="M1 5c3-4 9-4 12 0M1 9c3 4 9 4 12 0M7 5v4" {...line} />,
  translation: <path d="M1 12 4 3l3 9M2 9.2h4M12.6 12V3h-2.4a2.4 2.4 0 0 0 0 4.8h2.4M10.8 7.8 8.6 12" {...line} />,
  'denial-against-silence': <path d="M4 1.5H1.5v11H4M10 1.5h2.5v11H10M4.8 7h4.4" {...line} />,
}

function DiagnosisSign({ of }: { of: Kind }) {
  return (
    <svg class="mk" viewBox="0 0 14 14" aria-hidden="true">
      {signs[of]}
    </svg>
  )
}

interface Between {
  readonly view: QuestionView
  /** Null where nothing stands between the two: one answer, or two of which one is coarser or leaves it open. */
  readonly pair: PairView | null
  readonly between: readonly ClaimView[]
}

/** All kinds of difference, always in this order; the leading one of the pair is bold and carries its reasons. */
export function Difference({ view, pair, between }: Between) {
  const w = words.value.testimony.question
  if (pair === null) {
    const isOne = view.groups.some(({ claims }) => between.every(one => claims.includes(one)))
    return (
      <section class="between" aria-label={w.difference}>
        <p class="kick">{isOne ? w.nothingBetween : w.difference}</p>
        <h2>{isOne ? w.standings.same : w.standings.compatible}</h2>
        {!isOne && <p class="small">{w.looser}</p>}
      </section>
    )
  }
  return <Kinds key={`${pair.a} ${pair.b}`} view={view} pair={pair} />
}

const keyOf = (place: number): Action => `kind${place + 1}` as Action

function Kinds({ view, pair }: { view: QuestionView; pair: PairView }) {
  const w = words.value.testimony.question
  const hold = words.value.said.hold
  const looked = useSignal<Kind | null>(null)
  const real = pair.comparison.standing === 'conflict'
  const chosen = real ? (pair.diagnoses[0]?.kind ?? null) : null
  const same = sourceOf(view, pair.a) === sourceOf(view, pair.b)
  const kinds = (Object.keys(signs) as Kind[]).filter(kind => kind !== 'inside-one-source' || same)
  useLayoutEffect(
    () =>
      onActions(
        Object.fromEntries(
          kinds.map((kind, i) => [
            keyOf(i),
            () => {
              looked.value = kind
              document.querySelector<HTMLElement>(`[data-kind="${kind}"]`)?.focus()
              return true
            },
          ]),
        ),
      ),
    [kinds.join()],
  )
  const now = looked.value ?? chosen
  const stands = pair.diagnoses.some(one => one.kind === now)
  return (
    <section class="between" aria-labelledby="difference">
      <p class="kick">{w.difference}</p>
      <h2 id="difference" class={chosen === 'true-conflict' || chosen === 'inside-one-source' ? 'conflict' : ''}>
        {chosen !== null && <DiagnosisSign of={chosen} />}{' '}
        {chosen === null ? w.standings[pair.comparison.standing] : w.diagnoses[chosen]}
      </h2>
      <p class="small" lang="en">
        {pair.comparison.why}
      </p>
      <ul class="dx gap-top">
        {kinds.map((kind, i) => {
          const found = [...pair.diagnoses, ...view.notes].find(one => one.kind === kind)
          const gone = pair.dismissed.find(one => one.kind === kind)
          return (
            <li key={kind} class={kind === chosen ? 'on' : ''}>
              <DiagnosisSign of={kind} />
              <div>
                <button
                  type="button"
                  class="kind"
                  data-kind={kind}
                  aria-pressed={kind === now}
                  aria-keyshortcuts={String(i + 1)}
                  title={hold.press(i + 1)}
                  onClick={() => (looked.value = kind)}
                >
                  <b>{kind === chosen ? <strong>{w.diagnoses[kind]}</strong> : w.diagnoses[kind]}</b>
                  <Key of={keyOf(i)} />
                </button>
                {gone !== undefined && <Gone dismissal={gone.dismissal} />}
                {found === undefined || !real ? (
                  gone === undefined && <p class="faint">{w.noReason}</p>
                ) : (
                  <Reasons of={found} />
                )}
                {real && kind === now && kind !== chosen && gone === undefined && (
                  <HoldForm key={kind} pair={pair} kind={kind} stands={stands} />
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {now !== null && stands && <DismissForm key={now} pair={pair} kind={now} />}
    </section>
  )
}

function Reasons({ of }: { of: DiagnosisView }) {
  const w = words.value.testimony.question
  return (
    <>
      {(['for', 'against'] as const).flatMap(side =>
        of[side].map(reason => (
          <p key={side + reason}>
            <i>{w[side]}:</i> <span lang="en">{reason}</span>
          </p>
        )),
      )}
    </>
  )
}

const sourceOf = (view: QuestionView, claim: string): string | undefined =>
  view.groups.flatMap(group => group.claims).find(one => one.claim.id === claim)?.claim.at.source
