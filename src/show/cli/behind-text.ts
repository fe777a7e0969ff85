import type { CaseFolder } from '../../case/folder.ts'
import type { Group } from '../../confront/claims/confront.ts'
import { behind } from '../../confront/origins/behind.ts'
import type { Count } from '../../confront/origins/independence.ts'
import type { Printer } from './confront-text.ts'

/** "1", "1 to 3", "no end" where the claim touches the world itself. */
export function range({ least, most }: Count, digits = 0): string {
  const [low, high] = [least, most].map(n => (n === Infinity ? 'no end' : n.toFixed(digits)))
  return low === high ? low! : `${low} to ${high}`
}

/** "1 origin", "1 to 3 origins". */
export const plural = (count: string, noun: string): string => `${count} ${noun}${count === '1' ? '' : 's'}`

/** What stands behind one answer, and under what conditions it was given. */
export function behindText(group: Group, folder: CaseFolder, print: Printer): string[] {
  const { support, count, stated, cut, cuts, throughAll } = behind(group.claims, folder)
  if (support.length === 0)
    return ['Nobody in these chains stands for it; it is denied, doubted, or quoted to refute it.']
  const lines = [
    `${plural(String(count.n), 'testimony').replace('testimonys', 'testimonies')}, ${plural(range(count.roots), 'origin')}; effective number ${range(count.kish, 1)}`,
  ]
  if (range(stated.roots) !== range(count.roots))
    lines.push(
      `by stated links alone: ${plural(range(stated.roots), 'origin')} (a ? marks a link that the coder inferred)`,
    )
  if (count.pairs['not-recorded'] > 0)
    lines.push(
      `${plural(String(count.pairs['not-recorded']), 'pair')} with no record of being independent: hence the range`,
    )
  lines.push(
    `smallest cut ${range(cut)}: wrong only if ${range(cut) === '1' ? 'this hand errs' : 'so many hands err'}, e.g. ${print.names(cuts.at(-1) ?? []).join(' and ') || 'nobody'}`,
  )
  if (throughAll.length > 0) lines.push(`everything passes through ${print.names(throughAll).join(' < ')}`)
  const byId = new Map(folder.claims.map(claim => [claim.id, claim]))
  for (const id of new Set(support.flatMap(claim => claim.circumstances))) {
    const circumstance = byId.get(id)!
    lines.push(`circumstance: ${circumstance.gist} (${print.at(circumstance)})`)
  }
  return lines
}
