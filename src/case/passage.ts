import { z } from 'zod'

/** A range of one source: code-point offsets in its text, end exclusive. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
export type Span = z.infer<typeof Span>

/**
 * A range of a source that can be found again: offsets, the words with their context, and the digest of the text version
 * that the offsets belong to (W3C Web Annotation: TextPositionSelector and TextQuoteSelector together).
 */
export const Passage = Span.extend({
  source: z.string(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** SHA-256 of the text that the offsets count in. */
  digest: z.string(),
})
export type Passage = z.infer<typeof Passage>

/** What became of a passage when its text was loaded again. A moved one is shown; an orphan is never re-attached silently. */
export const Anchoring = z.enum(['exact', 'moved', 'orphan'])
export type Anchoring = z.infer<typeof Anchoring>
