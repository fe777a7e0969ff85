/**
 * Who does what in a sentence, told from word order: English keeps its subject before its verb (Huddleston and Pullum,
 * The Cambridge Grammar of the English Language, 2002, ch. 4). A small substitute for a parser: it knows prepositions,
 * relatives, subordinators, coordination, passives, agents and negation, and nothing of long-distance movement.
 */
import type { Span } from '../../case/passage.ts'
import { offices } from './lexicon/facts.ts'
import { groups, refusing } from './lexicon/frames.ts'
import type { Line, Unit } from './scene.ts'
import { actorsAt, isGoverned, listAt } from './who.ts'

/** A subject: the actors it names or stands for, or the words of a group. */
export interface Nominal {
  readonly actors: readonly string[]
  readonly words: string
  readonly at: number
}

const nominative = new Set(['he', 'she', 'they', 'i', 'we', 'you', 'latter'])
const subordinators = new Set(
  'that which while although though when because since if whether unless until whereas how why what where'.split(' '),
)
const be = new Set("was were is are be been being am 's ’s got get stood stand stands remained".split(' '))

/** True where the word is used as a verb: its tag says so, or its ending does and no article stands before it. */
export function isVerb(units: readonly Unit[], i: number): boolean {
  const { tag, low } = units[i]!
  // "self-confessed": a description, nobody's act
  if (units[i - 1]?.low === '-' && units[i - 1]!.end === units[i]!.start) return false
  if (tag === 'VERB') return true
  const before = units[i - 1]?.tag
  return tag !== 'NOUN' && tag !== 'PROPN' && /(ed|ing)$/.test(low) && before !== 'DET'
}

/** Who stands before the verb at `i` as its subject. */
export function subjectOf(line: Line, i: number): Nominal | undefined {
  const { units } = line
  const quote = units[i]!.quote
  const told = toldTo(line, i)
  if (told !== undefined) return told
  let object: Nominal | undefined
  for (let j = i - 1; j >= 0; j--) {
    // an aside in brackets holds no subject of what stands outside
    if (units[j]!.low === ')') j = openOf(units, j)
    const unit = units[j]!
    if (unit.quote !== quote) {
      if (quote >= 0) break
      continue
    }
    if (unit.low === 'who' || unit.low === 'whom') return antecedent(line, j) ?? object
    if (/^[;:]$/.test(unit.low) || subordinators.has(unit.low)) {
      if (/ing$/.test(units[i]!.low)) return following(line, i) ?? object
      break
    }
    const nominal = nominalAt(line, j)
    if (nominal === undefined || isOwned(units, j)) continue
    if (
      isNext(units, j, i)
        ? isHeld(units, nominal.at) && !every(unit)
        : isGoverned(units, j) && !every(unit) && !isExample(units, nominal.at)
    )
      continue
    if (isNext(units, j, i) || !isObject(units, nominal.at)) return joined(line, nominal)
    object ??= nominal
  }
  return object ?? (/ing$/.test(units[i]!.low) ? following(line, i) : undefined)
}

/** "A, along with B, was charged": both were. */
function joined({ units }: Line, nominal: Nominal): Nominal {
  const { at } = nominal
  const with_ = /^(with|as)$/.test(units[at - 1]?.low ?? '') && /^(along|together|well)$/.test(units[at - 2]?.low ?? '')
  if (!with_) return nominal
  const before = units.slice(Math.max(0, at - 6), at - 2).findLast(unit => actorsAt(unit).length > 0)
  return before === undefined ? nominal : { ...nominal, actors: [...new Set([...actorsAt(before), ...nominal.actors])] }
}

/** Where the bracket that closes at `at` opens; `at` where it does not. */
function openOf(units: readonly Unit[], at: number): number {
  const open = units.findLastIndex(({ low }, j) => j < at && low === '(')
  return open < 0 ? at : open
}

/** Only adverbs and auxiliaries stand between the nominal and its verb. */
const isNext = (units: readonly Unit[], j: number, i: number): boolean =>
  units.slice(j + 1, i).every(unit => /^(AUX|ADV|PART)$/.test(unit.tag))

/** A preposition governs the nominal itself, whatever list went before. */
function isHeld(units: readonly Unit[], at: number): boolean {
  for (let j = at - 1; j >= 0 && j >= at - 4; j--) {
    if (units[j]!.tag === 'ADP' && units[j]!.low !== 'including') return true
    if (!/^(DET|ADJ|PROPN)$/.test(units[j]!.tag) && !offices.has(units[j]!.low)) return false
  }
  return false
}

/** "some of the defendants, including X": X speaks too. */
const isExample = (units: readonly Unit[], at: number): boolean =>
  /^(including|notably)$/.test(units[at - 1]?.low ?? '')

/** "persuaded X to sign": X signs. */
function toldTo({ units }: Line, i: number): Nominal | undefined {
  if (units[i - 1]?.low !== 'to' || units[i - 2] === undefined || units[i - 3]?.tag !== 'VERB') return undefined
  const actors = actorsAt(units[i - 2]!)
  return actors.length === 0 ? undefined : { actors, words: units[i - 2]!.low, at: i - 2 }
}

/** "While admitting this, he …": the subject of the clause that follows. */
function following({ units }: Line, i: number): Nominal | undefined {
  for (let comma = i + 1; comma < units.length; comma++) {
    if (units[comma]!.low !== ',') continue
    for (let j = comma + 1; j < Math.min(comma + 4, units.length - 1); j++) {
      const nominal = nominalAt({ units }, j)
      if (nominal !== undefined && /^(VERB|AUX|ADV|ADP)$/.test(units[j + 1]!.tag)) return nominal
    }
  }
  return undefined
}

function antecedent(line: Line, who: number): Nominal | undefined {
  for (let j = who - 1; j >= 0 && j > who - 12; j--) {
    const nominal = nominalAt(line, j)
    if (nominal !== undefined) return nominal
  }
  return undefined
}

/** The nominal that ends at `j`, with the names joined before it. */
function nominalAt({ units }: Pick<Line, 'units'>, j: number): Nominal | undefined {
  const unit = units[j]!
  if (unit.actor !== undefined) {
    let from = j
    // "A, B and C": a comma joins only where an "and" does too
    if (/^(and|or|&)$/.test(units[j - 1]?.low ?? ''))
      for (let k = j - 1; k >= 0 && k > from - 3; k--) {
        if (units[k]!.actor !== undefined) from = k
        else if (!/^(,|and|or|&)$/.test(units[k]!.low)) break
      }
    return { actors: listAt({ units: units.slice(0, j + 1) }, from), words: unit.low, at: from }
  }
  const all =
    unit.low === 'them' &&
    units[j - 1]?.low === 'of' &&
    /^(all|some|most|both|many|each)$/.test(units[j - 2]?.low ?? '')
  const group = /^(men|women|people|two|three|four|five|six|both)$/.test(unit.low)
  if ((nominative.has(unit.low) || all || group) && (unit.who?.length ?? 0) > 0)
    return { actors: unit.who!, words: unit.low, at: j }
  if (nominative.has(unit.low) || (groups.has(unit.low) && unit.tag !== 'VERB'))
    return { actors: [], words: unit.low, at: j }
  return undefined
}

/** A verb or a preposition stands just before it: an object. */
function isObject(units: readonly Unit[], at: number): boolean {
  for (let j = at - 1; j >= 0 && j >= at - 4; j--) {
    const { tag, low } = units[j]!
    if (tag === 'VERB' || tag === 'ADP') return true
    if (!/^(DET|ADJ|NOUN|PROPN|NUM)$/.test(tag) || low === ',') return false
  }
  return false
}

const isOwned = (units: readonly Unit[], j: number): boolean => /^['’]s?$/.test(units[j + 1]?.low ?? '')

/** "all of them" is a subject though a preposition stands before it. */
const every = (unit: Unit): boolean => unit.low === 'them'

export function isPassive(units: readonly Unit[], i: number): boolean {
  if (!/(ed|en|ot|ung|orn|old|wn|id|ght)$/.test(units[i]!.low)) return false
  for (let j = i - 1; j >= 0 && j >= i - 5; j--) {
    const { low, tag } = units[j]!
    if (be.has(low)) return true
    const joins = /^(and|or)$/.test(low) && isParticiple(units[units[j - 1]?.low === ',' ? j - 2 : j - 1])
    if (!/^(AUX|ADV|PART|VERB)$/.test(tag) && low !== ',' && !joins) return false
  }
  return false
}

/** "was dethroned, arrested and declared a traitor": the last is as passive as the first. */
const isParticiple = (unit: Unit | undefined): boolean => unit?.tag === 'VERB' && /(ed|en)$/.test(unit.low)

const negatives = new Set(
  "not n't n’t never no nothing neither nor without cannot none nobody hardly scarcely".split(' '),
)

/** True where the verb at `i` is negated, or somebody refused to do it. */
export function isNegated(units: readonly Unit[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 5; j--) {
    const { low, tag } = units[j]!
    if (low === 'no' && units[j + 1]?.low === 'longer') return false
    if (low === 'not' && /^(only|simply|just|merely)$/.test(units[j + 1]?.low ?? '')) return false
    if (negatives.has(low) || refusing.has(low)) return true
    if (tag === 'NAME' || /^[,;:.]$/.test(low) || (tag === 'VERB' && !/^(to|have|had|did)$/.test(low))) return false
  }
  return false
}

/** "by X" behind the verb at `i`. */
export function agentOf(line: Line, i: number): Nominal | undefined {
  const { units } = line
  for (let j = i + 1; j < Math.min(units.length - 1, i + 14); j++) {
    if (/^[;:.]$/.test(units[j]!.low)) return undefined
    if (units[j]!.low !== 'by') continue
    for (let k = j + 1; k < Math.min(units.length, j + 6); k++) {
      const actors = listAt(line, k)
      if (actors.length > 0) return { actors, words: units[k]!.low, at: k }
      if (groups.has(units[k]!.low)) return { actors: [], words: units[k]!.low, at: k }
    }
  }
  return undefined
}

/** The names that follow `i` as its object, at once or behind an article and adjectives. */
export function objectOf(line: Line, i: number, reach = 5): Nominal | undefined {
  const { units } = line
  for (let j = i + 1; j < Math.min(units.length, i + 1 + reach); j++) {
    const unit = units[j]!
    const actors = actorsAt(unit)
    if (actors.length > 0 && !/^(he|she|they|i|his|their|my|your)$/.test(unit.low)) {
      if (unit.actor !== undefined && isOwned(units, j)) return undefined
      return { actors: listAt(line, j), words: unit.low, at: j }
    }
    if (/^[.;:]$/.test(unit.low) || (unit.tag === 'VERB' && j > i + 1)) return undefined
  }
  return undefined
}

/** "turned to X to confirm": an infinitive that no verb of the speaker's governs. */
export function isLoose(units: readonly Unit[], i: number): boolean {
  let j = i - 1
  while (units[j]?.tag === 'ADV') j--
  if (units[j]?.low !== 'to') return false
  const before = units[j - 1]
  return before === undefined || !(before.tag === 'VERB' || before.tag === 'AUX' || actorsAt(before).length > 0)
}

/** Where the clause around `i` begins and ends: semicolons, colons and changes of quotation close it. */
export function clauseAround({ units }: Line, i: number): { readonly from: number; readonly to: number } {
  const { quote } = units[i]!
  const closes = (j: number): boolean => units[j]!.low === ';' || (units[j]!.quote !== quote && quote >= 0)
  let from = i
  while (from > 0 && !closes(from - 1)) from--
  let to = i + 1
  while (to < units.length && !closes(to)) to++
  return { from, to }
}

/** The range of units, without marks at its ends. */
export function spanOf(units: readonly Unit[], from: number, to: number): Span {
  let [a, b] = [from, to - 1]
  while (a < b && /^[,;:.'"‘“”’`—-]$/.test(units[a]!.low)) a++
  while (b > a && /^[,;:.'"‘“”’`—-]$/.test(units[b]!.low)) b--
  return { start: units[a]!.start, end: units[b]!.end }
}
