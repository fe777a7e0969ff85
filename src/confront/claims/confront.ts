import { type Claim, notNamed } from '../../case/claim.ts'
import type { Dismissal } from '../../case/dismissal.ts'
import type { CaseFolder } from '../../case/folder.ts'
import type { Question } from '../../case/question.ts'
import { type Comparison, compareClaims } from './agreement.ts'
import { type Diagnosis, diagnose, isRefuted } from './diagnosis.ts'
import { denialAgainstSilence, type SilentSource, searchesFor, silentSources } from './silence.ts'

/** How the sources stand on one question, taken together. */
export type Relation = 'agree' | 'qualify' | 'conflict' | 'inside' | 'single' | 'silent'

/** Two claims that differ, face to face, with the diagnosis between them. */
export interface Pair {
  readonly a: Claim
  readonly b: Claim
  readonly comparison: Comparison
  /** What may explain it, the leading diagnosis first; those that a person dismissed are not here. */
  readonly diagnoses: readonly Diagnosis[]
  /** What a person dismissed, with the reason. */
  readonly dismissed?: readonly (Diagnosis & { readonly dismissal: Dismissal })[]
}

/** The claims that give one answer. */
export interface Group {
  readonly claims: readonly Claim[]
}

export interface Confrontation {
  readonly question: Question
  readonly relation: Relation
  /** True where one source contradicts itself, whatever the others say. */
  readonly inside: boolean
  readonly groups: readonly Group[]
  /** Conflicts and qualifications, conflicts first. */
  readonly pairs: readonly Pair[]
  readonly silent: readonly SilentSource[]
  readonly searched: readonly string[]
  readonly notes: readonly Diagnosis[]
}

/**
 * Sets all claims on one question against each other. A question counts as `conflict` where some pair of sources is left
 * with a true conflict; a contradiction that scope, time, meaning or a name can explain makes it `qualify`. Where
 * only one of several names the actor asked for, it is `single`: to name nobody is neither to agree nor to differ.
 */
export function confront(question: Question, folder: CaseFolder): Confrontation {
  const claims = folder.claims.filter(claim => claim.question === question.id)
  const actors = new Map(folder.actors.map(actor => [actor.id, actor]))
  const pairs: Pair[] = []
  for (const [i, a] of claims.entries()) {
    for (const b of claims.slice(i + 1)) {
      const comparison = compareClaims(a, b, question.many === undefined ? {} : { many: question.many })
      if (comparison.standing !== 'conflict' && comparison.standing !== 'qualified') continue
      pairs.push({ a, b, comparison, ...sorted(diagnose(a, b, { actors }), a, b, folder.dismissals) })
    }
  }
  pairs.sort((x, y) => rank(x) - rank(y))
  const sources = folder.head.sources.map(source => source.id ?? source.siglum)
  const silent = silentSources(question.id, claims, sources, folder.silences)
  const denial = denialAgainstSilence(claims, silent)
  const inside = pairs.some(pair => pair.a.at.source === pair.b.at.source && isTrue(pair))
  return {
    question,
    relation: relation(claims, pairs),
    inside,
    groups: grouped(claims, question),
    pairs,
    silent,
    searched: searchesFor(question.id, folder.silences).map(silence => `${silence.where}: ${silence.why}`),
    notes: denial === null ? [] : [denial],
  }
}

/** Parts what a person dismissed for this pair from the rest. */
function sorted(found: readonly Diagnosis[], a: Claim, b: Claim, all: readonly Dismissal[]) {
  const own = all.filter(one => (one.a === a.id && one.b === b.id) || (one.a === b.id && one.b === a.id))
  if (own.length === 0) return { diagnoses: found }
  const by = new Map(own.map(one => [one.kind, one]))
  return {
    diagnoses: found.filter(({ kind }) => !by.has(kind)),
    dismissed: found.flatMap(one => (by.has(one.kind) ? [{ ...one, dismissal: by.get(one.kind)! }] : [])),
  }
}

/** A conflict that nothing explains away; inside one source it is still one. */
const isTrue = (pair: Pair): boolean =>
  pair.comparison.standing === 'conflict' &&
  (pair.diagnoses[0]?.kind === 'true-conflict' || pair.diagnoses[0]?.kind === 'inside-one-source') &&
  !(pair.a.at.source === pair.b.at.source && (isRefuted(pair.a) || isRefuted(pair.b)))

const rank = (pair: Pair): number =>
  (pair.comparison.standing === 'conflict' ? 0 : 2) + (isTrue(pair) && pair.a.at.source !== pair.b.at.source ? 0 : 1)

function relation(claims: readonly Claim[], pairs: readonly Pair[]): Relation {
  const sources = new Set(claims.map(claim => claim.at.source))
  if (sources.size === 0) return 'silent'
  if (pairs.some(pair => pair.a.at.source !== pair.b.at.source && isTrue(pair))) return 'conflict'
  if (pairs.some(pair => pair.a.at.source === pair.b.at.source && isTrue(pair))) return 'inside'
  const answering = new Set(claims.filter(names).map(claim => claim.at.source))
  if (sources.size === 1 || answering.size === 1) return 'single'
  return pairs.some(pair => pair.a.at.source !== pair.b.at.source) ? 'qualify' : 'agree'
}

/** To speak of somebody without a name answers nothing that could be agreed on. */
const names = ({ answer }: Claim): boolean => answer.kind !== 'actor' || answer.actor !== notNamed

/** Claims by answer: each joins the first group whose first claim it equals. */
function grouped(claims: readonly Claim[], question: Question): Group[] {
  const groups: Claim[][] = []
  for (const claim of claims) {
    const own = groups.find(
      group => compareClaims(group[0]!, claim, { many: question.many ?? false }).standing === 'same',
    )
    if (own) own.push(claim)
    else groups.push([claim])
  }
  return groups.map(group => ({ claims: group }))
}
