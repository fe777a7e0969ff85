import type { Reading } from '../case/reading.ts'
import type { Suggestion } from '../case/suggestion.ts'
import { suggest } from '../confront/suggest/suggest.ts'
import { makePage } from '../read/page.ts'

/** A text that was read. */
export interface ReadSource {
  readonly id: string
  readonly text: string
  readonly reading: Reading
}

/**
 * What the engine proposes from texts that were read, without a case.
 *
 * @example
 * suggestFrom([{ id: 'a', text, reading: readText(text) }])
 */
export function suggestFrom(sources: readonly ReadSource[]): Suggestion[] {
  const names = new Map(sources.flatMap(({ reading }) => reading.actors.map(actor => [actor.id, actor.name] as const)))
  const texts = sources.map(({ id, text, reading }) => {
    const { tokens, sentences } = makePage(text)
    const author = authorOf(reading)
    return { id, text, reading, tokens, sentences, ...(author === undefined ? {} : { author }) }
  })
  return suggest(texts, id => names.get(id) ?? id)
}

/** The actor whom most attributions to the author name. */
function authorOf({ findings }: Reading): string | undefined {
  const counts = new Map<string, number>()
  for (const one of findings)
    if (one.kind === 'attribution' && one.circumstance === 'author' && one.source !== undefined)
      counts.set(one.source, (counts.get(one.source) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
