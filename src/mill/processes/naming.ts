import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import { Fate, mostNames, PaperKind, Tie } from '../visible.ts'
import { HiddenTie, type World } from '../world.ts'

/** Names in an unasked denunciation: one, and on average half a further one (assumption). */
const furtherNames = 0.5
/** People a block of the sums: a draw walks over blocks first, then inside one. */
const blockSize = 16
const blocks = new Float64Array(64)

/** Factors exp(θ) of all combinations of ties, once a trial. Nobody is named twice by one speaker. */
export function prepareNaming({ tieFactor }: World, p: Parameters): void {
  for (let bits = 0; bits < 256; bits++) {
    let utility = 0
    if (bits & (Tie.friend | Tie.work | Tie.teaching)) utility += p.tiePull
    if (bits & Tie.kin) utility += p.kinPull
    if (bits & HiddenTie.dislike) utility += p.dislikePull
    if (bits & HiddenTie.contact) utility += p.contactPull
    if (bits & HiddenTie.wasNamedBy) utility += p.reciprocity
    tieFactor[bits] = bits & HiddenTie.hasNamed ? 0 : Math.exp(utility)
  }
}

/** Pull of a person whoever speaks: exp(θ_ind √indegree + θ_s script + θ_sum called). Kept up to date, not summed anew. */
export function renewPull(world: World, p: Parameters, j: number): void {
  world.pull[j] = Math.exp(
    p.pileOn * Math.sqrt(world.indegree[j]!) +
      p.scriptPull * world.truth.inScript[j]! +
      p.calledPull * world.called[j]!,
  )
}

/**
 * Process 4. The number of names is negative binomial (mean μ_q times demand and ratchet, dispersion k), at most 64. Who
 * is named is drawn without replacement with chance ∝ exp(U), the choice step of the actor-oriented event model that
 * Estévez, Salihović and Sgourev (2024) fitted to Giaveno 1335. Nobody names the centre, himself, or one he named before.
 */
export function nameOthers(world: World, p: Parameters, i: number, paper: number, random: Stream): void {
  const { people: n, indegree, freshClaims, visible, weight, pull, tie, tieFactor } = world
  const free = world.kind[paper] === PaperKind.letter
  const mean = p.namesMean * world.demand * p.ratchet ** Math.min(world.statementsOf[i]!, 4)
  const drawn = free ? 1 + random.poisson(furtherNames) : random.negativeBinomial(mean, p.namesK)
  const wanted = Math.min(drawn, mostNames)
  let found = 0
  if (wanted > 0) {
    const safe = Math.exp(p.safePull * world.scruple[i]!)
    const row = i * n
    const { fate } = visible
    tie[row]! |= HiddenTie.hasNamed
    tie[row + i]! |= HiddenTie.hasNamed
    for (let from = 0, block = 0; from < n; from += blockSize, block++) {
      const end = Math.min(n, from + blockSize)
      let sum = 0
      for (let j = from; j < end; j++) {
        const w = pull[j]! * tieFactor[tie[row + j]!]! * (fate[j] === Fate.none ? 1 : safe)
        weight[j] = w
        sum += w
      }
      blocks[block] = sum
    }
    for (; found < wanted; found++) {
      const j = pick(weight, n, random)
      if (j < 0) break
      blocks[j >> 4]! -= weight[j]!
      weight[j] = 0
      world.names[paper * mostNames + found] = j
      world.nameFate[paper * mostNames + found] = fate[j]!
      tie[row + j]! |= HiddenTie.hasNamed
      tie[j * n + i]! |= HiddenTie.wasNamedBy
      indegree[j]!++
      freshClaims[j]!++
      renewPull(world, p, j)
    }
  }
  world.nameCount[paper] = found
}

/** A person with chance proportional to weight, or -1 where nobody is left. Blocks first, then inside one. */
function pick(weight: Float64Array, n: number, random: Stream): number {
  const last = (n - 1) >> 4
  let total = 0
  for (let b = 0; b <= last; b++) total += blocks[b]!
  if (!(total > 1e-12)) return -1
  let left = random.uniform() * total
  let block = 0
  while (block < last && left >= blocks[block]!) left -= blocks[block++]!
  const end = Math.min(n, (block + 1) * blockSize)
  let chosen = -1
  for (let j = block * blockSize; j < end; j++) {
    if (weight[j] === 0) continue
    chosen = j
    left -= weight[j]!
    if (left < 0) break
  }
  return chosen
}
