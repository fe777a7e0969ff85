/**
 * Who is drawn into a case by what is said of them in a hearing. Where the wrong on trial is a plot, to be named as one of
 * its party is the accusation: "my meeting with X", "the bloc with X and Y", "we had talks also with X". And a question of
 * the one who examines that already holds its answer ("So X was preparing the rising?") accuses whom it names (Loftus and
 * Palmer 1974 on leading questions). Only in marked speech of a hearing, where the text tells who speaks.
 */
import { clauseAround, isNegated, isVerb, subjectOf } from '../clause.ts'
import { joining, originating, planNouns, tieNouns } from '../lexicon/frames.ts'
import type { Line, Scene, Unit } from '../scene.ts'
import { actorsAt, isGoverned, listAt } from '../who.ts'
import { type Found, firstName, isDeed, namesIn, negative } from './found.ts'

/** Words between a tie and the name that it is with. An assumption. */
const reach = 7
/** The same behind a verb of enlisting, whose object may stand behind an aside and a title. An assumption. */
const farReach = 16

/** A word of a hearing that may draw somebody in, said by a speaker whom the text tells; null where it is none. */
function cueAt(scene: Scene, line: Line, i: number, cues: ReadonlySet<string>) {
  const { low, quote } = line.units[i]!
  const speaker = quote < 0 ? undefined : scene.quotes[quote]!.speaker
  if (speaker === undefined || !cues.has(low)) return null
  const { from, to } = clauseAround(line, i)
  const others = (actors: readonly string[]): string[] =>
    actors.filter(one => one !== speaker && scene.persons.has(one))
  /** The speaker accuses all of these but himself. */
  const accuses = (actors: readonly string[], why: string): Found[] => [
    {
      accuser: { actors: [speaker], words: '', at: i },
      accused: others(actors),
      from,
      to,
      charge: [i, to],
      reason: `In a hearing ${why}.`,
    },
  ]
  return { units: line.units, low, quote, from, to, accuses }
}

const ties = new Set([...joining.keys(), ...tieNouns])
const listing = new Set(['are', 'were', 'included'])

/** "the political bloc with X and Y", "had meetings also with X", "enlisted X". */
export function byTie(scene: Scene, line: Line, i: number): Found[] {
  const cue = cueAt(scene, line, i, ties)
  if (cue === null || isNegated(line.units, i)) return []
  const { units, low, from, to, accuses } = cue
  const joins = joining.has(low)
  if (units.slice(Math.max(from, i - 6), i).some(one => negative.has(one.low))) return []
  const stop = Math.min(to, i + (joins ? farReach : reach))
  const with_ = units.findIndex((one, j) => j > i && j < stop && /^(with|between|among)$/.test(one.low))
  const first = units.findIndex(
    (one, j) => j > (joins ? i : with_) && j < stop + 2 && one.actor !== undefined && scene.persons.has(one.actor),
  )
  if ((!joins && with_ < 0) || first < 0 || units.slice(i, first).some(one => /^[.;:?]$/.test(one.low))) return []
  // "an agreement with the firm on better terms than X": another preposition ends whom the tie is with
  if (
    !joins &&
    units.slice(with_ + 1, first).some(one => one.tag === 'PLACE' || /^(on|than|in|to|for|by|about)$/.test(one.low))
  )
    return []
  // who enlists is of the party as well as who is enlisted
  const enlists = joins ? (subjectOf(line, i)?.actors ?? []) : []
  const accused = [...enlists, ...listAt(line, first), ...presentAt(units, first, to)]
  return accuses(accused, `"${low}" names who was of the party`)
}

/** "a meeting with A, at which B was present": B too. */
function presentAt(units: readonly Unit[], from: number, to: number): string[] {
  const at = units.findIndex(({ low }, j) => j > from && j < to && low === 'present')
  if (at < 0 || !/^(was|were)$/.test(units[at - 1]!.low)) return []
  const which = units.findLastIndex(({ low }, j) => j < at && j > from && /^(which|where)$/.test(low))
  return which < 0 ? [] : units.slice(which, at).flatMap(unit => unit.actor ?? [])
}

/** "the links ran along this line: the group, A and B": a list that a colon opens behind a tie. */
export function byTiedList(scene: Scene, line: Line, i: number): Found[] {
  const cue = cueAt(scene, line, i, tieNouns)
  if (cue === null || isNegated(line.units, i)) return []
  const { units, low, to, accuses } = cue
  const colon = units.findIndex((one, j) => j > i && j < Math.min(to, i + farReach) && one.low === ':')
  if (colon < 0 || units.slice(i, colon).some(one => one.actor !== undefined)) return []
  return accuses(namesIn(line, colon + 1, to), `"${low}" and a list name who was of the party`)
}

/** "X was conducting negotiations with the enemy", "X had arrived at an agreement": whose tie it is, is of the party too. */
export function byOwnTie(scene: Scene, line: Line, i: number): Found[] {
  const cue = cueAt(scene, line, i, tieNouns)
  if (cue === null || line.units[i + 1]?.low !== 'with') return []
  const { units, low, quote, from, accuses } = cue
  const verb = units.findLastIndex(
    (one, j) => j < i && j > i - 5 && j >= from && one.quote === quote && isVerb(units, j),
  )
  if (verb < 0 || isNegated(units, verb) || units.slice(verb, i).some(one => negative.has(one.low))) return []
  return accuses(subjectOf(line, verb)?.actors ?? [], `"${low}" is laid to a person`)
}

/** "the idea came from X", "directions had been received from X", "X's plan": in the hearing of a plot, whose plan it was. */
export function byOrigin(scene: Scene, line: Line, i: number): Found[] {
  const cue = cueAt(scene, line, i, planNouns)
  if (cue === null) return []
  const { units, low, accuses } = cue
  const verb = units.findIndex((one, j) => j > i && j < i + reach && originating.has(one.low))
  const source =
    verb >= 0 && !isNegated(units, verb) && units[verb + 1]?.low === 'from' ? firstName(units, verb + 2) : -1
  const owner = /^['’]s?$/.test(units[i - 1]?.low ?? '') ? i - 2 : -1
  const who = source >= 0 ? listAt(line, source) : owner >= 0 ? actorsAt(units[owner]!) : []
  return accuses(who, `"${low}" is traced to a person`)
}

/** "those I remember are A, B and C": a list of names that answers who was of the party. */
export function byList(scene: Scene, line: Line, i: number): Found[] {
  const cue = cueAt(scene, line, i, listing)
  if (cue === null) return []
  const { units, quote, from, accuses } = cue
  const head = units
    .slice(from, i)
    .some(one => one.quote === quote && /^(those|these|they|members|participants|leaders|others)$/.test(one.low))
  const listed = head && units[i + 1]?.actor !== undefined ? listAt(line, i + 1) : []
  return accuses(listed.length < 2 ? [] : listed, 'a list of names says who was of the party')
}

/** "So X was preparing the rising?": asked with the words in the order of a statement. */
export function byLeading(scene: Scene, line: Line): Found[] {
  const { units } = line
  const end = units.findLastIndex(one => one.low === '?')
  const quote = units[end - 1]?.quote ?? -1
  const speaker = quote < 0 ? undefined : scene.quotes[quote]!.speaker
  if (speaker === undefined) return []
  let from = end
  while (from > 0 && units[from - 1]!.quote === quote && !/^[.!]$/.test(units[from - 1]!.low)) from--
  const open = units.findIndex(
    (one, j) => j >= from && one.tag !== 'PUNCT' && !/^(so|and|then|but|well)$/.test(one.low),
  )
  if (open < 0 || open >= end || !/^(VERB|AUX)$/.test(units[open + 1]?.tag ?? '')) return []
  const accused = actorsAt(units[open]!).filter(one => one !== speaker && scene.persons.has(one))
  const wrong = units.slice(open, end).some((one, j) => tieNouns.has(one.low) || isDeed(one, units, open + j))
  if (units[open]!.actor === undefined && !wrong) return []
  if (accused.length === 0 || isGoverned(units, open) || isNegated(units, open + 2 < end ? open + 2 : open + 1))
    return []
  const reason = 'The question already holds what it asks for.'
  return [{ accuser: { actors: [speaker], words: '', at: open }, accused, from, to: end, charge: [open, end], reason }]
}
