import { useLayoutEffect } from 'preact/hooks'
import type { ClaimView, PairView, QuestionView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { keep } from '../../kit/keep.ts'
import { act, onActions } from '../../kit/keys.ts'
import { go, kept, query, setQuery, showing } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { Answer } from '../../parts/answer.tsx'
import { Key, KeyButton } from '../../parts/key.tsx'
import { NotDated } from '../../parts/not-dated.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { Reached } from '../contacts/reached.tsx'
import { Advice } from '../scales/advice.tsx'
import { RelationSign, ShapeSign } from '../witnesses/signs.tsx'
import { chainAddress, questionAddress } from '../witnesses/table.ts'
import { CountTable } from './counts.tsx'
import { Difference } from './difference.tsx'
import { Face, Place } from './face.tsx'
import { shapesIn } from './shapes.ts'

/** One question: the sources face to face, with the kind of their difference between them. */
export function Confrontation({ id }: { id: string }) {
  const { value, error } = useLoad(() => {
    epoch.value
    return api.question(id, showing())
  })
  if (value === null) return <Trouble error={error} />
  return <Room view={value} />
}

function Room({ view }: { view: QuestionView }) {
  const w = words.value.testimony
  const { question, relation, previous, next } = view
  keep('question', question.id)
  useLayoutEffect(() => {
    const to = (id: string | null): boolean => {
      if (id !== null) go(questionAddress(id))
      return true
    }
    return onActions({
      next: () => to(next),
      previous: () => to(previous),
      chain: () => {
        go(chainAddress(question.id))
        return true
      },
    })
  }, [question.id, previous, next])
  const claims = view.groups.flatMap(group => group.claims)
  const shapes = shapesIn(view)
  const pair = chosenPair(view)
  const [a, b] = facing(claims, pair)
  const speaking = new Set(claims.map(one => one.claim.at.source)).size
  const answers = view.groups.filter(group => group.claims.some(one => !one.refuted)).length
  return (
    <main id="main" tabIndex={-1}>
      <div class="top-row">
        <p class="kick">
          <RelationSign of={relation} />{' '}
          {w.question.kick(question.order ?? null, w.kinds[question.kind], w.relations[relation])}
        </p>
        <p class="acts small">
          <a href={kept('/witnesses')}>{w.question.back}</a>
          {previous !== null && (
            <span>
              <a href={questionAddress(previous)}>{w.question.previous}</a>
              <Key of="previous" />
            </span>
          )}
          {next !== null && (
            <span>
              <a href={questionAddress(next)}>{w.question.next}</a>
              <Key of="next" />
            </span>
          )}
        </p>
      </div>
      <div class="lede">
        <h1>
          <span lang="en">{question.words}</span>{' '}
          <span class={relation === 'conflict' || relation === 'inside' ? 'finding' : 'finding calm'}>
            {w.question.found[relation](relation === 'single' ? claims.length : answers, speaking)}
          </span>
        </h1>
        <p class="acts">
          <KeyButton of="chain" main onClick={() => act('chain')}>
            {w.question.toChain}
          </KeyButton>
        </p>
      </div>
      {view.pairs.length > 1 && <Pairs view={view} chosen={pair} />}
      {a !== undefined && (
        <div class="face">
          <Face view={view} one={a} shape={shapes.get(a.claim.id)!} />
          {b === undefined ? <div /> : <Difference view={view} pair={pair} between={[a, b]} />}
          {b !== undefined && <Face view={view} one={b} shape={shapes.get(b.claim.id)!} />}
        </div>
      )}
      <Others view={view} shown={[a, b]} />
      <div class="thirds">
        <section class="rule-top">
          <h2>{w.counts.heading}</h2>
          <CountTable view={view} />
        </section>
        <Silences view={view} />
        <Contacts view={view} />
      </div>
      <Advice view={view} />
    </main>
  )
}

/** The pair that the address names, else one with the claim it names, else the first. */
function chosenPair({ pairs, groups }: QuestionView): PairView | null {
  const named = query.value.get('pair')
  const asked = query.value.get('claim')
  const claim = groups.some(group => group.claims.some(one => one.claim.id === asked)) ? asked : null
  return (
    pairs.find(one => named === `${one.a} ${one.b}`) ??
    pairs.find(one => one.a === claim || one.b === claim) ??
    (claim === null ? (pairs[0] ?? null) : null)
  )
}

function facing(claims: readonly ClaimView[], pair: PairView | null): readonly (ClaimView | undefined)[] {
  const by = (id: string | null | undefined) => claims.find(one => one.claim.id === id)
  if (pair !== null) return [by(pair.a), by(pair.b)]
  const a = by(query.value.get('claim')) ?? claims[0]
  return [a, claims.find(one => one !== a && one.claim.at.source !== a?.claim.at.source)]
}

/** Pairs that one row shows; the rest are reached through the answers below. */
const mostPairs = 10

function Pairs({ view, chosen }: { view: QuestionView; chosen: PairView | null }) {
  const w = words.value.testimony.question
  const at = (id: string): string =>
    view.groups.flatMap(group => group.claims).find(one => one.claim.id === id)?.at ?? id
  return (
    <fieldset class="filters small answers-row" aria-label={w.pairs}>
      <span class="dim">{w.pairs}</span>
      {view.pairs.slice(0, mostPairs).map(pair => (
        <button
          type="button"
          key={`${pair.a} ${pair.b}`}
          aria-pressed={pair === chosen}
          onClick={() => setQuery({ pair: `${pair.a} ${pair.b}`, claim: null })}
        >
          <RelationSign of={pair.comparison.standing === 'conflict' ? 'conflict' : 'qualify'} />{' '}
          {w.face(at(pair.a), at(pair.b))}
        </button>
      ))}
    </fieldset>
  )
}

function Others({ view, shown }: { view: QuestionView; shown: readonly (ClaimView | undefined)[] }) {
  const w = words.value.testimony
  const shapes = shapesIn(view)
  const rest = view.groups.flatMap(group => group.claims).filter(one => !shown.includes(one))
  if (rest.length === 0) return null
  return (
    <section class="rule-top gap-top" aria-labelledby="others">
      <h2 id="others">{w.question.others}</h2>
      <ul>
        {rest.map(one => (
          <li key={one.claim.id} class="ans-row">
            <ShapeSign of={shapes.get(one.claim.id)!} />
            <b class="sig">{view.sources.find(row => row.id === one.claim.at.source)?.siglum}</b>
            <span>
              <a href={questionAddress(view.question.id, one.claim.id)}>
                <Answer of={one.words} />
              </a>{' '}
              <span lang="en">{one.claim.gist}</span>{' '}
              {one.claim.stance !== 'asserts' && <i>{w.stances[one.claim.stance]} </i>}
              <Place one={one} /> <NotDated claim={one.claim.id} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Silences({ view }: { view: QuestionView }) {
  const w = words.value.testimony.question
  const siglum = (id: string) => view.sources.find(one => one.id === id)?.siglum ?? id
  const noted = view.silent.filter(one => one.weight === 'noted')
  return (
    <section class="rule-top">
      <h2>{w.silentOnes}</h2>
      <p>{view.silent.length === 0 ? '–' : view.silent.map(one => siglum(one.source)).join(', ')}</p>
      {noted.map(one => (
        <p key={one.source} class="small dim" lang="en">
          {siglum(one.source)}: {one.why}
        </p>
      ))}
      {view.searched.length > 0 && (
        <>
          <h3 class="gap-top">{w.searched}</h3>
          {view.searched.map(one => (
            <p key={one} class="small" lang="en">
              {one}
            </p>
          ))}
        </>
      )}
      <h3 class="gap-top">{w.notPart}</h3>
      <p class="small dim">{w.notPartSays}</p>
    </section>
  )
}

function Contacts({ view }: { view: QuestionView }) {
  const w = words.value.testimony.question
  if (view.contacts.length === 0) return <div />
  return (
    <section class="rule-top">
      <h2>{w.contacts}</h2>
      {view.contacts.map(one => (
        <Reached
          key={one.speaker + one.before}
          view={view}
          of={one}
          heading={w.before(view.voices[one.speaker]?.name ?? one.speaker, one.before)}
        />
      ))}
      <p class="small gap-top">
        <a href={kept('/contacts')}>{words.value.contacts.all}</a>
      </p>
    </section>
  )
}
