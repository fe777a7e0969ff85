import type { DropReason, ModelRunView, ModelSource } from '../../../http/client.ts'
import { api } from '../../kit/api.ts'
import { words } from '../../words/words.ts'

/** What came of the last question: how many were kept, what was dropped and why. */
export function Outcome({ run, source }: { run: ModelRunView; source: ModelSource }) {
  const w = words.value.model
  const { asked, failed } = run
  return (
    <section class="rule-top" aria-labelledby="model-outcome">
      <h2 id="model-outcome">{w.outcome}</h2>
      {run.running && (
        <p class="gap-top">
          {w.asking}{' '}
          <button type="button" class="btn" onClick={() => void api.cancel(run.job)}>
            {w.stop}
          </button>
        </p>
      )}
      {failed !== null && <p class="gap-top">{words.value.error(failed.code, failed.message, failed)}</p>}
      {asked !== null && (
        <>
          <p class="gap-top">
            <b>{w.kept(asked.kept, asked.dropped.length)}</b>{' '}
            {asked.kept > 0 && (
              <a href={`/suggestions?${new URLSearchParams({ source: source.id, kind: 'other' })}`}>{w.see}</a>
            )}
          </p>
          {asked.dropped.length > 0 && <DroppedOf asked={asked} />}
          <p class="small dim gap-top">{w.stays}</p>
        </>
      )}
    </section>
  )
}

function DroppedOf({ asked }: { asked: NonNullable<ModelRunView['asked']> }) {
  const w = words.value.model
  return (
    <>
      <table class="gap-top small">
        <thead>
          <tr>
            <th scope="col">{w.why}</th>
            <th scope="col" class="n">
              {w.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(asked.byReason).map(([reason, n]) => (
            <tr key={reason}>
              <th scope="row">{w.reasons[reason as DropReason]}</th>
              <td class="n">{n}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details class="gap-top small">
        <summary>{w.said}</summary>
        <ul class="stack gap-top">
          {asked.dropped.map(({ reason, said }, i) => (
            <li key={`${i} ${said}`} class="breaks">
              {w.reasons[reason]}: <q>{said}</q>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
