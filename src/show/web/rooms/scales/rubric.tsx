import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { type Condition, type ConditionMark, conditionMarks, conditions } from '../../../../case/rubric.ts'
import type { ScalesView, WeighedView } from '../../../http/client.ts'
import { api, why } from '../../kit/api.ts'
import { noteStep, refresh, say } from '../../kit/state.ts'
import { words } from '../../words/words.ts'

interface Props {
  readonly view: ScalesView
  readonly weighed: WeighedView
}

/** Six conditions of the best explanation, judged by a person for each account, each by itself and never summed. */
export function RubricTable({ view, weighed }: Props) {
  const w = words.value.scales.rubric
  const open = useSignal<string | null>(null)
  return (
    <section class="rule-top" aria-labelledby="rubric">
      <h2 id="rubric">{w.heading}</h2>
      <p class="small dim">{w.says}</p>
      {weighed.rivals.hypotheses.map(account => (
        <details key={account.id} class="small gap-top" open>
          <summary lang="en">{account.words}</summary>
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
  const form = useRef<HTMLFormElement>(null)
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const given = new FormData(form.current!)
    const chosen = conditionMarks.find(one => one === given.get('mark')) ?? null
    try {
      const { entry } = await api.judgeAccount({
        version: view.version,
        account,
        condition,
        mark: chosen,
        why: String(given.get('why')),
      })
      noteStep(entry)
      say(scales.open.judged)
      done()
      refresh()
    } catch (error) {
      say(words.peek().say.failed(why(error)))
    }
  }
  return (
    <form ref={form} onSubmit={event => void send(event)}>
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
      <label class="field">
        <span>{scales.reason}</span>
        <input name="why" required maxLength={2000} />
      </label>
      <p class="acts gap-top">
        <button type="submit" class="btn main">
          {scales.save}
        </button>
        <button type="button" class="btn" onClick={done}>
          {scales.cancel}
        </button>
      </p>
    </form>
  )
}
