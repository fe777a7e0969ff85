import { words } from '../words/words.ts'

/** An answer in the reader’s language where its words are ours: yes, no, in part, not named. `null`: the case’s own words. */
export function ownAnswer(said: string): string | null {
  const own: Readonly<Record<string, string>> = words.value.testimony.answers
  return Object.hasOwn(own, said) ? own[said]! : null
}

/** An answer as a page shows it; what the case says stays in its language. */
export function Answer({ of: said }: { of: string }) {
  const own = ownAnswer(said)
  return own === null ? <bdi lang="en">{said}</bdi> : <bdi>{own}</bdi>
}
