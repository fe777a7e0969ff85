import { useRef } from 'preact/hooks'
import type { Question } from '../../../../case/question.ts'
import type { CellAnswer, QuestionRow, Witness } from '../../../http/client.ts'
import { Answer } from '../../parts/answer.tsx'
import { NotDated } from '../../parts/not-dated.tsx'
import { words } from '../../words/words.ts'
import { useRove } from './rove.ts'
import { type Shape, shapesOf } from './shapes.ts'
import { RelationSign, ShapeSign } from './signs.tsx'
import { questionAddress } from './table.ts'
import type { Section } from './witnesses.tsx'

/** Questions down, sources across. One tab stop: arrows move between the questions and the answers. */
export function RowTable({ sections, sources }: { sections: readonly Section[]; sources: readonly Witness[] }) {
  const w = words.value.testimony
  const root = useRef<HTMLTableElement>(null)
  useRove(root)
  return (
    <table ref={root} class="wit">
      <thead>
        <tr>
          <th scope="col" class="q">
            {w.witnesses.question}
          </th>
          <th scope="col" class="r">
            {w.witnesses.they}
          </th>
          {sources.map(one => (
            <th scope="col" key={one.id} title={one.title}>
              <b class="sig">{one.siglum}</b> {brief(one.title)}
            </th>
          ))}
        </tr>
      </thead>
      {sections.map(([heading, rows]) => (
        <tbody key={heading}>
          {heading !== null && (
            <tr class="grp">
              <th scope="rowgroup" colSpan={2 + sources.length}>
                {heading}
              </th>
            </tr>
          )}
          {rows.map(row => (
            <Row key={row.question.id} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** A title up to its first comma: "Medvedev", "Bukharin to Stalin". */
export const brief = (title: string): string => title.split(/,|:| \(/)[0]!

function Row({ row }: { row: QuestionRow }) {
  const w = words.value.testimony
  const { question, relation, cells } = row
  const shapes = shapesOf(row)
  return (
    <tr>
      <th scope="row">
        <a data-mark href={questionAddress(question.id)}>
          {question.order !== undefined && <span class="no">{question.order} </span>}
          <bdi lang="en">{question.words}</bdi>
        </a>
      </th>
      <td>
        <RelationSign of={relation} /> {w.relations[relation]}
      </td>
      {cells.map(({ source, answers }) => (
        <td key={source}>
          {answers.length === 0 ? (
            <span class="sil">
              <ShapeSign of="silent" />
              <span class="sr">{w.witnesses.silent}</span>
            </span>
          ) : (
            answers.map(answer => (
              <AnswerLink key={answer.claim} question={question} answer={answer} shape={shapes.get(answer.claim)!} />
            ))
          )}
        </td>
      ))}
    </tr>
  )
}

/** An answer with its mark and its lines; it opens the question at that claim. */
export function AnswerLink({ question, answer, shape }: { question: Question; answer: CellAnswer; shape: Shape }) {
  const w = words.value.testimony
  const said = answer.stance === 'asserts' ? '' : `${w.stances[answer.stance]}: `
  return (
    <a class="cell" data-mark href={questionAddress(question.id, answer.claim)} title={answer.gist}>
      <ShapeSign of={shape} />
      <span>
        <span class="sr">{w.shapes[shape]}: </span>
        {said}
        <CellWords answer={answer} kind={question.kind} /> <span class="loc">{answer.at.replace(/^\S+\s/, '')}</span>
        <NotDated claim={answer.claim} />
      </span>
    </a>
  )
}

/** What fits a cell: the answer, a date in the source's own words, and for a bare yes or no the sentence behind it. */
export function CellWords({ answer: { words: said, gist }, kind }: { answer: CellAnswer; kind: Question['kind'] }) {
  if (kind === 'yes-no')
    return (
      <span>
        <Answer of={said} />: <span lang="en">{gist.replace(/\.$/, '')}</span>
      </span>
    )
  const own = said.indexOf(' (')
  return <Answer of={kind === 'date' && own > 0 ? said.slice(own + 2, -1) : said} />
}
