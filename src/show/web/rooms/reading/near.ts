import { signal } from '@preact/signals'
import { whenIdle } from '../../kit/idle.ts'

/** Who is near the screen, and how what is far from it is brought to its true height before it is scrolled to. */

const heard = new WeakMap<Element, (near: boolean) => void>()
const tells = 'oncontentvisibilityautostatechange' in document

/**
 * Hears whether the browser lays an element out, which it does from about a screen away, or leaves it out. What is added
 * then comes in the same frame as the layout. Browsers that do not tell are asked for the distance. Returns what ends it.
 */
export function watchNear(element: Element, hear: (near: boolean) => void): () => void {
  heard.set(element, hear)
  if (!tells) {
    watcher ??= new IntersectionObserver(
      entries => {
        for (const entry of entries) heard.get(entry.target)?.(entry.isIntersecting)
      },
      { rootMargin: '100% 0px' },
    )
    watcher.observe(element)
    return () => watcher?.unobserve(element)
  }
  const told = (event: Event): void => {
    if (event.target === element) hear(!(event as ContentVisibilityAutoStateChangeEvent).skipped)
  }
  element.addEventListener('contentvisibilityautostatechange', told)
  return () => element.removeEventListener('contentvisibilityautostatechange', told)
}
let watcher: IntersectionObserver | null = null

const making = new WeakMap<Element, () => void>()
const ahead = 8 // groups that are made before they come near: about eight screens, a second of the fastest scroll
const behind = 2

/** Tells how a group of rows is made; it is asked for once, ahead of the reader or when it comes near. */
export function onMake(group: Element, make: () => void): void {
  making.set(group, make)
}

/**
 * Makes the groups after and before one, one at a time while nobody waits: far from the screen the browser lays out
 * nothing of them, and when they come near it lays them out once, with all they hold.
 */
export function makeAround(group: Element): void {
  from = group
  if (!waiting) whenIdle(makeOne)
  waiting = true
}
let from: Element | null = null
let waiting = false

function makeOne(): void {
  waiting = false
  for (const [way, count] of [
    ['next', ahead],
    ['previous', behind],
  ] as const) {
    let at = from
    for (let i = 0; i < count && at !== null; i++) {
      at = beside(at, way)
      const make = at === null ? undefined : making.get(at)
      if (make === undefined) continue
      making.delete(at!)
      make()
      waiting = true
      whenIdle(makeOne)
      return
    }
  }
}

/** True while the page is printed: the margin then names all it has. */
export const onPaper = signal(false)

/** Makes every group that is on the page: before it is printed. */
export function makeAll(): void {
  for (const group of document.querySelectorAll('.chunk > .rows')) {
    making.get(group)?.()
    making.delete(group)
  }
}

/** The group after or before one, in this chunk or the next. */
function beside(group: Element, way: 'next' | 'previous'): Element | null {
  const [step, first] =
    way === 'next'
      ? (['nextElementSibling', 'firstElementChild'] as const)
      : (['previousElementSibling', 'lastElementChild'] as const)
  return group[step] ?? group.parentElement?.[step]?.[first] ?? null
}

/**
 * Gives the group of rows around an element, and as many beside it as a screen holds each way, their true height now,
 * margins and all, instead of a guess that the browser mends some frames later: what is scrolled to by the guess moves
 * under the next key. After two frames the browser knows the heights and may leave out again what is far from the screen.
 */
export function settle(element: Element): void {
  const groups = [...document.querySelectorAll<HTMLElement>('.chunk > .rows')]
  const at = groups.findIndex(one => one.contains(element))
  if (at < 0) return
  show(groups[at]!)
  for (const way of [-1, 1]) {
    let height = 0
    for (let i = at + way; i >= 0 && i < groups.length && height < innerHeight; i += way) {
      show(groups[i]!)
      height += groups[i]!.offsetHeight
    }
  }
}

function show(group: HTMLElement): void {
  heard.get(group)?.(true)
  const both = [group, group.parentElement!]
  for (const one of both) one.style.contentVisibility = 'visible'
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      for (const one of both) one.style.removeProperty('content-visibility')
    }),
  )
}
