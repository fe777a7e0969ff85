import type { BehindView, QuestionView } from '../../../http/client.ts'
import { Answer } from '../../parts/answer.tsx'
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

export const counted = ['n', 'root', 'Kish', 'cut'] as const
export type Counted = (typeof counted)[number]

/** The four numbers as they are printed. */
export const figures = ({ count, cut }: BehindView): Readonly<Record<Counted, string>> => ({
  n: String(count.n),
  root: range(count.roots),
  Kish: range(count.kish, 1),
  cut: range(cut),
})

/** n, n_root and n_Kish always stand together, in that order. Each opens what it counts. */
export function Counts({
  of,
  open,
  address,
}: {
  of: BehindView
  open: string | null
  address: (of: Counted) => string
}) {
  const w = words.value.testimony.counts
  const nouns = { n: w.n, root: w.root(of.count.roots.most), Kish: w.kish, cut: w.cut(of.cut.most) }
  const says = { n: w.nSays, root: w.rootSays, Kish: w.kishSays, cut: w.cutSays }
  return (
    <div class="counts">
      {counted.map(one => (
        <div key={one}>
          <p class="num">
            <a href={address(one)} aria-expanded={open === one} aria-label={`${figures(of)[one]} ${nouns[one]}`}>
              {figures(of)[one]}
            </a>
          </p>
          <p>
            <b>{nouns[one]}</b>{' '}
            {(one === 'root' || one === 'Kish') && (
              <span class="dim">
                n<sub>{one}</sub>
              </span>
            )}
            <br />
            <span class="small dim">{says[one]}</span>
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
  const labels = { n: w.counts.n, root: w.counts.root(2), Kish: w.counts.kish, cut: w.counts.cut(2) }
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
                  <Answer of={first.words} />
                </a>
              </th>
              {counted.map(one => (
                <td class="n" key={one} data-l={labels[one]}>
                  <a
                    href={chainAddress(view.question.id, i, { count: one })}
                    aria-label={`${figures(behind)[one]} ${labels[one]}`}
                  >
                    {figures(behind)[one]}
                  </a>
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
