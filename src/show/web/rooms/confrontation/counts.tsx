import type { BehindView, QuestionView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { ShapeSign } from '../witnesses/signs.tsx'
import { chainAddress } from '../witnesses/table.ts'
import { shapesIn } from './shapes.ts'

/** A range as it is printed: "1", "1–3", "no end". */
export function range({ least, most }: { least: number; most: number }, digits = 0): string {
  const { code, testimony } = words.value
  const write = (n: number): string =>
    Number.isFinite(n)
      ? n.toLocaleString(code, { minimumFractionDigits: digits, maximumFractionDigits: digits })
      : testimony.counts.endless
  const [low, high] = [write(least), write(most)]
  return low === high ? low : `${low}${testimony.counts.to}${high}`
}

/** n, n_root and n_Kish always stand together, in that order. */
export function Counts({ of }: { of: BehindView }) {
  const w = words.value.testimony.counts
  const { count, cut } = of
  const cells = [
    [String(count.n), w.n, w.nSays, 'n'],
    [range(count.roots), w.root(count.roots.most), w.rootSays, 'root'],
    [range(count.kish, 1), w.kish, w.kishSays, 'Kish'],
    [range(cut), w.cut(cut.most), w.cutSays, 'cut'],
  ] as const
  return (
    <div class="counts">
      {cells.map(([number, noun, says, sub]) => (
        <div key={noun}>
          <p class="num">{number}</p>
          <p>
            <b>{noun}</b>{' '}
            {(sub === 'root' || sub === 'Kish') && (
              <span class="dim">
                n<sub>{sub}</sub>
              </span>
            )}
            <br />
            <span class="small dim">{says}</span>
          </p>
        </div>
      ))}
    </div>
  )
}

/** Each answer with its three numbers and the way to its chain. */
export function CountTable({ view }: { view: QuestionView }) {
  const w = words.value.testimony
  const shapes = shapesIn(view)
  return (
    <table class="small wide">
      <thead>
        <tr>
          <th scope="col">{w.chain.answer}</th>
          <th scope="col" class="n">
            n <span class="dim">{w.counts.n}</span>
          </th>
          <th scope="col" class="n">
            n<sub>root</sub> <span class="dim">{w.counts.root(2)}</span>
          </th>
          <th scope="col" class="n">
            n<sub>Kish</sub> <span class="dim">{w.counts.kish}</span>
          </th>
          <th scope="col" class="n">
            {w.counts.cut(2)}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.groups.map(({ claims, behind }, i) => {
          const first = claims[0]!
          return (
            <tr key={first.claim.id}>
              <th scope="row">
                <a href={chainAddress(view.question.id, i)}>
                  <ShapeSign of={shapes.get(first.claim.id) ?? 'first'} />{' '}
                  {first.claim.stance !== 'asserts' && <i>{w.stances[first.claim.stance]}: </i>}
                  <bdi lang="en">{first.words}</bdi>
                </a>
              </th>
              <td class="n" data-l={w.counts.n}>
                {behind.count.n}
              </td>
              <td class="n" data-l={w.counts.root(2)}>
                {range(behind.count.roots)}
              </td>
              <td class="n" data-l={w.counts.kish}>
                {range(behind.count.kish, 1)}
              </td>
              <td class="n" data-l={w.counts.cut(2)}>
                {range(behind.cut)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
