/**
 * How near two words are, 0 to 1, for placing a variant beside the word it varies: the share of letter pairs in common
 * (Dice 1945), counted only above one half; one slip in a short word counts too. Equal words never come here.
 */
export function nearness(a: string, b: string): number {
  const length = a.length + b.length
  if (Math.abs(a.length - b.length) * 2 > length / 2 || a.length < 3 || b.length < 3) return 0
  let shared = 0
  let used = 0
  for (let i = 0; i + 1 < a.length; i++) {
    for (let j = 0; j + 1 < b.length && j < 30; j++) {
      if (
        (used & (1 << j)) === 0 &&
        a.charCodeAt(i) === b.charCodeAt(j) &&
        a.charCodeAt(i + 1) === b.charCodeAt(j + 1)
      ) {
        used |= 1 << j
        shared++
        break
      }
    }
  }
  const dice = (2 * shared) / (length - 2)
  return dice > 0.5 ? Math.min(0.95, dice) : 0
}
