import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { onActions } from './kit/keys.ts'
import { go, here } from './kit/router.ts'
import { bringIn, caseView, turn } from './kit/state.ts'
import { undoLast } from './kit/tour.ts'
import { AsOfBar } from './parts/as-of.tsx'
import { Announcer, Foot, Head } from './parts/head.tsx'
import { HelpDialog, helpOpen } from './parts/help.tsx'
import { Tour } from './parts/tour.tsx'
import { Accusations } from './rooms/accusations/accusations.tsx'
import { Actor } from './rooms/actor.tsx'
import { Actors } from './rooms/actors.tsx'
import { Chain } from './rooms/chain/chain.tsx'
import { ChargeSheet } from './rooms/charge-sheet/charge-sheet.tsx'
import { Confrontation } from './rooms/confrontation/confrontation.tsx'
import { Dates } from './rooms/dates.tsx'
import { Home, pickFiles } from './rooms/home.tsx'
import { Ledger } from './rooms/ledger.tsx'
import { Marks } from './rooms/marks.tsx'
import { Mill } from './rooms/mill/mill.tsx'
import { Pair } from './rooms/parallels/pair.tsx'
import { Parallels } from './rooms/parallels/parallels.tsx'
import { People } from './rooms/people.tsx'
import { Quotation } from './rooms/quotation/quotation.tsx'
import { Reading } from './rooms/reading/reading.tsx'
import { RestsOn } from './rooms/rests-on/rests-on.tsx'
import { Search } from './rooms/search.tsx'
import { Timeline } from './rooms/timeline/timeline.tsx'
import { Variants } from './rooms/variants/variants.tsx'
import { Speakers } from './rooms/versions/speakers.tsx'
import { Versions } from './rooms/versions/versions.tsx'
import { Voices } from './rooms/voices.tsx'
import { Votes } from './rooms/vote/vote.tsx'
import { Witnesses } from './rooms/witnesses/witnesses.tsx'
import { words } from './words/words.ts'

/** The room that an address names. */
function Room() {
  const [, room = '', id = '', part = ''] = here.value.pathname.split('/')
  const name = decodeURIComponent(id)
  if (room === 'source' && name !== '') return <Reading key={name} id={name} />
  if (room === 'actor' && name !== '') return <Actor key={name} id={name} />
  if (room === 'parallels' && name !== '') return <Pair key={name} id={name} />
  if (room === 'question' && name !== '')
    return part === 'chain' ? <Chain key={name} id={name} /> : <Confrontation key={name} id={name} />
  if (room === 'versions' && name !== '') return <Versions key={name} id={name} />
  if (room === 'rests-on' && name !== '') return <RestsOn key={name} id={name} />
  if (name === '') {
    if (room === '') return <Home />
    if (room === 'actors') return <Actors />
    if (room === 'dates') return <Dates />
    if (room === 'voices') return <Voices />
    if (room === 'witnesses') return <Witnesses />
    if (room === 'timeline') return <Timeline />
    if (room === 'accusations') return <Accusations />
    if (room === 'charge-sheet') return <ChargeSheet />
    if (room === 'versions') return <Speakers />
    if (room === 'vote') return <Votes />
    if (room === 'variants') return <Variants />
    if (room === 'quotation') return <Quotation />
    if (room === 'parallels') return <Parallels />
    if (room === 'mill') return <Mill />
    if (room === 'search') return <Search />
    if (room === 'people') return <People />
    if (room === 'ledger') return <Ledger />
    if (room === 'marks') return <Marks />
  }
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
          if (here.peek().pathname !== '/search') go('/search')
          requestAnimationFrame(() => document.querySelector<HTMLInputElement>('#find')?.focus())
          return true
        },
        home: () => {
          go('/')
          return true
        },
        help: () => {
          helpOpen.value = true
          return true
        },
        add: () => {
          pickFiles()
          return true
        },
        undo: () => {
          void undoLast()
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
      <Announcer />
    </>
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
      go('/')
      void bringIn([...event.dataTransfer!.files])
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
