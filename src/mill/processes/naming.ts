import type { Stream } from '../../kit/random.ts'
import type { Parameters } from '../parameters.ts'
import { mostNames, PaperKind, Tie } from '../visible.ts'
import { HiddenTie, mostPeople, type World } from '../world.ts'

/** Names in an unasked denunciation: one, and on average half a further one (assumption). */
const furtherNames = 0.5
/** People a block of the sums: a draw walks over blocks first, then inside one. */
const blockSize = 16
const blocks = new Float64Array(64)
const sums = new Float64Array(mostPeople)
/** Growth of demand with the number of statements so far, at most four. */
const ratchets = new Float64Array(5)
/** Being in the script and being publicly called, as bits of `marked`. */
export const Mark = { script: 1, called: 2 } as const

/** Factors exp(θ) of all combinations of ties, of marks and of numbers of namings, once a trial. */
export function prepareNaming(world: World, p: Parameters): void {
  const { tieFactor, markFactor, pileFactor, people } = world
  const bitFactors = [
    Math.exp(p.tiePull),
    Math.exp(p.kinPull),
    Math.exp(p.dislikePull),
    Math.exp(p.contactPull),
    Math.exp(p.reciprocity),
  ] as const
  for (let bits = 0; bits < 128; bits++) {
    let factor = 1
    if (bits & (Tie.friend | Tie.work | Tie.teaching)) factor *= bitFactors[0]
    if (bits & Tie.kin) factor *= bitFactors[1]
    if (bits & HiddenTie.dislike) factor *= bitFactors[2]
    if (bits & HiddenTie.contact) factor *= bitFactors[3]
    if (bits & HiddenTie.wasNamedBy) factor *= bitFactors[4]
    tieFactor[bits] = factor
  }
  // nobody is named twice by one speaker
  tieFactor.fill(0, 128)
  for (let mark = 0; mark < 4; mark++)
    markFactor[mark] = Math.exp((mark & Mark.script ? p.scriptPull : 0) + (mark & Mark.called ? p.calledPull : 0))
  pileFactor.fill(0, 0, people + 1)
  pileFactor[0] = 1
  for (let times = 0; times < ratchets.length; times++) ratchets[times] = p.ratchet ** times
}

/** Pull of a person whoever speaks: exp(θ_ind √indegree + θ_s script + θ_sum called). Kept up to date, not summed anew. */
export function renewPull(world: World, p: Parameters, j: number): void {
  const { pileFactor, markFactor } = world
  const times = world.indegree[j]!
  if (pileFactor[times] === 0) pileFactor[times] = Math.exp(p.pileOn * Math.sqrt(times))
  world.pull[j] = pileFactor[times]! * markFactor[world.marked[j]!]!
}

/**
 * Process 4. The number of names is negative binomial (mean μ_q times demand and ratchet, dispersion k), at most 64. Who
 * is named is drawn without replacement with chance ∝ exp(U), the choice step of the actor-oriented event model that
 * Estévez, Salihović and Sgourev (2024) fitted to Giaveno 1335. Nobody names the centre, himself, or one he named before.
 */
export function nameOthers(world: World, p: Parameters, i: number, paper: number, random: Stream): void {
  const mean = p.namesMean * world.demand * ratchets[Math.min(world.statementsOf[i]!, 4)]!
  const drawn =
    world.kind[paper] === PaperKind.letter
      ? 1 + random.poisson(furtherNames)
      : random.negativeBinomial(mean, p.namesK, mostNames)
  const wanted = Math.min(drawn, mostNames)
  world.nameCount[paper] = 0
  if (wanted === 0) return
  let total = weighEverybody(world, p, i)
  let least = total * littleLeft
  const { people: n, weight, names, nameFate, indegree, tie, stride, heat, suspects, growth } = world
  const { fate } = world.visible
  const row = i * stride
  let found = 0
  for (; found < wanted; found++) {
    // what is left of the total is subtracted from; once little is left it is summed anew
    if (total < least) least = total = sumAnew(weight, n)
    if (!(total > 1e-12)) break
    const j = pick(weight, n, random.uniform() * total)
    // what is left was rounding: nobody with a weight is left
    if (j === -1) break
    const w = weight[j]!
    total -= w
    blocks[j >> 4]! -= w
    weight[j] = 0
    names[paper * mostNames + found] = j
    nameFate[paper * mostNames + found] = fate[j]!
    tie[row + j]! |= HiddenTie.hasNamed
    tie[j * stride + i]! |= HiddenTie.wasNamedBy
    const times = ++indegree[j]!
    heat[j]! += (growth * p.claimWeight) / (1 + p.claimDamping * times)
    suspects[j >> 5]! |= 1 << (j & 31)
    renewPull(world, p, j)
  }
  world.nameCount[paper] = found
}

/** The weight of everybody for one speaker. One plain loop: engines make less of a loop inside a loop. */
function weighEverybody(
  { people: n, tie, stride, pull, gone, tieFactor, weight, scruple }: World,
  p: Parameters,
  i: number,
): number {
  const row = i * stride
  const safe = Math.exp(p.safePull * scruple[i]!)
  tie[row]! |= HiddenTie.hasNamed
  tie[row + i]! |= HiddenTie.hasNamed
  let total = 0
  for (let j = 0; j < n; j++) {
    let w = pull[j]! * tieFactor[tie[row + j]!]!
    if (gone[j] === 1) w *= safe
    weight[j] = w
    total += w
    sums[j] = total
  }
  let before = 0
  let block = 0
  for (let end = blockSize - 1; end < n; end += blockSize) {
    blocks[block++] = sums[end]! - before
    before = sums[end]!
  }
  blocks[block] = total - before
  return total
}

/** Share of the first total below which rounding could show. */
const littleLeft = 1e-3

/** From the weights themselves, of which those named are exactly 0: so that nobody left is told from rounding. */
function sumAnew(weight: Float64Array, n: number): number {
  let total = 0
  for (let block = 0; block << 4 < n; block++) {
    const end = Math.min(n, (block + 1) * blockSize)
    let sum = 0
    for (let j = block * blockSize; j < end; j++) sum += weight[j]!
    blocks[block] = sum
    total += sum
  }
  return total
}

/** The person at whom the running sum of weights passes `left`. Blocks first, then inside one. */
function pick(weight: Float64Array, n: number, left: number): number {
  const last = (n - 1) >> 4
  let block = 0
  while (block < last && left >= blocks[block]!) left -= blocks[block++]!
  const end = Math.min(n, (block + 1) * blockSize)
  let chosen = -1
  for (let j = block * blockSize; j < end; j++) {
    const w = weight[j]!
    if (w === 0) continue
    chosen = j
    left -= w
    if (left < 0) break
  }
  // a block whose people are all named can keep a rest of rounding: then the last one who has a weight
  if (chosen === -1) for (let j = 0; j < n; j++) if (weight[j]! > 0) chosen = j
  return chosen
}
