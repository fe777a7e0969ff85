import type { ProcedureView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { Wide } from '../mill/wide.tsx'
import { nameIn, Opens, Panel } from './opens.tsx'

type Survival = ProcedureView['custody']['shortest']

/** Days from arrest to the first confession on record, and the estimate from them. */
export function CustodyPanel({ view }: { view: ProcedureView }) {
  const w = words.value.procedure.custody
  const { rows, shortest, longest } = view.custody
  return (
    <Panel id="custody" title={w.title}>
      {rows.map(one => (
        <Opens
          key={one.person}
          view={view}
          of={[...one.arrested, ...one.confessed, ...(one.lastHeld === null ? [] : [one.lastHeld])]}
        >
          <span lang="en">{nameIn(view, one.person)}</span>{' '}
          {one.days !== null && (
            <b>
              {w.days(one.days.least, one.days.most)}
              {one.ends === 'censored' ? ' +' : ''}
            </b>
          )}{' '}
          {w.ends[one.ends]}
        </Opens>
      ))}
      <div class="hall">
        <Table of={shortest} title={w.shortest} />
        <Table of={longest} title={w.longest} />
      </div>
      <p class="xs dim">{w.how}</p>
    </Panel>
  )
}

function Table({ of: { steps, median, mayBeZero, of }, title }: { of: Survival; title: string }) {
  const w = words.value.procedure.custody
  if (steps.length === 0) return null
  const part = (value: number): string => value.toFixed(2)
  return (
    <div>
      <Curve steps={steps} />
      <Wide>
        <table class="small">
          <caption>
            {title}; {w.median(median, mayBeZero, of)}
          </caption>
          <thead>
            <tr>
              {w.head.map(head => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map(one => (
              <tr key={one.time}>
                <th scope="row">{one.time}</th>
                <td>{one.atRisk}</td>
                <td>{one.events}</td>
                <td>{one.censored}</td>
                <td>{part(one.survival)}</td>
                <td>
                  {part(one.low)}–{part(one.high)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </div>
  )
}

/** The estimate as a falling stair; the table beside it has its numbers. */
function Curve({ steps }: { steps: Survival['steps'] }) {
  const w = words.value.procedure.custody
  const last = Math.max(1, steps.at(-1)!.time)
  const x = (time: number): number => 4 + (292 * time) / last
  const y = (share: number): number => 6 + 80 * (1 - share)
  const path = steps.reduce((line, one) => `${line} H ${x(one.time)} V ${y(one.survival)}`, `M ${x(0)} ${y(1)}`)
  return (
    <svg class="fig" viewBox="0 0 300 96" width="100%" style={{ maxWidth: '26rem' }} role="img" aria-label={w.figure}>
      <path d={`M 4 6 V 86 H 296`} fill="none" stroke="currentColor" stroke-width="0.5" />
      <path d={path} fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  )
}
