import { effect, type Signal, useSignal } from '@preact/signals'
import { memo } from 'preact/compat'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Range } from '../../text/blocks.ts'
import type { PaintClass } from '../../text/paint.ts'
import { watchNear } from './near.ts'
import type { ReadingRoom } from './room.ts'
import type { Mark, Row } from './room-state.ts'
import { Line, Masked } from './text.tsx'

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

const blocksOf = (row: Row): readonly number[] => ('block' in row ? [row.block] : row.blocks)

/** Tells the browser how high rows will be, for the time before it lays them out. */
function guessHeight(element: HTMLElement, room: ReadingRoom, rows: readonly Row[]): void {
  const { blocks } = room.layout.peek()
  const lines = (row: Row): number =>
    'block' in row ? Math.ceil((blocks[row.block]!.end - blocks[row.block]!.start) / lineLength) + 0.5 : 2
  const all = rows.reduce((sum, row) => sum + lines(row), 0)
  element.style.setProperty('contain-intrinsic-block-size', `auto ${Math.round(all * lineHeight)}px`)
}

/** Some groups of rows. Far from the screen the browser leaves out all of it at once, and its groups are not watched. */
export const Chunk = memo(function Chunk({
  room,
  groups,
  now,
}: {
  room: ReadingRoom
  groups: readonly (readonly Row[])[]
  now: boolean
}) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => guessHeight(box.current!, room, groups.flat()), [])
  return (
    <div class="chunk" ref={box}>
      {groups.map((rows, i) => (
        <Group key={i} room={room} rows={rows} now={now} />
      ))}
    </div>
  )
})

/** Some rows of the page, about a screen: laid out near the screen; marks and margin are made when it first comes near. */
const Group = memo(function Group({ room, rows, now }: { room: ReadingRoom; rows: readonly Row[]; now: boolean }) {
  const near = useSignal(now)
  const was = useSignal(now)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    guessHeight(box.current!, room, rows)
    return watchNear(box.current!, seen => {
      near.value = seen
      if (seen) was.value = true
    })
  }, [])
  usePaint(room, rows, near)
  return (
    <div class="rows" ref={box}>
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

/**
 * Keeps the marks of these rows drawn while they are near. Only what changed is drawn anew: a browser that is told of any
 * change among highlights goes through all of them.
 */
function usePaint(room: ReadingRoom, rows: readonly Row[], near: Signal<boolean>): void {
  useLayoutEffect(() => {
    const { blocks, painter } = room.layout.peek()
    const [first, last] = [blocksOf(rows[0]!)[0]!, blocksOf(rows.at(-1)!).at(-1)!]
    const range: Range = { start: blocks[first]!.start, end: blocks[last]!.end }
    const drawn = new Map<Mark, PaintClass>()
    const keyOf = (mark: Mark): string => `${first} ${mark.id}`
    const erase = (mark: Mark): void => {
      painter.erase(keyOf(mark))
      drawn.delete(mark)
    }
    let folds = room.openMasks.peek()
    const draw = (wanted: ReadonlyMap<Mark, PaintClass>): void => {
      // Folding takes words off the page and puts others on it.
      const same = folds === room.openMasks.peek()
      folds = room.openMasks.peek()
      for (const [mark, cls] of drawn) if (!same || wanted.get(mark) !== cls) erase(mark)
      for (const [mark, cls] of wanted) {
        if (drawn.has(mark)) continue
        painter.draw(keyOf(mark), mark, cls, first, last)
        drawn.set(mark, cls)
      }
    }
    // The first time the words stand here already and are drawn with their marks; later they come with the next frame.
    let stands = true
    const stop = effect(() => {
      const wanted = new Map<Mark, PaintClass>()
      if (near.value) {
        room.openMasks.value
        const speakers = !room.hidden.value.has('speaker')
        for (const mark of room.stab.value.within(range)) {
          const cls = classOf(mark.now.value)
          if (room.visible(mark) && (cls !== 'voice' || speakers)) wanted.set(mark, cls)
        }
      }
      if (stands) {
        stands = false
        draw(wanted)
        return
      }
      const frame = requestAnimationFrame(() => draw(wanted))
      return () => cancelAnimationFrame(frame)
    })
    return () => {
      stop()
      for (const mark of [...drawn.keys()]) erase(mark)
    }
  }, [])
}
