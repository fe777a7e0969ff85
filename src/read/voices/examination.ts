/**
 * Who asks and who answers, where bare turns of question and answer follow one another.
 *
 * Of two who talk in turn one asks where at least half of his turns, and less than half of the other's, end in a question mark. The one who
 * asks is whoever of court or police the paragraph before names last; failing that it is the teller, where he tells that he is there. The one who answers is
 * the witness or the accused, or, where the teller asks, the one whom the sentence before is about. A tag beats all of this.
 * Variants: sequence labelling of whole conversations (He, Barbosa & Kondrak 2013, "Identification of speakers in novels"; O'Keefe et al. 2012, "A
 * sequence labelling approach to quote attribution"), which need labelled talk of the same kind. The shares are assumptions.
 * Limits: two people only; not in novels, where talk is seldom an examination; who asks back turns the count.
 */
import type { Scene } from './scene.ts'

/** Who asks and who answers, as far as known, and the parity of the turns that ask. */
export interface Examination {
  readonly asks: 0 | 1
  readonly asker: string | undefined
  readonly answerer: string | undefined
}

/** Turns that an examination has at least, and the characters before it in which its people are brought in. Assumptions. */
const fewest = 4
const reach = 900

/** @param about whom the sentence before is about; @param teller who tells the text, where he is there. */
export function findExamination(
  scene: Scene,
  run: readonly (readonly number[])[],
  about: () => string | undefined,
  teller: () => string | undefined,
): Examination | undefined {
  if (run.length < fewest) return undefined
  const share = (parity: number): number => {
    const turns = run.filter((_, place) => place % 2 === parity)
    return turns.filter(turn => asks(scene, turn)).length / turns.length
  }
  const [even, odd] = [share(0), share(1)]
  if (even >= 0.5 === odd >= 0.5) return undefined
  const parity = even >= 0.5 ? 0 : 1
  const start = scene.quotes[run[0]![0]!]!.open
  const examiner = examinerBefore(scene, start)
  if (examiner !== undefined) {
    const heard = scene.witnessAt(start) ?? scene.accusedAt(start)
    return { asks: parity, asker: examiner, answerer: heard === examiner ? undefined : heard }
  }
  const asker = teller()
  return asker === undefined ? undefined : { asks: parity, asker, answerer: about() }
}

const asks = ({ page, quotes }: Scene, turn: readonly number[]): boolean =>
  turn.some(at => /\?['"’”»]*$/.test(page.text.slice(quotes[at]!.start, quotes[at]!.end)))

/** Whoever of court or police is named last in the paragraph before an offset, or in the same one, outside quotation marks. */
function examinerBefore(scene: Scene, at: number): string | undefined {
  const { page, mentions } = scene
  const paragraph = page.sentences[Math.min(page.sentenceAt(at), page.sentences.length - 1)]!.paragraph
  const from = Math.max(at - reach, page.paragraphs[Math.max(0, paragraph - 1)]!.start)
  for (let i = scene.mentionAt(at) - 1; i >= 0 && mentions[i]!.start >= from; i--) {
    const { actor, kind, start } = mentions[i]!
    if (kind === 'person' && start < at && scene.ofCourt(actor) && scene.quoteAt(start) < 0) return actor
  }
  return undefined
}
