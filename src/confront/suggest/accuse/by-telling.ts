/** Accusations in what somebody is said to have said. */

import { clauseAround, isNegated, isPassive, isVerb, type Nominal, subjectOf } from '../clause.ts'
import { accusing } from '../lexicon/frames.ts'
import type { Line, Scene, Unit } from '../scene.ts'
import { type Found, isDeed, isOpen, namesIn, negative } from './found.ts'

/** "X testified that Y had prepared a murder", "X spoke of his links with Y". Each "that" is taken by itself. */
export function byTelling(scene: Scene, line: Line, i: number, heard: boolean): Found[] {
  const { units } = line
  const { from } = clauseAround(line, i)
  const passive = isPassive(units, i)
  const opens = units
    .slice(i + 1, i + 10)
    .some(({ low }) => /^(that|how|about|of|against|whether|he|she|they|i|on|as)$/.test(low))
  if (!opens && units[i + 1]?.actor === undefined) return []
  const accuser = passive ? undefined : subjectOf(line, i)
  return partsBehind(units, i).flatMap(([a, b]): Found[] => {
    const deed = units.findIndex((unit, j) => j >= a && j < b && isDeed(unit, units, j) && !isOpen(units, j))
    if (deed < 0 && heard && /^(testif|depos)/.test(units[i]!.low)) return byDeposing(scene, line, i, [a, b], accuser)
    if (deed < 0 || units.slice(a, deed).some(unit => negative.has(unit.low))) return []
    // "wrote, which let Y accuse him of it": the verb of accusing says who accuses whom
    if (units.slice(a, deed).some((unit, j) => accusing.has(unit.low) && isVerb(units, a + j))) return []
    const complement = namesIn(line, a, b)
    const accused = passive && complement.length === 0 ? (subjectOf(line, i)?.actors ?? []) : complement
    const outside = accused.filter(one => scene.persons.has(one) && !accuser?.actors.includes(one))
    const reason = `What is said with "${units[i]!.low}" holds "${units[deed]!.low}".`
    return [{ accuser, accused: outside, from: a === i + 1 ? from : a, to: b, charge: [a, b], reason }]
  })
}

/** "testified that X had handed him a weapon": in a hearing what a witness says that another did weighs on that one. */
function byDeposing(
  scene: Scene,
  line: Line,
  i: number,
  [a, b]: [number, number],
  accuser: Nominal | undefined,
): Found[] {
  const { units } = line
  const that = units.findIndex(({ low }, j) => j >= a && j < b && low === 'that')
  const verb = units.findIndex((_, j) => j > that && j < b && isVerb(units, j))
  if (that < 0 || verb < 0 || accuser === undefined || isNegated(units, verb)) return []
  const accused = (subjectOf(line, verb)?.actors ?? []).filter(
    one => scene.persons.has(one) && !accuser.actors.includes(one),
  )
  const reason = `In a hearing "${units[i]!.low}" says what another did.`
  return [{ accuser, accused, from: clauseAround(line, i).from, to: b, charge: [that, b], reason }]
}

/** What stands behind a verb of telling, up to marked speech, cut at each further "that" behind a semicolon or "and". */
function partsBehind(units: readonly Unit[], i: number): [number, number][] {
  let end = i + 1
  while (end < units.length && units[end]!.quote === units[i]!.quote) end++
  const cuts = [i + 1]
  for (let j = i + 3; j < end; j++)
    if (units[j]!.low === 'that' && /^(;|and|but|,)$/.test(units[j - 1]!.low)) cuts.push(j)
  return cuts.map((cut, k) => [cut, cuts[k + 1] ?? end])
}
