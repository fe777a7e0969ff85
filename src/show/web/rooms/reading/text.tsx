import { effect, useSignal } from '@preact/signals'
import { memo } from 'preact/compat'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Block, Piece } from '../../text/blocks.ts'
import type { PaintClass } from '../../text/paint.ts'
import { words } from '../../words/words.ts'
import { Margin } from './margin.tsx'
import { MaskSays } from './mask-says.tsx'
import type { ReadingRoom } from './room.ts'
import type { Mark, Row } from './room-state.ts'

/** How a mark is drawn: by what it is and by what was decided on it. */
export function classOf({ kind, state }: { readonly kind: string; readonly state: string }): PaintClass {
  if (state === 'rejected') return 'refused'
  const kept = state !== 'suggested'
  if (kind === 'quotation') return kept ? 'kept-voice' : 'voice'
  if (kept) return 'kept'
  return kind === 'attribution' ? 'attributed' : kind === 'date' ? 'suggested-date' : 'suggested'
}

const lineHeight = 28.4 // pixels of one line of text at the usual size, to guess a height before layout
const lineLength = 62

/** Some rows of the page. Laid out only near the screen; marks and margin are made when it first comes near, or at once. */
export const Chunk = memo(function Chunk({
  room,
  rows,
  now,
}: {
  room: ReadingRoom
  rows: readonly Row[]
  now: boolean
}) {
  const near = useSignal(now)
  const was = useSignal(now)
  const box = useRef<HTMLDivElement>(null)
  const { blocks, painter } = room.layout.peek()
  const first = 'block' in rows[0]! ? rows[0].block : rows[0]!.blocks[0]!
  const lastRow = rows.at(-1)!
  const last = 'block' in lastRow ? lastRow.block : lastRow.blocks.at(-1)!

  useEffect(() => {
    const element = box.current!
    const lines = rows.reduce(
      (n, row) =>
        n + ('block' in row ? Math.ceil((blocks[row.block]!.end - blocks[row.block]!.start) / lineLength) + 0.5 : 2),
      0,
    )
    element.style.setProperty('contain-intrinsic-block-size', `auto ${Math.round(lines * lineHeight)}px`)
    watchNear(element, seen => {
      near.value = seen
      if (seen) was.value = true
    })
    return () => unwatch(element)
  }, [])

  useLayoutEffect(() => {
    // The first time the words stand here already and are drawn with their marks; later they come with the next frame.
    let stands = true
    const stop = effect(() => {
      if (!near.value) return
      room.openMasks.value
      const drawn: string[] = []
      const range = { start: blocks[first]!.start, end: blocks[last]!.end }
      const speakers = !room.hidden.value.has('speaker')
      const drawOne = (mark: Mark): void => {
        const cls = classOf(mark.now.peek())
        if (!room.visible(mark) || (cls === 'voice' && !speakers)) return
        painter.draw(`${first} ${mark.id}`, mark, cls, first, last)
        drawn.push(`${first} ${mark.id}`)
      }
      const draw = (): void => room.stab.peek().within(range).forEach(drawOne)
      const frame = stands ? null : requestAnimationFrame(draw)
      if (stands) draw()
      stands = false
      for (const mark of room.stab.value.within(range)) mark.now.value
      return () => {
        if (frame !== null) cancelAnimationFrame(frame)
        for (const key of drawn) painter.erase(key)
      }
    })
    return stop
  }, [])

  return (
    <div class="chunk" ref={box}>
      {rows.map(row =>
        'block' in row ? (
          <Line key={row.block} room={room} at={row.block} margin={was.value} />
        ) : (
          <Masked key={row.blocks[0]} room={room} mask={row.mask} at={row.blocks} />
        ),
      )}
    </div>
  )
})

let watcher: IntersectionObserver | null = null
const heard = new WeakMap<Element, (near: boolean) => void>()

function watchNear(element: Element, hear: (near: boolean) => void): void {
  watcher ??= new IntersectionObserver(
    entries => {
      for (const entry of entries) heard.get(entry.target)?.(entry.isIntersecting)
    },
    { rootMargin: '900px 0px' },
  )
  heard.set(element, hear)
  watcher.observe(element)
}
const unwatch = (element: Element): void => watcher?.unobserve(element)

/**
 * Gives a chunk, and as many beside it as a screen holds each way, their true height now, margins and all, instead of a
 * guess that the browser mends some frames later: what is scrolled to by the guess moves under the next key. After two
 * frames the browser knows the heights and may leave out again what is far from the screen.
 */
export function settle(element: Element): void {
  const chunk = element.closest<HTMLElement>('.chunk')
  if (chunk === null) return
  show(chunk)
  for (const way of ['previousElementSibling', 'nextElementSibling'] as const) {
    let height = 0
    for (let one = chunk[way]; one instanceof HTMLElement && height < innerHeight; one = one[way]) {
      show(one)
      height += one.offsetHeight
    }
  }
}

function show(chunk: HTMLElement): void {
  heard.get(chunk)?.(true)
  chunk.style.contentVisibility = 'visible'
  requestAnimationFrame(() => requestAnimationFrame(() => chunk.style.removeProperty('content-visibility')))
}

function Line({ room, at, margin }: { room: ReadingRoom; at: number; margin: boolean }) {
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
  return (
    <p
      class={block.voice === undefined ? block.role : `${block.role} all-${block.voice}`}
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

function Stretch({ piece, words: said }: { piece: Piece; words: string }) {
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
}

/** Paragraphs that one mask covers: folded to a sentence, and unfolded on demand. */
function Masked({ room, mask: n, at }: { room: ReadingRoom; mask: number; at: readonly number[] }) {
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
