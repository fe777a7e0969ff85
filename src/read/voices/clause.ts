/**
 * Words marked inside a statement that is told on somebody's word: "She holds that the plan was ‘a dream’" gives the dream to her.
 * Only where nothing nearer settles the speaker, and where the words go on with the sentence. Limits: a writer may mark words of a third
 * voice inside such a statement, or words that he merely holds at arm's length; those get the holder of the statement.
 */
import type { Attributed } from './cue.ts'
import type { Quoted } from './pairs.ts'
import { firstAfter, type Scene } from './scene.ts'
import { speaksOn, type Told } from './told.ts'

const inClause = 'It stands in what is told on the word of this person.'

/** The speaker by the statement around a quotation; undefined where there is none, or where a surer sign has spoken. */
export function byClause(
  { page }: Scene,
  { open, depth }: Quoted,
  now: Told,
  attributions: readonly Attributed[],
): Told | undefined {
  if ((now.settled && now.speaker !== undefined && now.why !== speaksOn) || depth > 0) return undefined
  if (!/[\p{L},]\s*$/u.test(page.text.slice(Math.max(0, open - 3), open))) return undefined
  const sentence = page.sentences[page.sentenceAt(open)]
  const cue = attributions[firstAfter(attributions, one => one.start, open - 1) - 1]
  if (sentence === undefined || cue?.source === undefined || cue.start < sentence.start || cue.end > open)
    return undefined
  return /[;:]/.test(page.text.slice(cue.end, open))
    ? undefined
    : { ...now, speaker: cue.source, settled: true, why: inClause }
}
