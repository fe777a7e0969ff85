import { batch } from '@preact/signals'
import { setQuery } from '../../kit/router.ts'
import { say } from '../../kit/state.ts'
import { blockAt, type Range } from '../../text/blocks.ts'
import { words } from '../../words/words.ts'
import { settle } from './near.ts'
import { type Mark, open, type State } from './room-state.ts'

/** Going about in the text: what is on the screen, what is looked at, the next and the one before. */
export function openSight(state: State) {
  const { layout, openMasks, grown, byId, current, editing, trouble, lineAt, stab, visible, marks } = state

  /** The text on the screen of a mark: null where it is folded away. */
  const rangeOf = (mark: Range): globalThis.Range | null =>
    layout.peek().painter.rangeOf(mark, blockAt(layout.peek().blocks, mark.start))

  const onScreen = (mark: Range): boolean => {
    const rect = rangeOf(mark)?.getClientRects()[0]
    const cover = document.querySelector('.pane.r')?.getBoundingClientRect()
    const floor = cover !== undefined && cover.left < innerWidth / 4 ? cover.top : innerHeight
    return rect !== undefined && rect.top >= 0 && rect.bottom <= floor
  }

  const bring = (range: Range): void => {
    const { blocks, painter } = layout.peek()
    const block = blockAt(blocks, range.start)
    const mask = blocks[block]?.mask
    if (mask !== undefined && !openMasks.peek().has(mask)) openMasks.value = new Set([...openMasks.peek(), mask])
    if (painter.element(block) === null) grown.value = Number.POSITIVE_INFINITY
    const show = (): void => {
      const element = painter.element(block)
      if (element === null) return
      settle(element)
      const stands = (): void => {
        if (!onScreen(range)) element.scrollIntoView({ block: 'center' })
        const rect = onScreen(range) ? undefined : rangeOf(range)?.getClientRects()[0]
        if (rect !== undefined) scrollBy(0, rect.top - innerHeight / 3)
      }
      stands()
      // Margins that have just grown are drawn in the microtasks of this key, so before the next one.
      queueMicrotask(() => queueMicrotask(stands))
    }
    if (painter.element(block) === null) requestAnimationFrame(show)
    else show()
  }

  const setCurrent = (id: string | null): void => {
    for (const [one, is] of [
      [current.peek(), false],
      [id, true],
    ] as const) {
      const mark = one === null ? undefined : byId.peek().get(one)
      if (mark !== undefined) mark.looked.value = is
    }
    current.value = id
  }

  /** Looks at a mark; `crossing` is the place it was met at, where it is one of several there, `before` what is said first. */
  const look = (mark: Mark | null, quiet = false, crossing = mark?.start ?? 0, before = ''): void => {
    batch(() => {
      state.crossing.value = crossing
      setCurrent(mark?.id ?? null)
      editing.value = false
      trouble.value = null
    })
    setQuery({ f: mark?.id ?? null, from: null, to: null })
    if (mark === null) return
    state.spot.value = mark.start
    bring(mark)
    const f = mark.now.peek()
    const { kinds, reading, room } = words.peek()
    const passed = state.above.peek()
    const left = passed === 0 ? '' : `${room.above(passed)}.`
    if (!quiet) say([before, reading.now(f.exact, kinds[f.kind], lineAt(mark.start)), left].filter(Boolean).join(' '))
  }

  /** The marks that stand where this one was met, the smallest first. */
  const overlapping = (mark: Mark): Mark[] => {
    const met = state.crossing.value
    return stab.value.at(met >= mark.start && met < mark.end ? met : mark.start).filter(visible)
  }

  const step = (way: 1 | -1, only: (mark: Mark) => boolean, from: number): Mark | null => {
    const list = stab.peek().sorted
    const at = current.peek() === null ? -1 : list.findIndex(one => one.id === current.peek())
    let i =
      at >= 0
        ? at + way
        : way === 1
          ? list.findIndex(one => one.start >= from)
          : list.findLastIndex(one => one.start < from)
    for (; i >= 0 && i < list.length; i += way) if (visible(list[i]!) && only(list[i]!)) return list[i]!
    return null
  }
  const first = (only: (mark: Mark) => boolean): Mark | null =>
    stab.peek().sorted.find(one => visible(one) && only(one)) ?? null

  const onScreenOpen = (): Mark[] => marks.peek().filter(one => open(one) && visible(one) && onScreenCheaply(one))
  const onScreenCheaply = (mark: Mark): boolean => {
    const { blocks, painter } = layout.peek()
    const rect = painter.element(blockAt(blocks, mark.start))?.getBoundingClientRect()
    return rect !== undefined && rect.bottom > 0 && rect.top < innerHeight && onScreen(mark)
  }

  return { rangeOf, onScreen, bring, setCurrent, look, overlapping, step, first, onScreenOpen }
}
export type Sight = ReturnType<typeof openSight>
