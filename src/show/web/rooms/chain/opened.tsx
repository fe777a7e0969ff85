import { useEffect, useRef } from 'preact/hooks'
import type { BehindView, ClaimView } from '../../../http/client.ts'
import { Answer } from '../../parts/answer.tsx'
import { NotDated } from '../../parts/not-dated.tsx'
import { words } from '../../words/words.ts'
import { type Counted, range } from '../confrontation/counts.tsx'
import { Place } from '../confrontation/face.tsx'
import { questionAddress } from '../witnesses/table.ts'

interface Props {
  readonly of: BehindView
  readonly count: Counted
  readonly claims: readonly ClaimView[]
  /** The smallest cut that is marked in the figure. */
  readonly cut: readonly string[]
  readonly name: (voice: string) => string
}

/** What one of the four numbers counts, each with the claims that it is taken from. */
export function Opened({ of, count, claims, cut, name }: Props) {
  const w = words.value.testimony.counts
  const ref = useRef<HTMLElement>(null)
  useEffect(() => ref.current?.focus({ preventScroll: false }), [count])
  const support = claims.filter(one => of.support.includes(one.claim.id))
  const rows: readonly (readonly [string, readonly ClaimView[]])[] =
    count === 'root'
      ? of.origins.map(({ voice, claims: ids }) => [name(voice), support.filter(one => ids.includes(one.claim.id))])
      : count === 'cut'
        ? cut.map(voice => [
            name(voice),
            support.filter(one => one.claim.chain.some(link => voice.split('+').includes(link.voice))),
          ])
        : support.map(one => ['', [one]])
  const { pairs } = of.count
  return (
    <section class="opened said" ref={ref} tabIndex={-1} aria-label={w.openedOf[count]}>
      <p>
        <b>{w.openedOf[count]}</b>{' '}
        {count === 'Kish' &&
          w.pairs(pairs['dependent-shown'], pairs['not-recorded'], pairs['independent-shown'], range(of.count.kish, 1))}
      </p>
      <ul class="small">
        {rows.map(([voice, own], i) => (
          <li key={`${voice}${i}`}>
            {voice !== '' && (
              <>
                <b lang="en">{voice}</b>:{' '}
              </>
            )}
            {own.map(one => (
              <span key={one.claim.id}>
                <a href={questionAddress(one.claim.question, one.claim.id)}>
                  <Answer of={one.words} />
                </a>{' '}
                <Place one={one} /> <NotDated claim={one.claim.id} />{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
