import { z } from 'zod'
import { sha256 } from './canonical.ts'
import type { Driver } from './driver.ts'

const Offset = z.int().nonnegative()
const Extent = z.object({ start: Offset, end: Offset }).readonly()
const Comparison = z.object({
  parallels: z
    .array(
      z.object({
        a: Extent,
        b: Extent,
        kind: z.enum(['verbatim', 'near-verbatim', 'translation', 'paraphrase']),
        score: z.number(),
      }),
    )
    .readonly(),
  stretches: z.array(z.object({ a: Extent, b: Extent })).readonly(),
  cuts: z.array(z.object({ side: z.enum(['a', 'b']), start: Offset, end: Offset })).readonly(),
})
type Extent = z.infer<typeof Extent>

/** What two texts share, as the engine told it. Code points. */
export type Comparison = z.infer<typeof Comparison>

/** Keeps what two texts share under the digest of what it was worked out from. It is derived, so the ledger says
 * nothing of it: the row begins with its own digest, so that an altered one is worked out anew. */
export function keepComparison(db: Driver, key: string, comparison: Comparison): void {
  const json = JSON.stringify(comparison)
  db.run(
    'INSERT INTO comparison (key, body) VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body',
    key,
    sha256(json) + json,
  )
}

/** Characters of a SHA-256. */
const digestLength = 64

/**
 * What was kept, or null where nothing was. A row that is no comparison of texts of these lengths (in code points) counts as
 * nothing: it can be worked out anew.
 */
export function keptComparison(db: Driver, key: string, lengths: { a: number; b: number }): Comparison | null {
  const row = db.get<{ body: string }>('SELECT body FROM comparison WHERE key = ?', key)
  if (row === undefined) return null
  const [digest, json] = [row.body.slice(0, digestLength), row.body.slice(digestLength)]
  if (sha256(json) !== digest) return null
  const value: unknown = JSON.parse(json)
  const { success, data } = Comparison.safeParse(value)
  if (!success) return null
  const inside = (side: 'a' | 'b', { start, end }: Extent): boolean => start <= end && end <= lengths[side]
  const fits =
    [...data.parallels, ...data.stretches].every(({ a, b }) => inside('a', a) && inside('b', b)) &&
    data.cuts.every(cut => inside(cut.side, cut))
  return fits ? data : null
}
