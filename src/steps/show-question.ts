import type { Claim } from '../case/claim.ts'
import type { Dismissal } from '../case/dismissal.ts'
import type { Dependence } from '../case/origin.ts'
import type { Question } from '../case/question.ts'
import type { Comparison } from '../confront/claims/agreement.ts'
import type { Relation } from '../confront/claims/confront.ts'
import { type Diagnosis, isRefuted } from '../confront/claims/diagnosis.ts'
import type { SilentSource } from '../confront/claims/silence.ts'
import type { Behind } from '../confront/origins/behind.ts'
import { dependencesBetween } from '../confront/origins/independence.ts'
import { Fault } from '../kit/errors.ts'
import type { CaseFile } from '../record/case-file.ts'
import { type Binding, type CaseClaims, rowId } from '../record/claims.ts'
import { versionOf } from '../record/ledger.ts'
import { answerWords, type VoiceName } from './claim-words.ts'
import { type Quoted, quoteLine } from './quote-line.ts'
import { claimsOf } from './read-claims.ts'
import { type Contacts, contactsOf, namedIn, type ToldPassages, toldIn } from './show-contacts.ts'
import { type Passages, passagesOf } from './show-events.ts'
import {
  behindOnce,
  confrontOnce,
  isInTable,
  place,
  type Seen,
  seenFrom,
  voicesOnce,
  type WitnessHead,
  witnessHeads,
} from './show-questions.ts'

/** A claim as a page shows it: the noun, its answer in words, where it stands, and its version. */
export interface ClaimPage {
  readonly claim: Claim
  readonly words: string
  readonly at: string
  readonly refuted: boolean
  /** Where it stands in a text of the case; null where that text is not here. */
  readonly passage: Binding | null
  /** The words of that text that stand nearest to the claim; null where there are none. */
  readonly quoted: Quoted | null
  readonly version: number
}

export interface PairPage {
  readonly a: string
  readonly b: string
  readonly comparison: Comparison
  /** The leading one first. */
  readonly diagnoses: readonly Diagnosis[]
  readonly dismissed: readonly (Diagnosis & { readonly dismissal: Dismissal })[]
}

/** One question with all that is said on it, why it seems to conflict, and what stands behind each answer. */
export interface QuestionPage {
  readonly question: Question
  readonly version: number
  readonly relation: Relation
  readonly inside: boolean
  readonly sources: readonly WitnessHead[]
  /** Every voice and document that this page names, by id. */
  readonly voices: Readonly<Record<string, VoiceName>>
  readonly groups: readonly {
    readonly claims: readonly ClaimPage[]
    readonly behind: Omit<Behind, 'support'> & { readonly support: readonly string[] }
    /** Dependences between voices behind this answer that its counts rest on, with the names of the two. */
    readonly bound: readonly { readonly dependence: Dependence; readonly a: string; readonly b: string }[]
  }[]
  readonly pairs: readonly PairPage[]
  readonly silent: readonly SilentSource[]
  readonly searched: readonly string[]
  readonly notes: readonly Diagnosis[]
  /** The claims on custody, pressure, censor and so on that the claims above name, by id. */
  readonly circumstances: Readonly<Record<string, ClaimPage>>
  /** For each speaker whose words are dated: what could have reached them before. */
  readonly contacts: readonly Contacts[]
  readonly passages: ToldPassages
  readonly previous: string | null
  readonly next: string | null
}

/** Throws `not-found`. */
export function showQuestion(file: CaseFile, id: string, seen: Seen = {}): QuestionPage {
  const version = (noun: string, of: string): number => versionOf(file.db, rowId(noun, of))
  const claims = claimsOf(file)
  return questionPage(claims, id, version, seen, passagesOf(file, claims))
}

export function questionPage(
  claims: CaseClaims,
  id: string,
  version: (noun: string, id: string) => number,
  seen: Seen = {},
  passageOf: Passages = () => null,
): QuestionPage {
  const folder = seenFrom(claims, seen)
  const question = folder.questions.find(one => one.id === id)
  if (!question)
    throw new Fault(
      'not-found',
      `There is no question "${id}" in this case. The table of witnesses lists those it has.`,
    )
  const { groups, pairs, silent, searched, notes, relation, inside } = confrontOnce(folder, question)
  const sources = witnessHeads(claims)
  const sigla = new Map(sources.map(source => [source.id, source.siglum]))
  const known = voicesOnce(folder)
  const page = (claim: Claim): ClaimPage => {
    const words = answerWords(claim.answer, voice => known.get(voice)?.name ?? voice)
    const passage = claims.bindings.get(claim.id) ?? null
    return {
      claim,
      words,
      at: place(claim, sigla),
      refuted: isRefuted(claim),
      passage,
      quoted: passage === null || passage.exact === '' ? null : quoteLine(passage.exact, `${words} ${claim.gist}`),
      version: version('claim', claim.id),
    }
  }
  const own = groups.flatMap(group => group.claims)
  const about = new Set(own.flatMap(claim => claim.circumstances))
  const circumstances = folder.claims.filter(claim => about.has(claim.id))
  const contacts = contactsOf(own, folder.exposures)
  const order = folder.questions.filter(isInTable).map(one => one.id)
  const at = order.indexOf(id)
  return {
    question,
    version: version('question', id),
    relation,
    inside,
    sources,
    voices: namesIn([...own, ...circumstances], contacts, question, known),
    groups: groups.map(group => {
      const { support, ...rest } = behindOnce(group.claims, folder)
      const bound = dependencesBetween(support, folder.dependences, { documents: folder.documents })
      return {
        claims: group.claims.map(page),
        behind: { ...rest, support: support.map(claim => claim.id) },
        bound: bound.map(dependence => {
          const [a, b] = [dependence.a, dependence.b].map(id => known.get(id)?.name ?? id)
          return { dependence, a: a!, b: b! }
        }),
      }
    }),
    pairs: pairs.map(({ a, b, dismissed = [], ...pair }) => ({ ...pair, a: a.id, b: b.id, dismissed })),
    silent,
    searched,
    notes,
    circumstances: Object.fromEntries(circumstances.map(claim => [claim.id, page(claim)])),
    contacts,
    passages: toldIn(contacts, passageOf),
    previous: order[at - 1] ?? null,
    next: at < 0 ? null : (order[at + 1] ?? null),
  }
}

function namesIn(
  claims: readonly Claim[],
  contacts: QuestionPage['contacts'],
  question: Question,
  known: ReadonlyMap<string, VoiceName>,
): Record<string, VoiceName> {
  const ids = [
    ...claims.flatMap(({ chain, answer }) => [
      ...chain.map(link => link.voice),
      ...(answer.kind === 'actor' ? [answer.actor] : answer.kind === 'charge' ? [answer.accused] : []),
    ]),
    ...namedIn(contacts),
    ...(question.about ?? []),
  ]
  return Object.fromEntries(ids.flatMap(id => (known.has(id) ? [[id, known.get(id)!]] : [])))
}
