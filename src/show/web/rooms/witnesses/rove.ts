import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const

/**
 * One tab stop for a figure or a table: arrows move between its marks (elements with `data-mark`) by where they stand,
 * Home and End go to the first and the last, Enter opens. Marks are links, so opening needs nothing of its own.
 */
export function useRove(ref: RefObject<HTMLElement | SVGElement | null>): void {
  useEffect(() => {
    const root = ref.current
    if (root === null) return
    const marks = all(root)
    const chosen = marks.find(mark => mark.getAttribute('tabindex') === '0') ?? marks[0]
    for (const mark of marks) mark.setAttribute('tabindex', mark === chosen ? '0' : '-1')
  })
  useEffect(() => {
    const root = ref.current
    if (root === null) return
    const move = (event: Event): void => {
      const { key, target, ctrlKey, altKey, metaKey } = event as KeyboardEvent
      const from = (target as Element).closest?.('[data-mark]')
      if (from === null || from === undefined || ctrlKey || altKey || metaKey) return
      const marks = all(root)
      const to =
        key === 'Home' ? marks[0] : key === 'End' ? marks.at(-1) : key in ways ? nearest(from, marks, key) : undefined
      if (to === undefined) return
      event.preventDefault()
      from.setAttribute('tabindex', '-1')
      to.setAttribute('tabindex', '0')
      to.focus()
      to.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    root.addEventListener('keydown', move)
    return () => root.removeEventListener('keydown', move)
  }, [ref.current])
}

const all = (root: Element): (HTMLElement | SVGElement)[] => [...root.querySelectorAll<HTMLElement>('[data-mark]')]

/** The mark that lies nearest in a direction; what lies aside of it counts threefold. */
function nearest<T extends Element>(from: Element, marks: readonly T[], key: string): T | undefined {
  const [dx, dy] = ways[key as keyof typeof ways]
  const middle = (mark: Element): readonly [number, number] => {
    const { left, right, top, bottom } = mark.getBoundingClientRect()
    return [dx === 0 ? left : (left + right) / 2, (top + bottom) / 2]
  }
  const [x, y] = middle(from)
  let best: T | undefined
  let least = Number.POSITIVE_INFINITY
  for (const mark of marks) {
    if (mark === from) continue
    const [mx, my] = middle(mark)
    const along = (mx - x) * dx + (my - y) * dy
    if (along <= 1) continue
    const far = along + 3 * Math.abs(dx === 0 ? mx - x : my - y)
    if (far < least) {
      least = far
      best = mark
    }
  }
  return best
}
