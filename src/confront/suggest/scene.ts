import type { FindingOf } from '../../case/finding.ts'
import type { Span } from '../../case/passage.ts'
import type { Reading } from '../../case/reading.ts'
import { sexOf, takeApart } from '../../kit/names.ts'
import { mapOffsets, type OffsetMap } from '../../kit/offsets.ts'
import { violent, violentVerbs } from './lexicon/deeds.ts'

/** One source as the engine takes it: its text cut into sentences and tagged words (UTF-16), and what the reader found. */
export interface SuggestText {
  readonly id: string
  readonly text: string
  readonly tokens: readonly (Span & { readonly word: string; readonly tag: string })[]
  readonly sentences: readonly (Span & { readonly from: number; readonly to: number; readonly paragraph: number })[]
  /** Offsets in code points, as a reading has them. */
  readonly reading: Reading
  /** Who writes: whom "I" means outside of quotations. */
  readonly author?: string
}

/** A word, a mark, or a whole mention of somebody, some place or some time. */
export interface Unit extends Span {
  readonly low: string
  readonly tag: string
  /** The person or body named here. */
  readonly actor?: string
  readonly place?: string
  readonly date?: FindingOf<'date'>
  /** Index of the innermost marked quotation that holds it, or -1. */
  readonly quote: number
  /** Whom a pronoun stands for, once told. */
  who?: readonly string[]
  /** Something is done to this person; the deed is not theirs. */
  victim?: boolean
  /** Named as the exception from what is said of the others. */
  excepted?: boolean
}

export interface Quote extends Span {
  readonly speaker?: string
  readonly addressee?: string
}

export interface Line extends Span {
  readonly units: readonly Unit[]
  readonly paragraph: number
}

export interface Scene {
  readonly source: SuggestText
  readonly lines: readonly Line[]
  readonly quotes: readonly Quote[]
  readonly map: OffsetMap
  readonly persons: ReadonlySet<string>
  readonly women: ReadonlySet<string>
}

/** Cuts a source into lines of units. Masked ranges say nothing. */
export function makeScene(source: SuggestText): Scene {
  const { text, reading, tokens, sentences } = source
  const map = mapOffsets(text)
  const here = <T extends Span>(finding: T): T => ({
    ...finding,
    start: map.toUnits(finding.start),
    end: map.toUnits(finding.end),
  })
  const noise = reading.findings.filter(one => one.kind === 'noise' && one.why !== 'inline-note').map(here)
  const mentions = reading.findings
    .filter(one => one.kind === 'person' || one.kind === 'body' || one.kind === 'place' || one.kind === 'date')
    .filter(one => one.kind !== 'date' || one.edtf !== '')
    .map(here)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const quotes = reading.findings
    .filter(one => one.kind === 'quotation')
    .filter(one => one.style !== 'scare' && one.style !== 'title')
    .map(here)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const persons = new Set(reading.actors.filter(actor => actor.kind === 'person').map(actor => actor.id))
  const women = new Set(
    reading.actors
      .filter(({ kind, name, kin = [] }) => kind === 'person' && (sexOf(takeApart(name)) === 'f' || kin.some(isWoman)))
      .map(actor => actor.id),
  )
  let [m, q] = [0, 0]
  const open: number[] = []
  const lines: Line[] = []
  for (const { start, end, from, to, paragraph } of sentences) {
    if (noise.some(one => one.start < end && one.end > start)) continue
    const units: Unit[] = []
    for (let i = from; i < to; i++) {
      const token = tokens[i]!
      while (m < mentions.length && mentions[m]!.end <= token.start) m++
      while (q < quotes.length && quotes[q]!.start <= token.start) open.push(q++)
      while (open.length > 0 && quotes[open.at(-1)!]!.end <= token.start) open.pop()
      const quote = open.at(-1) ?? -1
      const mention = mentions[m]
      if (mention === undefined || mention.start > token.start) {
        units.push({ start: token.start, end: token.end, low: token.word.toLowerCase(), tag: token.tag, quote })
        continue
      }
      while (i + 1 < to && tokens[i + 1]!.start < mention.end) i++
      const span = { start: mention.start, end: Math.max(mention.end, token.end) }
      const base = { ...span, low: text.slice(span.start, span.end).toLowerCase(), quote }
      if (mention.kind === 'date') units.push({ ...base, tag: 'DATE', date: mention })
      else if (mention.kind === 'place') units.push({ ...base, tag: 'PLACE', place: mention.name })
      else units.push({ ...base, tag: 'NAME', actor: mention.actor })
      m++
    }
    markVictims(units)
    markExcepted(units)
    lines.push({ start, end, units, paragraph })
  }
  return {
    source,
    lines,
    quotes: quotes.map(({ start, end, speaker, addressee }) => ({
      start,
      end,
      ...(speaker === undefined ? {} : { speaker }),
      ...(addressee === undefined ? {} : { addressee }),
    })),
    map,
    persons,
    women,
  }
}

const womanly = new Set(['wife', 'daughter', 'sister', 'mother', 'widow', 'aunt', 'niece', 'grandmother'])
const isWoman = (word: string): boolean => womanly.has(word)

/** "the murder of A and B", "A's murder", "to kill A": of A and B something is said to have been done. */
function markVictims(units: Unit[]): void {
  const mark = (from: number): void => {
    for (let i = from; i < units.length; i++) {
      const unit = units[i]!
      if (unit.actor !== undefined) unit.victim = true
      else if (!/^(,|and|or|of|the|all|both)$/.test(unit.low)) return
    }
  }
  units.forEach(({ low }, i) => {
    if (violent.has(low) && /^(of|on|against)$/.test(units[i + 1]?.low ?? '')) mark(i + 2)
    if (violentVerbs.has(low)) {
      mark(i + 1)
      if (/^(was|were|been|being|be)$/.test(units[i - 1]?.low ?? ''))
        for (let j = i - 1; j >= 0 && j > i - 6; j--) if (units[j]!.actor !== undefined) units[j]!.victim = true
    }
    const owner = units[i - 1]?.low === "'s" || units[i - 1]?.low === '’s' ? units[i - 2] : undefined
    if (owner?.actor !== undefined && (violent.has(low) || low === 'life')) owner.victim = true
  })
}

/** "all except A and B", "with the sole exception of A (who died) and B". An aside in brackets belongs to the name before it. */
function markExcepted(units: Unit[]): void {
  units.forEach(({ low }, i) => {
    const named = low === 'exception' && units[i + 1]?.low === 'of'
    if (!named && !/^(except|excepting|excluding)$/.test(low)) return
    for (let j = named ? i + 2 : i + 1; j < units.length; j++) {
      const unit = units[j]!
      if (unit.actor !== undefined) unit.excepted = true
      else if (unit.low === '(') {
        const shut = units.findIndex((one, k) => k > j && one.low === ')')
        if (shut < 0) return
        j = shut
      } else if (!/^(,|and|or|for|the|of)$/.test(unit.low)) return
    }
  })
}

/** The words of some units as they stand in the text. */
export const wordsOf = (scene: Scene, { start, end }: Span): string =>
  scene.source.text.slice(start, end).replaceAll(/\s+/g, ' ').trim()
