import { Claim } from '../case/claim.ts'
import type { CaseFolder } from '../case/folder.ts'
import { type Turn, withdraw } from '../confront/origins/impact.ts'
import { Fault } from '../kit/errors.ts'
import type { CaseFile } from '../record/case-file.ts'
import { altered, type RowChange } from '../record/change.ts'
import { claimColumns, loadClaims, nounRow } from '../record/claims.ts'
import { head } from '../record/ledger.ts'
import { type VoiceName, voicesOf } from './claim-words.ts'
import { accountsWithout, askedFor, withoutClaim } from './make-claim.ts'
import { claimsOf } from './read-claims.ts'
import { place, siglaOf } from './show-questions.ts'

/** What rests on a voice or document: the list that a person confirms before it is withdrawn. */
export interface ImpactPage {
  readonly voice: VoiceName
  /** Claims whose only way to us leads through it. */
  readonly falls: readonly FallenClaim[]
  /** Claims that would lose a link which the coder inferred, and stand. */
  readonly weakens: readonly FallenClaim[]
  /** Claims that would lose a circumstance told of them, and stand. */
  readonly circumstances: readonly FallenClaim[]
  /** Questions that would stand otherwise. */
  readonly questions: readonly TurnedQuestion[]
  /** Items of the rival accounts that rest on a claim which falls, in words; one that rests on no other goes with it. */
  readonly weighed: readonly { readonly words: string; readonly goes: boolean }[]
  /** What else names it, in words: contacts, dependences, events, documents that it wrote; they stay. */
  readonly alsoNames: readonly string[]
  /** The state of the case that this list is about; withdrawing asks for it. */
  readonly seq: number
}

export interface FallenClaim {
  readonly claim: string
  readonly question: string
  readonly at: string
  readonly gist: string
}

/** A claim as the lists of what rests on something show it. */
export function restingRow(claims: CaseFolder): (claim: Claim) => FallenClaim {
  const sigla = siglaOf(claims)
  return ({ id, question, at, gist }) => ({ claim: id, question, at: place({ at }, sigla), gist })
}

/** A question that would stand otherwise, in words. */
export interface TurnedQuestion extends Turn {
  readonly words: string
}

/** The turned questions with their words. */
export function inWords(turns: readonly Turn[], { questions }: CaseFolder): TurnedQuestion[] {
  const words = new Map(questions.map(question => [question.id, question.words]))
  return turns.map(turn => ({ ...turn, words: words.get(turn.id) ?? turn.id }))
}

/** Throws `not-found`. Changes nothing. */
export function showImpact(file: CaseFile, voice: string): ImpactPage {
  const claims = claimsOf(file)
  const known = knownVoice(claims, voice)
  const { falls, weakens, circumstances, questions, weighed, alsoNames } = withdraw(voice, claims)
  const row = restingRow(claims)
  const gone = new Set(falls.map(claim => claim.id))
  return {
    voice: known,
    falls: falls.map(row),
    weakens: weakens.map(row),
    circumstances: circumstances.map(row),
    questions: inWords(questions, claims),
    weighed: weighed.map(item => ({ words: item.words, goes: item.claims.every(id => gone.has(id)) })),
    alsoNames,
    seq: head(file.db).seq,
  }
}

/**
 * Withdraws a voice or document as one entry: what rests on it alone leaves the case, what was only inferred through it
 * loses that link. `seq` is the state whose list the person saw; another state is a conflict, so that nothing falls unseen.
 */
export function withdrawVoice(
  file: CaseFile,
  voice: string,
  seen: { readonly seq: number; readonly reason: string },
): void {
  file.write('decide', () => {
    const { db } = file
    if (head(db).seq !== seen.seq)
      throw new Fault('conflict', 'The case was changed after this list was made. Look at it again, then decide.')
    const claims = loadClaims(db)
    const { name } = knownVoice(claims, voice)
    const { falls, weakens, circumstances: told } = withdraw(voice, claims)
    const gone = new Set(falls.map(claim => claim.id))
    return {
      verb: 'withdraw-voice',
      words: `Withdrew ${name}, and ${falls.length} claims with it${seen.reason === '' ? '' : `: ${seen.reason}`}`,
      changes: [
        ...[...weakens, ...told].flatMap(claim => {
          const chain = claim.chain.filter(link => link.voice !== voice)
          const circumstances = claim.circumstances.filter(id => !gone.has(id))
          const changed = askedFor(Claim, { ...claim, chain, circumstances })
          return altered('claim', nounRow(db, 'claim', claim.id), claimColumns(changed))
        }),
        ...accountsWithout(file, claims.rivals, gone),
        ...once([...gone].flatMap(id => withoutClaim(db, nounRow(db, 'claim', id)))),
      ],
    }
  })
}

/** A dismissal whose two claims both fall is removed once. */
const once = (changes: readonly RowChange[]): RowChange[] => [...new Map(changes.map(one => [one.id, one])).values()]

export function knownVoice(folder: CaseFolder, id: string): VoiceName {
  const known = voicesOf(folder).get(id)
  if (known) return known
  throw new Fault('not-found', `The case has no voice or document "${id}".`)
}
