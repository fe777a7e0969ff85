/** The parts of a page that one key goes round, in the order of the page: the rooms, then panes, or the one content. */
const parts = ['nav.rooms:not(.rest)', '.pane.l', '.pane.o', '.pane.c', '.pane.r', 'main:not(.room)']
const reached = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex="0"]'

const seen = (element: HTMLElement): boolean => element.getClientRects().length > 0

/** Moves the focus to the next or the previous part of the page: to the place one is at in it, else to what Tab meets first. */
export function goRound(way: 1 | -1): boolean {
  const all = parts.flatMap(part => [...document.querySelectorAll<HTMLElement>(part)]).filter(seen)
  const at = all.findIndex(one => one.contains(document.activeElement))
  for (let i = 1; i <= all.length; i++) {
    const start = at < 0 && way === -1 ? 0 : at
    const region = all[(start + way * i + all.length * 2) % all.length]!
    if (enter(region)) return true
  }
  return false
}

function enter(region: HTMLElement): boolean {
  const within = [...region.querySelectorAll<HTMLElement>(reached)].filter(seen)
  const to = region.matches('[tabindex]') ? region : (within.find(one => one.ariaCurrent !== null) ?? within[0])
  to?.focus()
  return to !== undefined
}
