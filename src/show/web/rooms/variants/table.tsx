import { useSignal } from '@preact/signals'
import type { SourceName, VariantsView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'

/** Segments at first, and with each wish for more. */
const page = 60

/** Word against word: each place with what every witness has there, told by line style and by words. */
export function WordTable({ view }: { view: VariantsView }) {
  const w = words.value.texts.variants
  const most = useSignal(page)
  const count = (kind: 'none' | 'unreadable'): number =>
    view.table.filter(one => one.cells.some(cell => cell.kind === kind)).length
  const other = view.table.filter(one => !one.agree && one.cells.every(cell => cell.kind === 'words')).length
  return (
    <section class="rule-top" aria-labelledby="table">
      <h2 id="table">{w.table}</h2>
      <ul class="keyline wide-key">
        <li>
          <span class="v-other">{w.other}</span> {other}
        </li>
        <li>
          <span class="v-only">{w.onlyIn}</span> {count('none')}
        </li>
        <li>
          <span class="v-unreadable">{w.unreadable}</span> {count('unreadable')}
        </li>
      </ul>
      {blocksOf(view.table.slice(0, most.value)).map((block, n) => (
        <ol key={n} class="interline gap-top">
          {block.map((segment, k) => (
            <li key={k} class={segment.agree ? 'agree' : ''}>
              {segment.agree ? (
                <span lang={view.witnesses[0]!.source.language}>{segment.cells[0]!.text}</span>
              ) : (
                segment.cells.map((cell, c) => (
                  <Cell key={c} of={cell} source={view.witnesses[c]!.source} beside={segment} />
                ))
              )}
            </li>
          ))}
        </ol>
      ))}
      {view.table.length > most.value && (
        <button type="button" class="link more" onClick={() => (most.value += page)}>
          {words.value.texts.pair.more}
        </button>
      )}
    </section>
  )
}

type Segment = VariantsView['table'][number]

/** What one witness has in a place where the witnesses differ. */
function Cell({
  of: { kind, text },
  source,
  beside,
}: {
  of: Segment['cells'][number]
  source: SourceName
  beside: Segment
}) {
  const w = words.value.texts.variants
  const gaps = beside.cells.some(cell => cell.kind === 'none')
  const mark = kind === 'words' ? (gaps ? 'v-only' : 'v-other') : kind === 'none' ? 'v-none' : 'v-unreadable'
  return (
    <span class="cell">
      <b class="sig">{source.siglum}</b>{' '}
      <span class={mark} lang={source.language}>
        {kind === 'unreadable' ? `${text} [${w.unreadable}]`.trim() : kind === 'none' ? '—' : text}
      </span>
      {kind === 'none' && <span class="sr"> {w.nothing}</span>}
    </span>
  )
}

/** Segments of sentences that answer each other, together. */
function blocksOf(table: readonly Segment[]): Segment[][] {
  const blocks: Segment[][] = []
  for (const segment of table) {
    if (segment.opens || blocks.length === 0) blocks.push([segment])
    else blocks.at(-1)!.push(segment)
  }
  return blocks
}
