import type { ProposedMask, ProposedNote } from './extract.ts'
import { Flow, trimRange } from './flow.ts'

interface Place {
  readonly at: number
  readonly breaks: number
  readonly within: Flow
  readonly flow: Flow
  readonly why: string
}

/**
 * Words that a document strikes out. They show how it came about, and are not what it says in the end: so they stand behind the text, each
 * place a paragraph, masked with its reason and linked to where it was struck. In the text itself they would tear or join its words.
 */
export class Struck {
  readonly #places: Place[] = []
  readonly #flows = new Set<Flow>()

  /** Where words go that are struck out at the end of `within`. Strikes side by side, for one reason, are one place. */
  open(within: Flow, why: string): Flow {
    const last = this.#places.at(-1)
    const goesOn =
      last !== undefined &&
      last.within === within &&
      last.at === within.length &&
      last.breaks === within.breaks &&
      last.why === why
    if (goesOn) return last.flow
    const flow = new Flow(within.place)
    this.#flows.add(flow)
    this.#places.push({ at: within.length, breaks: within.breaks, within, flow, why })
    return flow
  }

  /** Whether words that go there are struck out. */
  holds(flow: Flow): boolean {
    return this.#flows.has(flow)
  }

  /** Puts them behind the text. `ends` says where each flow stands in it, and is told of theirs. */
  append(main: Flow, ends: Map<Flow, number>): { masks: ProposedMask[]; notes: ProposedNote[] } {
    const masks: ProposedMask[] = []
    const notes: ProposedNote[] = []
    for (const { at, within, flow, why } of this.#places) {
      if (trimRange(flow.out.toString(), { start: 0, end: flow.length }) === null) continue
      const text = main.append(flow)
      ends.set(flow, text.start)
      const by = ends.get(within)
      masks.push({ ...text, reason: 'struck-out', why })
      notes.push({
        mark: by === undefined ? null : { start: at + by, end: at + by },
        text,
        label: `del. ${notes.length + 1}`,
      })
    }
    return { masks, notes }
  }
}

/** What is told of a file with words struck out; nothing where it has none. */
export const tellStruck = (count: number, where = 'behind the text'): Record<string, string> =>
  count === 0
    ? {}
    : {
        deleted: `what is struck out in ${count === 1 ? 'one place' : `${count} places`} stands ${where}, masked`,
      }
