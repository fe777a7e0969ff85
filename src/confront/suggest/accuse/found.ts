/** What the frames of accusing share. */
import { isPassive, isVerb, type Nominal, subjectOf } from '../clause.ts'
import { deedHeading, isGraveDeed, noDetail, violentVerbs } from '../lexicon/deeds.ts'
import { bringing, groups } from '../lexicon/frames.ts'
import type { Line, Unit } from '../scene.ts'
import { actorsAt } from '../who.ts'

export interface Found {
  readonly accuser: Nominal | undefined
  readonly accused: readonly string[]
  /** The units of the passage, and those of the charge. */
  readonly from: number
  readonly to: number
  readonly charge: readonly [number, number]
  readonly reason: string
}

export const negative = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'no',
  'neither',
  'nor',
  'nothing',
  'without',
  'innocent',
  'denied',
  'denying',
  'exoneration',
  'exonerated',
  'acquitted',
  'cleared',
  'rehabilitated',
  'rehabilitation',
  'misconception',
  'myth',
])

/** A word of wrongdoing that is not somebody's title or the name of a body. */
export const isDeed = (unit: Unit, units: readonly Unit[], i: number): boolean =>
  unit.actor === undefined &&
  (isGraveDeed(unit.low) ||
    (deedHeading(unit.low) !== undefined &&
      units.some((other, j) => j !== i && Math.abs(j - i) < 12 && deedHeading(other.low) !== undefined)))

/** "the guilt or innocence of X": what is still to be found out is no charge. */
export const isOpen = (units: readonly Unit[], i: number): boolean =>
  /^(guilt|guilty)$/.test(units[i]!.low) &&
  units.slice(Math.max(0, i - 3), i + 4).some(({ low }) => /^(innocence|innocent|whether)$/.test(low))

export const firstName = (units: readonly Unit[], from: number): number => {
  for (let j = from; j < Math.min(units.length, from + 5); j++) if (actorsAt(units[j]!).length > 0) return j
  return units.length
}

export const nominal = (units: readonly Unit[], at: number): Nominal => ({
  actors: actorsAt(units[at]!),
  words: units[at]!.low,
  at,
})

export function within({ units }: Line, from: number, to: number): Nominal | undefined {
  for (let j = from; j < to; j++)
    if (actorsAt(units[j]!).length > 0 || groups.has(units[j]!.low)) return nominal(units, j)
  return undefined
}

/** Who brings the charge: the subject of the verb before it, where that verb is one of bringing. */
export function subjectNear(line: Line, i: number): Nominal | undefined {
  for (let j = i - 1; j >= 0 && j > i - 10; j--)
    if (isVerb(line.units, j))
      return bringing.has(line.units[j]!.low) && !isPassive(line.units, j) ? subjectOf(line, j) : undefined
  return undefined
}

/**
 * The persons named in a range: `victims` too where they are asked for; without `through` neither those by way of whom
 * nor those to whom something came; without `owners` not those to whom something belongs.
 */
export function namesIn(
  { units }: Line,
  from: number,
  to: number,
  {
    victims = false,
    through = true,
    owners = true,
  }: { readonly victims?: boolean; readonly through?: boolean; readonly owners?: boolean } = {},
): string[] {
  const found = new Set<string>()
  for (let j = from; j < to; j++) {
    const unit = units[j]!
    if ((unit.victim && !victims) || unit.excepted) continue
    if (!through && /^(through|to|from|toward|towards|asked|told)$/.test(units[j - 1]?.low ?? '')) continue
    if (!owners && /^['’]s?$/.test(units[j + 1]?.low ?? '')) continue
    if (unit.low === 'him' && !victims && violentVerbs.has(units[j - 1]?.low ?? '')) continue
    if (unit.actor !== undefined) found.add(unit.actor)
    else if (/^(he|she|him|himself)$/.test(unit.low)) for (const one of unit.who ?? []) found.add(one)
  }
  return [...found]
}

/** The heading that most words of the passage speak for. */
export function headingOf(units: readonly Unit[]): string {
  const counts = new Map<string, number>()
  for (const { low, actor } of units) {
    const heading = actor === undefined ? deedHeading(low) : undefined
    if (heading !== undefined && heading !== noDetail) counts.set(heading, (counts.get(heading) ?? 0) + 1)
  }
  return [...counts].sort((x, y) => y[1] - x[1])[0]?.[0] ?? noDetail
}
