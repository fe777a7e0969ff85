import type { ClaimView, QuestionView } from '../../../http/client.ts'
import { caseView } from '../../kit/state.ts'
import { Answer, ownAnswer } from '../../parts/answer.tsx'
import { placeOf } from '../../parts/context.tsx'
import { NotDated } from '../../parts/not-dated.tsx'
import { words } from '../../words/words.ts'
import type { Shape } from '../witnesses/shapes.ts'
import { ShapeSign, StanceSign } from '../witnesses/signs.tsx'
import { Links } from './links.tsx'

/** One source face to face with another: its answer, what it does with it, how sure it is, and who stands behind it. */
export function Face({ view, one, shape }: { view: QuestionView; one: ClaimView; shape: Shape }) {
  const w = words.value.testimony
  const { claim } = one
  const source = view.sources.find(row => row.id === claim.at.source)
  const said = claim.answer.kind === 'date' || claim.answer.kind === 'number' ? claim.answer.words : one.words
  return (
    <section class="rule-top" aria-label={`${source?.siglum}: ${ownAnswer(one.words) ?? one.words}`}>
      <p>
        <ShapeSign of={shape} /> <span class="sr">{w.shapes[shape]}: </span>
        <b class="sig">{source?.siglum}</b> {source?.title} <Place one={one} /> <NotDated claim={claim.id} />
      </p>
      <p class={`gist ${claim.certainty}`}>
        <span class="claimed">
          <Answer of={ownAnswer(said) === null ? said.replaceAll('-', ' ') : said} />
        </span>
        . <span lang="en">{same(said, claim.gist) ? '' : claim.gist}</span>
      </p>
      {one.quoted !== null && (
        <blockquote class="quoted" lang={languageOf(one.passage?.source)}>
          {one.quoted.before}
          <mark>{one.quoted.near}</mark>
          {one.quoted.after}
        </blockquote>
      )}
      <p class="facts">
        <span>
          <StanceSign of={claim.stance} /> {w.stances[claim.stance]}, {w.certainties[claim.certainty]}
        </span>
        {claim.answer.kind === 'date' && <span class="dim">EDTF {claim.answer.edtf}</span>}
        {claim.answer.kind === 'number' && <span class="dim">= {one.words.replace(/ \(.*/, '')}</span>}
        {claim.reading === 'coded' && <span class="dim">{w.question.reading.coded}</span>}
        {one.refuted && <span class="dim">{w.shapes.refuted}</span>}
        {claim.scope !== undefined && <span class="dim">{w.question.about(claim.scope)}</span>}
        {claim.valid !== undefined && <span class="dim">{w.question.held(claim.valid)}</span>}
        {claim.recorded !== undefined && <span class="dim">{w.question.onPaper(claim.recorded)}</span>}
      </p>
      <h2 class="hair gap-top" style={{ fontSize: '1rem' }}>
        {w.question.behind}
      </h2>
      <Links view={view} claim={one} />
      {claim.circumstances.length > 0 && (
        <ul class="small dim gap-top">
          {claim.circumstances.map(id => {
            const told = view.circumstances[id]
            return told === undefined ? null : (
              <li key={id} lang="en">
                {told.claim.gist} <Place one={told} />
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

const languageOf = (source: string | undefined): string | undefined =>
  caseView.value?.sources.find(one => one.id === source)?.language

const same = (a: string, b: string): boolean => a.toLowerCase() === b.replace(/\.$/, '').toLowerCase()

/** Where a claim stands. It opens the line where the text is in the case. */
export function Place({ one: { at, passage } }: { one: Pick<ClaimView, 'at' | 'passage'> }) {
  if (passage === null || passage.start === null || passage.end === null)
    return (
      <span class="loc" title={words.value.testimony.question.opensAt}>
        {at}
      </span>
    )
  const { source, start, end } = passage
  return (
    <a class="loc" href={placeOf({ source, start, end })}>
      {at}
    </a>
  )
}
