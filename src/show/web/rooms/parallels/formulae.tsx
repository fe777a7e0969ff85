import { useRef } from 'preact/hooks'
import type { FormulaView } from '../../../http/client.ts'
import { api } from '../../kit/api.ts'
import { caseView, sign } from '../../kit/state.ts'
import { words } from '../../words/words.ts'

const may = (): boolean => ['decide', 'own'].includes(caseView.value?.me.role ?? 'none')

/** Words that a person says everybody writes; `given` stand in the field at first. */
export function FormulaForm({ given = '' }: { given?: string }) {
  const w = words.value.texts.formulae
  const field = useRef<HTMLInputElement>(null)
  if (!may()) return null
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const said = field.current!.value
    if (await sign(() => api.formula(said), w.marked)) if (field.current) field.current.value = ''
  }
  return (
    <form class="small stack gap-top" onSubmit={event => void send(event)}>
      <label class="field">
        <span>{w.field}</span>
        <input ref={field} required maxLength={300} defaultValue={given} />
      </label>
      <p class="acts">
        <button type="submit" class="btn">
          {w.send}
        </button>
        <span class="dim">{w.says}</span>
      </p>
    </form>
  )
}

/** The formulae of the case, with the way back. */
export function Formulae({ rows }: { rows: readonly FormulaView[] }) {
  const w = words.value.texts.formulae
  return (
    <section class="rule-top gap-top" aria-labelledby="formulae">
      <h2 id="formulae">{w.heading}</h2>
      {rows.length === 0 && <p class="small dim gap-top">{w.none}</p>}
      <ul class="small stack gap-top">
        {rows.map(({ formula, sources }) => (
          <li key={formula.id}>
            <bdi>{formula.words}</bdi> <span class="dim">{w.stands(sources)}</span>{' '}
            {may() && (
              <button type="button" class="link" onClick={() => void sign(() => api.unformula(formula.id), w.tookBack)}>
                {w.takeBack}
              </button>
            )}
          </li>
        ))}
      </ul>
      <FormulaForm />
    </section>
  )
}
