import type { Claim } from '../case/claim.ts'
import type { CaseFolder } from '../case/folder.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { CaseClaims } from '../record/claims.ts'
import { findIn } from '../record/search.ts'
import { answerWords, voicesOf } from './claim-words.ts'
import { claimsOf } from './read-claims.ts'
import { type FallenClaim, restingRow } from './withdraw-voice.ts'

/** A claim that holds the words, and what it answers. */
export interface ClaimHit extends FallenClaim {
  readonly asked: string
}

/** All claims of the case with what each answers, for a person to choose from. */
export function listClaims(file: CaseFile): readonly ClaimHit[] {
  file.need('read')
  const claims = claimsOf(file)
  return claims.claims.map(hitRow(claims))
}

/** Claims whose question, answer, gist or voices hold the words, in the order of the case. */
export function searchClaims(
  file: CaseFile,
  query: string,
  { mode = 'exact', source }: { readonly mode?: 'exact' | 'loose'; readonly source?: string } = {},
): readonly ClaimHit[] {
  file.need('read')
  const claims = claimsOf(file)
  const asked = new Map(claims.questions.map(({ id, words }) => [id, words]))
  const among = source === undefined ? claims.claims : claims.claims.filter(claim => claim.at.source === source)
  return findIn(among, wordsOf(claims, asked), query, mode).map(hitRow(claims))
}

function hitRow(claims: CaseClaims): (claim: Claim) => ClaimHit {
  const asked = new Map(claims.questions.map(({ id, words }) => [id, words]))
  const row = restingRow(claims)
  return claim => ({ ...row(claim), asked: asked.get(claim.question) ?? claim.question })
}

/** All words that a page shows of a claim. */
function wordsOf(claims: CaseFolder, asked: ReadonlyMap<string, string>): (claim: Claim) => string {
  const voices = voicesOf(claims)
  const name = (id: string): string => voices.get(id)?.name ?? id
  return ({ question, answer, gist, chain }) =>
    [asked.get(question), answerWords(answer, name), gist, ...chain.map(link => name(link.voice))].join('\n')
}
