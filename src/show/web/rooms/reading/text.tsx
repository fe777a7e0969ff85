import { memo } from 'preact/compat'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Block, Piece } from '../../text/blocks.ts'
import { words } from '../../words/words.ts'
import { Margin } from './margin.tsx'
import { MaskSays } from './mask-says.tsx'
import type { ReadingRoom } from './room.ts'

/** A paragraph with its line number, and its margin once it has come near. */
export function Line({ room, at, margin }: { room: ReadingRoom; at: number; margin: boolean }) {
  const block = room.layout.peek().blocks[at]!
  return (
    <div class="line">
      <div class="ln" id={`line-${block.line}`}>
        {block.line}
      </div>
      <Words room={room} block={block} at={at} />
      {margin ? <Margin room={room} block={block} at={at} /> : <div class="mg" />}
    </div>
  )
}

function Words({ room, block, at }: { room: ReadingRoom; block: Block; at: number }) {
  const text = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    const { painter } = room.layout.peek()
    painter.attach(at, text.current)
    return () => painter.attach(at, null)
  }, [])
  const language = room.source.peek().language
  // The cells of a table stand apart by tabs.
  const tabbed = room.text.slice(block.start, block.end).includes('\t')
  return (
    <p
      class={[block.role, block.voice && `all-${block.voice}`, tabbed && 'tabbed'].filter(Boolean).join(' ')}
      ref={text}
      dir="auto"
      id={block.note === undefined ? undefined : `note-${block.note}`}
      lang={language === 'und' ? undefined : language}
    >
      {block.pieces.map(piece => (
        <Stretch key={piece.start} piece={piece} words={room.text.slice(piece.start, piece.end)} />
      ))}
    </p>
  )
}

const classes = {
  page: 'page',
  editor: 'editor',
  speaker: 'speaker',
  event: 'event',
  markup: 'markup',
  masked: 'hatched',
} as const

/** Its words stay as they are: the painter puts elements around some of them. */
const Stretch = memo(function Stretch({ piece, words: said }: { piece: Piece; words: string }) {
  const cls = [
    ...piece.layers.map(layer => classes[layer]),
    ...(piece.bracket === undefined ? [] : [`b-${piece.bracket}`]),
    ...(piece.event === undefined ? [] : [`e-${piece.event}`]),
  ].join(' ')
  if (piece.calls !== undefined) {
    return (
      <a
        class={said.includes('<') ? 'noteref bare' : 'noteref'}
        data-label={piece.calls}
        id={`call-${piece.calls}`}
        href={`#note-${piece.calls}`}
        data-o={piece.start}
        aria-label={words.value.reading.noteOf(piece.calls)}
      >
        {said}
      </a>
    )
  }
  return (
    <span class={cls === '' ? undefined : cls} data-o={piece.start}>
      {said}
    </span>
  )
})

/** Paragraphs that one mask covers: folded to a sentence, and unfolded on demand. */
export function Masked({ room, mask: n, at }: { room: ReadingRoom; mask: number; at: readonly number[] }) {
  const w = words.value
  const mask = room.masks.value.find(one => one.n === n)!
  const { blocks } = room.layout.peek()
  const open = room.openMasks.value.has(n)
  const [from, to] = [blocks[at[0]!]!.line, blocks[at.at(-1)!]!.lastLine]
  return (
    <>
      <div class={`line mask${open ? ' unfolded' : ''}`}>
        <div class="ln">{from === to ? from : `${from}–${to}`}</div>
        <div class="tx">
          {w.reading.maskedLines(to - from + 1)}: {w.maskReasons[mask.reason]}. {w.reading.noCite(to - from + 1)}{' '}
          <button type="button" class="link" aria-expanded={open} onClick={() => room.toggleMask(n)}>
            {(open ? w.reading.hideThem : w.reading.showThem)(to - from + 1)}
          </button>
        </div>
        <div class="mg">
          <MaskSays room={room} n={n} />
        </div>
      </div>
      {open &&
        at.map((block, i) => (
          <div class={`line mask open${i === at.length - 1 ? ' last' : ''}`} key={block}>
            <div class="ln">{blocks[block]!.line}</div>
            <Words room={room} block={blocks[block]!} at={block} />
            <div class="mg" />
          </div>
        ))}
    </>
  )
}
