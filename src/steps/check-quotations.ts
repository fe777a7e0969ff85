import type { Extent } from '../confront/fidelity/deviations.ts'
import { checkQuotation, type Fidelity } from '../confront/fidelity/fidelity.ts'
import { findReuse } from '../confront/reuse/reuse.ts'
import type { Thesaurus } from '../confront/reuse/thesaurus.ts'
import { readText } from '../read/reader.ts'

/** Quotations under so many code points are single words and titles. Assumption. */
const shortest = 20

/** Every quotation of a text that the edition holds, checked: those in quotation marks and those that run parallel without. */
export function checkQuotations(text: string, edition: string, thesaurus: Thesaurus): Fidelity[] {
  const marked = readText(text).findings.filter(finding => finding.kind === 'quotation')
  const parallel = findReuse(text, edition, { thesaurus, most: 0 }).stretches.map(stretch => stretch.a)
  const extents = [...parallel, ...marked.map(({ start, end }) => ({ start, end }))]
  const inside = (x: Extent, y: Extent): boolean => y.start <= x.start && x.end <= y.end
  return extents
    .filter((extent, n) => {
      if (extent.end - extent.start < shortest) return false
      return !extents.some((other, m) => m !== n && inside(extent, other) && !(inside(other, extent) && m > n))
    })
    .flatMap(extent => checkQuotation(text, extent, edition, thesaurus) ?? [])
    .sort((x, y) => x.quote.start - y.quote.start)
}
