import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { onActions } from '../kit/keys.ts'
import { here } from '../kit/router.ts'
import { say } from '../kit/state.ts'
import { words } from '../words/words.ts'

export interface RoomLink {
  readonly room: string
  readonly href: string
  readonly name: string
  readonly current: boolean
}

/**
 * The rooms in one line, at every width and in every language: as many as fit, and the one a person is in; the others
 * open below the line with one button. Nothing is cut off and nothing lies over the text.
 */
export function RoomRow({ rooms }: { rooms: readonly RoomLink[] }) {
  const w = words.value.rooms
  const row = useRef<HTMLElement>(null)
  const others = useRef<HTMLElement>(null)
  const shown = useSignal<ReadonlySet<string> | null>(null)
  const open = useSignal(false)
  const names = rooms.map(one => `${one.name}${one.current ? '*' : ''}`).join(' ')

  useLayoutEffect(() => {
    const nav = row.current!
    const fit = (): void => {
      // Measured with every room in the line; the browser paints only what is set below.
      for (const link of nav.children) (link as HTMLElement).hidden = false
      shown.value = fitting(
        rooms,
        [...nav.children].map(link => (link as HTMLElement).offsetWidth),
        nav.clientWidth,
      )
      for (const [i, link] of [...nav.children].entries())
        (link as HTMLElement).hidden = i < rooms.length ? !shown.value.has(rooms[i]!.room) : shown.value.size === i
    }
    fit()
    const watch = new ResizeObserver(fit)
    watch.observe(nav)
    void document.fonts.ready.then(fit)
    return () => watch.disconnect()
  }, [names])
  useEffect(() => {
    open.value = false
  }, [here.value.pathname])

  /** Opens the rest at once, so that the next key finds it. */
  const unfold = (): void => {
    open.value = true
    others.current!.hidden = others.current!.childElementCount === 0
  }
  useLayoutEffect(
    () =>
      onActions({
        rooms: () => {
          unfold()
          say(words.peek().room.roomsOpen)
          const shownNow = [...row.current!.querySelectorAll<HTMLElement>('a:not([hidden])')]
          ;(shownNow.find(one => one.ariaCurrent !== null) ?? shownNow[0]!).focus()
          return true
        },
      }),
    [],
  )
  /** In the rooms a letter goes to the next whose name begins with it, arrows to the next, Escape back to the content. */
  const steer = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Escape') {
      open.value = false
      document.querySelector<HTMLElement>('.pane.c, main')?.focus({ preventScroll: true })
      return
    }
    const way = ['ArrowRight', 'ArrowDown'].includes(event.key)
      ? 1
      : ['ArrowLeft', 'ArrowUp'].includes(event.key)
        ? -1
        : 0
    const letter = /^\p{L}$/u.test(event.key) && !event.shiftKey ? event.key.toLowerCase() : null
    if (way === 0 && letter === null) return
    event.preventDefault()
    if (letter !== null) unfold()
    const links = [...document.querySelectorAll<HTMLAnchorElement>('nav.rooms a:not([hidden])')].filter(
      one => one.getClientRects().length > 0,
    )
    const at = links.indexOf(document.activeElement as HTMLAnchorElement)
    const turned = links.map((_, i) => links[(at + (way || 1) * (i + 1) + links.length * 2) % links.length]!)
    turned.find(one => letter === null || one.textContent.toLowerCase().startsWith(letter))?.focus()
  }

  const rest = shown.value === null ? [] : rooms.filter(one => !shown.value!.has(one.room))
  const link = (one: RoomLink, hidden = false) => (
    <a key={one.room} href={one.href} hidden={hidden} aria-current={one.current ? 'page' : undefined}>
      {one.name}
    </a>
  )
  return (
    <>
      <nav class="rooms" aria-label={w.label} ref={row} onKeyDown={steer}>
        {rooms.map(one => link(one, shown.value !== null && !shown.value.has(one.room)))}
        <button
          type="button"
          hidden={shown.value !== null && rest.length === 0}
          aria-expanded={open.value}
          aria-controls="more-rooms"
          onClick={() => (open.value = !open.value)}
        >
          {w.more}
        </button>
      </nav>
      <nav
        class="rooms rest"
        id="more-rooms"
        ref={others}
        aria-label={w.more}
        hidden={!open.value || rest.length === 0}
        onKeyDown={steer}
      >
        {rest.map(one => link(one))}
      </nav>
    </>
  )
}

const gap = 17 // pixels between two rooms, as in head.css

/** The rooms that stand in the line: the present one, then the first that fit beside it and the button (the last width). */
function fitting(rooms: readonly RoomLink[], widths: readonly number[], room: number): ReadonlySet<string> {
  const all = rooms.reduce((sum, _, i) => sum + widths[i]! + gap, -gap)
  if (all <= room) return new Set(rooms.map(one => one.room))
  let left = room - widths.at(-1)!
  const kept = new Set<string>()
  const take = (i: number): boolean => {
    if (kept.has(rooms[i]!.room)) return true
    left -= widths[i]! + gap
    if (left < 0) return false
    kept.add(rooms[i]!.room)
    return true
  }
  const present = rooms.findIndex(one => one.current)
  if (present >= 0) {
    kept.add(rooms[present]!.room)
    left -= widths[present]! + gap
  }
  for (let i = 0; i < rooms.length && take(i); i++);
  return kept
}
