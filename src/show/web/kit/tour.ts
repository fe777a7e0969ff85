import { computed, signal } from '@preact/signals'
import { words } from '../words/words.ts'
import { keep, kept } from './keep.ts'
import { keymap } from './keys.ts'
import { announced, cameAt, caseView, say, tell, turn } from './state.ts'

/** What a newcomer does, in this order; a step ends when it was really done. */
export const tourSteps = ['open', 'accept', 'reject', 'make', 'merge', 'undo', 'search'] as const
export type TourStep = (typeof tourSteps)[number]

const read = (): number | null => {
  const at = kept('tour')
  const n = Number(at)
  return at === null || !Number.isInteger(n) || n < 0 || n > tourSteps.length ? null : n
}

/** How many steps are done: null where nobody takes the tour; all of them on its last page. Survives a reload. */
export const tourAt = signal(read())

export function setTour(to: number | null): void {
  tourAt.value = to
  keep('tour', to === null ? null : String(to))
}

/** The sentence of the present step, with its keys as they are set. */
export const tourSays = computed((): string | null => {
  if (tourAt.value === null) return null
  const w = words.value.tour
  const k = keymap.value
  switch (tourSteps[tourAt.value]) {
    case 'open':
      return w.steps.open()
    case 'accept':
      return w.steps.accept(k.nextOpen, k.accept)
    case 'reject':
      return w.steps.reject(k.reject, k.nextOpen)
    case 'make':
      return w.steps.make(k.caret, k.makePerson)
    case 'merge':
      return w.steps.merge()
    case 'undo':
      return w.steps.undo(k.undo)
    case 'search':
      return w.steps.search(k.find)
    default:
      return w.done
  }
})

/** Tells the tour that something was done; where it was asked for, the next step is shown and announced. */
export function toured(step: TourStep): void {
  const at = tourAt.peek()
  if (at === null || tourSteps[at] !== step) return
  setTour(at + 1)
  say(`${announced.peek().words} ${tourSays.peek()}`.trim(), true)
}

/** Takes back the person's last step, as the button at the top does, which names it. */
export async function undoLast(): Promise<void> {
  if (await turn('undo')) toured('undo')
}

/** The step that the key asked about last. */
let asked = 0

/** As `undoLast`, by its key: a step from before this window was opened, the taking in of a whole case say, is named first. */
export async function undoByKey(): Promise<void> {
  const last = caseView.peek()?.undo
  if (last == null || last.seq > cameAt() || last.seq === asked) return undoLast()
  asked = last.seq
  tell(words.peek().say.undoOlder(words.peek().step(last.words), keymap.peek().undo))
}
