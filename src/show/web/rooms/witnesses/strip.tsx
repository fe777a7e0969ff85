import { useRef } from 'preact/hooks'
import type { QuestionRow, QuestionsView, Relation } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { useRove } from './rove.ts'
import { brief } from './row-table.tsx'
import { numbered, questionAddress, relations } from './table.ts'

const step = 10.2
const rowTall = 19
const left = 156
const apart = 14

const marks: Readonly<Record<Relation, readonly [tone: string, path: string]>> = {
  conflict: ['fr', 'M0-5.2 5.2 0 0 5.2-5.2 0z'],
  qualify: ['fc', 'M0-4.4a4.4 4.4 0 0 0 0 8.8z'],
  agree: ['fb', 'M-4.4 0a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0z'],
  inside: ['fr', 'M-4-4.6H4L0 0zM-4 4.6H4L0 0z'],
  single: ['nf s2', 'M-3.8 0a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0-7.6 0z'],
  silent: ['nf s3', 'M-3 0h6'],
}

/** The whole case in one strip: questions across, grouped by relation, sources down. */
export function Strip({ view }: { view: QuestionsView }) {
  const w = words.value.testimony.home
  const root = useRef<SVGSVGElement>(null)
  useRove(root)
  const rows = numbered(view.rows)
  const groups = relations
    .map(relation => [relation, rows.filter(row => row.relation === relation)] as const)
    .filter(([, own]) => own.length > 0)
  let x = left
  const placed = groups.map(([relation, own]) => {
    const start = x
    x += own.length * step + apart
    return { relation, own, start }
  })
  const tall = 34 + view.sources.length * rowTall + 18
  return (
    <figure class="scroll">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
      <svg
        ref={root}
        class="fig"
        width="100%"
        style={{ minWidth: '56rem' }}
        viewBox={`0 0 ${x} ${tall}`}
        role="group"
        aria-label={w.strip}
      >
        {view.sources.map((source, i) => (
          <g key={source.id}>
            <text x="0" y={46 + i * rowTall}>
              {brief(source.title)}
            </text>
            <text x={left - 14} y={46 + i * rowTall} text-anchor="end" class="tb">
              {source.siglum}
            </text>
          </g>
        ))}
        {placed.map(({ relation, own, start }) => (
          <g key={relation}>
            <text
              x={own.length < 9 ? start + own.length * step : start - 4}
              y={own.length < 9 ? tall - 4 : 18}
              text-anchor={own.length < 9 ? 'end' : 'start'}
              class={relation === 'conflict' ? 'tb fr' : 't2'}
            >
              {w.counts[relation](own.length)}
            </text>
            {own.map((row, i) => (
              <Column key={row.question.id} row={row} x={start + i * step} />
            ))}
          </g>
        ))}
      </svg>
    </figure>
  )
}

function Column({ row, x }: { row: QuestionRow; x: number }) {
  const w = words.value.testimony
  const [tone, path] = marks[row.relation]
  return (
    <a
      data-mark
      href={questionAddress(row.question.id)}
      aria-label={`${row.question.words} ${w.relations[row.relation]}`}
    >
      <title>{row.question.words}</title>
      <rect x={x - step / 2} y="30" width={step} height={row.cells.length * rowTall + 4} fill="transparent" />
      {row.cells.map(({ source, answers }, i) => {
        const at = `translate(${x} ${42 + i * rowTall})`
        if (answers.length === 0) return <circle key={source} transform={at} r=".8" class="f3" />
        return (
          <g key={source} transform={at}>
            {row.relation === 'qualify' && <circle r="4.4" class="sc nf" stroke-width="1.3" />}
            <path d={path} class={tone} stroke-width="1.3" />
          </g>
        )
      })}
    </a>
  )
}
