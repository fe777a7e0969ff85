/** Places and numbers. */
import { isNegated, isPassive, isVerb, objectOf, subjectOf } from '../clause.ts'
import type { Draft } from '../draft.ts'
import { units as measures, numberWords, placing } from '../lexicon/facts.ts'
import { type Line, type Scene, type Unit, wordsOf } from '../scene.ts'
import { base, peopleIn, tight } from './base.ts'

export function placesIn(scene: Scene, line: Line): Draft[] {
  const { units } = line
  return units.flatMap((unit, i): Draft[] => {
    if (!placing.has(unit.low) || !isVerb(units, i)) return []
    const { from, to, ...rest } = base(scene, line, i)
    const at = units.findIndex((one, j) => j > i && j < Math.min(to, i + 9) && one.place !== undefined)
    if (at < 0 || !/^(in|to|at|from|into|for|through|near)$/.test(before(units, at))) return []
    const passive = isPassive(units, i)
    const people = subjectOf(line, i)?.actors ?? (passive ? [] : (objectOf(line, i)?.actors ?? []))
    if (people.length === 0) return []
    const span = tight(line, from, to, i, at)
    return [
      {
        ...rest,
        ...span,
        kind: 'place',
        about: people,
        matter: units[at]!.place!,
        topic: `${unit.low} ${before(units, at)}`,
        stance: isNegated(units, i) ? 'denies' : 'asserts',
        answer: { kind: 'choice', value: units[at]!.place! },
        reason: `"${unit.low}" ties a person to a place.`,
      },
    ]
  })
}

export const before = (units: readonly Unit[], at: number): string => {
  for (let j = at - 1; j >= 0 && j >= at - 3; j--)
    if (units[j]!.tag === 'ADP' || units[j]!.low === 'to') return units[j]!.low
  return ''
}

export function numbersIn(scene: Scene, line: Line): Draft[] {
  const { units } = line
  return units.flatMap((unit, i): Draft[] => {
    const value = unit.tag === 'DATE' ? undefined : joinedNumber(units, i)
    // "a five-year plan", "a nine-month-old son": the compound describes, it counts nothing
    if (units[i + 1]?.low === '-') return []
    const next = units[i + 1]
    const thing = next !== undefined && measures.has(next.low) ? next : units[i + 2]
    const span = durationIn(unit)
    if (span === undefined && (value === undefined || thing === undefined || !measures.has(thing.low))) return []
    const { from, to, ...rest } = base(scene, line, i)
    const verb = units.findIndex((one, j) => j >= from && j < to && (one.tag === 'VERB' || one.tag === 'AUX'))
    if (verb < 0) return []
    const people = peopleIn(units, from, to).filter(actor => scene.persons.has(actor))
    const range = tight(line, from, to, i, Math.min(to - 1, i + 2))
    const n = span?.value ?? value!
    return [
      {
        ...rest,
        ...range,
        kind: 'number',
        about: people.slice(0, 3),
        matter: wordsOf(scene, range),
        topic: span?.thing ?? thing!.low,
        answer: {
          kind: 'number',
          least: n,
          most: n,
          words: wordsOf(scene, { start: unit.start, end: (span === undefined ? thing! : unit).end }),
        },
        reason: 'A number stands beside what it counts.',
      },
    ]
  })
}

/** The number that ends at `i`: "twenty-five" is three units and one number. */
function joinedNumber(units: readonly Unit[], i: number): number | undefined {
  const tens = units[i - 1]?.low === '-' ? units[i - 2]?.low : undefined
  return numberAt(tens === undefined ? units[i]!.low : `${tens}-${units[i]!.low}`) ?? numberAt(units[i]!.low)
}

/** "seventeen days" that the reader took for a time. */
export function durationIn({ date, low }: Unit): { readonly value: number; readonly thing: string } | undefined {
  if (date === undefined) return undefined
  const words = low.split(/[\s-]+/)
  for (let i = 0; i + 1 < words.length; i++) {
    const value = numberAt(words[i]!)
    const thing = words[i + 1]!
    if (value !== undefined && value < 1000 && measures.has(thing)) return { value, thing }
  }
  return undefined
}

export const numberAt = (word: string): number | undefined => {
  const known = numberWords.get(word)
  if (known !== undefined) return word === 'one' ? undefined : known
  return /^\d{1,9}$/.test(word) ? Number(word) : undefined
}
