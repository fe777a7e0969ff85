import type { Span } from '../../case/passage.ts'
import type { Page } from '../page.ts'
import { Evidence } from './evidence.ts'
import { placeHeads } from './lexicon/places.ts'
import { findRuns } from './parts.ts'
import { type Segment, segmentRun, typeName } from './segments.ts'

/** A name in the text before it is known whose it is. */
export interface Named extends Span {
  readonly kind: 'person' | 'body' | 'place'
  readonly segment: Segment
  readonly name: string
  readonly reason: string
}

/** Nouns that follow a person's name without making it an adjective. */
const afterNames = new Set('yesterday today tomorrow tonight things time'.split(' '))
const determiner =
  /^(?:the|a|an|this|that|these|those|his|her|their|its|my|our|your|some|any|every|each|such|so-called)$/i

/** Every mention of a person, body or place by name, in text order. Names used like adjectives or in the plural are left out. */
export function findNames(page: Page, masked: readonly Span[]): Named[] {
  const segments: Segment[] = []
  let mask = 0
  for (const run of findRuns(page)) {
    const { start } = run.parts[0]!
    const { end } = run.parts.at(-1)!
    while (mask < masked.length && masked[mask]!.end <= start) mask++
    if (mask < masked.length && masked[mask]!.start < end) continue
    segmentRun(run, page, segments)
  }
  const evidence = new Evidence(page, lowerCaseWords(page, segments))
  for (const segment of segments) if (segment.kind === 'name') evidence.weigh(segment)
  for (let i = 1; i < segments.length; i++)
    if (inOneList(page, segments[i - 1]!, segments[i]!)) evidence.join(segments[i - 1]!, segments[i]!)
  evidence.decide()
  const named: Named[] = []
  const add = (segment: Segment, end: number, kind: Named['kind'], reason: string): void => {
    const name = page.text.slice(segment.start, end).replace(/\s+/g, ' ')
    named.push({ start: segment.start, end, kind, segment, name, reason })
  }
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i]!
    if (segment.kind === 'name') {
      const reason = personReason(segment, evidence)
      if (reason === undefined && evidence.types.get(segment.type)?.isPlace)
        add(segment, segment.end, 'place', 'It stands behind "in", "at" or "near" and nothing makes it a person.')
      if (reason === undefined || isNoMention(page, segment, evidence)) continue
      const turned = turnedName(page, segment, segments[i + 1])
      add(segment, turned?.end ?? withNumber(page, segment), 'person', reason)
      if (turned !== undefined) i++
      continue
    }
    const namesake = segment.kind === 'place' ? surnameReason(page, segment, evidence) : undefined
    if (namesake !== undefined) {
      add(segment, segment.end, 'person', namesake)
      continue
    }
    let end = segment.end
    if (segment.kind === 'body') {
      const next = segments.slice(i + 1, i + 4).find(other => other.kind === 'name' && personReason(other, evidence))
      end = wholeBody(page, segment, next?.start ?? page.text.length)
    }
    add(segment, end, segment.kind, reasons[segment.kind])
    while (i + 1 < segments.length && segments[i + 1]!.start < end) i++
  }
  return named
}

const isNoMention = (page: Page, segment: Segment, evidence: Evidence): boolean =>
  isAttributive(page, segment) ||
  isChained(page, segment) ||
  isPlural(page, segment, evidence) ||
  isDedication(page, segment) ||
  isPublisher(page, segment)

/** Where the body's name ends: "Council of People's Commissars", "Commissariat for External Trade and Finance". */
function wholeBody(page: Page, segment: Segment, limit: number): number {
  const { tokens } = page
  const { to } = page.sentences[segment.sentence]!
  const isCapital = (i: number): boolean => i < to && /^\p{Lu}/u.test(tokens[i]!.word) && tokens[i]!.start < limit
  let last = segment.parts.at(-1)!.last
  if (segment.parts.at(-1)!.possessive) return segment.end
  for (;;) {
    let next = last + 1
    if (next >= to || !/^(?:of|for)$/.test(tokens[next]!.word)) break
    if (tokens[++next]?.word === 'the') next++
    if (!isCapital(next)) break
    while (isCapital(next + 1) || (/^(?:['’]s|and)$/.test(tokens[next + 1]?.word ?? '') && isCapital(next + 2))) next++
    last = next
  }
  return last === segment.parts.at(-1)!.last ? segment.end : tokens[last]!.end
}

const reasons = {
  body: 'It holds a word for a body or is an acronym.',
  place: 'It is a known place or ends in a word for one.',
} as const

/** A place's name that the text gave to somebody as a surname, where no preposition of place stands before it. */
function surnameReason({ tokens }: Page, { parts }: Segment, evidence: Evidence): string | undefined {
  const type = parts.length === 1 ? evidence.types.get(parts[0]!.info.text) : undefined
  if (!type?.isPerson) return undefined
  return /^(?:in|at|from|to|near|into|of|for|outside|around|via)$/.test(tokens[parts[0]!.first - 1]?.word ?? '')
    ? undefined
    : type.reason
}

function personReason(segment: Segment, evidence: Evidence): string | undefined {
  const { parts } = segment
  const last = parts.at(-1)!
  const whole = evidence.types.get(segment.type)
  if (whole?.isPerson) return whole.reason
  if (parts.length > 1) {
    const surname = evidence.types.get(typeName(last.info.text))
    if (surname?.isPerson) return surname.reason
  }
  return undefined
}

/** Of the words that may be no names, those that also stand without their capital. */
function lowerCaseWords(page: Page, segments: readonly Segment[]): ReadonlySet<string> {
  const wanted = new Set<string>()
  for (const { parts, opens } of segments)
    if (parts.length === 1 && (opens || parts[0]!.info.common)) wanted.add(parts[0]!.info.lower)
  const found = new Set<string>()
  for (const { word } of page.forms) if (wanted.has(word)) found.add(word)
  return found
}

/** Nothing but a comma, "and", "or" or "&" stands between the two. */
function inOneList(page: Page, a: Segment, b: Segment): boolean {
  if (a.sentence !== b.sentence) return false
  const [from, to] = [a.parts.at(-1)!.last + 1, b.parts[0]!.first]
  if (to - from < 1 || to - from > 3) return false
  // "Smith, Years of Flour": a title, no name.
  if (page.tokens[b.parts.at(-1)!.last + 1]?.word === 'of') return false
  for (let i = from; i < to; i++) if (!/^(?:,|and|or|&|nor|\[|\]|\()$/.test(page.tokens[i]!.word)) return false
  return true
}

/** The Ryutin platform, a typical Smith lie: a determiner before, a common noun straight behind. */
function isAttributive(page: Page, segment: Segment): boolean {
  if (segment.modifies) return true
  const last = segment.parts.at(-1)!
  const next = page.tokens[last.last + 1]
  if (last.possessive || next === undefined || next.tag !== 'NOUN' || afterNames.has(next.word)) return false
  if (/[\r\n]\s*[\r\n]/.test(page.text.slice(last.end, next.start)) || next.start === last.end) return false
  if (page.sentences[segment.sentence]!.to <= last.last + 1) return false
  let before = segment.parts[0]!.first - 1
  const { from } = page.sentences[segment.sentence]!
  if (last.compound.length > 0) return true
  for (let k = 0; k < 3 && before >= from; k++, before--) {
    const token = page.tokens[before]!
    if (determiner.test(token.word)) return true
    if (token.tag !== 'ADJ' && token.tag !== 'PUNCT' && token.tag !== 'ADV') return false
  }
  return false
}

/** Stalin/Zhdanov telegram, Bukharin--Rykov line: names chained without spaces before a noun name that, not the men. */
function isChained(page: Page, segment: Segment): boolean {
  const { tokens } = page
  const { to } = page.sentences[segment.sentence]!
  const isLink = (i: number): boolean => {
    const [name, mark, other] = [tokens[i - 1], tokens[i], tokens[i + 1]]
    if (i + 1 >= to || name === undefined || mark === undefined || other === undefined) return false
    return (
      /^(?:--|-|–|\/)$/.test(mark.word) &&
      mark.start === name.end &&
      mark.end === other.start &&
      /^\p{Lu}/u.test(other.word)
    )
  }
  let last = segment.parts.at(-1)!.last
  const before = segment.parts[0]!.first - 1
  if (!isLink(last + 1) && !(before > 0 && isLink(before))) return false
  while (isLink(last + 1)) last += 2
  const next = tokens[last + 1]
  return (
    last + 1 < to &&
    next !== undefined &&
    (next.tag === 'NOUN' || /^\p{Lu}/u.test(next.word)) &&
    next.start > tokens[last]!.end
  )
}

/** St. Mary's Hospital: a saint's name before a word for a place. */
function isDedication({ tokens }: Page, { parts }: Segment): boolean {
  const last = parts.at(-1)!
  if (!last.possessive || !/^(?:st|st\.|saint)$/i.test(tokens[parts[0]!.first - 1]?.word ?? '')) return false
  return tokens.slice(last.last + 1, last.last + 3).some(token => placeHeads.has(token.lower))
}

/** Alexander I, Nicholas II: a given name alone keeps its numeral; a bare "I" must be followed by a verb that is not its own. */
function withNumber({ tokens }: Page, { parts, end }: Segment): number {
  const [only, number] = [parts[0]!, tokens[parts[0]!.last + 1]]
  if (
    parts.length > 1 ||
    only.possessive ||
    only.info.given.length === 0 ||
    number === undefined ||
    number.start <= end
  )
    return end
  if (!/^(?:I{1,3}|IV|VI{0,3}|IX|X{1,2}I{0,3}|XI?V)$/.test(number.word)) return end
  const verb = tokens[only.last + 2]
  return number.word !== 'I' || (verb?.tag === 'VERB' && /(?:ed|st|d|s)$/.test(verb.word)) ? number.end : end
}

/** "(New York: W.W. Norton, 1993)": what stands between a colon and a year in brackets is a publisher. */
function isPublisher({ tokens }: Page, { parts }: Segment): boolean {
  const [before, after] = [parts[0]!.first - 1, parts.at(-1)!.last + 1]
  return (
    tokens[before]?.word === ':' &&
    tokens[after]?.word === ',' &&
    /^1[5-9]\d\d$|^20\d\d$/.test(tokens[after + 1]?.word ?? '')
  )
}

/** The Bukharins, those Stetskiis and Tals: a known name with a plural s behind a determiner or in a list with one. */
function isPlural(page: Page, segment: Segment, evidence: Evidence): boolean {
  const { info, first, possessive } = segment.parts.at(-1)!
  if (segment.parts.length > 1 || possessive || !/[^s]s$/.test(info.text)) return false
  const before = page.tokens[first - 1]?.word ?? ''
  return evidence.types.get(info.text.slice(0, -1))?.isPerson === true || /^(?:the|those|these|all)$/i.test(before)
}

/** "Stalin, Iosif Vissarionovich": a surname alone, a comma, then a given name with patronymic and nothing else. */
function turnedName(page: Page, segment: Segment, next: Segment | undefined): Segment | undefined {
  if (next === undefined || segment.parts.length > 1 || next.parts.length !== 2 || next.sentence !== segment.sentence)
    return undefined
  const [given, patronymic] = next.parts
  if (segment.parts[0]!.info.given.length > 0 || given!.info.given.length === 0 || !patronymic!.info.patronymic)
    return undefined
  const between = page.tokens.slice(segment.parts[0]!.last + 1, given!.first)
  const opensLine = segment.opens || page.tokens[segment.parts[0]!.first - 1]?.tag === 'PUNCT'
  return opensLine && between.length === 1 && between[0]!.word === ',' ? next : undefined
}
