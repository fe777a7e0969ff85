import { batch } from '@preact/signals'
import type { SourceView } from '../../../http/client.ts'
import { keep } from '../../kit/keep.ts'
import { tell } from '../../kit/state.ts'
import { words } from '../../words/words.ts'
import { openDecisions } from './room-decide.ts'
import { openMaking } from './room-make.ts'
import { openSight } from './room-sight.ts'
import { type Hidden, type Mark, open, openState, shows } from './room-state.ts'

/** Everything that the reading room knows of one source. Views read its signals; keys and buttons call its methods. */
export type ReadingRoom = ReturnType<typeof openRoom>

export function openRoom(view: SourceView, apart = false) {
  const state = openState(view, apart)
  const sight = openSight(state)
  const { actors, byId, current, hidden, markOf, marks, masks, openMasks, source } = state
  const decisions = openDecisions(state, sight)
  const { first, look, setCurrent, step } = sight

  /** Takes in what the server says now, without losing the reader's place. */
  const reconcile = (fresh: SourceView): void => {
    // Other words at other places: nothing that is on the screen stands where it stood.
    if (fresh.source.digest !== source.peek().digest) {
      location.reload()
      return
    }
    batch(() => {
      source.value = fresh.source
      actors.value = new Map(fresh.actors.map(one => [one.id, one]))
      if (JSON.stringify(fresh.source.masks) !== JSON.stringify(masks.peek())) masks.value = fresh.source.masks
      const known = byId.peek()
      const next = fresh.findings.filter(shows).map(f => {
        const mark = known.get(f.id)
        const old = mark?.now.peek()
        if (mark === undefined || old === undefined || old.start !== f.start || old.end !== f.end) return markOf(f)
        if (JSON.stringify(old) !== JSON.stringify(f)) state.put(mark, f)
        return mark
      })
      if (next.length !== marks.peek().length || next.some((one, i) => one !== marks.peek()[i])) marks.value = next
      setCurrent(next.some(one => one.id === current.peek()) ? current.peek() : null)
    })
  }

  const toggle = (what: Hidden): void => {
    const next = new Set(hidden.peek())
    if (!next.delete(what)) next.add(what)
    hidden.value = next
    keep('hidden', [...next].join(' '))
  }
  const toggleBeside = (): void => {
    state.beside.value = !state.beside.peek()
    keep('beside', state.beside.peek() ? 'yes' : null)
  }
  const toggleMask = (n: number): void => {
    const next = new Set(openMasks.peek())
    if (!next.delete(n)) next.add(n)
    openMasks.value = next
  }

  const nextOpen = (from: number): void => {
    const next = step(1, open, from)
    if (next === null) firstOpen(words.peek().room.fromTop)
    else look(next)
  }
  /** The first open one of the whole text: what was passed over and forgotten. */
  const firstOpen = (before = ''): void => {
    const found = first(open)
    if (found === null) tell(words.peek().reading.noneLeft)
    else look(found, false, found.start, before)
  }
  const here = (): Mark | null => (current.peek() === null ? null : (byId.peek().get(current.peek()!) ?? null))

  return {
    id: view.source.id,
    ...state,
    ...sight,
    ...decisions,
    ...openMaking(state, sight, mark => void decisions.decide(mark, 'accept')),
    next: (from: number) => look(step(1, () => true, from) ?? here()),
    previous: (from: number) => look(step(-1, () => true, from) ?? here()),
    nextOpen,
    firstOpen,
    /** Goes on without a word on what is looked at, which then waits for a key of its own. */
    skip: (from: number) => {
      const mark = here()
      if (mark !== null && open(mark)) state.skipped.add(mark.id)
      nextOpen(from)
    },
    reconcile,
    toggle,
    toggleMask,
    toggleBeside,
  }
}
