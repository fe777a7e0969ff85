import { Cover } from '../cover.ts'
import type { Extract, ProposedMask, ProposedNote, Range } from '../extract.ts'
import { limits } from '../limits.ts'
import { findBleedThrough } from './bleed-through.ts'
import { findNotes } from './inline-notes.ts'
import { laySheet } from './lines.ts'
import { findOtherDocuments } from './other-document.ts'
import { findPageNumbers, findRunningHeads } from './page-furniture.ts'
import { findRepeatedColumns } from './repeated-column.ts'
import { findWebFurniture } from './web-furniture.ts'

/**
 * All masks and notes of a text, in text order; masks do not overlap. What the format's reader found (a page's navigation, a
 * forme work element) goes before what the words suggest. Nothing is removed: a person accepts or rejects each.
 * A text beyond `limits.maskLength` keeps what its reader found and is not searched.
 */
export function proposeMasks(extract: Extract): { masks: ProposedMask[]; notes: ProposedNote[] } {
  const own = extract.notes ?? []
  const kept = new Cover(extract.masks ?? [])
  if (extract.text.length > limits.maskLength) return { masks: kept.toArray(), notes: [...own] }
  const keep = (masks: readonly ProposedMask[]): void => {
    for (const mask of masks) kept.add(mask)
  }
  const sheet = laySheet(extract)
  keep(findOtherDocuments(sheet))
  keep(findRepeatedColumns(sheet))
  keep(findBleedThrough(sheet))
  const heads = findRunningHeads(sheet)
  keep(heads)
  keep(findPageNumbers(sheet, heads))
  keep(findWebFurniture(sheet))
  const ownText = new Cover<Range>(own.map(note => note.text))
  const { masks, notes } = findNotes(sheet, line => kept.touches(line) || ownText.touches(line))
  keep(masks)
  return { masks: kept.toArray(), notes: [...own, ...notes] }
}
