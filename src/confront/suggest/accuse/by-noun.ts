/** Accusations by a noun: the charge against X, X's part in the plot, the crimes of X. */

import { agentOf, clauseAround, type Nominal } from '../clause.ts'
import { isGraveDeed, violent } from '../lexicon/deeds.ts'
import { bringing, inquiries } from '../lexicon/frames.ts'
import type { Line } from '../scene.ts'
import { actorsAt, listAt } from '../who.ts'
import { type Found, firstName, isDeed, isOpen, namesIn, negative, nominal, subjectNear, within } from './found.ts'

/** "the accusations against X", "X's testimony about Y". */
export function byNoun(line: Line, i: number): Found[] {
  const { units } = line
  const against = units.findIndex(
    (unit, j) => j > i && j < i + 9 && /^(against|about|concerning|on|at)$/.test(unit.low),
  )
  if (against < 0) return []
  if (
    !/^(against|at)$/.test(units[against]!.low) &&
    !/^(accusation|report|testimon|evidence|charge|slander)/.test(units[i]!.low)
  )
    return []
  const between = units.slice(i + 1, against)
  const passive = between.some(unit => bringing.has(unit.low))
  if (between.some(unit => (unit.tag === 'AUX' && !passive) || unit.low === ',')) return []
  const accused = listAt(line, firstName(units, against + 1))
  if (accused.length === 0) return []
  const { from, to } = clauseAround(line, i)
  const owner =
    units[i - 2]?.actor !== undefined && /^['’]s?$/.test(units[i - 1]!.low) ? nominal(units, i - 2) : undefined
  const reason = `"${units[i]!.low} ${units[against]!.low}" names whom a charge is brought against.`
  const accuser = owner ?? agentOf(line, i) ?? within(line, i + 1, against) ?? subjectNear(line, i)
  // without an accuser only a charge that is being brought, and of what, counts; "he knew of the charges against X" brings none
  const brought = units.some((unit, j) => Math.abs(j - i) < 14 && bringing.has(unit.low))
  const ofWhat = units.slice(from, to).some((unit, j) => isDeed(unit, units, from + j))
  if (accuser === undefined && !(brought && ofWhat)) return []
  return [{ accuser, accused, from, to, charge: [i, to], reason }]
}

/** "an investigation into the participation of X in a plot". */
export function byPart(line: Line, i: number): Found[] {
  const { units } = line
  if (inquiries.has(units[i]!.low) && !/^(into|of|about|against)$/.test(units[i + 1]?.low ?? '')) return []
  const { from, to } = clauseAround(line, i)
  const stop = Math.min(to, i + 26)
  if (!units.slice(i + 1, stop).some((unit, j) => isDeed(unit, units, i + 1 + j))) return []
  const of = units.findIndex(
    (unit, j) =>
      j > i &&
      j < stop &&
      /^(of|with|by)$/.test(unit.low) &&
      actorsAt(units[firstName(units, j + 1)] ?? unit).length > 0,
  )
  if (of < 0) return []
  const accused = namesIn(line, of + 1, to)
  const accuser = subjectNear(line, i) ?? undefined
  return [{ accuser, accused, from, to, charge: [i, to], reason: `"${units[i]!.low}" ties a person to a wrong.` }]
}

/** "crimes committed by X", "the crimes of X": the one who writes so accuses. */
export function byAuthor(line: Line, i: number): Found[] {
  const { units } = line
  if (!isGraveDeed(units[i]!.low) || units[i]!.tag !== 'NOUN') return []
  const next = units[i + 1]?.low
  const at =
    /^(committed|perpetrated|ordered|organized|organised)$/.test(next ?? '') && units[i + 2]?.low === 'by'
      ? i + 3
      : next === 'of'
        ? i + 2
        : -1
  const owner = units
    .slice(Math.max(0, i - 5), i)
    .findLast((unit, j, all) => unit.actor !== undefined && /^['’]s?$/.test(all[j + 1]?.low ?? units[i - 1]!.low))
  const who = at < 0 ? (violent.has(units[i]!.low) ? undefined : owner) : units[at]
  if (who?.actor === undefined || who.victim) return []
  const { from, to } = clauseAround(line, i)
  // "did not believe in X's guilt", "the guilt or innocence of X": laid to nobody
  if (units.slice(from, i).some(one => negative.has(one.low)) || isOpen(units, i)) return []
  const speaker: Nominal | undefined = undefined
  return [
    {
      accuser: speaker,
      accused: [who.actor],
      from,
      to,
      charge: [i, to],
      reason: `"${units[i]!.low}" is laid to a person.`,
    },
  ]
}
