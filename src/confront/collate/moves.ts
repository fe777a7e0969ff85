/**
 * Words that stand in another place. After alignment, the tokens of two witnesses that found no equal partner in their
 * column are searched for runs that both have: the longest run first, two words or more, each token used once. A run in
 * two places is a move: the table keeps both places, and the move names them.
 *
 * Limits: a run of one word is not called a move (common words would all move); which witness moved it is not told.
 */
import type { Keys, Profile } from './profile.ts'

export interface Move {
  readonly a: { readonly siglum: string; readonly from: number; readonly to: number }
  readonly b: { readonly siglum: string; readonly from: number; readonly to: number }
  /** Token indices are half open: from inclusive, to exclusive. */
  readonly words: number
}

const shortest = 2

export function findMoves({ length, cells }: Profile, keys: Keys, sigla: readonly string[]): Move[] {
  const n = keys.length
  const moves: Move[] = []
  for (let a = 0; a < keys.length; a++) {
    for (let b = a + 1; b < keys.length; b++) {
      const freeA = new Uint8Array(keys[a]!.length).fill(1)
      const freeB = new Uint8Array(keys[b]!.length).fill(1)
      for (let at = 0; at < length * n; at += n) {
        const [x, y] = [cells[at + a]!, cells[at + b]!]
        if (x >= 0 && y >= 0 && keys[a]![x] === keys[b]![y]) freeA[x] = freeB[y] = 0
      }
      for (const run of sharedRuns(keys[a]!, keys[b]!, freeA, freeB)) {
        moves.push({
          a: { siglum: sigla[a]!, from: run.a, to: run.a + run.length },
          b: { siglum: sigla[b]!, from: run.b, to: run.b + run.length },
          words: run.length,
        })
      }
    }
  }
  return moves
}

function sharedRuns(
  a: Int32Array,
  b: Int32Array,
  freeA: Uint8Array,
  freeB: Uint8Array,
): { a: number; b: number; length: number }[] {
  const places = new Map<number, number[]>()
  for (let y = 0; y + 1 < b.length; y++) {
    if (freeB[y] !== 1 || freeB[y + 1] !== 1 || b[y]! < 0 || b[y + 1]! < 0) continue
    const id = b[y]! * 2 ** 26 + b[y + 1]!
    places.set(id, [...(places.get(id) ?? []), y])
  }
  const runs: { a: number; b: number; length: number }[] = []
  for (let x = 0; x + 1 < a.length; x++) {
    if (freeA[x] !== 1 || freeA[x + 1] !== 1 || a[x]! < 0) continue
    for (const y of places.get(a[x]! * 2 ** 26 + a[x + 1]!) ?? []) {
      if (x > 0 && y > 0 && a[x - 1] === b[y - 1] && freeA[x - 1] === 1 && freeB[y - 1] === 1) continue
      let length = 2
      while (
        a[x + length] !== undefined &&
        a[x + length] === b[y + length] &&
        freeA[x + length] === 1 &&
        freeB[y + length] === 1
      )
        length++
      if (length >= shortest) runs.push({ a: x, b: y, length })
    }
  }
  const kept: typeof runs = []
  for (const run of runs.sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b)) {
    const taken = kept.some(
      k => (run.a < k.a + k.length && k.a < run.a + run.length) || (run.b < k.b + k.length && k.b < run.b + run.length),
    )
    if (!taken) kept.push(run)
  }
  return kept
}
