import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { SourceView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { whenIdle } from '../../kit/idle.ts'
import { onActions, spokenKey } from '../../kit/keys.ts'
import { query } from '../../kit/router.ts'
import { epoch, tell } from '../../kit/state.ts'
import { toured } from '../../kit/tour.ts'
import { Key } from '../../parts/key.tsx'
import { startSignImages } from '../../parts/sign-image.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { makeCaret } from '../../text/caret.ts'
import { offsetAtPoint, selectedRange } from '../../text/paint.ts'
import { languageName, words } from '../../words/words.ts'
import { codersAddress } from '../coders/address.ts'
import { Card } from './card.tsx'
import { Chunk } from './chunk.tsx'
import { Encoding, Mended } from './encoding.tsx'
import { makeAll, onPaper } from './near.ts'
import { Original } from './original/pane.tsx'
import { openRoom, type ReadingRoom } from './room.ts'
import { Side } from './side.tsx'
import { Written } from './written.tsx'

/** One source, read: its text in the middle, what was found in the margin, what is looked at beside it. */
export function Reading({ id }: { id: string }) {
  const apart = query.value.has('apart')
  return <Loaded key={String(apart)} id={id} apart={apart} />
}

function Loaded({ id, apart }: { id: string; apart: boolean }) {
  const { value, error } = useLoad(() => {
    epoch.value
    return api.source(id, apart ? { apart: 'true' } : {})
  })
  if (value === null) return <Trouble error={error} />
  return <Room key={value.source.id} view={value} apart={apart} />
}

function Room({ view, apart }: { view: SourceView; apart: boolean }) {
  const room = useMemo(() => openRoom(view, apart), [])
  const pane = useRef<HTMLElement>(null)
  const folded = useSignal(true)
  const w = words.value.reading
  const { source } = room

  const first = useRef(view)
  useEffect(() => {
    if (view !== first.current) room.reconcile(view)
  }, [view])
  useLayoutEffect(() => atKeys(room, pane.current!), [])
  useEffect(() => arrive(room, pane.current!), [])
  useLayoutEffect(startSignImages, [])
  useEffect(() => toured('open'), [])
  useEffect(() => followScroll(room, pane.current!), [])
  useEffect(() => followPrint(room), [])
  useSignalEffect(() => drawLooked(room))
  useEffect(() => () => room.layout.peek().painter.close(), [])

  const hide = useComputed(() => [...room.hidden.value].join(' '))
  const layout = room.layout.value
  const version = useMemo(() => ({}), [layout])
  const name = languageName(source.value.language)
  const lines = layout.blocks.at(-1)?.lastLine ?? 0
  const { encoding } = source.value
  return (
    <main id="main" class="room" tabIndex={-1}>
      <div class={`three${room.beside.value ? ' beside' : ''}`}>
        <div class={`pane l ${folded.value ? '' : 'shown'}`} id="side">
          <div class="stay">
            <Side room={room} />
          </div>
        </div>
        {room.beside.value && (
          <div class="pane o">
            <div class="stay">
              <Original room={room} />
            </div>
          </div>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the text takes the keys, so it must take the focus */}
        <article class="pane c" ref={pane} tabIndex={0} aria-label={w.pane} data-hide={hide}>
          <div class="title">
            <h1 dir="auto">{source.value.title}</h1>
            <p class="kick">
              {source.value.siglum} · {w.where(lines, name)}
              <span class="on-screen">
                {' '}
                ·{' '}
                <a href={`/api/sources/${encodeURIComponent(room.id)}/original`} target="_blank" rel="noreferrer">
                  {w.original}
                </a>{' '}
                ·{' '}
                <button
                  type="button"
                  class="link"
                  aria-pressed={room.beside.value}
                  aria-keyshortcuts={spokenKey('beside')}
                  onClick={() => room.toggleBeside()}
                >
                  {words.value.room.original.open}
                  <Key of="beside" />
                </button>
              </span>
            </p>
            {apart && (
              <p class="small said">
                {words.value.coders.apartSays} <a href={codersAddress(room.id)}>{words.value.coders.compare}</a>{' '}
                <a href={`/source/${encodeURIComponent(room.id)}`}>{words.value.coders.leave}</a>
              </p>
            )}
            {!/^(?:en|und)\b/.test(source.value.language) && <p class="small said">{w.notEnglish(name)}</p>}
            {(encoding.name !== 'utf-8' || encoding.told.includes('\ufffd')) && <Encoding room={room} />}
            <Mended room={room} />
            <Written room={room} written={view.written} />
            <p class="on-paper small">{words.value.room.onPaper}</p>
            <p class="unfold">
              <button
                type="button"
                class="link small"
                aria-expanded={!folded.value}
                aria-controls="side"
                onClick={() => (folded.value = !folded.value)}
              >
                {w.list}
              </button>
            </p>
          </div>
          <Chunks key={keyOf(version)} room={room} />
        </article>
        <div class="pane r">
          <div class="stay">
            <Card room={room} />
          </div>
        </div>
      </div>
    </main>
  )
}

function Chunks({ room }: { room: ReadingRoom }) {
  const { chunks } = room.layout.value
  const shown = room.grown.value
  useEffect(() => {
    if (shown >= chunks.length) return
    return whenIdle(() => (room.grown.value = shown + 4))
  }, [shown, chunks])
  return (
    <>
      {chunks.slice(0, shown).map((groups, i) => (
        <Chunk key={i} room={room} groups={groups} now={i === 0} />
      ))}
    </>
  )
}

const numbers = new WeakMap<object, number>()
let count = 0
const keyOf = (version: object): number => {
  if (!numbers.has(version)) numbers.set(version, count++)
  return numbers.get(version)!
}

/** The offset at the top of the text on the screen, from where "next" begins. */
function topOf(pane: Element): number {
  const line = pane.querySelector('.line > p')?.getBoundingClientRect() ?? pane.getBoundingClientRect()
  for (let y = Math.max(8, line.top); y < innerHeight; y += 24) {
    // Both edges: which of them begins the line depends on the script. What begins the line must not be passed over.
    const ends = [line.left + 1, line.right - 1].map(x => offsetAtPoint(x, y)).filter(at => at !== null)
    if (ends.length > 0) return Math.min(...ends)
  }
  return 0
}

/** Keeps the file beside the text at the place that is read. */
function followScroll(room: ReadingRoom, pane: HTMLElement): () => void {
  let timer = 0
  const scrolled = (): void => {
    if (!room.beside.peek() || timer !== 0) return
    timer = window.setTimeout(() => {
      timer = 0
      // what is looked at holds the place while it is on the screen, also where it was scrolled to
      const mark = room.current.peek() === null ? undefined : room.byId.peek().get(room.current.peek()!)
      const rect = mark === undefined ? undefined : rectOf(room, mark)
      const seen = rect !== undefined && rect.bottom > 0 && rect.top < innerHeight
      room.spot.value = seen ? mark!.start : topOf(pane)
    }, 250)
  }
  addEventListener('scroll', scrolled, { passive: true })
  return () => {
    clearTimeout(timer)
    removeEventListener('scroll', scrolled)
  }
}

/** Before it is printed, all of the text is drawn, with its marks and its margin. */
function followPrint(room: ReadingRoom): () => void {
  const whole = (): void => {
    onPaper.value = true
    room.grown.value = Number.POSITIVE_INFINITY
    makeAll()
    // what has just grown comes to the page in the microtasks before
    queueMicrotask(() => queueMicrotask(makeAll))
  }
  const ended = (): void => {
    onPaper.value = false
  }
  addEventListener('beforeprint', whole)
  addEventListener('afterprint', ended)
  return () => {
    removeEventListener('beforeprint', whole)
    removeEventListener('afterprint', ended)
  }
}

/** Opens at the place the address names: a finding, a range found elsewhere, or the beginning. */
function arrive(room: ReadingRoom, pane: HTMLElement): void {
  const q = query.peek()
  const finding = q.get('f')
  const [from, to] = [Number(q.get('from')), Number(q.get('to'))]
  pane.focus({ preventScroll: true })
  requestAnimationFrame(() => {
    const mark = finding === null ? undefined : room.byId.peek().get(finding)
    if (mark !== undefined) room.look(mark, true)
    else if (q.has('from') && to > from) room.bring(room.place({ start: from, end: to }))
  })
}

/** Draws what is looked at, and the words of a search that led here, above all other marks. */
function drawLooked(room: ReadingRoom): (() => void) | undefined {
  const { painter, blocks } = room.layout.value
  const folds = room.openMasks.value
  const mark = room.current.value === null ? undefined : room.byId.value.get(room.current.value)
  const [from, to] = [Number(query.value.get('from')), Number(query.value.get('to'))]
  const range = mark ?? (to > from ? room.place({ start: from, end: to }) : undefined)
  if (range === undefined) return
  const first = blocks.findLastIndex(block => block.start <= range.start)
  const last = blocks.findLastIndex(block => block.start < range.end)
  const frame = requestAnimationFrame(() => {
    painter.light(
      'looked',
      range,
      mark === undefined || folds === undefined ? 'found' : 'selected',
      Math.max(0, first),
      last,
    )
  })
  return () => {
    cancelAnimationFrame(frame)
    painter.douse('looked')
  }
}

/** Gives the room its keys, the mouse and the caret. Returns what takes them away again. */
function atKeys(room: ReadingRoom, pane: HTMLElement): () => void {
  const caret = makeCaret(pane, () => {
    const mark = room.current.peek() === null ? undefined : room.byId.peek().get(room.current.peek()!)
    const box = pane.querySelector('.line > p')!.getBoundingClientRect()
    for (let y = mark === undefined ? 80 : Math.max(8, yOf(room, mark)); y < innerHeight; y += 20) {
      const at = document.caretPositionFromPoint?.(
        box.left + (mark === undefined ? 4 : xOf(room, mark) - box.left + 1),
        y,
      )
      if (at?.offsetNode.nodeType === Node.TEXT_NODE && at.offsetNode.parentElement!.closest('[data-o]') !== null)
        return { node: at.offsetNode as Text, offset: at.offset }
    }
    return null
  })
  const made = (kind: Parameters<ReadingRoom['make']>[0]) => (): boolean => {
    if (room.picked.peek() === null) {
      tell(words.peek().reading.nothingSelected)
      return false
    }
    if (kind === 'date' && room.standing('date') === undefined) room.asking.value = true
    else void room.make(kind)
    return true
  }
  /** Masks and claims are of the case: who reads apart leaves them alone, and is told. */
  const notApart = (): boolean => {
    if (room.apart) tell(words.peek().coders.notHere)
    return room.apart
  }
  const on = (what: () => void) => (): boolean => {
    if (room.picked.peek() !== null && !caret.on) room.picked.value = null
    what()
    return true
  }
  const looked = () => (room.current.peek() === null ? undefined : room.byId.peek().get(room.current.peek()!))
  const stop = onActions({
    makePerson: made('person'),
    makeBody: made('body'),
    makePlace: made('place'),
    makeDate: made('date'),
    makeQuotation: made('quotation'),
    makeAttribution: made('attribution'),
    makeCitation: made('citation'),
    makePassage: made('passage'),
    makeNoise: () => {
      if (notApart()) return true
      if (room.picked.peek() === null) tell(words.peek().reading.nothingSelected)
      else void room.mask(room.maskAs.peek())
      return room.picked.peek() !== null
    },
    makeClaim: () => {
      if (notApart()) return true
      if (room.picked.peek() === null) tell(words.peek().reading.nothingSelected)
      else if (room.mayDecide.peek()) room.claiming.value = true
      return room.picked.peek() !== null
    },
    beside: on(() => room.toggleBeside()),
    next: on(() => room.next(topOf(pane))),
    previous: on(() => room.previous(topOf(pane))),
    nextOpen: on(() => room.nextOpen(topOf(pane))),
    firstOpen: on(() => room.firstOpen()),
    skip: on(() => room.skip(topOf(pane))),
    accept: on(() => room.judge('accept')),
    reject: on(() => room.judge('reject')),
    reopen: on(() => room.judge('reopen')),
    edit: () => {
      if (looked() !== undefined && room.mayDecide.peek()) room.editing.value = true
      return true
    },
    cycle: on(() => {
      const mark = looked()
      if (mark === undefined) return
      const here = room.overlapping(mark)
      const next = here[(here.indexOf(mark) + 1) % Math.max(1, here.length)]
      if (next !== undefined) room.look(next, false, room.crossing.peek())
    }),
    acceptParagraph: on(() => void room.acceptParagraph()),
    acceptScreen: on(() => void room.acceptScreen()),
    masks: on(() => {
      const all = room.masks.peek().map(one => one.n)
      room.openMasks.value = room.openMasks.peek().size > 0 ? new Set() : new Set(all)
    }),
    caret: () => {
      const { caretOn, caretOff } = words.peek().reading
      tell(caret.toggle() ? caretOn : caretOff)
      return true
    },
  })

  const selecting = (): void => {
    const range = selectedRange(room.text, pane)
    const old = room.picked.peek()
    if (range?.start === old?.start && range?.end === old?.end) return
    if (range === null && (room.editing.peek() || room.asking.peek() || room.claiming.peek())) return
    room.asking.value = false
    room.claiming.value = false
    room.picked.value = range
  }
  const click = (event: MouseEvent): void => {
    const target = event.target as Element
    if (target.closest('button, a, .mg') !== null || selectedRange(room.text, pane) !== null) return
    const at = offsetAtPoint(event.clientX, event.clientY)
    if (at === null || target.closest('[data-o]') === null) return
    const mark = cycled(room, at, room.current.peek())
    if (mark !== null) room.look(mark, false, at)
  }
  document.addEventListener('selectionchange', selecting)
  pane.addEventListener('click', click)
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || caret.on) return
    getSelection()?.removeAllRanges()
    room.picked.value = null
    room.editing.value = false
    room.asking.value = false
    room.claiming.value = false
  }
  pane.addEventListener('keydown', leave)
  return () => {
    stop()
    caret.close()
    document.removeEventListener('selectionchange', selecting)
    pane.removeEventListener('click', click)
    pane.removeEventListener('keydown', leave)
  }
}

const rectOf = (room: ReadingRoom, mark: { start: number; end: number }): DOMRect | undefined => {
  const { painter, blocks } = room.layout.peek()
  return painter
    .rangeOf(
      mark,
      blocks.findLastIndex(block => block.start <= mark.start),
    )
    ?.getClientRects()[0]
}
const yOf = (room: ReadingRoom, mark: { start: number; end: number }): number => {
  const rect = rectOf(room, mark)
  return rect === undefined ? 80 : (rect.top + rect.bottom) / 2
}
const xOf = (room: ReadingRoom, mark: { start: number; end: number }): number => rectOf(room, mark)?.left ?? 0

/** The smallest mark at a place, or the one after the present: a click takes the smallest, again the next. */
function cycled(room: ReadingRoom, at: number, present: string | null) {
  const here = room.stab.peek().at(at).filter(room.visible)
  const i = here.findIndex(one => one.id === present)
  return here[(i + 1) % Math.max(1, here.length)] ?? null
}
