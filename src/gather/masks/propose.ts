import type { Extract, ProposedMask, ProposedNote } from '../extract.ts'

/** All masks and notes of a text, in text order. */
export function proposeMasks(extract: Extract): { masks: ProposedMask[]; notes: ProposedNote[] } {
  return { masks: [...(extract.masks ?? [])], notes: [...(extract.notes ?? [])] }
}
