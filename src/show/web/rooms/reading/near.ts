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
