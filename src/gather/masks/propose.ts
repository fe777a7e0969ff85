import type { Extract, ProposedMask, ProposedNote, Range } from '../extract.ts'
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
 */
export function proposeMasks(extract: Extract): { masks: ProposedMask[]; notes: ProposedNote[] } {
  const sheet = laySheet(extract)
  const kept: ProposedMask[] = []
  const isCovered = (range: Range): boolean => kept.some(mask => range.start < mask.end && mask.start < range.end)
  const keep = (masks: readonly ProposedMask[]): void => {
    for (const mask of masks) if (!isCovered(mask)) kept.push(mask)
  }
  keep(extract.masks ?? [])
  keep(findOtherDocuments(sheet))
  keep(findRepeatedColumns(sheet))
  keep(findBleedThrough(sheet))
  const heads = findRunningHeads(sheet)
  keep(heads)
  keep(findPageNumbers(sheet, heads))
  keep(findWebFurniture(sheet))
  const own = extract.notes ?? []
  const isOwn = (range: Range): boolean => own.some(note => range.start < note.text.end && note.text.start < range.end)
  const { masks, notes } = findNotes(sheet, line => isCovered(line) || isOwn(line))
  keep(masks)
  return { masks: kept.sort((a, b) => a.start - b.start), notes: [...own, ...notes] }
}
