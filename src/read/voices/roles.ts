/**
 * Whom a text calls by his part: "the accused", "the consul", "his lordship", "her husband".
 *
 * A part is given by apposition ("Anna Lind, British consul at Riga"; "the prosecutor, Captain Brown"; "the sergeant was Brown"), and it
 * stays with its bearer until a second person is given it. Of several bearers the one named last is meant, if no other is named near.
 * Who is on trial is seldom said, so it is weighed: e(a) = names(a) + 3 · charges(a) over the last names before the offset, where a charge is a
 * name beside a word of arrest or trial ("Brown was charged", "Brown's arrest"); people of the court and police are left out, and the
 * first must lead by half. Kin is found by its converse: "her husband" is whoever was told of where she was brought in as his wife.
 * Variants: trained entity linkers for nominal mentions (Durrett & Klein 2013, "Easy victories and uphill battles in coreference
 * resolution") learn the same cues (head match, apposition, recency) from labelled text. The weights here are assumptions.
 * Limits: a part that the text never gives to a name means nobody; two trials told in turn are told apart only by how often their accused are named.
 */
import type { Page } from '../page.ts'
import type { Mention } from '../people/mention.ts'
import type { VoiceLanguage } from './language.ts'

/** A name by which a part is given, in text order. */
export interface Given {
  readonly actor: string
  readonly at: number
}

export interface Roles {
  /** Parts given by apposition, by their nouns. */
  readonly given: ReadonlyMap<string, readonly Given[]>
  /** Who is on trial at an offset. */
  accusedAt(at: number): string | undefined
  /** Who gave evidence last before an offset. */
  witnessAt(at: number): string | undefined
  /** True of judges, counsel and police. */
  ofCourt(actor: string): boolean
}

/** Names weighed for the one on trial, what a charge weighs beside a name, and the lead of the first. Assumptions. */
const namesBack = 60
const chargeWorth = 3
const lead = 1.5
/** Words beside a name in which a charge or a testimony is looked for, and characters in which a witness stays one. Assumptions. */
const beside = 4
const reachOfWitness = 3000

/** @param described titles and occupations by actor, as the reader of people knows them. */
export function findRoles(
  page: Page,
  people: readonly Mention[],
  described: ReadonlyMap<string, readonly string[]>,
  language: VoiceLanguage,
): Roles {
  const persons = people.filter(({ kind }) => kind === 'person')
  const given = new Map<string, Given[]>()
  const court = new Set<string>()
  for (const [actor, words] of described) if (words.some(word => language.courtOffices.has(word))) court.add(actor)
  const charges: boolean[] = []
  const testimonies: Given[] = []
  for (const { actor, start, end } of persons) {
    for (const role of [
      roleBefore(page, start, language),
      roleBehind(page, end, language),
      roleTold(page, end, language),
    ]) {
      if (role === undefined || language.generalRoles.has(role) || language.sexes.has(role)) continue
      const known = given.get(role)
      if (known === undefined) given.set(role, [{ actor, at: start }])
      else known.push({ actor, at: start })
      if (language.courtOffices.has(role)) court.add(actor)
    }
    charges.push(
      besideName(page, end, language.charging, language) || besideName(page, end, language.ordeals, language),
    )
    if (besideName(page, end, language.testifying, language)) testimonies.push({ actor, at: start })
  }
  const before = (at: number): number => {
    let [low, high] = [0, persons.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (persons[middle]!.end <= at) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    given,
    ofCourt: actor => court.has(actor),
    accusedAt: at => {
      const weights = new Map<string, number>()
      const next = before(at)
      for (let i = Math.max(0, next - namesBack); i < next; i++) {
        const { actor } = persons[i]!
        if (!court.has(actor)) weights.set(actor, (weights.get(actor) ?? 0) + 1 + (charges[i] ? chargeWorth : 0))
      }
      const [first, second] = [...weights].sort((a, b) => b[1] - a[1])
      return first !== undefined && first[1] >= lead * (second?.[1] ?? 1) ? first[0] : undefined
    },
    witnessAt: at => {
      const last = testimonies.findLast(one => one.at < at)
      return last !== undefined && at - last.at < reachOfWitness ? last.actor : undefined
    },
  }
}

/** "the agronomist Karl Lind", "the prosecutor, Captain Karl Lind", "the sergeant was Karl Lind": the noun before a name. */
function roleBefore({ tokens, tokenAt }: Page, start: number, language: VoiceLanguage): string | undefined {
  let at = tokenAt(start) - 1
  // a title or an initial between
  while (
    at > 1 &&
    (tokens[at]!.tag === 'PROPN' || language.strangers.has(tokens[at]!.lower)) &&
    isCapital(tokens[at]!.word)
  )
    at--
  if (tokens[at]?.word === ',' || language.passives.has(tokens[at]?.lower ?? '')) at--
  const noun = tokens[at]
  if (noun === undefined || noun.tag !== 'NOUN' || isCapital(noun.word)) return undefined
  const article = tokens[tokens[at - 1]?.tag === 'ADJ' ? at - 2 : at - 1]?.lower
  const owner = language.pronouns.get(article ?? '')
  // "his counsel, Karl Lind"
  return article === language.particles.the || owner?.subject === false ? noun.lower : undefined
}

/** "Karl Lind was a sergeant at Riga", "Karl Lind, who is now a judge": the noun that a copula gives him. */
function roleTold({ tokens, tokenAt }: Page, end: number, language: VoiceLanguage): string | undefined {
  let at = tokenAt(end)
  if (tokens[at]?.word === ',' && tokens[at + 1]?.lower === language.particles.who) at += 2
  if (!language.passives.has(tokens[at]?.lower ?? '')) return undefined
  at++
  if (language.adverbs.has(tokens[at]?.lower ?? '')) at++
  if (!language.indefinite.has(tokens[at]?.lower ?? '') && tokens[at]?.lower !== language.particles.the)
    return undefined
  for (at++; at < tokens.length; at++) {
    const { tag, lower, word } = tokens[at]!
    if (tag === 'NOUN' && tokens[at + 1]?.tag !== 'NOUN') return isCapital(word) ? undefined : lower
    if (!/ADJ|NOUN/.test(tag)) return undefined
  }
  return undefined
}

/** "Karl Lind, British consul at Riga": the noun between the comma behind a name and the next preposition or mark. */
function roleBehind({ tokens, tokenAt }: Page, end: number, language: VoiceLanguage): string | undefined {
  let at = tokenAt(end)
  if (tokens[at]?.word !== ',') return undefined
  for (at++; at < tokens.length; at++) {
    const { tag, lower, word } = tokens[at]!
    const next = tokens[at + 1]
    const closes = next === undefined || /^[,.;:()]$/.test(next.word) || language.prepositions.has(next.lower)
    if (tag === 'NOUN' && closes) return isCapital(word) ? undefined : lower
    if (!/ADJ|NOUN|DET|PROPN|ADV/.test(tag) && !language.articles.has(lower)) return undefined
  }
  return undefined
}

const isCapital = (word: string): boolean => word !== word.toLowerCase()

/** A word of a set among the few behind a name and its possessive, no mark and no other name between. */
function besideName(
  { tokens, tokenAt }: Page,
  end: number,
  words: ReadonlySet<string>,
  { passives, charging: bare }: VoiceLanguage,
): boolean {
  const first = tokenAt(end)
  for (let at = first; at < tokens.length && at < first + beside; at++) {
    const { lower, tag, word } = tokens[at]!
    // "was arrested", "had testified"; "Brown arrested Smith" charges nobody named Brown
    if (words.has(lower)) return !bare.has(lower) || passives.has(tokens[at - 1]!.lower)
    if (/^[,.;:]$/.test(word) || tag === 'PROPN') return false
  }
  return false
}
