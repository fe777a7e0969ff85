import { type Claim, MadeClaim } from '../case/claim.ts'
import { AskedQuestion } from '../case/question.ts'
import { Fault } from '../kit/errors.ts'
import { mapLines } from '../kit/lines.ts'
import { mapOffsets } from '../kit/offsets.ts'
import type { CaseFile } from '../record/case-file.ts'
import { claimRow, loadClaims, nextPlace, questionRow } from '../record/claims.ts'
import { loadSource } from '../record/sources.ts'
import { short } from './decide-finding.ts'
import { bindingFor, voiceNames } from './decide-suggestion.ts'
import { askedFor, checkJoins, pageFor, voicesFor, witnessFor } from './make-claim.ts'
import type { NewQuestion } from './make-question.ts'

/** What a person says that selected words answer, on whose word, and how they know. */
export interface WordsClaim extends Pick<Claim, 'answer' | 'stance' | 'certainty'> {
  readonly start: number
  readonly end: number
  /** A question of the case, or a new one. */
  readonly question: string | Pick<NewQuestion, 'words' | 'kind'>
  /** An actor of the texts; without one the page itself says so. */
  readonly speaker?: string
  /** How the speaker knows. */
  readonly access?: Claim['chain'][number]['access']
}

/**
 * Makes selected words of a source a claim, while reading: the question where it is new, the claim with its chain, and
 * its passage, as one entry with one undo.
 *
 * @throws Fault `not-found`, `bad-input`, `not-allowed`
 */
export function claimPassage(file: CaseFile, source: string, said: WordsClaim): Claim {
  let claim: Claim | undefined
  file.write('decide', seq => {
    const { db, by } = file
    const { text, title } = loadSource(db, source)
    const { toUnits, length } = mapOffsets(text)
    const { start, end, question, answer, stance, certainty, speaker, access = 'not-recorded' } = said
    if (start >= end || end > length)
      throw new Fault(
        'bad-input',
        `The range ${start} to ${end} does not lie in "${title}", which has ${length} characters.`,
      )
    const known = loadClaims(db)
    const order = Math.max(0, ...known.questions.map(one => one.order ?? 0)) + 1
    const asked =
      typeof question === 'string' ? undefined : askedFor(AskedQuestion, { ...question, id: `q-${seq}`, order })
    const { witness, changes } = witnessFor(file, known, source)
    const page = pageFor(known, witness, by)
    const voice = voiceNames(file)
    const line = mapLines(text)(toUnits(start))
    claim = askedFor(MadeClaim, {
      id: `c-${seq}`,
      question: asked?.id ?? question,
      answer: answer.kind === 'actor' ? { ...answer, actor: voice(answer.actor) } : answer,
      gist: short(text.slice(toUnits(start), toUnits(end))),
      stance,
      certainty,
      at: { source: witness, line },
      chain: [
        { voice: page.id, access: 'read', role: 'page', readByUs: true },
        ...(speaker === undefined ? [] : [{ voice: voice(speaker), access, role: 'speaker' }]),
      ],
      circumstances: [],
    })
    checkJoins(asked === undefined ? known : { ...known, questions: [...known.questions, asked] }, claim)
    const beyond = { ...claim, chain: claim.chain.filter(link => link.voice !== page.id) }
    return {
      verb: 'make-claim',
      words: `Claimed: ${claim.gist}`,
      changes: [
        ...(asked === undefined ? [] : [questionRow(asked, nextPlace(db, 'question'), by)]),
        ...changes,
        ...page.changes,
        ...voicesFor(file, known, beyond),
        claimRow(claim, nextPlace(db, 'claim'), by),
        bindingFor(file, claim, { source, start, end }, `The passage that the claim was made from, at line ${line}.`),
      ],
    }
  })
  return claim!
}
