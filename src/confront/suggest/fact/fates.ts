/** What happened to whom, and when. */
import { agentOf, isNegated, isPassive, isVerb, objectOf, subjectOf } from '../clause.ts'
import type { Draft } from '../draft.ts'
import { fateNouns, fates } from '../lexicon/facts.ts'
import { type Line, type Scene, type Unit, wordsOf } from '../scene.ts'
import { actorsAt, listAt } from '../who.ts'
import { base, nextName, peopleIn, tight } from './base.ts'

export function fatesIn(scene: Scene, line: Line): Draft[] {
  const { units } = line
  return units.flatMap((unit, i): Draft[] => {
    const noun = fateNouns.get(unit.low)
    const fate = fates.find(one => one.forms.has(unit.low))
    let name = fate?.fate
    let people: readonly string[] = []
    let at = i
    if (fate !== undefined && isVerb(units, i)) {
      if (isOnlyThought(units, i)) return []
      const passive = isPassive(units, i)
      const who = fate.passive && !passive ? objectOf(line, i) : subjectOf(line, i)
      people = who?.actors ?? []
      at = who?.at ?? i
    } else if (noun !== undefined) {
      name = noun
      if (units[i + 1]?.low === 'of') people = listAt(line, nextName(units, i + 2))
      else if (/^['’]s?$/.test(units[i - 1]?.low ?? '')) people = actorsAt(units[i - 2]!)
      else if (unit.low === 'suicide') people = subjectOf(line, i)?.actors ?? []
      at = Math.max(0, i - 2)
    }
    if (name === undefined || people.length === 0) return []
    const { from, to, ...rest } = base(scene, line, i)
    // "a hearing of 1988 says that X was shot": the date of another clause dates nothing here
    const date = units.find(
      (one, j) =>
        j >= from &&
        j < to &&
        one.date !== undefined &&
        !isLifetime(units, j) &&
        !units.slice(Math.min(i, j), Math.max(i, j)).some(isThat),
    )?.date
    const dateAt = units.findIndex(one => one.date !== undefined && one.date === date)
    const negated = isNegated(units, i)
    const span = tight(line, from, to, Math.min(at, i, dateAt < 0 ? i : dateAt), Math.max(i, dateAt))
    const by = agentOf(line, i)?.actors ?? []
    return people.map(person => ({
      ...rest,
      ...span,
      kind: date === undefined ? ('fate' as const) : ('date' as const),
      about: [person, ...by],
      matter: wordsOf(scene, span),
      topic: name,
      stance: negated ? ('denies' as const) : ('asserts' as const),
      answer:
        date === undefined
          ? { kind: 'yes-no' as const, value: 'yes' as const }
          : { kind: 'date' as const, edtf: date.edtf, words: date.words },
      reason: `"${unit.low}" says what happened to a person.`,
    }))
  })
}

/** "X (1888–1938)": the years of a life date no deed. */
const isLifetime = (units: readonly Unit[], i: number): boolean =>
  units[i - 1]?.low === '(' && units[i + 1]?.low === ')' && units[i]!.date!.edtf.includes('/')

const isThat = ({ low, tag }: Unit): boolean => low === 'that' && tag !== 'DET'

/** "wanted to kill", "would be freed", "the 'left' wing": told as a wish, a possibility or a description, not as a fate. */
function isOnlyThought(units: readonly Unit[], i: number): boolean {
  let j = i - 1
  while (j >= 0 && (/^(be|been|have|not|n't|n’t)$/.test(units[j]!.low) || units[j]!.tag === 'ADV')) j--
  const low = units[j]?.low ?? ''
  if (/^(to|could|can|ca|would|might|may|should|must|shall)$/.test(low)) return true
  return units[i]!.low === 'left' && (units[i - 1]?.tag === 'ADJ' || /^["“‘'«]$/.test(units[i - 1]?.low ?? ''))
}

/** A date beside a verb and a person, where no fate is told. */
export function datesIn(scene: Scene, line: Line): Draft[] {
  const { units } = line
  return units.flatMap((unit, i): Draft[] => {
    if (
      unit.date === undefined ||
      !/\d|year|month|day|week|spring|summer|autumn|winter|morning|evening/i.test(unit.date.words)
    )
      return []
    const { from, to, ...rest } = base(scene, line, i)
    if (units.slice(from, to).some((one, j) => fates.some(fate => fate.forms.has(one.low) && isVerb(units, from + j))))
      return []
    if (!isCalendar(unit.date.words) || isLifetime(units, i)) return []
    const verb = units.findIndex((_one, j) => j >= from && j < to && isMain(units, j))
    if (verb < 0) return []
    const people = peopleIn(units, from, to).filter(actor => scene.persons.has(actor))
    if (people.length === 0) return []
    const span = tight(line, from, to, Math.min(i, verb), Math.max(i, verb))
    return [
      {
        ...rest,
        ...span,
        kind: 'date',
        about: people,
        matter: wordsOf(scene, span),
        topic: units[verb]!.low,
        answer: { kind: 'date', edtf: unit.date.edtf, words: unit.date.words },
        reason: 'A time stands beside a person and a verb.',
      },
    ]
  })
}

/** A year, a month or a day of a calendar; "after a few days" dates nothing by itself. */
const isCalendar = (words: string): boolean =>
  /\d|january|february|march|april|may\b|june|july|august|september|october|november|december|spring|summer|autumn|winter/i.test(
    words,
  )

const isMain = (units: readonly Unit[], j: number): boolean => units[j]!.tag === 'VERB' && !/ing$/.test(units[j]!.low)
