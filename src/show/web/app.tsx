import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { onActions } from './kit/keys.ts'
import { later } from './kit/later.tsx'
import { goRound } from './kit/regions.ts'
import { decoded, findAsked, go, here } from './kit/router.ts'
import { bringIn, caseView, pickFiles, sourceToRead, turn } from './kit/state.ts'
import { undoByKey } from './kit/tour.ts'
import { AsOfBar } from './parts/as-of.tsx'
import { Announcer, Foot, Head, Notice } from './parts/head.tsx'
import { HelpDialog, helpOpen } from './parts/help.tsx'
import { Tour } from './parts/tour.tsx'
// not later: whoever presses / types on at once, and no letter may be lost
import { Search } from './rooms/search.tsx'
import { words } from './words/words.ts'

const Accusations = later(() => import('./rooms/accusations/accusations.tsx').then(room => room.Accusations))
const Actor = later(() => import('./rooms/actor.tsx').then(room => room.Actor))
const Actors = later(() => import('./rooms/actors.tsx').then(room => room.Actors))
const Card = later(() => import('./rooms/card/card.tsx').then(room => room.Card))
const Cards = later(() => import('./rooms/card/cards.tsx').then(room => room.Cards))
const Chain = later(() => import('./rooms/chain/chain.tsx').then(room => room.Chain))
const ChargeSheet = later(() => import('./rooms/charge-sheet/charge-sheet.tsx').then(room => room.ChargeSheet))
const Confrontation = later(() => import('./rooms/confrontation/confrontation.tsx').then(room => room.Confrontation))
const Coders = later(() => import('./rooms/coders/coders.tsx').then(room => room.Coders))
const ContactsRoom = later(() => import('./rooms/contacts/contacts.tsx').then(room => room.ContactsRoom))
const Coverage = later(() => import('./rooms/coverage/coverage.tsx').then(room => room.Coverage))
const Dates = later(() => import('./rooms/dates.tsx').then(room => room.Dates))
const Home = later(() => import('./rooms/home.tsx').then(room => room.Home))
const EventDate = later(() => import('./rooms/event/event.tsx').then(room => room.EventDate))
const Identity = later(() => import('./rooms/identity/identity.tsx').then(room => room.Identity))
const Ledger = later(() => import('./rooms/ledger.tsx').then(room => room.Ledger))
const Marks = later(() => import('./rooms/marks.tsx').then(room => room.Marks))
const Mill = later(() => import('./rooms/mill/mill.tsx').then(room => room.Mill))
const Models = later(() => import('./rooms/model/model.tsx').then(room => room.Models))
const ModelSource = later(() => import('./rooms/model/model-source.tsx').then(room => room.ModelSource))
const Pair = later(() => import('./rooms/parallels/pair.tsx').then(room => room.Pair))
const Parallels = later(() => import('./rooms/parallels/parallels.tsx').then(room => room.Parallels))
const People = later(() => import('./rooms/people.tsx').then(room => room.People))
const Procedure = later(() => import('./rooms/procedure/procedure.tsx').then(room => room.Procedure))
const Quotation = later(() => import('./rooms/quotation/quotation.tsx').then(room => room.Quotation))
const Reading = later(() => import('./rooms/reading/reading.tsx').then(room => room.Reading))
const Readings = later(() => import('./rooms/readings/readings.tsx').then(room => room.Readings))
const RestsOn = later(() => import('./rooms/rests-on/rests-on.tsx').then(room => room.RestsOn))
const Suggestions = later(() => import('./rooms/suggestions/suggestions.tsx').then(room => room.Suggestions))
const Scales = later(() => import('./rooms/scales/scales.tsx').then(room => room.Scales))
const Timeline = later(() => import('./rooms/timeline/timeline.tsx').then(room => room.Timeline))
const Variants = later(() => import('./rooms/variants/variants.tsx').then(room => room.Variants))
const Speakers = later(() => import('./rooms/versions/speakers.tsx').then(room => room.Speakers))
const Versions = later(() => import('./rooms/versions/versions.tsx').then(room => room.Versions))
const Voices = later(() => import('./rooms/voices.tsx').then(room => room.Voices))
const Votes = later(() => import('./rooms/vote/vote.tsx').then(room => room.Votes))
const Why = later(() => import('./rooms/why/why.tsx').then(room => room.Why))
const VoicesOf = later(() => import('./rooms/identity/voices.tsx').then(room => room.VoicesOf))
const Witnesses = later(() => import('./rooms/witnesses/witnesses.tsx').then(room => room.Witnesses))

/** The room that an address names. */
function Room() {
  const [, room = '', id = '', part = ''] = here.value.pathname.split('/')
  const name = decoded(id)
  if (name === null) return <Lost />
  if (room === 'source' && name !== '') return <Reading key={name} id={name} />
  if (room === 'actor' && name !== '')
    return part === 'voices' ? <VoicesOf key={name} id={name} /> : <Actor key={name} id={name} />
  if (room === 'parallels' && name !== '') return <Pair key={name} id={name} />
  if (room === 'question' && name !== '')
    return part === 'chain' ? <Chain key={name} id={name} /> : <Confrontation key={name} id={name} />
  if (room === 'card' && name !== '') return <Card key={name} id={name} />
  if (room === 'versions' && name !== '') return <Versions key={name} id={name} />
  if (room === 'identity' && name !== '') return <Identity key={name} id={name} />
  if (room === 'event' && name !== '') return <EventDate key={name} id={name} />
  if (room === 'rests-on' && name !== '') return <RestsOn key={name} id={name} />
  if (room === 'model' && name !== '') return <ModelSource key={name} id={name} />
  if (name === '') {
    if (room === '') return <Home />
    if (room === 'actors') return <Actors />
    if (room === 'dates') return <Dates />
    if (room === 'voices') return <Voices />
    if (room === 'witnesses') return <Witnesses />
    if (room === 'suggestions') return <Suggestions />
    if (room === 'model') return <Models />
    if (room === 'timeline') return <Timeline />
    if (room === 'contacts') return <ContactsRoom />
    if (room === 'procedure') return <Procedure />
    if (room === 'accusations') return <Accusations />
    if (room === 'charge-sheet') return <ChargeSheet />
    if (room === 'versions') return <Speakers />
    if (room === 'vote') return <Votes />
    if (room === 'cards') return <Cards />
    if (room === 'variants') return <Variants />
    if (room === 'quotation') return <Quotation />
    if (room === 'parallels') return <Parallels />
    if (room === 'scales') return <Scales />
    if (room === 'why') return <Why />
    if (room === 'readings') return <Readings />
    if (room === 'coverage') return <Coverage />
    if (room === 'mill') return <Mill />
    if (room === 'search') return <Search />
    if (room === 'people') return <People />
    if (room === 'coders') return <Coders />
    if (room === 'ledger') return <Ledger />
    if (room === 'marks') return <Marks />
  }
  return <Lost />
}

function Lost() {
  const w = words.value.lost
  return (
    <main id="main" tabIndex={-1}>
      <h1>{w.heading}</h1>
      <p class="sub">
        {w.say} <a href="/">{w.home}</a>
      </p>
    </main>
  )
}

export function App() {
  // Before the first picture, so that no key pressed at once is lost.
  useLayoutEffect(
    () =>
      onActions({
        find: () => {
          findAsked.value = true
          if (here.peek().pathname !== '/search') go('/search')
          return true
        },
        home: () => {
          go('/')
          return true
        },
        read: () => {
          const to = sourceToRead()
          if (to !== null) go(to)
          return to !== null
        },
        region: () => goRound(1),
        regionBack: () => goRound(-1),
        help: () => {
          helpOpen.value = true
          return true
        },
        add: () => {
          pickFiles()
          return true
        },
        undo: () => {
          void undoByKey()
          return true
        },
        redo: () => {
          void turn('redo')
          return true
        },
      }),
    [],
  )
  useEffect(() => {
    const title = caseView.value?.title
    document.title = title === undefined ? 'Countertrial' : `${title} · Countertrial`
  }, [caseView.value?.title])
  return (
    <>
      <a class="skip" href="#main">
        {words.value.skip}
      </a>
      <Head />
      {!here.value.pathname.startsWith('/source/') && <Tour />}
      <AsOfBar />
      <Room />
      <Foot />
      <HelpDialog />
      <DropZone />
      <ChosenFiles />
      <Notice />
      <Announcer />
    </>
  )
}

/** Files come in where their progress is seen. */
function take(files: readonly File[]): void {
  go('/')
  void bringIn(files)
}

/** Where the browser's choice of files ends; opened by a key or a button, never seen itself. */
function ChosenFiles() {
  return (
    <input
      id="files"
      type="file"
      hidden
      multiple
      accept=".txt,.md,.html,.htm,.docx,.pdf,.xml,.tei,.jsonld"
      onChange={({ currentTarget: input }) => {
        const files = [...(input.files ?? [])]
        input.value = ''
        if (files.length > 0) take(files)
      }}
    />
  )
}

/** Files may be dropped on any room. */
function DropZone() {
  const over = useSignal(false)
  useEffect(() => {
    const holds = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
    const drag = (event: DragEvent): void => {
      if (!holds(event)) return
      event.preventDefault()
      over.value = true
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) over.value = false
    }
    const drop = (event: DragEvent): void => {
      over.value = false
      if (!holds(event)) return
      event.preventDefault()
      take([...event.dataTransfer!.files])
    }
    addEventListener('dragover', drag)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', drag)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])
  if (!over.value) return null
  return (
    <div class="drop">
      <p>{words.value.home.drop}</p>
    </div>
  )
}
