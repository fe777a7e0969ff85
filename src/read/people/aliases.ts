import { compareGiven, type PersonName, romanKey } from '../../kit/names.ts'
import type { Page } from '../page.ts'
import { petStem } from './evidence.ts'
import { aliasCues } from './lexicon/words.ts'
import type { Named } from './mentions.ts'

export interface Alias {
  /** Indexes of two names that the text makes one person's. */
  readonly a: number
  readonly b: number
  readonly reason: string
}

/** Places where the text itself says that two names are one person's. */
export function findAliases(page: Page, named: readonly Named[], names: readonly PersonName[]): Alias[] {
  const found: Alias[] = []
  const add = (a: number, b: number, reason: string): void => void found.push({ a, b, reason })
  const firstOf = new Map<string, number>()
  for (let i = 0; i < named.length; i++)
    if (!firstOf.has(romanKey(named[i]!.name))) firstOf.set(romanKey(named[i]!.name), i)
  for (let i = 0; i < named.length; i++) {
    const one = named[i]!
    const other = named[i + 1]
    for (const word of one.segment.parts.at(-1)!.compound) {
      const alone = firstOf.get(romanKey(word))
      if (alone !== undefined) add(alone, i, `"${one.name}" joins two names of one person.`)
    }
    const little = littleOf(one.name, named, i)
    if (little !== undefined) add(little, i, `"${one.name}" is formed from "${named[little]!.name}" as a pet name.`)
    if (other === undefined || other.segment.sentence !== one.segment.sentence) continue
    const between = wordsBetween(page, one, other)
    if (between.length > 24) continue
    const said = `"${one.name}" and "${other.name}" are said to be one person.`
    if (between.some(isCue)) add(i, i + 1, said)
    else if (isCopula(between) && isBare(names[i]!) !== isBare(names[i + 1]!)) add(i, i + 1, said)
    else if (between.length === 1 && between[0] === ',' && isPetName(names[i]!, names[i + 1]!)) add(i, i + 1, said)
    else if (isSalutation(between) && isAddressee(page, one))
      add(i, i + 1, `A letter to "${one.name}" begins with "${other.name}".`)
  }
  return found
}

const wordsBetween = (page: Page, a: Named, b: Named): string[] => {
  let from = a.segment.parts.at(-1)!.last + 1
  if (/^['’]s$/.test(page.tokens[from]?.word ?? '')) from++
  return page.tokens.slice(from, b.segment.parts[0]!.first).map(token => token.lower)
}

const isCue = (word: string, i: number, words: string[]): boolean =>
  aliasCues.has(word) || (word === 'as' && /^(?:known|famous)$/.test(words[i - 1] ?? '')) || word === 'nom-de-guerre'

/** "X was, of course, Y": nothing but a form of be and what may stand in commas. */
function isCopula(words: readonly string[]): boolean {
  const kept = words.filter(word => !/^(?:,|of|course|none|other|than|no|really|in|fact)$/.test(word))
  return kept.length === 1 && /^(?:is|was)$/.test(kept[0]!)
}

const isBare = (name: PersonName): boolean =>
  [name.given, name.surname].filter(Boolean).length === 1 && name.patronymic === undefined

/** "Aniuta, Anna Larina": a pet name, a comma, the whole name. */
const isPetName = (a: PersonName, b: PersonName): boolean =>
  a.given !== undefined &&
  a.surname === undefined &&
  b.given !== undefined &&
  b.surname !== undefined &&
  compareGiven(a.given, b.given) === 'possible'

/** "his letters to Stalin 'Dear Koba'". */
const isSalutation = (words: readonly string[]): boolean =>
  words.at(-1) === 'dear' && words.length <= 14 && words.some(word => /^['"“‘`]+$/.test(word))

const isAddressee = (page: Page, { segment }: Named): boolean => {
  const at = segment.parts[0]!.first
  const words = page.tokens.slice(Math.max(0, at - 4), at).map(token => token.lower)
  return (
    words.at(-1) === 'to' && words.some(word => /^(?:letters?|notes?|wrote|writing|telegrams?|appeals?)$/.test(word))
  )
}

/** Bukharchik from Bukharin: the surname's stem with a small-making ending. */
function littleOf(name: string, named: readonly Named[], i: number): number | undefined {
  const stem = petStem(name)
  if (stem === undefined) return undefined
  for (let k = i - 1; k >= 0 && i - k < 200; k--)
    if (named[k]!.name.startsWith(stem) && named[k]!.name !== name) return k
  return undefined
}
