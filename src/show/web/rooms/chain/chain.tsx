import { useLayoutEffect } from 'preact/hooks'
import type { QuestionView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { useAsList, useWidth } from '../../kit/figure.ts'
import { keep } from '../../kit/keep.ts'
import { onActions } from '../../kit/keys.ts'
import { go, kept, query, setQuery, showing } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { Answer, ownAnswer } from '../../parts/answer.tsx'
import { Key, KeyButton } from '../../parts/key.tsx'
import { NotDated } from '../../parts/not-dated.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { Counts, counted, range } from '../confrontation/counts.tsx'
import { Place } from '../confrontation/face.tsx'
import { endsOpen, Links } from '../confrontation/links.tsx'
import { shapesIn } from '../confrontation/shapes.ts'
import { said } from '../parallels/parallels.tsx'
import { isNarrow } from '../witnesses/narrow.ts'
import { ShapeSign } from '../witnesses/signs.tsx'
import { chainAddress, questionAddress } from '../witnesses/table.ts'
import { ChainFigure } from './figure.tsx'
import { Legend } from './legend.tsx'
import { Opened } from './opened.tsx'

/** Who stands behind an answer, from the pages we read down to where the words begin. */
export function Chain({ id }: { id: string }) {
  const { value, error } = useLoad(() => {
    epoch.value
    return api.question(id, showing())
  })
  if (value === null) return <Trouble error={error} />
  return <Room view={value} />
}

/** The answer that the address names, else the first that more than one testimony supports, else the first. */
function chosenGroup({ groups }: QuestionView): number {
  const named = Number(query.value.get('answer')) - 1
  if (groups[named] !== undefined) return named
  return Math.max(
    0,
    groups.findIndex(group => group.behind.count.n > 1),
  )
}

function Room({ view }: { view: QuestionView }) {
  const w = words.value.testimony
  const { question, previous, next } = view
  keep('question', question.id)
  const asList = useAsList()
  const { frame, width } = useWidth(900)
  useLayoutEffect(() => {
    const to = (other: string | null): boolean => {
      if (other !== null) go(chainAddress(other))
      return true
    }
    return onActions({
      next: () => to(next),
      previous: () => to(previous),
      faces: () => {
        go(questionAddress(question.id))
        return true
      },
    })
  }, [question.id, previous, next])
  const group = chosenGroup(view)
  const { behind, claims, bound } = view.groups[group] ?? { behind: undefined, claims: [], bound: [] }
  if (behind === undefined)
    return (
      <main id="main" tabIndex={-1}>
        <h1>{w.question.found.silent()}</h1>
      </main>
    )
  const name = (id: string): string =>
    id
      .split('+')
      .map(one => view.voices[one]?.name ?? one)
      .join(' + ')
  const voice = query.value.get('voice')
  const count = counted.find(one => one === query.value.get('count')) ?? null
  const through = claims.filter(one => one.claim.chain.some(link => link.voice === voice))
  const cut = behind.cuts.find(one => one.some(id => behind.throughAll.includes(id))) ?? behind.cuts.at(-1) ?? []
  const { n, roots } = behind.count
  const list = asList.value || isNarrow.value
  return (
    <main id="main" tabIndex={-1}>
      <div class="top-row">
        <span />
        <p class="acts small">
          <a href={kept('/witnesses')}>{w.question.back}</a>
          <span>
            <a href={questionAddress(question.id)}>{w.chain.another}</a>
            <Key of="faces" />
          </span>
        </p>
      </div>
      <div class="lede">
        <div>
          <h1>{w.chain.heading(n, roots.least, roots.most)}</h1>
          <p class="sub">{w.chain.sub(question.words, ownAnswer(claims[0]!.words) ?? claims[0]!.words)}</p>
        </div>
        <p class="acts">
          <KeyButton of="asList">{asList.value ? w.asFigure : w.asList}</KeyButton>
        </p>
      </div>
      {view.groups.length > 1 && <Answers view={view} chosen={group} />}
      <div class={list ? 'chains' : 'chains sr'}>
        <h2 class="sr">{w.listOf}</h2>
        {claims.map(one => (
          <section key={one.claim.id} class="rule-top">
            <h3>
              {list ? <Place one={one} /> : one.at} <Answer of={one.words} /> <NotDated claim={one.claim.id} />
            </h3>
            {!behind.support.includes(one.claim.id) && (
              <p class="small dim">{one.refuted ? w.shapes.refuted : w.stances[one.claim.stance]}</p>
            )}
            <Links view={view} claim={one} linked={list} />
          </section>
        ))}
      </div>
      <figure ref={frame} class="scroll gap-top" hidden={asList.value}>
        {n > 0 && <ChainFigure view={view} group={group} width={width} chosen={voice} cut={cut} />}
      </figure>
      {!asList.value && n > 0 && <Legend />}
      {count !== null && <Opened of={behind} count={count} claims={claims} cut={cut} name={name} />}
      <div class="rule-top chain-foot">
        <Counts
          of={behind}
          open={count}
          address={one => chainAddress(question.id, group, one === count ? {} : { count: one })}
        />
        <div class="small">
          <h2>{w.chain.plain}</h2>
          <p>
            {w.chain.plainSays(
              n,
              roots.least,
              roots.most,
              claims.some(one => endsOpen(one.claim.chain)),
            )}{' '}
            {range(behind.stated.roots) !== range(roots) && w.counts.stated(range(behind.stated.roots))}
          </p>
          {cut.length > 0 && (
            <p class="gap-top">
              <b class="finding">{w.chain.cut(cut.length)}.</b> <span lang="en">{cut.map(name).join('; ')}.</span>{' '}
              {behind.cuts.length > 1 && w.chain.moreCuts(behind.cuts.length - 1)}
            </p>
          )}
          {bound.map(({ dependence, a, b }) => (
            <p key={dependence.id} class="gap-top">
              <b>{said(dependence, a, b)}</b>: <bdi lang="en">{dependence.why}</bdi> {w.chain.counted}
            </p>
          ))}
          {voice !== null && through.length > 0 && (
            <p class="gap-top said">
              <b lang="en">{name(voice)}</b>: {w.chain.through(through.length, claims.length)}{' '}
              {through.map(one => (
                <span key={one.claim.id}>
                  <Place one={one} /> <NotDated claim={one.claim.id} />{' '}
                </span>
              ))}
              <a href={`/rests-on/${encodeURIComponent(voice)}`}>{words.value.said.rests.link}</a>
            </p>
          )}
          <p class="gap-top dim">{w.chain.cannot}</p>
        </div>
      </div>
    </main>
  )
}

function Answers({ view, chosen }: { view: QuestionView; chosen: number }) {
  const w = words.value.testimony
  const shapes = shapesIn(view)
  return (
    <fieldset class="filters small" aria-label={w.chain.answer}>
      <span class="dim">{w.chain.answer}</span>
      {view.groups.map(({ claims, behind }, i) => (
        <button
          type="button"
          key={claims[0]!.claim.id}
          aria-pressed={i === chosen}
          onClick={() => setQuery({ answer: String(i + 1), voice: null, count: null })}
        >
          <ShapeSign of={shapes.get(claims[0]!.claim.id) ?? 'first'} />{' '}
          {claims[0]!.claim.stance !== 'asserts' && <i>{w.stances[claims[0]!.claim.stance]}: </i>}
          <Answer of={claims[0]!.words} /> {behind.count.n}
        </button>
      ))}
    </fieldset>
  )
}
