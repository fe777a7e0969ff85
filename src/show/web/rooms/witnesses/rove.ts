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

/** The nearest mark in a direction among those level with this one, else the nearest of all, aside counting threefold. */
function nearest<T extends Element>(from: Element, marks: readonly T[], key: string): T | undefined {
  const [dx, dy] = ways[key as keyof typeof ways]
  const here = from.getBoundingClientRect()
  const far = marks
    .map(mark => {
      const there = mark.getBoundingClientRect()
      const along = (there.left - here.left) * dx + (there.top - here.top) * dy
      const [a, b, c, d] =
        dx === 0 ? [here.left, here.right, there.left, there.right] : [here.top, here.bottom, there.top, there.bottom]
      return { mark, along, aside: Math.max(0, c - b, a - d) }
    })
    .filter(one => one.mark !== from && one.along > 1)
  const level = far.filter(one => one.aside === 0)
  const best = (level.length > 0 ? level : far).reduce<(typeof far)[number] | undefined>(
    (least, one) => (least === undefined || one.along + 3 * one.aside < least.along + 3 * least.aside ? one : least),
    undefined,
  )
  return best?.mark
}
