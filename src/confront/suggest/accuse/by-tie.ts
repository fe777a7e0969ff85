/**
 * Who is drawn into a case by what is said of them in a hearing. Where the wrong on trial is a plot, to be named as one of
 * its party is the accusation: "my meeting with X", "the bloc with X and Y", "we had talks also with X". And a question of
 * the one who examines that already holds its answer ("So X was preparing the rising?") accuses whom it names (Loftus and
 * Palmer 1974 on leading questions). Only in marked speech of a hearing, where the text tells who speaks.
 */
import { clauseAround, isNegated } from '../clause.ts'
import { joining, tieNouns } from '../lexicon/frames.ts'
import type { Line, Scene } from '../scene.ts'
import { actorsAt, isGoverned, listAt } from '../who.ts'
import { type Found, isDeed, negative } from './found.ts'

/** Words between a tie and the name that it is with. An assumption. */
const reach = 7

/** "the political bloc with X and Y", "had meetings also with X", "enlisted X". */
export function byTie(scene: Scene, line: Line, i: number): Found[] {
  const { units } = line
  const { low, quote } = units[i]!
  const speaker = quote < 0 ? undefined : scene.quotes[quote]!.speaker
  const joins = joining.has(low)
  if (speaker === undefined || (!joins && !tieNouns.has(low)) || isNegated(units, i)) return []
  const { from, to } = clauseAround(line, i)
  if (units.slice(Math.max(from, i - 6), i).some(one => negative.has(one.low))) return []
  const stop = Math.min(to, i + reach)
  const with_ = units.findIndex((one, j) => j > i && j < stop && /^(with|between|among)$/.test(one.low))
  const first = units.findIndex(
    (one, j) => j > (joins ? i : with_) && j < stop + 2 && one.actor !== undefined && scene.persons.has(one.actor),
  )
  if ((!joins && with_ < 0) || first < 0 || units.slice(i, first).some(one => /^[.;:?]$/.test(one.low))) return []
  const accused = listAt(line, first).filter(one => one !== speaker && scene.persons.has(one))
  const reason = `In a hearing "${low}" names who was of the party.`
  return [{ accuser: { actors: [speaker], words: '', at: i }, accused, from, to, charge: [i, to], reason }]
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
