/** Accusations in marked speech, in the text's own voice, and those that a hedge or marks lay to others. */

import { clauseAround, isLoose, isNegated, isPassive, isVerb, subjectOf } from '../clause.ts'
import { deedHeading, deedVerb, isGraveDeed, violentVerbs } from '../lexicon/deeds.ts'
import { denying, doing, telling, tieNouns, willing } from '../lexicon/frames.ts'
import type { Line, Scene, Unit } from '../scene.ts'
import { type Found, isDeed, namesIn, negative } from './found.ts'

/** "X had allegedly organised": others say so. */
export function byHedge(scene: Scene, line: Line, i: number): Found[] {
  const { units } = line
  const { from, to } = clauseAround(line, i)
  const verb = units.findIndex((unit, j) => j > i && j < to && (unit.tag === 'VERB' || unit.tag === 'AUX'))
  // "was allegedly proposed by X's friends": whom the passive names behind "by"
  if (verb >= 0 && isPassive(units, verb) && units[verb + 1]?.low === 'by') {
    const accused = namesIn(line, verb + 2, verb + 4, { owners: false }).filter(one => scene.persons.has(one))
    const reason = `"${units[i]!.low}" hands a charge to others.`
    return [{ accuser: undefined, accused, from, to, charge: [i, to], reason }]
  }
  const inverted = units[verb + 1]?.actor
  if (verb >= 0 && inverted !== undefined && /^(stood|stands|stand|was|were|came)$/.test(units[verb]!.low))
    return [
      {
        accuser: undefined,
        accused: [inverted],
        from,
        to,
        charge: [from, to],
        reason: `"${units[i]!.low}" hands a charge to others.`,
      },
    ]
  const accused = (subjectOf(line, verb < 0 ? i : verb)?.actors ?? []).filter(one => scene.persons.has(one))
  const tie = units.findIndex(
    ({ low }, j) =>
      j > i && j < to && tieNouns.has(low) && units.slice(j, j + 4).some(one => /^(with|between)$/.test(one.low)),
  )
  // "had supposedly arranged meetings with Y": Y is said to be of the party
  const party = tie < 0 ? [] : namesIn(line, tie + 1, to, { owners: false })
  const behind = accused.length > 0 ? [...new Set([...accused, ...party])] : namesIn(line, i + 1, to, { owners: false })
  return [
    {
      accuser: undefined,
      accused: behind,
      from,
      to,
      charge: [i, to],
      reason: `"${units[i]!.low}" hands a charge to others.`,
    },
  ]
}

/** In marked speech: a grave wrong said of a person named, or of the one spoken to. */
export function inSpeech(scene: Scene, line: Line): Found[] {
  const { units } = line
  return units.flatMap((unit, i): Found[] => {
    if (unit.quote < 0 || !isDeed(unit, units, i)) return []
    const speaker = scene.quotes[unit.quote]!.speaker
    if (speaker === undefined) return []
    const { from, to } = clauseAround(line, i)
    if (units.slice(from, i).some(one => negative.has(one.low)) && !isReproach(units, from, i)) return []
    const own = units.slice(Math.max(from, i - 12), i).some(one => /^(i|myself)$/.test(one.low))
    const named = namesIn(line, Math.max(from, i - 12), Math.min(to, i + 13), { through: false })
    // "you say that I am a spy" lays nothing to the one spoken to
    const faced = own
      ? undefined
      : units.slice(from, to).find(one => /^(you|your)$/.test(one.low) && (one.who?.length ?? 0) > 0)
    // who is named behind an active verb of violence is its victim, or a victim's owner
    const suffers =
      violentVerbs.has(unit.low) && !isPassive(units, i) ? namesIn(line, i + 1, to, { victims: true }) : []
    const accused = [...new Set([...named, ...(faced?.who ?? [])])].filter(
      one => one !== speaker && !suffers.includes(one) && scene.persons.has(one),
    )
    if (accused.length === 0) return []
    const reason = `Said in marked speech, with "${unit.low}".`
    return [{ accuser: { actors: [speaker], words: '', at: i }, accused, from, to, charge: [from, to], reason }]
  })
}

/** "you have said nothing about the plot": to hold back is laid to the one spoken to, and with it what is held back. */
function isReproach(units: readonly Unit[], from: number, deed: number): boolean {
  const you = units.findIndex(({ low }, j) => j >= from && j < deed && low === 'you')
  const told = units.findIndex(({ low }, j) => j > you && j < deed && (telling.has(low) || denying.has(low)))
  return you >= 0 && told > you && units.slice(told, deed).some(({ low }) => /^(about|of|concerning)$/.test(low))
}

/** "X organised a coup", "X betrayed Y", "X was a spy": told in the text's own voice, without a hedge. */
export function inOwnVoice(scene: Scene, line: Line): Found[] {
  const { units } = line
  return units.flatMap((unit, i): Found[] => {
    if (unit.quote >= 0 || isNegated(units, i) || isLoose(units, i) || /ing$/.test(unit.low)) return []
    // "denied having organised": the denial says it, not the text
    if (units.slice(Math.max(0, i - 4), i).some(one => denying.has(one.low))) return []
    const does = doing.has(unit.low) && isVerb(units, i) && !isPassive(units, i)
    const is = /^(was|were|is|are|became)$/.test(unit.low) && /^(a|an|the)$/.test(units[i + 1]?.low ?? '')
    const willed =
      units[i - 1]?.low === 'to' && units.slice(Math.max(0, i - 4), i - 1).some(one => willing.has(one.low))
    const verb =
      isVerb(units, i) &&
      !isPassive(units, i) &&
      !isListed(units, i) &&
      (deedVerb(unit.low) || (willed && deedHeading(unit.low) !== undefined))
    if (!does && !is && !verb) return []
    const reach = is ? 5 : 7
    const deed = verb
      ? i
      : units.findIndex(
          (one, j) =>
            j > i &&
            j < i + reach &&
            one.quote < 0 &&
            one.actor === undefined &&
            (is || one.tag !== 'VERB') &&
            isGraveDeed(one.low),
        )
    if (
      deed < 0 ||
      units
        .slice(i, deed)
        .some(
          one => /^(that|against|after|before|because|,|who|which|by|from|for)$/.test(one.low) || negative.has(one.low),
        )
    )
      return []
    const accused = (subjectOf(line, i)?.actors ?? []).filter(one => scene.persons.has(one))
    const { from, to } = clauseAround(line, i)
    return [
      {
        accuser: undefined,
        accused,
        from,
        to,
        charge: [i, to],
        reason: `The text itself says "${units[deed]!.low}" of a person.`,
      },
    ]
  })
}

/** "by torture or torment", "were spies", "testimony fabricated by Y": no deed of a subject's. */
const isListed = (units: readonly Unit[], i: number): boolean =>
  /^(NOUN|ADJ|ADP|DET|NUM)$/.test(units[i - 1]?.tag ?? '') ||
  /^(and|or|were|was|are|is|as)$/.test(units[i - 1]?.low ?? '') ||
  units[i + 1]?.low === 'by'

/** 'the ministers – X, Y and Z – have turned out to be "traitors"': a label in marks, and the list that it is put on. */
export function byLabel(scene: Scene, line: Line): Found[] {
  const { units } = line
  return units.flatMap((unit, i): Found[] => {
    const open = units.findLastIndex((one, j) => j < i && j > i - 4 && /^["“‘'«`]$/.test(one.low))
    const shut = units.slice(open + 1, i).some(one => /^["”’'»]$/.test(one.low))
    if (open < 0 || shut || deedHeading(unit.low) === undefined || unit.quote >= 0) return []
    let be = open - 1
    while (/^(a|an|the|so-called)$/.test(units[be]?.low ?? '')) be--
    if (!/^(be|been|were|was|are|is|become|became)$/.test(units[be]?.low ?? '')) return []
    const stops = (j: number): boolean => /^[;.]$/.test(units[j]!.low)
    let from = i
    while (from > 0 && !stops(from - 1)) from--
    let to = i
    while (to < units.length && !stops(to)) to++
    const listed = units.slice(from, to).some(one => /^[–—:]$/.test(one.low))
    const accused = listed ? namesIn(line, from, to, { owners: false }) : []
    return [
      {
        accuser: undefined,
        accused: accused.filter(one => scene.persons.has(one)),
        from,
        to,
        charge: [i, to],
        reason: `"${unit.low}" stands in marks: the label is another's.`,
      },
    ]
  })
}
