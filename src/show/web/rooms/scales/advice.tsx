import { useSignal } from '@preact/signals'
import type { AdviceView, QuestionView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { words } from '../../words/words.ts'
import { Place } from '../confrontation/face.tsx'

/** The handbooks' checklists for one question, read when opened. Nothing in it is a sum. */
export function Advice({ view }: { view: QuestionView }) {
  const w = words.value.beside.advice
  const open = useSignal(false)
  return (
    <details
      class="rule-top gap-top advice"
      onToggle={event => {
        open.value = event.currentTarget.open
      }}
    >
      <summary class="h2">{w.open}</summary>
      {open.value && <Loaded view={view} />}
    </details>
  )
}

function Loaded({ view }: { view: QuestionView }) {
  const { value } = useLoad(() => api.advice(view.question.id))
  return value === null ? <p class="small">{words.value.say.loading}</p> : <Lists view={view} advice={value} />
}

function Lists({ view, advice }: { view: QuestionView; advice: AdviceView }) {
  const w = words.value.beside.advice
  const claims = view.groups.flatMap(group => group.claims)
  const answer = (i: number): string => view.groups[i]?.claims[0]?.words.replaceAll('-', ' ') ?? w.answerOne(i + 1)
  return (
    <>
      <p class="small dim">{w.says}</p>
      <div class="tells">
        <section aria-labelledby="seven">
          <h3 id="seven">{w.steps}</h3>
          <ol class="small numbered">
            {advice.steps.map(one => (
              <li key={one.step}>
                {w.step[one.step - 1]}: <b class={one.verdict === 'warns' ? 'finding' : ''}>{w.verdict[one.verdict]}</b>
                {one.answers.map(i => (
                  <span key={i} lang="en">
                    {' '}
                    “{answer(i)}”
                  </span>
                ))}
              </li>
            ))}
          </ol>
          <h3 class="gap-top">{w.sources}</h3>
          {Object.entries(advice.sources).map(([id, asked]) => (
            <dl key={id} class="small six">
              <div>
                <dt class="sig">{view.sources.find(source => source.id === id)?.siglum ?? id}</dt>
                <dd />
              </div>
              {Object.entries(asked).map(([name, says]) => (
                <div key={name}>
                  <dt>{w.sourceOf[name as keyof typeof w.sourceOf]}</dt>
                  <dd class={says === null ? 'faint' : ''} lang={says === null ? undefined : 'en'}>
                    {says ?? w.asked['not-recorded']}
                  </dd>
                </div>
              ))}
            </dl>
          ))}
        </section>
        <section aria-labelledby="each">
          <h3 id="each">{w.statements}</h3>
          <ul class="small">
            {advice.statements.map(one => {
              const claim = claims.find(own => own.claim.id === one.claim)
              return (
                <li key={one.claim} class="hair gap-top">
                  {claim !== undefined && (
                    <p>
                      <Place one={claim} /> <span lang="en">{claim.claim.gist}</span>
                    </p>
                  )}
                  <Asked heading={w.goodFaith} names={w.goodFaithOf} asked={one.goodFaith} />
                  <Asked heading={w.accuracy} names={w.accuracyOf} asked={one.accuracy} />
                </li>
              )
            })}
          </ul>
        </section>
      </div>
    </>
  )
}

interface AskedProps {
  readonly heading: string
  readonly names: Readonly<Record<string, string>>
  readonly asked: Readonly<Record<string, 'yes' | 'no' | 'not-recorded'>>
}

/** What is answered yes or no, and what stays open, each by name. */
function Asked({ heading, names, asked }: AskedProps) {
  const w = words.value.beside.advice
  const of = (answer: 'yes' | 'no' | 'not-recorded'): string =>
    Object.entries(asked)
      .filter(([, is]) => is === answer)
      .map(([name]) => names[name] ?? name)
      .join(', ')
  return (
    <p class="dim">
      {heading}.{' '}
      {(['yes', 'no', 'not-recorded'] as const).map(answer =>
        of(answer) === '' ? null : (
          <span key={answer} class={answer === 'not-recorded' ? 'faint' : ''}>
            <b>{w.asked[answer]}</b>: {of(answer)}.{' '}
          </span>
        ),
      )}
    </p>
  )
}
