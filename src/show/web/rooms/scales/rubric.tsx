import { useSignal } from '@preact/signals'
import { type Condition, type ConditionMark, conditionMarks, conditions } from '../../../../case/rubric.ts'
import type { ScalesView, WeighedView } from '../../../http/client.ts'
import { api } from '../../kit/api.ts'
import { sign } from '../../kit/state.ts'
import { ReasonForm } from '../../parts/reason-form.tsx'
import { words } from '../../words/words.ts'

interface Props {
  readonly view: ScalesView
  readonly weighed: WeighedView
}

/** Six conditions of the best explanation, judged by a person for each account, each by itself and never summed. */
export function RubricTable({ view, weighed }: Props) {
  const w = words.value.scales.rubric
  const open = useSignal<string | null>(null)
  const judgedOf = (account: string): number => Object.keys(weighed.rivals.rubric?.[account] ?? {}).length
  return (
    <section class="rule-top" aria-labelledby="rubric">
      <h2 id="rubric">{w.heading}</h2>
      <p class="small dim">{w.says}</p>
      {weighed.rivals.hypotheses.map(account => (
        <details key={account.id} class="small gap-top">
          <summary>
            <span lang="en">{account.words}</span>{' '}
            <span class="dim">{w.judgedOf(judgedOf(account.id), conditions.length)}</span>
          </summary>
          <table class="small">
            <tbody>
              {conditions.map(condition => {
                const judged = weighed.rivals.rubric?.[account.id]?.[condition]
                const key = `${account.id} ${condition}`
                return (
                  <tr key={condition}>
                    <th scope="row">
                      {w.conditions[condition]}
                      <p class="xs faint">{w.asks[condition]}</p>
                    </th>
                    <td>
                      {open.value === key ? (
                        <Judge
                          view={view}
                          account={account.id}
                          condition={condition}
                          mark={judged?.mark ?? null}
                          done={() => (open.value = null)}
                        />
                      ) : (
                        <>
                          <button
                            type="button"
                            class="link"
                            aria-label={`${judged === undefined ? w.open : w.marks[judged.mark]}. ${w.judge(w.conditions[condition], account.words)}`}
                            onClick={() => (open.value = key)}
                          >
                            {judged === undefined ? w.open : w.marks[judged.mark]}
                          </button>
                          {judged !== undefined && (
                            <p class="xs dim" lang="en">
                              {judged.why}
                            </p>
                          )}
                        </>
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </details>
      ))}
    </section>
  )
}

interface JudgeProps {
  readonly view: ScalesView
  readonly account: string
  readonly condition: Condition
  readonly mark: ConditionMark | null
  readonly done: () => void
}

function Judge({ view, account, condition, mark, done }: JudgeProps) {
  const { scales } = words.value
  const w = scales.rubric
  const send = async (given: FormData): Promise<void> => {
    const chosen = conditionMarks.find(one => one === given.get('mark')) ?? null
    const body = { version: view.version, account, condition, mark: chosen, why: String(given.get('why')) }
    if (await sign(() => api.judgeAccount(body), scales.open.judged)) done()
  }
  return (
    <ReasonForm label={scales.reason} submit={scales.save} cancel={{ label: scales.cancel, act: done }} send={send}>
      <label class="field">
        <span>{w.mark}</span>
        <select name="mark" defaultValue={mark ?? ''}>
          <option value="" selected={mark === null}>
            {w.open}
          </option>
          {conditionMarks.map(one => (
            <option key={one} value={one} selected={one === mark}>
              {w.marks[one]}
            </option>
          ))}
        </select>
      </label>
    </ReasonForm>
  )
}
