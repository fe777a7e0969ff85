import type { TimeStatement } from '../../case/event.ts'
import { parseEdtf } from '../../kit/edtf.ts'
import { boundsOf } from '../../kit/edtf-bounds.ts'
import { Fault } from '../../kit/errors.ts'

/**
 * Can all that is said about dates be true together? And if not, which few statements cannot?
 *
 * A simple temporal problem (Dechter, Meiri and Pearl, Artificial Intelligence 49, 1991): every statement bounds the days
 * from one moment to another, `least ≤ to − from ≤ most`; a date is a statement from the calendar. The statements can all
 * be true exactly where the distance graph has no negative circle. A smallest set that cannot be true is a negative
 * circle with the fewest arcs: no simple circle uses a statement twice, so arcs are statements. Found by lengths: for
 * each start, the shortest walks of 1, 2, 3 … arcs (Bellman and Ford, layer by layer) until one comes home below 0.
 *
 * Variants: full interval algebra (Allen 1983) is NP-complete; statements here are bounds between moments, which stay
 * polynomial. "Either before or after" cannot be said. Fuzzy dates enter with their outer bounds, so a conflict is
 * reported only where no reading of the words escapes it.
 * Limits: O(n · k · m) for a smallest set of k statements; at most `mostMoments` moments.
 */
export interface Conflict {
  readonly statements: readonly TimeStatement[]
  /** By how many days they miss each other. */
  readonly days: number
}

const calendar = 'calendar'

/** More moments than this are refused (assumption: a case has some hundreds; the limit keeps the worst answer under seconds). */
export const mostMoments = 500

interface Arc {
  readonly from: number
  readonly to: number
  readonly days: number
  readonly statement: TimeStatement
}

interface Network {
  readonly moments: readonly string[]
  readonly arcs: readonly Arc[]
}

function network(statements: readonly TimeStatement[]): Network {
  const index = new Map<string, number>([[calendar, 0]])
  const moment = (name: string): number => insert(index, name)
  const arcs: Arc[] = []
  for (const statement of statements) {
    const [from, to] = [moment(statement.from), moment(statement.to)]
    const { least, most } = daysOf(statement)
    if (most < Infinity) arcs.push({ from, to, days: most, statement })
    if (least > -Infinity) arcs.push({ from: to, to: from, days: -least, statement })
  }
  if (index.size > mostMoments)
    throw new Fault(
      'too-large',
      `These statements speak of ${index.size} moments; ${mostMoments} are the most. Split them.`,
    )
  return { moments: [...index.keys()], arcs }
}

function insert(index: Map<string, number>, name: string): number {
  if (!index.has(name)) index.set(name, index.size)
  return index.get(name)!
}

function daysOf({ least = -Infinity, most = Infinity, edtf }: TimeStatement): { least: number; most: number } {
  if (edtf === undefined) return { least, most }
  const { earliest, latest } = boundsOf(parseEdtf(edtf))
  return { least: earliest, most: latest }
}

/**
 * A smallest set of statements that cannot all be true, or null where all can.
 *
 * @example
 * smallestConflict([called19, putOffAWeek, opened25])?.statements.length // => 3: 19 and 7 is not 25
 */
export const smallestConflict = (statements: readonly TimeStatement[]): Conflict | null => solve(statements).conflict

/** The smallest conflict with the number of arcs looked at, by which `conflicts` keeps its budget. */
function solve(statements: readonly TimeStatement[]): { readonly conflict: Conflict | null; readonly steps: number } {
  const alone = statements.find(statement => daysOf(statement).least > daysOf(statement).most)
  if (alone) {
    const { least, most } = daysOf(alone)
    return { conflict: { statements: [alone], days: least - most }, steps: 1 }
  }
  const { moments, arcs } = network(statements)
  const n = moments.length
  if (!hasNegativeCircle(n, arcs)) return { conflict: null, steps: n * arcs.length }
  let walks: Float64Array[] = Array.from({ length: n }, (_, root) =>
    new Float64Array(n).fill(Infinity).fill(0, root, root + 1),
  )
  for (let k = 1; ; k++) {
    walks = walks.map(walk => longer(walk, arcs))
    let worst = -1
    for (let root = 0; root < n; root++)
      if (walks[root]![root]! < (worst === -1 ? 0 : walks[worst]![worst]!)) worst = root
    if (worst === -1) continue
    const days = -walks[worst]![worst]!
    return { conflict: { statements: [...new Set(trace(worst, k, n, arcs))], days }, steps: n * k * arcs.length }
  }
}

/** Shortest walks of one arc more; `by` takes the last arc of each. */
function longer(walk: Float64Array, arcs: readonly Arc[], by?: Int32Array): Float64Array {
  const next = new Float64Array(walk.length).fill(Infinity)
  for (let i = 0; i < arcs.length; i++) {
    const { from, to, days } = arcs[i]!
    if (walk[from]! + days >= next[to]!) continue
    next[to] = walk[from]! + days
    if (by) by[to] = i
  }
  return next
}

/** The statements on the shortest walk of k arcs from a moment back to itself. */
function* trace(root: number, k: number, n: number, arcs: readonly Arc[]): Generator<TimeStatement> {
  const came = Array.from({ length: k }, () => new Int32Array(n).fill(-1))
  let walk: Float64Array = new Float64Array(n).fill(Infinity).fill(0, root, root + 1)
  for (const by of came) walk = longer(walk, arcs, by)
  let at = root
  for (const by of came.reverse()) {
    const arc = arcs[by[at]!]!
    yield arc.statement
    at = arc.from
  }
}

/** How many arcs `conflicts` looks at in all before it stops (assumption: a second or two on today's machines). */
const mostSteps = 5e8

/**
 * The conflicts in a set of statements, each a smallest one among what is left when some statement of every conflict before
 * it is set aside (Reiter's tree of diagnoses, Artificial Intelligence 32, 1987, breadth first). None contains another.
 * Complete unless the tree needs more than `mostSteps`.
 */
export function conflicts(statements: readonly TimeStatement[]): Conflict[] {
  const found = new Map<string, Conflict>()
  const tried = new Set<string>([''])
  const queue: (readonly TimeStatement[])[] = [[]]
  for (let steps = 0, next = queue.shift(); next !== undefined && steps < mostSteps; next = queue.shift()) {
    const aside = new Set(next)
    const { conflict, steps: taken } = solve(statements.filter(statement => !aside.has(statement)))
    steps += taken
    if (conflict === null) continue
    found.set(key(conflict.statements), conflict)
    for (const statement of conflict.statements) {
      const more = [...next, statement]
      if (tried.has(key(more))) continue
      tried.add(key(more))
      queue.push(more)
    }
  }
  return [...found.values()]
}

const key = (statements: readonly TimeStatement[]): string =>
  statements
    .map(statement => statement.id)
    .sort()
    .join(' ')

/** The first and last day each moment can lie on, given that all statements hold; null where they cannot. */
export function impliedDays(
  statements: readonly TimeStatement[],
): ReadonlyMap<string, { readonly earliest: number; readonly latest: number }> | null {
  const { moments, arcs } = network(statements)
  const latest = distances(moments.length, arcs)
  const back = distances(
    moments.length,
    arcs.map(arc => ({ ...arc, from: arc.to, to: arc.from })),
  )
  if (latest === null || back === null) return null
  return new Map(moments.map((name, i) => [name, { earliest: 0 - back[i]!, latest: latest[i]! }]))
}

/** Shortest distances from the calendar (Bellman and Ford), or null where a negative circle is in reach of anybody. */
function distances(n: number, arcs: readonly Arc[]): Float64Array | null {
  if (hasNegativeCircle(n, arcs)) return null
  const far = new Float64Array(n).fill(Infinity)
  far[0] = 0
  for (let round = 0; round < n; round++)
    for (const { from, to, days } of arcs) far[to] = Math.min(far[to]!, far[from]! + days)
  return far
}

function hasNegativeCircle(n: number, arcs: readonly Arc[]): boolean {
  const far = new Float64Array(n)
  for (let round = 0; round <= n; round++) {
    let changed = false
    for (const { from, to, days } of arcs) {
      if (far[from]! + days >= far[to]!) continue
      far[to] = far[from]! + days
      changed = true
    }
    if (!changed) return false
  }
  return true
}
