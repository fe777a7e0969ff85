/**
 * The terms of a case that are spelt like a word. They are found through an index of three-letter parts, so that a few of
 * many terms are compared; what was found is kept while the case gets no new terms.
 */
import type { Driver } from './driver.ts'
import { likeness, partsOf, spellingsOf } from './spelling.ts'

/** An assumption: more spellings than this of one word are noise. */
const mostSpellings = 24
/** An assumption: half of the three-letter parts shared keeps Ezhov and Yezhov together, Ezhov and Ezhik apart. */
const leastAlike = 0.5
/** How many words, and how many parts, an open case remembers. An assumption: a few megabytes. */
const mostKept = 20_000

interface Kept {
  /** The last term of the case when this was looked up: terms are only added, or all made anew. */
  readonly last: number
  readonly likest: Map<string, readonly string[]>
  /** In how many terms a part stands. */
  readonly parts: Map<string, number>
}
const keptBy = new WeakMap<Driver, Kept>()

/** Terms of the case that are spelt like this one, in its own letters or in Latin ones, the likest first. */
export function likestTerms(db: Driver, form: string): readonly string[] {
  const { last } = db.one<{ last: number }>('SELECT coalesce(max(id), 0) AS last FROM term')
  let kept = keptBy.get(db)
  if (kept?.last !== last || kept.likest.size > mostKept || kept.parts.size > mostKept)
    keptBy.set(db, (kept = { last, likest: new Map(), parts: new Map() }))
  let terms = kept.likest.get(form)
  if (!terms) kept.likest.set(form, (terms = likest(form, parts => sharing(db, parts, kept.parts))))
  return terms
}

/** Terms that are spelt like this one among those that have one of its parts, the likest first. */
export function likest(form: string, termsWith: (parts: ReadonlySet<string>) => Iterable<string>): string[] {
  const scores = new Map<string, number>()
  for (const spelling of spellingsOf(form)) {
    const parts = partsOf(spelling)
    for (const term of termsWith(parts)) {
      const score = likeness(parts, term)
      if (term !== form && score > Math.max(leastAlike - 1e-9, scores.get(term) ?? 0)) scores.set(term, score)
    }
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mostSpellings)
    .map(([term]) => term)
}

/**
 * Terms that share one of the rarer parts. A term as alike as we ask shares at least a third of our parts (with Dice's
 * coefficient d, at least d / (2 - d) of them), so it shares one of these; the commonest need not be looked up. Nor can it have fewer
 * than a third or more than three times as many.
 */
function sharing(db: Driver, parts: ReadonlySet<string>, counts: Map<string, number>): string[] {
  const least = leastAlike / (2 - leastAlike)
  const countOf = (part: string): number => {
    let count = counts.get(part)
    if (count === undefined) {
      count = db.get<{ doc: number }>('SELECT doc FROM term_counts WHERE term = ?', part)?.doc ?? 0
      counts.set(part, count)
    }
    return count
  }
  const rare = [...parts]
    .map(part => ({ part, terms: countOf(part) }))
    .sort((a, b) => a.terms - b.terms)
    .slice(0, parts.size - Math.ceil(parts.size * least) + 1)
    .filter(one => one.terms > 0)
  if (rare.length === 0) return []
  return db
    .all<{ form: string }>(
      'SELECT form FROM term WHERE id IN (SELECT rowid FROM term_parts WHERE term_parts MATCH ?) AND length(form) <= ?',
      rare.map(({ part }) => `"${part}"`).join(' OR '),
      Math.ceil(parts.size / least) + 4,
    )
    .map(row => row.form)
}
