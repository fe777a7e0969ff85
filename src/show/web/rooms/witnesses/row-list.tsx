import { useRef } from 'preact/hooks'
import type { QuestionRow, Witness } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { useRove } from './rove.ts'
import { AnswerLink } from './row-table.tsx'
import { shapesOf } from './shapes.ts'
import { RelationSign } from './signs.tsx'
import { questionAddress } from './table.ts'
import type { Section } from './witnesses.tsx'

/** The table as a list, question by question; silent sources are left out. */
export function RowList({ sections, sources }: { sections: readonly Section[]; sources: readonly Witness[] }) {
  const root = useRef<HTMLDivElement>(null)
  useRove(root)
  return (
    <div ref={root} class="wit-list">
      {sections.map(([heading, rows]) => (
        <section key={heading}>
          {heading !== null && <h2 class="kick">{heading}</h2>}
          <ul>
            {rows.map(row => (
              <Item key={row.question.id} row={row} sources={sources} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Item({ row, sources }: { row: QuestionRow; sources: readonly Witness[] }) {
  const w = words.value.testimony
  const { question, relation, cells } = row
  const shapes = shapesOf(row)
  return (
    <li>
      <a data-mark class="q" href={questionAddress(question.id)}>
        {question.order !== undefined && <span class="no">{question.order} </span>}
        <bdi lang="en">{question.words}</bdi>
      </a>
      <p class="small">
        <RelationSign of={relation} /> {w.relations[relation]}
      </p>
      <ul class="said-by">
        {cells.flatMap(({ source, answers }) =>
          answers.map((answer, i) => (
            <li key={answer.claim}>
              <b class="sig">{i === 0 ? sources.find(one => one.id === source)?.siglum : ''}</b>
              <AnswerLink question={question} answer={answer} shape={shapes.get(answer.claim)!} />
            </li>
          )),
        )}
      </ul>
    </li>
  )
}
