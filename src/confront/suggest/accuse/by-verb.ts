/** Accusations by their verb: accusing, asking for punishment, speaking against, punishing for. */

import { agentOf, clauseAround, isNegated, isPassive, objectOf, subjectOf } from '../clause.ts'
import { calling, punishments } from '../lexicon/frames.ts'
import type { Line, Unit } from '../scene.ts'
import { listAt } from '../who.ts'
import { type Found, firstName, isDeed, namesIn } from './found.ts'

export function byVerb(line: Line, i: number): Found[] {
  const { units } = line
  if (
    isNegated(units, i) ||
    isWeighed(units, i) ||
    units.slice(Math.max(0, i - 4), i).some(unit => unit.low === 'which')
  )
    return []
  const { from, to } = clauseAround(line, i)
  const of = units.findIndex((unit, j) => j > i && j < i + 12 && /^(of|with|in|for|as)$/.test(unit.low))
  const charge: [number, number] = [of < 0 ? i + 1 : of + 1, to]
  const reason = `"${units[i]!.low}" is a word of accusing.`
  const passive = isPassive(units, i) || (units[i]!.low === 'accused' && units[i + 1]?.low === 'of')
  if (passive) {
    const accused = subjectOf(line, i)
    return accused === undefined
      ? []
      : [{ accuser: agentOf(line, i), accused: accused.actors, from, to, charge, reason }]
  }
  const accuser = subjectOf(line, i)
  const accused =
    objectOf(line, i)?.actors ??
    namesIn(line, i + 1, of < 0 ? to : Math.max(of, i + 1)).filter(one => !accuser?.actors.includes(one))
  return [{ accuser, accused, from, to, charge, reason }]
}

/** "it would be hard to condemn X": nobody does. */
const isWeighed = (units: readonly Unit[], i: number): boolean =>
  units[i - 1]?.low === 'to' && units[i - 2]?.tag === 'ADJ'

/** "spoke sharply against X". */
export function byOpposing(line: Line, i: number): Found[] {
  const { units } = line
  const against = units.findIndex((unit, j) => j > i && j < i + 6 && unit.low === 'against')
  if (against < 0 || isNegated(units, i)) return []
  const accused = listAt(line, firstName(units, against + 1))
  const { from, to } = clauseAround(line, i)
  const reason = `"${units[i]!.low} … against" names whom it is directed at.`
  return [{ accuser: subjectOf(line, i), accused, from, to, charge: [i, to], reason }]
}

/** "demanded the arrest of X", "demanded that X be shot". */
export function byDemand(line: Line, i: number): Found[] {
  const { units } = line
  const { from, to } = clauseAround(line, i)
  const at = units.findIndex((unit, j) => j > i && j < Math.min(to, i + 14) && punishments.has(unit.low))
  if (at < 0) return []
  const accused = namesIn(line, i + 1, to, { victims: true })
  const reason = `Asking for "${units[at]!.low}" presupposes a charge.`
  return [{ accuser: subjectOf(line, i), accused, from, to, charge: [i, to], reason }]
}

/** "was deported as an enemy", "was named as an organiser of terror". */
export function byReason(line: Line, i: number): Found[] {
  const { units } = line
  if (!isPassive(units, i) || isNegated(units, i)) return []
  const { from, to } = clauseAround(line, i)
  const as = units.findIndex((unit, j) => j > i && j < i + 6 && /^(as|for|on|of)$/.test(unit.low))
  const plain =
    calling.has(units[i]!.low) && units.slice(i + 1, i + 5).some((unit, j) => isDeed(unit, units, i + 1 + j))
  if (plain)
    return [
      {
        accuser: agentOf(line, i),
        accused: subjectOf(line, i)?.actors ?? [],
        from,
        to,
        charge: [i, to],
        reason: `"${units[i]!.low}" gives a person the name of a wrong.`,
      },
    ]
  if (as < 0 || !units.slice(as, Math.min(to, as + 10)).some((unit, j) => isDeed(unit, units, as + j))) return []
  const accused = subjectOf(line, i)?.actors ?? []
  const owner =
    accused.length > 0
      ? accused
      : units.slice(from, i).flatMap(unit => (/^(his|her)$/.test(unit.low) ? (unit.who ?? []) : []))
  return [
    {
      accuser: agentOf(line, i),
      accused: owner,
      from,
      to,
      charge: [as, to],
      reason: `What stands behind "${units[i]!.low} ${units[as]!.low}" is a charge.`,
    },
  ]
}
