import type { Actor } from '../../case/actor.ts'
import type { Span } from '../../case/passage.ts'
import type { Page } from '../page.ts'
import type { Mention } from '../people/mention.ts'
import { findGenders, type Gender } from './gender.ts'
import type { VoiceLanguage } from './language.ts'
import type { Quoted } from './pairs.ts'
import { findRoles, type Given } from './roles.ts'

/** A word or a mark of the page, or a whole name, as the rules for voices see it. */
export interface Unit extends Span {
  /** Both empty for a name. */
  readonly word: string
  readonly lower: string
  /** Universal part of speech. */
  readonly tag: string
  /** Index of the word among the page's forms; -1 of a name. */
  readonly form: number
  readonly mention: Mention | null
  /** A name with a possessive ending. */
  readonly owns: boolean
}

export type { Gender } from './gender.ts'

/** Who speaks in a quotation, and to whom. */
export interface Heard {
  readonly speaker?: string
  readonly addressee?: string
}

/** The place of a quotation in a talk: whose turn was before it, and who had the turn before that one. */
export interface Turn {
  readonly last?: Heard
  readonly before?: Heard
  /** Whom the turn before calls by name, and whom this one does. */
  readonly called?: string
  readonly calls?: string
}

/** One text with its names and quotations, ready to be asked by offset. */
export interface Scene {
  readonly page: Page
  readonly quotes: readonly Quoted[]
  readonly mentions: readonly Mention[]
  readonly language: VoiceLanguage
  genderOf(actor: string): Gender
  /** The one actor whom the text introduces before the offset by this title or occupation ("the accused Anders Lind"). */
  bearerOf(role: string, at: number): string | undefined
  /** Who is on trial at the offset, who gave evidence last before it, and whether somebody is of the court or the police. */
  accusedAt(at: number): string | undefined
  witnessAt(at: number): string | undefined
  ofCourt(actor: string): boolean
  /** Those introduced before the offset by this family word, and where. */
  relativesOf(kin: string, at: number): readonly Given[]
  /** The one actor whom the text introduces before the offset by this family word ("his daughter, Anna Lind"). */
  relativeOf(kin: string, at: number): string | undefined
  /** The innermost quotation that holds the offset, as an index into `quotes`, or -1. */
  quoteAt(offset: number): number
  /** `offset`, or the end of the outermost quotation that holds it and ends before `at`: its words are none of those around `at`. */
  outside(offset: number, at: number): number
  /** The quotation around a quotation, or -1. */
  parentOf(quote: number): number
  /** Index of the first mention that ends after the offset. */
  mentionAt(offset: number): number
  /** Who speaks in the innermost quotation that holds the offset, as far as found yet. */
  speakerAround(offset: number): string | undefined
  /** Who spoke in the quotation that ended last before the offset, within `within` characters. */
  lastHeard(offset: number, within: number): string | undefined
  /** The quotation that ended last before the offset, within `within` characters, with what is told of it. */
  lastTold(offset: number, within: number): Heard | undefined
  /** Notes who speaks in a quotation, for the pronouns inside and behind it. */
  hear(quote: number, told: Heard): void
  /** Notes who spoke in the turns before the quotation whose speaker is looked for now. */
  attend(turn: Turn): void
  /** What `attend` noted last. */
  attended(): Turn
  /** A long stretch cut into pieces that `units` can read. */
  pieces(stretch: Span): Span[]
  /** The words of a whole sentence, by its index; kept for the sentences read last. */
  sentence(index: number): readonly Unit[]
  /** The words between two offsets, names joined; those in quotations that do not hold `from` are left out. */
  units(from: number, to: number): Unit[]
}

/** More words than this are never looked at around one quotation. An assumption that keeps the work linear. */
const window = 120

/** Sentences kept in memory at a time. */
const kept = 64

export function makeScene(
  page: Page,
  mentions: readonly Mention[],
  actors: readonly Actor[],
  quotes: readonly Quoted[],
  language: VoiceLanguage,
): Scene {
  const parents = findParents(quotes)
  const genders = findGenders(page, mentions, actors, quotes, language)
  const people = mentions.toSorted((a, b) => a.start - b.start)
  const described = new Map(actors.flatMap(({ id, described }) => (described === undefined ? [] : [[id, described]])))
  const roles = findRoles(page, people, described, language)
  const bearers = findBearers(actors, people)
  const isOfSeveral = seekPlurals(page.text)
  const ofKind = seekKinds(bearers, roles.given, language)
  const relatives = findRelatives(page, people, language)
  const { text, tokens } = page

  const quoteAt = (offset: number): number => {
    let at = firstAfter(quotes, openOf, offset) - 1
    while (at >= 0 && quotes[at]!.close <= offset) at = parents[at]!
    return at
  }
  const mentionAt = (offset: number): number => firstAfter(people, endOf, offset)

  const units = (from: number, to: number): Unit[] => {
    const found: Unit[] = []
    const level = quoteAt(from)
    let name = mentionAt(from)
    let quote = firstAfter(quotes, openOf, from - 1)
    let at = Math.max(page.tokenAt(from), page.tokenAt(to) - window)
    while (at < tokens.length && tokens[at]!.start < to) {
      const token = tokens[at]!
      while (quote < quotes.length && quotes[quote]!.close <= token.start) quote++
      const inner = quotes[quote]
      if (inner !== undefined && quote !== level && inner.open <= token.start && inner.open >= from) {
        at = Math.max(at + 1, page.tokenAt(inner.close))
        continue
      }
      while (name < people.length && people[name]!.end <= token.start) name++
      const mention = people[name]
      if (mention !== undefined && mention.start < token.end && mention.kind !== 'place') {
        const owns =
          isApostrophe(text.charCodeAt(mention.end)) && possessive.test(text.slice(mention.end, mention.end + 3))
        const { start, end } = mention
        found.push({ start, end, word: '', lower: '', tag: 'PROPN', form: -1, mention, owns })
        at = Math.max(at + 1, page.tokenAt(mention.end + (owns ? 2 : 0)))
        continue
      }
      found.push(token)
      at++
    }
    return found
  }

  const heard: (Heard | undefined)[] = []
  let turn: Turn = {}
  const read = new Map<number, readonly Unit[]>()
  const sentence = (index: number): readonly Unit[] => {
    const known = read.get(index)
    if (known !== undefined) return known
    const { start, end } = page.sentences[index]!
    const fresh = units(start, end)
    if (read.size > kept) read.clear()
    read.set(index, fresh)
    return fresh
  }
  return {
    page,
    quotes,
    speakerAround: offset => heard[quoteAt(offset)]?.speaker,
    lastHeard: (offset, within) => {
      for (let i = firstAfter(quotes, openOf, offset) - 1, tries = 0; i >= 0 && tries < 6; i--, tries++) {
        const { close } = quotes[i]!
        if (offset - close > within) return undefined
        const speaker = heard[i]?.speaker
        if (close <= offset && speaker !== undefined) return speaker
      }
      return undefined
    },
    lastTold: (offset, within) => {
      for (let i = firstAfter(quotes, openOf, offset) - 1; i >= 0 && offset - quotes[i]!.close <= within; i--)
        if (quotes[i]!.close <= offset && heard[i] !== undefined) return heard[i]
      return undefined
    },
    attend: now => {
      turn = now
    },
    attended: () => turn,
    hear: (quote, told) => {
      heard[quote] = told
    },
    mentions: people,
    language,
    bearerOf: (role, at) => {
      if (!bearers.has(role) && !roles.given.has(role) && !language.kinds.has(role)) return undefined
      if (isOfSeveral(role)) return undefined
      if (bearers.has(role)) return onlyBefore(bearers.get(role), at)
      const given = roles.given.get(role) ?? ofKind(role)
      return given.length === 0 ? undefined : lastGiven(given, people, mentionAt(at), at)
    },
    accusedAt: roles.accusedAt,
    witnessAt: roles.witnessAt,
    ofCourt: roles.ofCourt,
    relativesOf: (kin, at) =>
      (relatives.get(kin) ?? []).filter(one => one !== undefined && one.at < at) as Introduced[],
    relativeOf: (kin, at) => onlyBefore(relatives.get(kin), at),
    genderOf: actor => genders.get(actor) ?? 'any',
    quoteAt,
    outside: (offset, at) => {
      let after = offset
      for (let quote = quoteAt(offset); quote >= 0; quote = parents[quote]!)
        if (quotes[quote]!.close <= at) after = quotes[quote]!.close
      return after
    },
    parentOf: quote => parents[quote] ?? -1,
    mentionAt,
    sentence,
    pieces: ({ start, end }) => {
      const cuts: Span[] = []
      const first = page.tokenAt(start)
      const last = page.tokenAt(end)
      for (let from = first; from < last; from += window) {
        cuts.push({
          start: from === first ? start : tokens[from]!.start,
          end: from + window < last ? tokens[from + window]!.start : end,
        })
      }
      return cuts
    },
    units,
  }
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019
const possessive = /^['’]s?(?!\p{L})/u

const openOf = (quote: Quoted): number => quote.open
const endOf = (mention: Mention): number => mention.end

/** Index of the first item whose key is greater than `value`; keys rise. */
export function firstAfter<T>(items: readonly T[], key: (item: T) => number, value: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (key(items[middle]!) <= value) low = middle + 1
    else high = middle
  }
  return low
}

function findParents(quotes: readonly Quoted[]): number[] {
  const open: number[] = []
  return quotes.map((quote, index) => {
    while (open.length > 0 && quotes[open.at(-1)!]!.close <= quote.open) open.pop()
    const parent = open.at(-1) ?? -1
    open.push(index)
    return parent
  })
}

/** An actor, and where the text first names him. */
interface Introduced {
  readonly actor: string
  readonly at: number
}

/** The first actor whom a word introduces, and the first other one: more are never asked for. */
type FirstTwo = readonly [Introduced, Introduced?]

/** Notes an introduction; those of one word come in text order. */
function introduce(known: Map<string, FirstTwo>, word: string, one: Introduced): void {
  const first = known.get(word)
  if (first === undefined) known.set(word, [one])
  else if (first[1] === undefined && first[0].actor !== one.actor) known.set(word, [first[0], one])
}

/** The one actor introduced before an offset, unless there are two. */
function onlyBefore(all: FirstTwo | undefined, at: number): string | undefined {
  const [first, second] = all ?? []
  return first !== undefined && first.at < at && (second === undefined || second.at >= at) ? first.actor : undefined
}

/** Characters in which no second bearer of a part may be named. An assumption. */
const apart = 1500

/** Of those who were given a part before an offset: the only one, or the one named last where no other is named near. */
function lastGiven(given: readonly Given[], people: readonly Mention[], next: number, at: number): string | undefined {
  const all = new Set(given.filter(one => one.at < at).map(({ actor }) => actor))
  if (all.size < 2) return [...all][0]
  let found: string | undefined
  for (let i = next - 1; i >= 0 && at - people[i]!.end < apart; i--) {
    const { actor } = people[i]!
    if (!all.has(actor) || actor === found) continue
    if (found !== undefined) return undefined
    found = actor
  }
  return found
}

/** Whether the text also uses a title or occupation of several people ("the defendants"). Looked for where it is asked only. */
function seekPlurals(text: string): (role: string) => boolean {
  const known = new Map<string, boolean>()
  return role => {
    let several = known.get(role)
    if (several === undefined) known.set(role, (several = text.includes(`${role}s`)))
    return several
  }
}

/** Those who have a part of a kind, in text order: "the officer" is a captain or a sergeant. Looked for where it is asked only. */
function seekKinds(
  bearers: ReadonlyMap<string, FirstTwo>,
  given: ReadonlyMap<string, readonly Given[]>,
  { kinds }: VoiceLanguage,
): (kind: string) => readonly Given[] {
  const known = new Map<string, readonly Given[]>()
  return kind => {
    let all = known.get(kind)
    if (all === undefined) {
      all = (kinds.get(kind) ?? [])
        .flatMap(role => [...(bearers.get(role) ?? []), ...(given.get(role) ?? [])])
        .filter(one => one !== undefined)
        .sort((a, b) => a.at - b.at)
      known.set(kind, all)
    }
    return all
  }
}

/** Titles and occupations by their bearers. */
function findBearers(actors: readonly Actor[], people: readonly Mention[]): Map<string, FirstTwo> {
  const named = new Map<string, number>()
  for (const { actor, start } of people) if (!named.has(actor)) named.set(actor, start)
  const bearers = new Map<string, FirstTwo>()
  const inOrder = actors
    .map(({ id, described }) => ({ id, described, at: named.get(id) ?? 0 }))
    .sort((a, b) => a.at - b.at)
  for (const { id, described = [], at } of inOrder)
    for (const role of described) introduce(bearers, role, { actor: id, at })
  return bearers
}

/** Family words by whom they introduce: "his daughter Anna", "the widow, Anna". */
function findRelatives(
  { tokens, tokenAt }: Page,
  people: readonly Mention[],
  { sexes }: VoiceLanguage,
): Map<string, FirstTwo> {
  const relatives = new Map<string, FirstTwo>()
  for (const { start, actor, kind } of people) {
    if (kind !== 'person') continue
    const before = tokenAt(start) - 1
    const word = tokens[before]?.word === ',' ? tokens[before - 1] : tokens[before]
    if (word === undefined || !sexes.has(word.lower)) continue
    introduce(relatives, word.lower, { actor, at: start })
  }
  return relatives
}
