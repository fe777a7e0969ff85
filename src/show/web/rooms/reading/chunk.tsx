import { effect, type Signal, useSignal } from '@preact/signals'
import { memo } from 'preact/compat'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { MarkClass } from '../../text/paint.ts'
import { makeAround, onMake, watchNear } from './near.ts'
import type { ReadingRoom } from './room.ts'
import type { Row } from './room-state.ts'
import { Line, Masked } from './text.tsx'

/** How a mark is drawn: by what it is and by what was decided on it. */
export function classOf({ kind, state }: { readonly kind: string; readonly state: string }): MarkClass {
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

/** Some rows of the page, about a screen: laid out near the screen; marks and margin are made ahead, or when it comes near. */
const Group = memo(function Group({ room, rows, now }: { room: ReadingRoom; rows: readonly Row[]; now: boolean }) {
  const near = useSignal(now)
  const made = useSignal(now)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    guessHeight(box.current!, room, rows)
    onMake(box.current!, () => (made.value = true))
    return watchNear(box.current!, seen => {
      near.value = seen
      if (!seen) return
      made.value = true
      makeAround(box.current!)
    })
  }, [])
  usePaint(room, rows, near, made)
  return (
    <div class="rows" ref={box}>
      {rows.map(row =>
        'block' in row ? (
          <Line key={row.block} room={room} at={row.block} margin={made.value} />
        ) : (
          <Masked key={row.blocks[0]} room={room} mask={row.mask} at={row.blocks} />
        ),
      )}
    </div>
  )
})

/**
 * Draws the marks of these rows when they are made, and keeps them right while they are near: what changes far from the
 * screen is caught up with in the frame in which the rows come, so that the browser lays out and paints once.
 */
function usePaint(room: ReadingRoom, rows: readonly Row[], near: Signal<boolean>, made: Signal<boolean>): void {
  useLayoutEffect(() => {
    const { blocks, painter } = room.layout.peek()
    const own = rows.flatMap(blocksOf)
    let drawn = false
    let was = false
    return effect(() => {
      const comes = !drawn || (near.value && !was)
      was = near.value
      if (!made.value || (drawn && !was)) return
      drawn = true
      room.openMasks.value
      const speakers = !room.hidden.value.has('speaker')
      const wanted = own.map(block => {
        const marks = room.stab.value.within(blocks[block]!)
        const classes = marks.map(mark => {
          const cls = classOf(mark.now.value)
          return room.visible(mark) && (cls !== 'voice' || speakers) ? cls : null
        })
        return { block, marks, classes }
      })
      const paint = (): void => {
        for (const { block, marks, classes } of wanted) painter.paint(block, marks, i => classes[i]!)
      }
      if (comes) {
        paint()
        return
      }
      // A change in the text itself, such as unfolding, stands on the page by the next frame.
      const frame = requestAnimationFrame(paint)
      return () => cancelAnimationFrame(frame)
    })
  }, [])
}
