import type { ProcedureView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { showing } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { Wide } from '../mill/wide.tsx'
import { ChangedPanel } from './changed.tsx'
import { ConditionsPanel } from './conditions.tsx'
import { CustodyPanel } from './custody.tsx'
import { HallPanel } from './hall.tsx'
import { DocksPanel, NamingPanel } from './naming.tsx'
import { nameIn, Opens, Panel } from './opens.tsx'

/** How a case was made, as far as its sources tell: namings, docks, custody, confrontations, conditions, the hall. */
export function Procedure() {
  const { value, error } = useLoad(() => {
    epoch.value
    return api.procedure(showing())
  })
  if (value === null) return <Trouble error={error} />
  const w = words.value.procedure
  const titles: [string, string][] = [
    ['naming', w.naming.title],
    ['docks', w.docks.title],
    ['custody', w.custody.title],
    ['front', w.front.title],
    ['words', w.words.title],
    ['conditions', w.conditions.title],
    ['hall', w.hall.title],
    ['papers', w.papers.title],
    ['roots', w.roots.title],
    ['changed', w.changed.title],
  ]
  return (
    <main id="main" tabIndex={-1}>
      <h1>{value.statements.length === 0 ? w.none : w.heading(value.statements.length)}</h1>
      <p class="sub">{w.sub}</p>
      <nav class="acts small gap-top" aria-label={w.parts}>
        {titles.map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      <NamingPanel view={value} />
      <DocksPanel view={value} />
      <CustodyPanel view={value} />
      <FrontPanel view={value} />
      <WordsPanel view={value} />
      <ConditionsPanel view={value} />
      <HallPanel view={value} />
      <PapersPanel view={value} />
      <Panel id="roots" title={w.roots.title}>
        <p class="small">
          {w.roots.says(value.roots.sources, value.roots.items, value.roots.roots, value.roots.links.length)}
        </p>
        <ul class="small">
          {value.roots.links.map(({ a, b, odds, same, told }) => (
            <li key={`${a} ${b}`}>
              {nameIn(value, a)} · {nameIn(value, b)}: {Math.round(odds)} : 1, {same.length} / {told}
            </li>
          ))}
        </ul>
        <p class="xs dim">{w.roots.how}</p>
      </Panel>
      <ChangedPanel view={value} />
    </main>
  )
}

/** What was put, by party, with the answer of each. */
function FrontPanel({ view }: { view: ProcedureView }) {
  const { procedure, testimony } = words.value
  const w = procedure.front
  return (
    <Panel id="front" title={w.title}>
      {view.confrontations.map(({ person, parties, rows }) => (
        <Wide key={person}>
          <table class="small">
            <caption lang="en">{w.with(nameIn(view, person))}</caption>
            <thead>
              <tr>
                <th scope="col">{w.put}</th>
                {parties.map(party => (
                  <th key={party} scope="col" lang="en">
                    {nameIn(view, party)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ question, cells }) => (
                <tr key={question}>
                  <th scope="row" lang="en">
                    {nameIn(view, question)}
                  </th>
                  {cells.map(({ party, claims }) => (
                    <td key={party}>
                      {claims.length === 0 ? (
                        w.silent
                      ) : (
                        <Opens view={view} of={claims}>
                          {testimony.stances[view.said[claims[0]!]!.stance]}
                        </Opens>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      ))}
      {view.opposite.length > 0 && <h3>{w.opposite}</h3>}
      {view.opposite.map(({ question, answers }) => (
        <div key={question} class="small">
          <p lang="en">{nameIn(view, question)}</p>
          {answers.map(ids => (
            <Opens key={ids[0]} view={view} of={ids}>
              <b lang="en">{view.said[ids[0]!]?.words}</b>
            </Opens>
          ))}
        </div>
      ))}
    </Panel>
  )
}

/** Exchanges, with the voice that spoke first. */
function WordsPanel({ view }: { view: ProcedureView }) {
  const w = words.value.procedure.words
  return (
    <Panel id="words" title={w.title}>
      <p class="xs dim">{w.says}</p>
      {view.exchanges.map(one => (
        <Opens key={`${one.question} ${one.first}`} view={view} of={one.turns.map(turn => turn.claim)}>
          <span lang="en">{nameIn(view, one.question)}</span> <b lang="en">{nameIn(view, one.turns[0]!.voice)}</b>,{' '}
          {w.by[one.by]}, {w.turns(one.turns.length)}
        </Opens>
      ))}
    </Panel>
  )
}

/** How the pages of documents are signed. */
function PapersPanel({ view }: { view: ProcedureView }) {
  const w = words.value.procedure.papers
  const siglum = (id: string) => view.sources.find(one => one.id === id)?.siglum ?? id
  return (
    <Panel id="papers" title={w.title}>
      <ul class="small">
        {view.papers.flatMap(({ id, pages }) =>
          pages.map(run => (
            <li key={`${id} ${run.from}`}>
              <span lang="en">{nameIn(view, id)}</span>, {w.pages(run.from, run.to)}: <b>{w.marks[run.mark]}</b>
              {run.by !== undefined && <span lang="en"> {nameIn(view, run.by)}</span>} {w.changed[run.changed]}{' '}
              <span class="dim">
                {siglum(run.at.source)} {run.at.line}
              </span>
            </li>
          )),
        )}
      </ul>
    </Panel>
  )
}
