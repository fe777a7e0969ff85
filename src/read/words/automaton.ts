/**
 * The finite-state machines of wink-nlp (MIT; its `automaton.js`), run over small numbers.
 *
 * wink-nlp keeps a machine as objects in objects, keyed by words of its lexicon, so that every step hashes a number. Its
 * machines are small (at most 178 states, 45 events): here the events are numbered as letters of one alphabet, and a step
 * reads one number of a table, state by letter.
 * Matching is wink-nlp's own: the longest match from the left; where none is reached, the one that the last state on the
 * way falls back to. `test/read/words.test.ts` compares the results with those of its front door.
 */

/** Numbers the events that some machines know. Every other event, and the end of the text, is the one letter `strange`. */
export class Alphabet {
  readonly #letters = new Map<number, number>()

  /** `given` are events that are their own letters: 1, 2, 3 … */
  constructor(machines: readonly string[], given = 0) {
    for (let event = 1; event <= given; event++) this.#letters.set(event, event)
    for (const event of machines.flatMap(eventsOf))
      if (!this.#letters.has(event)) this.#letters.set(event, this.#letters.size + 1)
  }

  get size(): number {
    return this.#letters.size + 1
  }

  letterOf(event: number): number {
    return this.#letters.get(event) ?? strange
  }
}

const strange = 0
const root = 0

/** The key, among the events of a state, of the state that it falls back to. */
const otherwise = '2070003'

/** What wink-nlp's `exportJSON` writes: form, last state, steps, names of final states, and what their matches leave out at each end. */
type Exported = readonly [
  form: number,
  last: number,
  steps: Readonly<Record<string, Readonly<Record<string, number>>>>,
  names: Readonly<Record<string, string>>,
  margins: Readonly<Record<string, readonly [number, number]>>,
]

const stepsOf = (machine: string): Exported[2] => (JSON.parse(machine) as Exported)[2]

const eventsOf = (machine: string): number[] =>
  Object.values(stepsOf(machine)).flatMap(state => Object.keys(state).map(Number).filter(isEvent))

const isEvent = (event: number): boolean => Number.isInteger(event) && event !== Number(otherwise)

/** Told of each match: its first and last token, and its name as a number, NaN where it is a word. */
export type Found = (first: number, last: number, name: number) => void

export class Automaton {
  readonly #letters: number
  readonly #next: Int16Array
  readonly #fallBack: Int16Array
  readonly #isFinal: Uint8Array
  readonly #names: Float64Array
  readonly #margins: Int8Array

  constructor(machine: string, alphabet: Alphabet) {
    const [, last, steps, names, margins] = JSON.parse(machine) as Exported
    const states = last + 1
    this.#letters = alphabet.size
    this.#next = new Int16Array(states * alphabet.size)
    this.#fallBack = new Int16Array(states)
    this.#isFinal = new Uint8Array(states)
    this.#names = new Float64Array(states)
    this.#margins = new Int8Array(states * 2)
    for (const [state, events] of Object.entries(steps))
      for (const [event, to] of Object.entries(events))
        if (event === otherwise) this.#fallBack[Number(state)] = to
        else if (isEvent(Number(event)))
          this.#next[Number(state) * this.#letters + alphabet.letterOf(Number(event))] = to
    for (const [state, name] of Object.entries(names)) {
      this.#isFinal[Number(state)] = 1
      this.#names[Number(state)] = Number(name)
    }
    for (const [state, margin] of Object.entries(margins)) this.#margins.set(margin, Number(state) * 2)
  }

  /** Finds the matches in the first `count` letters, from left to right. */
  recognize(letters: ArrayLike<number>, count: number, found: Found): void {
    const [next, fallBack] = [this.#next, this.#fallBack]
    let first = 0
    let state = root
    let [reached, reachedAt] = [root, 0]
    for (let from = 0; from <= count; from++)
      for (let at = from; at <= count; at++) {
        const to = next[state * this.#letters + (at < count ? letters[at]! : strange)]!
        if (state === root && to !== root) first = at
        state = to
        if (this.#isFinal[to] === 1) {
          this.#tell(first, at, to, found)
          from = at
        } else if (to === root && reached !== root) {
          this.#tell(first, reachedAt, reached, found)
          from = reachedAt
        } else if (to !== root) {
          if (fallBack[to] !== root) [reached, reachedAt] = [fallBack[to]!, at]
          continue
        }
        state = root
        reached = root
        break
      }
  }

  /** A match named 0 only keeps others from its tokens. */
  #tell(first: number, last: number, state: number, found: Found): void {
    if (this.#names[state] === 0) return
    found(first + this.#margins[state * 2]!, last - this.#margins[state * 2 + 1]!, this.#names[state]!)
  }
}
