import { computed, signal } from '@preact/signals'
import { keep, kept } from './keep.ts'

export const groups = {
  anywhere: ['find', 'help', 'undo', 'redo', 'home', 'read', 'rooms', 'region', 'regionBack', 'add', 'verify'],
  reading: [
    'next',
    'previous',
    'nextOpen',
    'firstOpen',
    'accept',
    'edit',
    'reject',
    'skip',
    'reopen',
    'cycle',
    'acceptParagraph',
    'acceptScreen',
    'masks',
    'beside',
    'caret',
  ],
  selection: [
    'makePerson',
    'makeBody',
    'makePlace',
    'makeDate',
    'makeQuotation',
    'makeAttribution',
    'makeCitation',
    'makePassage',
    'makeClaim',
    'makeNoise',
  ],
  testimony: [
    'asList',
    'faces',
    'chain',
    'dismiss',
    'kind1',
    'kind2',
    'kind3',
    'kind4',
    'kind5',
    'kind6',
    'kind7',
    'kind8',
  ],
  mill: ['play', 'run', 'reveal'],
} as const
export type Action = (typeof groups)[keyof typeof groups][number]

const usual: Readonly<Record<Action, string>> = {
  find: '/',
  help: '?',
  undo: 'Ctrl Z',
  redo: 'Ctrl Shift Z',
  home: 'H',
  read: 'I',
  rooms: 'Shift R',
  region: 'F6',
  regionBack: 'Shift F6',
  add: 'O',
  verify: 'V',
  next: 'J',
  previous: 'K',
  nextOpen: 'N',
  firstOpen: 'Shift N',
  accept: 'A',
  edit: 'E',
  reject: 'R',
  skip: 'S',
  reopen: 'U',
  cycle: '.',
  acceptParagraph: 'F',
  acceptScreen: 'Shift A',
  masks: 'M',
  beside: 'Y',
  caret: 'F7',
  makePerson: 'P',
  makeBody: 'B',
  makePlace: 'L',
  makeDate: 'D',
  makeQuotation: 'Q',
  makeAttribution: 'T',
  makeCitation: 'C',
  makePassage: 'G',
  makeClaim: 'W',
  makeNoise: 'X',
  asList: 'L',
  faces: 'C',
  chain: 'W',
  dismiss: 'D',
  kind1: '1',
  kind2: '2',
  kind3: '3',
  kind4: '4',
  kind5: '5',
  kind6: '6',
  kind7: '7',
  kind8: '8',
  play: 'P',
  run: 'R',
  reveal: 'T',
}

type Own = Partial<Record<Action, string>>

/** The keys that a person chose: what was kept and differs from the usual. */
function readOwn(): Own {
  try {
    const all = Object.entries(JSON.parse(kept('keys') ?? '{}') as object)
    return Object.fromEntries(
      all.filter(
        ([action, combo]) =>
          Object.hasOwn(usual, action) &&
          typeof combo === 'string' &&
          combo !== '' &&
          combo !== usual[action as Action],
      ),
    )
  } catch {
    return {}
  }
}

const own = signal(readOwn())

/** Actions without a key, each with the one that a person gave its usual key: a key that came later gives way. */
export const keyless = computed<ReadonlyMap<Action, Action>>(() => {
  const chosen = Object.keys(own.value) as Action[]
  const found = new Map<Action, Action>()
  for (const action of Object.keys(usual) as Action[]) {
    const other = chosen.find(one => one !== action && own.value[one] === usual[action] && together(one, action))
    if (own.value[action] === undefined && other !== undefined) found.set(action, other)
  }
  return found
})

/** The key of each action, as it is shown on its button: a person's own, else the usual one, else none. */
export const keymap = computed<Readonly<Record<Action, string>>>(() => ({
  ...usual,
  ...Object.fromEntries([...keyless.value.keys()].map(action => [action, ''])),
  ...own.value,
}))
/** The key of an action for `aria-keyshortcuts`; undefined where it has none. */
export const spokenKey = (action: Action): string | undefined =>
  keymap.value[action].replaceAll(' ', '+').replace('Ctrl', 'Control') || undefined
/** The usual key of an action, which another may have now. */
export const usualKey = (action: Action): string => usual[action]
/** Off where single letters would collide with a screen reader or with speech input (WCAG 2.1.4). */
export const letters = signal(kept('letters') !== 'no')

/** True where two actions can be called for on one screen: the same key in two rooms is no collision. */
function together(a: Action, b: Action): boolean {
  const room = (action: Action): string =>
    (groups.testimony as readonly Action[]).includes(action)
      ? 'testimony'
      : (groups.anywhere as readonly Action[]).includes(action)
        ? 'anywhere'
        : 'reading'
  return room(a) === room(b) || room(a) === 'anywhere' || room(b) === 'anywhere'
}

/** Gives an action a key; where another action of the same screen has it, nothing changes and that one is named. */
export function setKey(action: Action, combo: string): Action | null {
  const taken = (Object.keys(keymap.peek()) as Action[]).find(
    one => one !== action && keymap.peek()[one] === combo && together(one, action),
  )
  if (taken !== undefined) return taken
  own.value = { ...own.peek(), [action]: combo }
  keep('keys', JSON.stringify(own.peek()))
  return null
}

export function resetKeys(): void {
  own.value = {}
  keep('keys', null)
}

export function setLetters(on: boolean): void {
  letters.value = on
  keep('letters', on ? null : 'no')
}

/** A key press as it is written on a button: "J", "Ctrl Z", "Shift A", "?". Empty for a modifier alone. */
export function comboOf(event: KeyboardEvent): string {
  if (['Control', 'Shift', 'Alt', 'Meta', 'Dead', 'Process'].includes(event.key)) return ''
  // On a Cyrillic layout the key in the place of J is still J.
  const place = /^Key([A-Z])$/.exec(event.code)?.[1]
  const name =
    place !== undefined && (event.key.length === 1 || event.ctrlKey)
      ? place
      : event.key.length === 1
        ? event.key.toUpperCase()
        : event.key
  const letter = /^\p{L}$/u.test(name)
  const shift = event.shiftKey && (letter || name.length > 1)
  return [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', shift ? 'Shift' : '', name]
    .filter(Boolean)
    .join(' ')
}

type Handler = () => boolean | undefined
const handlers = new Map<Action, Handler[]>()

/** Lets a room answer to actions while it is shown. A handler that returns false passes the key on. */
export function onActions(answers: Partial<Record<Action, Handler>>): () => void {
  const added = Object.entries(answers) as [Action, Handler][]
  for (const [action, handler] of added) handlers.set(action, [handler, ...(handlers.get(action) ?? [])])
  return () => {
    for (const [action, handler] of added)
      handlers.set(
        action,
        (handlers.get(action) ?? []).filter(one => one !== handler),
      )
  }
}

/** Does an action, as its key would. */
export const act = (action: Action): boolean => (handlers.get(action) ?? []).some(handler => handler() !== false)

const field = (element: Element | null): boolean =>
  element?.matches('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]') === true
/** True in a control that takes letters itself, and anywhere in a form: who fills it in may still be typing. */
const takesLetters = (element: Element | null): boolean =>
  field(element) ||
  (element?.closest('form, [role=listbox], [role=combobox], [role=menu], [role=textbox]') ?? null) !== null
/** True while a key press is being recorded for the key list. */
export const recording = signal(false)

export function startKeys(): void {
  addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing || recording.peek()) return
    const combo = comboOf(event)
    if (combo === '') return
    const single = !combo.includes('Ctrl') && !combo.includes('Alt') && !/^F\d+$/.test(combo)
    const focus = document.activeElement
    if (field(focus) || (single && (takesLetters(focus) || document.querySelector('dialog[open]') !== null))) return
    if (single && !letters.peek()) return
    const actions = (Object.keys(keymap.peek()) as Action[]).filter(action => keymap.peek()[action] === combo)
    if (actions.some(act)) event.preventDefault()
  })
}
