/**
 * Who brought a matter up: of the claims on one question, the first in the order of each source. A leading question puts words
 * into a mouth, so what an answer takes over began with who asked. The order is that of the page and says nothing of days.
 */
import type { Claim } from '../../case/claim.ts'

/**
 * The first claim of each source on a question, by line.
 *
 * @example
 * introducedBy(claimsOnOpeningTheFront).get('002')?.chain.at(-1)?.voice // => 'vyshinsky'
 */
export function introducedBy(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  const first = new Map<string, Claim>()
  for (const claim of claims) {
    const { source, line } = claim.at
    const before = first.get(source)
    if (line !== undefined && (before === undefined || line < before.at.line!)) first.set(source, claim)
  }
  return first
}
