/**
 * Accu and PopAccu: a source is right with probability A(s), and each value's belief follows by Bayes.
 *
 *   Accu      C(v) = Σ_{s gives v} ln( V · A(s) / (1 − A(s)) )                  V wrong values an item, all alike
 *   PopAccu   C(v) = Σ_{s gives v} ln( A(s) / (1 − A(s)) ) − Σ_{r gives w ≠ v} −ln ρ(w | v)   ρ: w's share of the others
 *   C*(v) = C(v) + λ Σ_w sim(w → v) · C(w);     B(v) = exp C*(v) / (Σ_w exp C*(w) + values nobody gave);      A(s) = mean B
 *
 * (Dong et al. 2009 for Accu and similarity, λ = 1/2; Dong, Saha & Srivastava 2013 for PopAccu.) Ours: sim is what a source that
 * gives w says for v, so a part of a list speaks for the whole list more than the whole for the part (`value.ts`; Yin, Han & Yu
 * 2008 do so); V is the paper's 10 at first and then counted from the record; A(s) starts with a few claims' worth of doubt; a
 * value is judged by what the *other* claims of its givers say of them. Since a source speaks once to an item, that mean is what
 * integrating over A(s) with its Beta posterior gives; only the beliefs it is counted from are taken as independent.
 *
 * Dependence: a value's votes are cut to its independent voices (`voiceShares`); what a pair shares is judged by what others say
 * (`pair-evidence.ts`). This is deliberately not the ordered vote discount of the 2009 paper. Belief, dependence and accuracy are
 * found in turn until they rest. Votes are also tempered by the doubt about dependence.
 *
 * Where they rest depends on where they start. From the share of votes a bloc cannot vouch for its own errors, but sources that
 * are right together look like copies of each other, and a second, larger group of half-right ones outvotes what is left of them.
 * From the beliefs without dependence it is the other way round. Both are tried, and the likelier is kept (`likelihood.ts`).
 *
 * Limits: found in turn, they confirm each other: beliefs are still too high where each source shares few items with others
 * and too low where many voices are cut (docs/weigh.md has the tables); when most sources of an item copy one error and nothing else is shared, no method can tell.
 */
import { type ClaimTable, claimCounts, sumOverGiven, sumOverGivers, sumOverItem } from './claim-table.ts'
import { findDependence, type PairDependence } from './copying.ts'
import { logLikelihood } from './likelihood.ts'
import { lentBy, type PairEvidence } from './pair-evidence.ts'
import type { Scores } from './spreading.ts'
import { voiceShares } from './voice-shares.ts'

export interface AccuracyOptions {
  readonly popularity?: boolean
  readonly dependence?: boolean
  readonly similar?: (v: number, w: number) => number
  readonly rounds?: number
}

export type Dependences = ReadonlyMap<number, PairDependence>

/** Wrong values an item before the record has told anything (Dong et al. 2009), and the agreements it weighs as: assumption. */
const wrongValues = { start: 10, weight: 5 }
/**
 * A source starts with what all sources of the record are right (0.8 before they have spoken, which weighs as twenty claims),
 * and that weighs as five claims of its own: assumption.
 */
const startTrust = { right: 0.8, claims: 20, weight: 5 }
/**
 * Votes are tempered, C* · (always − cut · (1 − voices/givers)): dependence that is not seen, and dependence that is seen but not
 * cut to its true size, make beliefs too high. Both numbers were chosen on made records (docs/weigh.md has the table).
 */
const doubt = { always: 0.95, cut: 0.35 }
const similarityWeight = 0.5

export interface Settled extends Scores {
  readonly dependence: Dependences
  readonly share: Float64Array
}

export function accu(table: ClaimTable, options: AccuracyOptions = {}): Settled {
  const alone = settle(table, { ...options, dependence: false })
  if (!options.dependence) return alone
  const [fromVotes, fromBeliefs] = [settle(table, options), settle(table, options, alone)]
  const likelihoodOf = ({ belief, trust }: Settled): number =>
    logLikelihood(table, { belief, trust, wrong: wrongValues.start })
  return likelihoodOf(fromBeliefs) > likelihoodOf(fromVotes) ? fromBeliefs : fromVotes
}

/** Finds belief, dependence and accuracy in turn until they rest, from the votes or from what was believed without dependence. */
function settle(table: ClaimTable, options: AccuracyOptions, start: Settled | null = null): Settled {
  const most = options.rounds ?? 20
  const counts = claimCounts(table)
  let trust: Float64Array = start?.trust ?? new Float64Array(table.sources.length).fill(startTrust.right)
  let dependence: Dependences = new Map()
  let counted = table
  let share: Float64Array = new Float64Array(table.givers.length).fill(1)
  const gathered = new Float64Array(table.values.length)
  let evidence: PairEvidence | null = null
  const depend = (belief: Float64Array, wrong: number): void => {
    const lent = evidence === null ? null : lentBy(table, share, trust, wrong, gathered)
    evidence = { belief, trust, wrong, lent }
    dependence = findDependence(table, evidence)
    share = voiceShares(table, dependence, evidence)
    counted = { ...table, share }
  }
  // before anything is believed, the share of votes: a bloc must not vouch for its own errors
  if (options.dependence) depend(start?.belief ?? voteShare(table), wrongValues.start)
  const from = {
    held: start === null ? new Float64Array(counts.length) : sumOverGiven(table, start.belief),
    before: start?.belief ?? null,
    wrong: wrongValues.start,
    gathered: gathered.slice(),
  }
  let belief = believe(counted, from, options)
  let wrong = wrongValues.start
  let round = 1
  for (; round < most; round++) {
    const held = sumOverGiven(table, belief)
    const next = held.map((sum, s) =>
      clampTrust((sum + startTrust.weight * startTrust.right) / (counts[s]! + startTrust.weight)),
    )
    const moved = next.reduce((largest, t, s) => Math.max(largest, Math.abs(t - trust[s]!)), 0)
    trust = next
    // dependence settles within a few rounds and is the costly part
    if (options.dependence && round <= 6) depend(belief, wrong)
    wrong = countWrongValues(counted, belief)
    belief = believe(counted, { held, before: belief, wrong, gathered }, options)
    if (moved < 1e-4) break
  }
  return { belief, trust, rounds: round, dependence, share }
}

function voteShare(table: ClaimTable): Float64Array {
  const votes = sumOverGivers(table, new Float64Array(table.sources.length).fill(1))
  const all = sumOverItem(table, votes)
  return votes.map((count, v) => count / all[v]!)
}

/**
 * V, one over the chance that two wrong voices of an item agree: counted over all pairs of voices, each as wrong as it is
 * disbelieved, with the paper's ten as a start. Where errors meet more often than that, agreement proves less.
 */
function countWrongValues(table: ClaimTable, belief: Float64Array): number {
  let agree = wrongValues.weight / wrongValues.start
  let all = wrongValues.weight
  for (let i = 0; i < table.items.length; i++) {
    let [voices, squares] = [0, 0]
    for (let v = table.firstValue[i]!; v < table.firstValue[i + 1]!; v++) {
      let [own, ownSquares] = [0, 0]
      for (let k = table.giverAt[v]!; k < table.giverAt[v + 1]!; k++) {
        const wrong = (table.share?.[k] ?? 1) * (1 - belief[v]!)
        own += wrong
        ownSquares += wrong * wrong
      }
      agree += own * own - ownSquares
      voices += own
      squares += ownSquares
    }
    all += voices * voices - squares
  }
  return Math.max(1, all / agree)
}

/**
 * Σ ln(A / (1 − A)) over the givers of each value, A of a source being what its *other* claims say of it: with the claim itself
 * counted in, a value that is ahead raises its givers, who raise it again, and belief runs to certainty.
 */
function votesElsewhere(
  table: ClaimTable,
  held: Float64Array,
  before: Float64Array | null,
  popularity: boolean,
): Float64Array {
  const { giverAt, givers, givenAt, share } = table
  const { weight, claims } = startTrust
  // the sources of this record, all together, are the start of each: a record of poor sources must not lend them 0.8. Not
  // under popularity, where a low start takes every value down with it, and with them the start
  const told = before !== null && !popularity
  const all = told ? held.reduce((sum, x) => sum + x, 0) : 0
  const right = (all + claims * startTrust.right) / ((told ? givers.length : 0) + claims)
  const said = new Float64Array(table.values.length)
  for (let v = 0; v < said.length; v++) {
    for (let k = giverAt[v]!; k < giverAt[v + 1]!; k++) {
      const s = givers[k]!
      const others = before === null ? 0 : givenAt[s + 1]! - givenAt[s]! - 1
      const rightThere = before === null ? 0 : held[s]! - before[v]!
      const a = clampTrust((rightThere + weight * right) / (others + weight))
      said[v]! += (share?.[k] ?? 1) * Math.log(a / (1 - a))
    }
  }
  return said
}

const clampTrust = (right: number): number => Math.min(0.99, Math.max(0.01, right))

/** What stands before a round: what each source's claims are held for, beliefs, V; `gathered` takes up what the votes come to. */
interface Standing {
  readonly held: Float64Array
  readonly before: Float64Array | null
  readonly wrong: number
  readonly gathered: Float64Array
}

function believe(
  table: ClaimTable,
  { held, before, wrong, gathered }: Standing,
  { similar = () => 0, popularity = false }: AccuracyOptions,
): Float64Array {
  const each = sumOverGivers(table, new Float64Array(table.sources.length).fill(1))
  const said = votesElsewhere(table, held, before, popularity)
  if (!popularity) for (let v = 0; v < said.length; v++) said[v]! += each[v]! * Math.log(wrong)
  const belief = new Float64Array(table.values.length)
  for (let i = 0; i < table.items.length; i++) {
    const [from, to] = [table.firstValue[i]!, table.firstValue[i + 1]!]
    const voters = each.subarray(from, to)
    const votes = said.slice(from, to)
    gathered.set(votes, from)
    const total = votes.slice()
    for (let v = 0; v < votes.length; v++) {
      for (let w = 0; w < votes.length; w++)
        if (w !== v) total[v]! += similarityWeight * similar(from + w, from + v) * votes[w]!
    }
    // after similarity, which spreads votes: the popularity term is a penalty and no vote
    if (popularity) {
      const all = voters.reduce((sum, n) => sum + n, 0)
      for (let v = 0; v < total.length; v++) {
        for (let w = 0; w < total.length; w++)
          if (w !== v) total[v]! += voters[w]! * Math.log(voters[w]! / (all - voters[v]!))
      }
    }
    const cut = 1 - voters.reduce((sum, n) => sum + n, 0) / (table.giverAt[to]! - table.giverAt[from]!)
    const temper = doubt.always - doubt.cut * cut
    for (let v = 0; v < total.length; v++) total[v]! *= temper
    const largest = total.reduce((best, x) => Math.max(best, x), popularity ? -Infinity : 0)
    const unseen = popularity ? 0 : Math.max(0, wrong + 1 - total.length) * Math.exp(-largest)
    const sum = total.reduce((sum, x) => sum + Math.exp(x - largest), unseen)
    for (let v = 0; v < total.length; v++) belief[from + v] = Math.exp(total[v]! - largest) / sum
  }
  return belief
}
