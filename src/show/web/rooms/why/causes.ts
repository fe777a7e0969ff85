import type { ClaimView } from '../../../http/client.ts'

/** The eight causes, in the order of the fragment. */
export const causes = [
  'remorse',
  'force',
  'family',
  'no-way-out',
  'idea',
  'last-service',
  'drugs',
  'isolation',
] as const
export type Cause = (typeof causes)[number]

/** Beginnings of words by which an answer names a cause. First match wins; what matches none is listed by itself. */
const names: readonly (readonly [Cause, readonly string[]])[] = [
  ['last-service', ['last service', 'to the party', 'party duty']],
  ['no-way-out', ['no way out', 'no choice', 'no escape']],
  ['idea', ['idea', 'ideal', 'the cause', 'belief']],
  ['drugs', ['drug', 'hypno', 'suggestion', 'poison', 'powder']],
  ['family', ['famil', 'wife', 'child', 'kin', 'relatives', 'hostage']],
  ['force', ['tortur', 'force', 'violen', 'beat']],
  ['isolation', ['isolat', 'threat', 'loneli', 'solitary']],
  ['remorse', ['remors', 'repent', 'contrit', 'regret']],
]

/** The cause that an answer names, or null. Only the answer is looked at, never what a source adds to it. */
export function causeOf(answer: string): Cause | null {
  const text = ` ${answer.toLowerCase().replaceAll('-', ' ')}`
  return names.find(([, stems]) => stems.some(stem => text.includes(` ${stem}`)))?.[0] ?? null
}

/** Claims by the cause they name; null holds those that name none of the eight. */
export const byCause = (claims: readonly ClaimView[]): ReadonlyMap<Cause | null, readonly ClaimView[]> =>
  Map.groupBy(claims, one => causeOf(one.words))
