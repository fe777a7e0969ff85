import type { ComponentChildren } from 'preact'
import type { QuestionRow, QuestionsView } from '../../../http/client.ts'
import { kept } from '../../kit/router.ts'
import { KeyButton } from '../../parts/key.tsx'
import { words } from '../../words/words.ts'
import { Unanimity } from '../mill/unanimity-panel.tsx'
import { isNarrow } from './narrow.ts'
import { CellWords } from './row-table.tsx'
import { shapesOf } from './shapes.ts'
import { RelationSign, ShapeSign } from './signs.tsx'
import { Strip } from './strip.tsx'
import { chainAddress, collapses, numbered, questionAddress, relations, speaking, strongest } from './table.ts'

interface Panels {
  readonly view: QuestionsView
  /** What stands at the head of the page, before any figure: work under way. */
  readonly underway: ComponentChildren
  readonly children: ComponentChildren
}

/** A case with claims at a glance: the strip of questions, the strongest conflict, what unanimity is worth. */
export function CasePanels({ view, underway, children }: Panels) {
  const w = words.value.testimony.home
  const rows = numbered(view.rows)
  const conflicts = rows.filter(row => row.relation === 'conflict').length
  const first = strongest(view)
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>
            {w.heading(view.sources.length, rows.length)} {w.contradict(conflicts)}
          </h1>
          <p class="sub">{w.sub}</p>
        </div>
        <p class="acts">
          {first !== null && (
            <a class="btn main" href={questionAddress(first.question.id)}>
              {w.begin}
            </a>
          )}
          <KeyButton of="add">{words.value.home.add}</KeyButton>
        </p>
      </div>
      {underway}
      <ul class={isNarrow.value ? 'keyline' : 'sr'}>
        {relations.map(relation => {
          const n = rows.filter(row => row.relation === relation).length
          return n === 0 ? null : (
            <li key={relation}>
              <RelationSign of={relation} />{' '}
              {isNarrow.value ? (
                <a href={kept('/witnesses', { show: relation })}>{w.counts[relation](n)}</a>
              ) : (
                w.counts[relation](n)
              )}
            </li>
          )
        })}
      </ul>
      <Strip view={view} />
      <div class="panels">
        <div class="stack">
          {first !== null && <Strongest row={first} view={view} />}
          <Collapses rows={rows} />
        </div>
        <Unanimity />
      </div>
      {children}
      <Witnessing view={view} />
    </main>
  )
}

function Strongest({ row, view }: { row: QuestionRow; view: QuestionsView }) {
  const w = words.value.testimony
  const shapes = shapesOf(row)
  return (
    <section class="rule-top" aria-labelledby="strongest">
      <p class="kick">{w.home.strongest(row.question.order ?? null)}</p>
      <h2 id="strongest" lang="en">
        {row.question.words}
      </h2>
      <ul>
        {row.cells.map(({ source, answers }) => {
          const siglum = view.sources.find(one => one.id === source)?.siglum
          if (answers.length === 0)
            return (
              <li key={source} class="ans-row">
                <ShapeSign of="silent" />
                <b class="sig">{siglum}</b>
                <span class="dim">{w.witnesses.silent}</span>
              </li>
            )
          return answers.map(answer => (
            <li key={answer.claim} class="ans-row">
              <ShapeSign of={shapes.get(answer.claim)!} />
              <b class="sig">{siglum}</b>
              <span>
                <CellWords answer={answer} kind={row.question.kind} />{' '}
                <a class="loc" href={questionAddress(row.question.id, answer.claim)}>
                  {answer.at}
                </a>
              </span>
            </li>
          ))
        })}
      </ul>
      <p class="small dim gap-top">{w.home.strongestSays(row.origins.length, speaking(row))}</p>
      <p class="acts small gap-top">
        <a href={questionAddress(row.question.id)}>{w.home.face}</a>
        <a href={chainAddress(row.question.id)}>{w.question.toChain}</a>
        <a href={kept('/witnesses')}>{w.home.table}</a>
      </p>
    </section>
  )
}

/** Collapses that the first page names. */
const mostCollapses = 3

/** Agreements behind which there are fewer origins than voices: each opens its chain. */
function Collapses({ rows }: { rows: readonly QuestionRow[] }) {
  const { testimony, said } = words.value
  const found = collapses(rows).slice(0, mostCollapses)
  if (found.length === 0) return null
  return (
    <section class="rule-top" aria-labelledby="collapses">
      <h2 id="collapses">{said.collapses}</h2>
      <ul class="small">
        {found.map(({ row, group, n, least, most }) => (
          <li key={row.question.id + group}>
            <a href={chainAddress(row.question.id, group)}>{testimony.chain.heading(n, least, most)}</a>:{' '}
            <span lang="en">{row.question.words}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who speaks, and on how much. */
function Witnessing({ view }: { view: QuestionsView }) {
  const w = words.value.testimony.home
  return (
    <section class="rule-top gap-top" aria-labelledby="witnessing">
      <h2 id="witnessing">{w.witnessing.heading}</h2>
      <table class="small wide">
        <thead>
          <tr>
            <th scope="col">
              <span class="sr">{w.witnessing.siglum}</span>
            </th>
            <th scope="col">{words.value.home.what}</th>
            <th scope="col" class="n">
              {w.witnessing.claims}
            </th>
            <th scope="col" class="n">
              {w.witnessing.answered}
            </th>
            <th scope="col">{w.witnessing.text}</th>
          </tr>
        </thead>
        <tbody>
          {view.sources.map(source => {
            const cells = view.rows.map(row => row.cells.find(cell => cell.source === source.id)?.answers.length ?? 0)
            return (
              <tr key={source.id}>
                <td>
                  <b class="sig">{source.siglum}</b>
                </td>
                <th scope="row">{source.title}</th>
                <td class="n" data-l={w.witnessing.claims}>
                  {cells.reduce((sum, n) => sum + n, 0)}
                </td>
                <td class="n" data-l={w.witnessing.answered}>
                  {cells.filter(n => n > 0).length}
                </td>
                <td>
                  {source.text === null ? (
                    <span class="dim">{w.witnessing.notHere}</span>
                  ) : (
                    <a href={`/source/${encodeURIComponent(source.text)}`}>{w.witnessing.here}</a>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
