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
  return extents
    .filter(
      ({ start, end }, n) =>
        end - start >= shortest && !extents.slice(0, n).some(e => e.start <= start && end <= e.end),
    )
    .flatMap(extent => checkQuotation(text, extent, edition, thesaurus) ?? [])
    .sort((x, y) => x.quote.start - y.quote.start)
}
