/**
 * Whom a pronoun stands for. A short form of the centring of Grosz, Joshi and Weinstein (Computational Linguistics 21,
 * 1995): the subject of the clause before is the likeliest antecedent, then the subject of the sentence before; "the
 * latter" is the last one named; in marked speech "I" is the speaker and "you" the one spoken to.
 * Limit: no agreement but sex where a name tells it, and number.
 */
import { kin, numberWords, offices } from './lexicon/facts.ts'
import type { Line, Scene, Unit } from './scene.ts'

const masculine = new Set(['he', 'him', 'his', 'himself'])
const feminine = new Set(['she', 'her', 'hers', 'herself'])
const plural = new Set(['they', 'them', 'their', 'themselves'])
const first = new Set(['i', 'me', 'my', 'myself', 'mine'])
const second = new Set(['you', 'your', 'yourself', 'thou', 'yours'])

/** Words behind which a name is no subject. */
const prepositions = new Set(
  `of by with to from about against in for on at between among under towards toward before after through without
   concerning regarding like than into over upon behind beside as`.split(/\s+/),
)

const isName = (unit: Unit | undefined): boolean => unit?.actor !== undefined

/** True where a preposition governs the unit at `i`, over determiners, adjectives and titles. */
export function isGoverned(units: readonly Unit[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 8; j--) {
    const { low, tag } = units[j]!
    if (prepositions.has(low)) return true
    if (isName(units[j]) || /^['‘"“`]$/.test(low) || /^(DET|ADJ|PROPN|PRON|NUM)$/.test(tag)) continue
    // "turned to X, the latter": a new clause begins
    if (low === ',' && units[i]!.low === 'latter') return false
    if ((low === ',' || low === 'and' || low === 'or') && isName(units[j - 1])) continue
    if (low === 'and' && units[j - 1]?.low === ',' && isName(units[j - 2])) continue
    if (tag === 'NOUN' && (offices.has(low) || kin.has(low))) continue
    return false
  }
  return false
}

/** Sentences for which a list of names stays the antecedent of "they". An assumption. */
const memory = 3

/** Tells every pronoun of the text whom it stands for, sentence by sentence. */
export function tellPronouns(scene: Scene): void {
  const { women, persons } = scene
  let subject: string | undefined
  let woman: string | undefined
  let man: string | undefined
  let last: string | undefined
  let group: readonly string[] = []
  let grouped = -1
  let talking: string | undefined
  let other: string | undefined
  for (const [n, line] of scene.lines.entries()) {
    const counted = countOf(line)
    const meant = counted === undefined ? [] : namedIn(scene, n - 1)
    if (meant.length > 1 && meant.length === counted) [group, grouped] = [meant, n]
    if (n - grouped > memory) group = []
    let own: string | undefined
    let before: string | undefined
    let shifted: string | undefined
    line.units.forEach((unit, i) => {
      const quoted = unit.quote >= 0 ? scene.quotes[unit.quote] : undefined
      if (quoted?.speaker !== undefined && quoted.speaker !== talking) [talking, other] = [quoted.speaker, talking]
      if (unit.actor !== undefined && persons.has(unit.actor)) {
        const list = listAt(line, i)
        if (list.length > 1 && !(grouped === n && list.every(one => group.includes(one)))) {
          group = list
          grouped = n
        }
        if (women.has(unit.actor)) woman = unit.actor
        else man = unit.actor
        if (quoted === undefined && !isGoverned(line.units, i) && !unit.victim) {
          if (!isOwner(line, i)) own ??= unit.actor
          before = isOwner(line, i) ? before : unit.actor
        }
        last = unit.actor
        return
      }
      if (first.has(unit.low)) unit.who = asList(quoted === undefined ? scene.source.author : quoted.speaker)
      else if (second.has(unit.low) && quoted !== undefined)
        unit.who = asList(
          quoted.addressee ??
            (asks(line) ? nextSpeaker(scene, unit.quote) : undefined) ??
            other ??
            nextSpeaker(scene, unit.quote),
        )
      else if (masculine.has(unit.low)) {
        // "When X reminded him …, he replied": whom X addresses is who answers
        const other =
          unit.low === 'him' && before !== undefined && before === own
            ? subject === own
              ? undefined
              : subject
            : undefined
        shifted ??= other
        const close = other ?? shifted ?? own ?? subject
        unit.who = asList(close !== undefined && women.has(close) ? (man ?? close) : close)
        if (unit.low === 'he') own ??= unit.who[0]
        // "on behalf of X and himself": the two are who "they" means next
        const beside = unit.low === 'himself' && line.units[i - 1]?.low === 'and' ? line.units[i - 2]?.actor : undefined
        if (beside !== undefined && unit.who.length > 0 && unit.who[0] !== beside)
          [group, grouped] = [[beside, ...unit.who], n]
      } else if (feminine.has(unit.low)) {
        unit.who = asList(own !== undefined && women.has(own) ? own : woman)
        if (unit.low === 'she') own ??= unit.who[0]
      } else if (plural.has(unit.low) || isGroup(line, i)) unit.who = group
      else if (unit.low === 'latter') {
        unit.who = asList(last)
        own ??= last
      }
    })
    subject = shifted ?? own ?? subject
  }
}

/** "These three men": how many of the sentence before are meant. */
function countOf({ units }: Line): number | undefined {
  const at = units.findIndex(
    ({ low }, i) => /^(these|those|all)$/.test(low) && numberWords.has(units[i + 1]?.low ?? ''),
  )
  return at < 0 ? undefined : numberWords.get(units[at + 1]!.low)
}

const namedIn = (scene: Scene, n: number): string[] => [
  ...new Set(
    scene.lines[n]?.units.flatMap(({ actor }) => (actor !== undefined && scene.persons.has(actor) ? [actor] : [])),
  ),
]

/** "these three men", "all three", "both": the list of names before. */
function isGroup({ units }: Line, i: number): boolean {
  const low = units[i]!.low
  if (low === 'both') return units[i + 1]?.tag !== 'NOUN' && units[i + 1]?.actor === undefined
  const counted = /^(two|three|four|five|six)$/.test(low) && /^(all|these|those)$/.test(units[i - 1]?.low ?? '')
  if (counted) return units[i + 1]?.tag !== 'NOUN'
  return (
    /^(men|women|people)$/.test(low) && units.slice(Math.max(0, i - 3), i).some(one => /^(these|those)$/.test(one.low))
  )
}

/** A question of the speaker's: who answers next is the one spoken to. */
const asks = ({ units }: Line): boolean => units.some(unit => unit.low === '?' && unit.quote >= 0)

/** Who speaks next, where another does: of a question without an addressee, the one who answers. */
function nextSpeaker({ quotes }: Scene, at: number): string | undefined {
  const next = quotes[at + 1]?.speaker
  return next === quotes[at]!.speaker ? undefined : next
}

const asList = (actor: string | undefined): readonly string[] => (actor === undefined ? [] : [actor])

const isOwner = ({ units }: Line, i: number): boolean => /^['’]s?$/.test(units[i + 1]?.low ?? '')

/** The names joined to the one at `i`: "A, B and C"; a few words of apposition between them do no harm. */
export function listAt({ units }: { readonly units: readonly Unit[] }, i: number): string[] {
  const found = new Set<string>()
  let gap = 0
  for (let j = i; j < units.length && gap < 7; j++) {
    const unit = units[j]!
    if (unit.actor !== undefined) {
      found.add(unit.actor)
      gap = 0
    } else if (unit.who !== undefined && unit.who.length > 0 && /^(him|them|himself|her|me|you)$/.test(unit.low)) {
      for (const one of unit.who) found.add(one)
      gap = 0
    } else {
      if (found.size === 0) return []
      if (gap === 0 && !/^(,|and|or|&|—|;|with|'|’|\))$/.test(unit.low)) break
      if (/^(VERB|AUX)$/.test(unit.tag) || /^[.!?:]$/.test(unit.low)) break
      gap++
    }
  }
  return [...found]
}

/** The actors that a unit names or stands for. */
export const actorsAt = (unit: Unit): readonly string[] => (unit.actor !== undefined ? [unit.actor] : (unit.who ?? []))
