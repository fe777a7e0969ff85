import { availableParallelism } from 'node:os'
import { Threads } from '../run/threads.ts'
import { plantTree, weightOf } from '../weigh/networks/clique-tree.ts'
import { climb, type Laid, layOut, logOf, type Problem } from '../weigh/networks/collect.ts'
import { answer, type Inference, infer, pose } from '../weigh/networks/infer.ts'
import {
  type climbPart,
  descend,
  type descendPart,
  inPlace,
  type Marginals,
  propagateThrough,
} from '../weigh/networks/junction-tree.ts'
import type { Network } from '../weigh/networks/network.ts'
import { type Halves, halve } from '../weigh/networks/tree-halves.ts'

/**
 * Cells touched from which a second core is worth its start, and the least gain that the tree must promise. Measured in
 * processor time of the longer thread: munin (1.8e8, promise 1.9) gains, link (3.9e8, promise 1.5) a tenth at most, barley
 * (promise 1.2) nothing, diabetes (7e7, promise 1.9) loses by the start.
 */
const worthAThread = { weight: 1.5e8, gain: 1.6 }

export interface Cores {
  /** Those of the machine unless given; more than two are not used. */
  readonly cores?: number
  /** Where a second core is used. */
  readonly worth?: { readonly weight: number; readonly gain: number }
}

/**
 * As `infer`, with a second core where the network is large enough to gain by it and its tree can be cut. The answer is the
 * same to the bit.
 *
 * @throws Fault as `infer` does
 * @example
 * const { posteriors } = await inferNetwork(readBif(munin), { DIFFN_S_SEV_DIST: 'MOD' })
 */
export async function inferNetwork(
  network: Network,
  evidence: Readonly<Record<string, string>> = {},
  query?: readonly string[],
  options: Cores = {},
): Promise<Inference> {
  if ((options.cores ?? availableParallelism()) < 2) return infer(network, evidence, query)
  const posed = pose(network, evidence, query)
  const { cards, factors, plan } = posed
  if (!Number.isFinite(posed.constant)) return answer(posed, null)
  const problem: Problem = { cards, factors, tree: plantTree(cards, factors, plan) }
  const halves = halvesOf(problem)
  const least = options.worth ?? worthAThread
  const worth = halves.weight >= least.weight && halves.gain >= least.gain
  return answer(posed, worth ? await propagateInTwo(problem, halves) : propagateThrough(problem))
}

/** How the tree of a problem would be shared by two cores. */
export function halvesOf({ cards, tree }: Problem): Halves {
  const { cliques, children, held, down } = tree
  const weights = cliques.map((clique, c) => weightOf(clique, cards, children[c]!.length, held[c]!.length))
  return halve(
    down,
    cliques.map(({ parent }) => parent),
    children,
    weights,
  )
}

/** Up through both parts at once, through the rest here and back, and down through both parts at once. */
async function propagateInTwo(problem: Problem, { above, parts }: Halves): Promise<Marginals | null> {
  const module = new URL('../weigh/networks/junction-tree.ts', import.meta.url)
  const limits = { about: 'the network', milliseconds: 3_600_000 }
  const pool = new Threads({ size: 1, megabytes: 1024 })
  try {
    const laid: Laid = layOut(problem, bytes => new SharedArrayBuffer(bytes))
    const buffer = laid.buffer as SharedArrayBuffer
    const rising = pool.call<typeof climbPart>(module, 'climbPart', [problem, buffer, parts[1]], limits)
    await sent()
    const rose = climb(laid, parts[0])
    if (!(await rising) || !rose || !climb(laid, above)) return null
    const top = descend(laid, above)
    const falling = pool.call<typeof descendPart>(
      module,
      'descendPart',
      [{ ...problem, factors: [] }, buffer, parts[1]],
      limits,
    )
    await sent()
    const own = descend(laid, parts[0])
    return { logEvidence: logOf(laid), of: inPlace([...top, ...own, ...(await falling)]) }
  } finally {
    await pool.close()
  }
}

/** A call has left for its thread after one turn of the loop; this thread then works on its own part. */
const sent = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
