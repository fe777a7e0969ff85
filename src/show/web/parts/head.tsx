import { useEffect } from 'preact/hooks'
import type { NextStep } from '../../http/client.ts'
import { keep, kept as remembered } from '../kit/keep.ts'
import { act } from '../kit/keys.ts'
import { decoded, here, kept } from '../kit/router.ts'
import { announced, caseView, tell, told, turn } from '../kit/state.ts'
import { undoLast } from '../kit/tour.ts'
import { chainAddress, questionAddress, strongest, table } from '../rooms/witnesses/table.ts'
import { setLanguage, words } from '../words/words.ts'
import { Key } from './key.tsx'
import { RoomRow } from './room-row.tsx'

const rooms = [
  ['case', '/'],
  ['reading', '/source/'],
  ['witnesses', '/witnesses'],
  ['question', '/question/'],
  ['chain', '/question/'],
  ['timeline', '/timeline'],
  ['accusations', '/accusations'],
  ['scales', '/scales'],
  ['mill', '/mill'],
  ['variants', '/variants'],
  ['parallels', '/parallels'],
  ['quotation', '/quotation'],
  ['sheet', '/charge-sheet'],
  ['versions', '/versions'],
  ['vote', '/vote'],
  ['cards', '/cards'],
  ['contacts', '/contacts'],
  ['procedure', '/procedure'],
  ['why', '/why'],
  ['readings', '/readings'],
  ['coverage', '/coverage'],
  ['actors', '/actors'],
  ['dates', '/dates'],
  ['voices', '/voices'],
  ['suggestions', '/suggestions'],
  ['search', '/search'],
  ['coders', '/coders'],
  ['ledger', '/ledger'],
  ['marks', '/marks'],
] as const

/** The running head: the case, its rooms, find, undo by name, language, theme. */
export function Head() {
  const w = words.value
  const view = caseView.value
  const path = here.value.pathname
  const last = remembered('source')
  const source = view?.sources.find(one => one.id === last) ?? view?.sources[0]
  if (path.startsWith('/source/')) keep('source', decoded(path.slice('/source/'.length)))
  const question = placeInTable(path)
  const inRoom = (room: string, to: string): boolean =>
    room === 'question' || room === 'chain'
      ? path.startsWith('/question/') && path.endsWith('/chain') === (room === 'chain')
      : room === 'reading'
        ? path.startsWith('/source/')
        : room === 'actors'
          ? /^\/actors?(\/|$)/.test(path)
          : path === to ||
            (room === 'cards' && path.startsWith('/card/')) ||
            ((room === 'versions' || room === 'parallels') && path.startsWith(`${to}/`))
  const links = rooms.flatMap(([room, to]) => {
    const href =
      room === 'reading'
        ? source === undefined
          ? null
          : `/source/${encodeURIComponent(source.id)}`
        : isTestimony(room)
          ? testimonyAddress(room, to, question)
          : to
    return href === null ? [] : [{ room, href, name: w.rooms[room], current: inRoom(room, to) }]
  })
  return (
    <header class="head">
      <a class="brand" href="/">
        Countertrial
        <i class="hide-s" title={view?.title}>
          {view?.title}
        </i>
      </a>
      <RoomRow rooms={links} />
      <div class="tools">
        <button type="button" class="opt" onClick={() => act('find')}>
          {w.head.find}
          <Key of="find" />
        </button>
        <Turn way="undo" step={view?.undo ?? null} />
        {view?.redo != null && <Turn way="redo" step={view.redo} />}
        <button type="button" class="opt" onClick={() => act('help')}>
          {w.head.keys}
          <Key of="help" />
        </button>
        <button
          type="button"
          lang={w.code === 'en' ? 'ru' : 'en'}
          onClick={() => setLanguage(w.code === 'en' ? 'ru' : 'en').catch(() => tell(w.lost.unreachable))}
        >
          {w.other}
        </button>
        <button type="button" onClick={turnTheme}>
          {w.head.theme}
        </button>
      </div>
    </header>
  )
}

/** What undo or redo would turn, by name; or who went on from there, so that it would be refused. */
function Turn({ way, step }: { way: 'undo' | 'redo'; step: NextStep | null }) {
  const w = words.value
  const { stands } = step ?? {}
  const named = step === null ? undefined : w.step(step.words)
  const title =
    stands === undefined || named === undefined
      ? named
      : w.room[way === 'undo' ? 'undoStopped' : 'redoStopped'](named, stands.by, w.step(stands.words))
  return (
    <button
      type="button"
      class={stands === undefined ? 'undo' : 'undo waits'}
      disabled={step === null}
      title={title}
      onClick={() => void (way === 'undo' ? undoLast() : turn('redo'))}
    >
      <span>
        {named === undefined
          ? w.head.noUndo
          : stands === undefined
            ? w.head[way](named)
            : w.room[way === 'undo' ? 'undoWaits' : 'redoWaits'](stands.by)}
      </span>
      <Key of={way} />
    </button>
  )
}

const testimonyRooms = [
  'witnesses',
  'question',
  'chain',
  'timeline',
  'accusations',
  'sheet',
  'versions',
  'vote',
  'cards',
  'contacts',
  'procedure',
  'scales',
  'why',
  'readings',
  'coverage',
] as const
const isTestimony = (room: string): room is (typeof testimonyRooms)[number] =>
  (testimonyRooms as readonly string[]).includes(room)

/** The question looked at, or the last one, or the strongest conflict of the case. */
function placeInTable(path: string): string | null {
  const view = table.value
  if (view === null) return null
  const named = /^\/question\/([^/]+)/.exec(path)?.[1]
  const last = named === undefined ? remembered('question') : decoded(named)
  return view.rows.find(row => row.question.id === last)?.question.id ?? strongest(view)?.question.id ?? null
}

/** Rooms of testimony are there once the case has claims; the scales before, as accounts can be sealed before anything is read. */
function testimonyAddress(room: string, to: string, question: string | null): string | null {
  if (room !== 'scales' && (table.value?.rows.length ?? 0) === 0) return null
  if (room !== 'question' && room !== 'chain') return kept(to)
  return question === null ? null : room === 'chain' ? chainAddress(question) : questionAddress(question)
}

function turnTheme(): void {
  const root = document.documentElement
  const dark =
    root.dataset.theme === undefined
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : root.dataset.theme === 'dark'
  root.dataset.theme = dark ? 'light' : 'dark'
  keep('theme', root.dataset.theme)
}

function turnRoomy(): void {
  const root = document.documentElement
  const roomy = root.dataset.roomy === undefined
  if (roomy) root.dataset.roomy = ''
  else delete root.dataset.roomy
  keep('roomy', roomy ? 'yes' : null)
}

export function Foot() {
  const w = words.value.head
  const view = caseView.value
  return (
    <footer class="foot">
      {view !== null && <span>{w.signed(view.me.name, w.roles[view.me.role])}</span>}
      {view?.told != null && <span>{view.told}</span>}
      <button type="button" class="link touch" onClick={() => act('help')}>
        {w.keys}
      </button>
      <button type="button" class="link" onClick={turnRoomy}>
        {w.roomy}
      </button>
      <a href="/people">{w.people}</a>
      <a href="/api">{w.api}</a>
    </footer>
  )
}

/** What the live region says and nothing else on the page shows; hidden from a screen reader, which has heard it. */
export function Notice() {
  const at = here.value.pathname
  useEffect(() => void (told.value = ''), [at])
  return told.value === '' ? null : (
    <p class="notice small" aria-hidden="true">
      {told.value}
    </p>
  )
}

/** The one live region: the name of what was done or undone, and counts. */
export function Announcer() {
  const { words: said, turn: n } = announced.value
  return (
    <div class="sr" role="status" aria-live="polite">
      {said}
      {n % 2 === 1 ? '\u00a0' : ''}
    </div>
  )
}
