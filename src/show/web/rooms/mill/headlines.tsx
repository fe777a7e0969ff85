import type { MillResult, Spread } from '../../../http/client.ts'
import { words } from '../../words/words.ts'

/** The headline figures with the range of nine trials in ten, where nothing had happened. */
export function Headlines({ result }: { result: MillResult }) {
  const { mill } = words.value
  const w = mill.headlines
  const of = (figure: string): Spread | null =>
    result.distributions.find(one => one.figure === figure && one.view === 'whole')?.humps[0]?.spread ?? null
  const powers = result.inflation.powers[0]?.spread ?? null
  const [apparent, roots] = [of('apparent'), of('roots')]
  const range = (spread: Spread | null, write: (n: number) => string): string =>
    spread === null ? '' : w.range(write(spread.low), write(spread.high))
  const power = (n: number): string => `10${superscript(Math.round(n))}`
  return (
    <section class="mill-heads" aria-label={w.corroboration}>
      <Head kick={w.corroboration} spread={of('accusers')} write={mill.whole} says={w.accusers} />
      <Head kick={w.corroboration} spread={of('agreement')} write={mill.percent} says={w.agreement} />
      <Head kick={w.inflation} spread={powers} write={power} says={w.inflationSays(result.inflation.worth)} />
      <div class="rule-top">
        <p class="kick">{w.origins}</p>
        <p class="num">
          {apparent === null ? '–' : mill.whole(apparent.median)} → {roots === null ? '–' : mill.whole(roots.median)}
        </p>
        <p class="small dim">{w.originsSays}</p>
        <p class="xs faint">
          {range(apparent, mill.whole)} → {range(roots, mill.whole)}
        </p>
      </div>
      {result.told !== null && (
        <p class="xs dim mill-heads-note">
          <a href="#rests">{w.unsourced}</a>
        </p>
      )}
    </section>
  )
}

interface HeadProps {
  readonly kick: string
  readonly spread: Spread | null
  readonly write: (n: number) => string
  readonly says: string
}

function Head({ kick, spread, write, says }: HeadProps) {
  const w = words.value.mill.headlines
  return (
    <div class="rule-top">
      <p class="kick">{kick}</p>
      <p class="num">{spread === null ? '–' : write(spread.median)}</p>
      <p class="small dim">{says}</p>
      {spread !== null && <p class="xs faint">{w.range(write(spread.low), write(spread.high))}</p>}
    </div>
  )
}

const superscript = (n: number): string => [...String(n)].map(c => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)] ?? '⁻').join('')
