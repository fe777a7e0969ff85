import type { Extract, ProposedLayer } from './extract.ts'

/** Whose words a range is, where the page itself shows it. */
export function proposeLayers(extract: Extract): ProposedLayer[] {
  return [...(extract.layers ?? [])]
}
