/** The tag between two parts of one speech. */
import type { Quoted } from './pairs.ts'
import type { Scene, Unit } from './scene.ts'
import { type Last, speaksOn, type Told } from './told.ts'
import type { Voice } from './voice.ts'

/** Characters between the end of one quotation and the tag that resumes it. An assumption. */
const nothingBetween = 80

/** "He went on:", "and then:" take up the speaker before, named or not. */
export function resumed(scene: Scene, words: readonly Unit[], last: Last | undefined): Told | undefined {
  // "The others confessed. He added": what was told since may have brought somebody else.
  if (last === undefined || words.length > 5 || words[0]!.start - last.quote.close > nothingBetween) return undefined
  const goes = words.some(
    (unit, place) =>
      scene.language.resuming.has(unit.lower) ||
      scene.language.resuming.has(`${unit.lower} ${words[place + 1]?.lower}`),
  )
  const pronoun = words.some(unit => scene.language.pronouns.get(unit.lower)?.subject)
  return goes && pronoun ? { ...last.told, settled: true, why: speaksOn } : undefined
}

/** A tag in the middle of a speech, "'A', he asked, 'b'": its pronoun is the speaker of the first part. */
export function mid(scene: Scene, quote: Quoted, words: readonly Unit[], last: Last | undefined): Told | undefined {
  if (last?.told.settled !== true || words.length > 10 || last.quote.depth !== quote.depth) return undefined
  const { text } = scene.page
  const joined =
    /^\s*[,—–-]/.test(text.slice(last.quote.close, last.quote.close + 3)) ||
    /,$/.test(text.slice(last.quote.start, last.quote.end))
  const head = words.find(unit => unit.lower !== ',')?.lower ?? ''
  const subject = head === scene.language.particles.it || scene.language.pronouns.get(head)?.subject === true
  const comma = /,\s*$/.test(text.slice(Math.max(0, quote.open - 3), quote.open))
  return joined && comma && subject ? { ...last.told, why: speaksOn } : undefined
}

/** A tag between two parts of one speech names the speaker of both: "'A', replied X, 'b'". */
export function restOf(words: readonly Unit[], verb: number, last: Last | undefined): Voice | undefined {
  if (last === undefined || !last.told.settled || verb > 2 || words[0]!.start - last.quote.close > 4) return undefined
  return {
    ...(last.told.speaker && { actor: last.told.speaker }),
    start: words[0]!.start,
    end: words[0]!.end,
    by: 'noun',
  }
}
