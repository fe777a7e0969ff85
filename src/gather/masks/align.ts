/**
 * Which words of a fragment block s stand in a page t, in the order of both:
 *   M(i,j) = max(M(i−1,j−1) + w, B(i−1,j−1) + w·lone)   where word i of s is word j of t (w = whole) or a piece of it (w = cut)
 *   B(i,j) = max(M(i,j), B(i−1,j), B(i,j−1))
 * Words that run on together count whole and lone words hardly: the chance agreement of two texts is lone words.
 *
 * This is a longest common subsequence that favours runs (Gusfield 1997, chapter 11, has the plain one). Gaps cost nothing, unlike in
 * Smith–Waterman, because regular gaps in t are what a sampled page looks like. Time and memory |s|·|t|; the caller bounds both.
 */

/** Weights in whole numbers, so that the way back compares exactly. A cut word is worth 0.7 of a whole one. Assumptions. */
const whole = 40
const cut = 28
const lone = 0.25
const none = -1e9

/** Letters of the shortest piece of a word that counts. */
const leastPiece = 3

/** Runs of words that `s` and `t` share, in the order of both, by the recurrence above. */
export function align(s: readonly string[], t: readonly string[]): Run[] {
  const columns = t.length + 1
  const best = new Int32Array((s.length + 1) * columns)
  const match = new Int32Array((s.length + 1) * columns).fill(none)
  const same = samePlaces(t)
  const rows = s.map(same)
  for (let i = 1; i <= s.length; i++) {
    const row = i * columns
    for (const [j, w] of rows[i - 1]!) {
      const d = row - columns + j
      match[row + j + 1] = Math.max(match[d]! + w, best[d]! + w * lone)
    }
    for (let c = row + 1; c < row + columns; c++) {
      const up = best[c - columns]!
      const left = best[c - 1]!
      const here = match[c]!
      best[c] = here > up ? Math.max(here, left) : Math.max(up, left)
    }
  }
  const runs: Run[] = []
  let i = s.length
  let j = t.length
  while (i > 0 && j > 0) {
    const c = i * columns + j
    if (best[c] === best[c - columns]) i--
    else if (best[c] === best[c - 1]) j--
    else {
      let length = 1
      for (let here = c; match[here - columns - 1]! > none / 2; length++, here -= columns + 1) {
        const w = rows[i - length]!.find(([place]) => place === j - length)![1]
        if (match[here] !== match[here - columns - 1]! + w) break
      }
      i -= length
      j -= length
      runs.push({ here: i, there: j, length })
    }
  }
  return runs.reverse()
}

export interface Run {
  readonly here: number
  readonly there: number
  readonly length: number
}

/**
 * Where in `t` a word stands, with the weight `whole`, or a word that it is a piece of, with the weight `cut`. A piece has at least
 * `leastPiece` letters, so words are looked up by that many letters of their ends.
 */
function samePlaces(t: readonly string[]): (word: string) => readonly (readonly [place: number, weight: number])[] {
  const byEnd = new Map<string, Set<string>>()
  const places = new Map<string, number[]>()
  const add = (key: string, word: string): void => {
    const set = byEnd.get(key)
    if (set === undefined) byEnd.set(key, new Set([word]))
    else set.add(word)
  }
  for (const [j, word] of t.entries()) {
    const known = places.get(word)
    if (known !== undefined) known.push(j)
    else {
      places.set(word, [j])
      if (word.length > leastPiece) {
        add(`^${word.slice(0, leastPiece)}`, word)
        add(`$${word.slice(-leastPiece)}`, word)
      }
    }
  }
  return word => {
    const exact = (places.get(word) ?? []).map(j => [j, whole] as const)
    if (word.length < leastPiece) return exact
    const near = [
      ...(byEnd.get(`^${word.slice(0, leastPiece)}`) ?? []),
      ...(byEnd.get(`$${word.slice(-leastPiece)}`) ?? []),
    ]
    const longer = new Set(near.filter(w => w.length > word.length && (w.startsWith(word) || w.endsWith(word))))
    return [...exact, ...[...longer].flatMap(w => places.get(w)!.map(j => [j, cut] as const))]
  }
}
