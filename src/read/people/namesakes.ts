/**
 * Two bearers of one name. A full name that two sources share proves one person only while no source says that there are two.
 *
 * What counts as saying so: "no relation of", "of the same name", "namesake", "not to be confused with", "they take me for".
 * Such words tell a bearer (the name before them, or the "I" of the byline) from another, who is known by a title or an
 * occupation ("the Inspector") or named behind them. Names with that title then go to the other bearer.
 * Variants in the literature: clustering by context words (Bagga & Baldwin 1998, "Entity-based cross-document coreferencing")
 * guesses namesakes from what else stands near a name; here nothing is guessed, since a split needs a reason to show.
 * Limits: occupations that merely differ prove nothing (a man can be judge and author), so they split no one by themselves.
 */
import type { PersonName } from '../../kit/names.ts'
import { surnameKey } from '../../kit/names-surname.ts'
import type { Page, Sentence } from '../page.ts'
import type { Cast, Character } from './cast.ts'
import { roles, titles } from './lexicon/words.ts'
import type { Named } from './mentions.ts'

/** Words of courtesy: they describe nobody. */
const courtesies = new Set(
  'mr mrs ms miss sir lady comrade comrades citizen madame monsieur herr frau dr saint st'.split(' '),
)
const cue =
  /\b(?:no (?:relation|relative|kin) (?:of|to)|not (?:even )?(?:related to|cousins)|unrelated to|namesakes?|of the same (?:sur)?name|(?:shares?|shared|bears?|bore) (?:my|his|her|the same) (?:sur)?name|(?:confused?|mixed up) (?:me |him |her )?with|(?:mistakes?|mistook|mistaken|takes?|took|taken) (?:me |him |her )?for the)\b/i
/** These may be said of the other bearer, who then stands before them. */
const turned = /(?:cousins|name|namesakes?)$/i
/** Words between a cue, or a name, and what describes the other bearer. An assumption. */
const near = 5

export interface Namesake {
  readonly described: readonly string[]
  /** The words that say so. */
  readonly words: string
}

/** Titles and occupations that stand beside a name: "Inspector Holm", "Holm, the baker", "the watchman, Falk". */
export function describe({ tokens, sentences }: Page, { segment }: Named): string[] {
  const { from, to } = sentences[segment.sentence]!
  const found: string[] = []
  const take = (i: number): boolean => {
    const { lower } = tokens[i]!
    const word = lower.endsWith('.') ? lower.slice(0, -1) : lower
    const says = titles.has(word) || roles.has(word)
    if (says && !courtesies.has(word)) found.push(word)
    return says
  }
  let before = segment.parts[0]!.first - 1
  if (before > from && tokens[before]!.word === ',') before--
  while (before >= from && take(before)) before--
  const after = segment.parts.at(-1)!.last + 1
  if (tokens[after]?.word === ',' && after + 1 < to && /^(?:the|a|an)$/.test(tokens[after + 1]!.word))
    for (let i = after + 2; i < to && i < after + 2 + near && /\p{L}/u.test(tokens[i]!.word); i++) if (take(i)) break
  // "Holm, president, and five others"
  if (tokens[after]?.word === ',' && after + 2 < to && /^(?:,|of)$/.test(tokens[after + 2]!.word)) take(after + 1)
  return found
}

/** Finds where the text tells a bearer of a name from another, and gives the other's mentions to a person of their own. */
export function tellNamesakes(
  page: Page,
  named: readonly Named[],
  names: readonly PersonName[],
  of: (Character | undefined)[],
  cast: Cast,
): void {
  if (!cue.test(page.text)) return
  for (const [index, sentence] of page.sentences.entries()) {
    const said = cue.exec(page.text.slice(sentence.start, sentence.end))
    if (said === null) continue
    const start = sentence.start + said.index
    const end = start + said[0].length
    const here = [...named.keys()].filter(i => named[i]!.segment.sentence === index)
    const subject = here.findLast(i => named[i]!.end <= start) ?? byline(page, named)
    const person = subject === undefined ? undefined : of[subject]
    const surname = subject === undefined ? undefined : names[subject]!.surname
    if (person === undefined || surname === undefined) continue
    const behind = here.find(i => named[i]!.start >= end)
    const sameName = behind !== undefined && surnameKey(names[behind]!.surname ?? '') === surnameKey(surname)
    if (behind !== undefined && !sameName) continue
    const described = sameName ? describe(page, named[behind]!) : describedAt(page, sentence, start, end, said[0])
    if (described.length === 0 && !sameName) continue
    const words = page.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').slice(0, 200)
    person.namesake = { described: [...new Set([...(person.namesake?.described ?? []), ...described])], words }
    const theirs = [...named.keys()].filter(
      i => of[i] === person && (i === behind || describe(page, named[i]!).some(word => described.includes(word))),
    )
    // Where every mention has the title, the text speaks of the other bearer by name and of the first one not at all.
    if (theirs.length === 0 || theirs.length === named.filter((_, i) => of[i] === person).length) continue
    const other = cast.add(names[theirs[0]!]!)
    other.reasons.add(`The text tells "${named[theirs[0]!]!.name}" from "${named[subject!]!.name}": "${words}"`)
    for (const i of theirs) {
      give(named[i]!.name, person, other)
      of[i] = other
    }
  }
}

function give(form: string, from: Character, to: Character): void {
  const left = from.forms.get(form)! - 1
  if (left > 0) from.forms.set(form, left)
  else from.forms.delete(form)
  from.count--
  to.forms.set(form, (to.forms.get(form) ?? 0) + 1)
  to.count++
}

/** The name alone on a line near the head: who "I" is. */
function byline(page: Page, named: readonly Named[]): number | undefined {
  const heads = page.paragraphs.slice(0, near)
  const at = named.findIndex(({ start, end }) => heads.some(head => head.start === start && head.end === end))
  return at < 0 ? undefined : at
}

/** The title or occupation that the other bearer goes by, behind the cue or, for some cues, before it. */
function describedAt(
  { tokens, tokenAt }: Page,
  sentence: Sentence,
  start: number,
  end: number,
  said: string,
): string[] {
  const [first, next] = [tokenAt(start), tokenAt(end)]
  for (let i = next; i < sentence.to && i < next + near && tokens[i]!.tag !== 'PUNCT'; i++) {
    const word = tokens[i]!.lower
    if (isOffice(word)) return [word]
  }
  if (!turned.test(said)) return []
  for (let i = first - 1; i >= sentence.from && i >= first - near - 1; i--) {
    const word = tokens[i]!.lower
    if (isOffice(word)) return [word]
  }
  return []
}

const isOffice = (word: string): boolean => (titles.has(word) || roles.has(word)) && !courtesies.has(word)

/** What a text says of its people beside their names, and "I was the baker" where the byline tells who "I" is. */
export function descriptions(
  page: Page,
  named: readonly Named[],
  of: readonly (Character | undefined)[],
): Map<Character, Set<string>> {
  const found = new Map<Character, Set<string>>()
  const note = (person: Character | undefined, words: readonly string[]): void => {
    if (person === undefined || words.length === 0) return
    found.set(person, new Set([...(found.get(person) ?? []), ...words]))
  }
  for (const [i, name] of named.entries()) note(of[i], describe(page, name))
  const writer = byline(page, named)
  if (writer === undefined) return found
  const { tokens, forms } = page
  const isI = Uint8Array.from(forms, ({ word }) => Number(word === 'I'))
  for (let i = 0; i + 3 < tokens.length; i++) {
    if (
      isI[tokens[i]!.form] === 0 ||
      !/^(?:am|was)$/.test(tokens[i + 1]!.word) ||
      !/^(?:the|a|an)$/.test(tokens[i + 2]!.word)
    )
      continue
    const word = tokens[i + 3]!.lower
    if (isOffice(word)) note(of[writer], [word])
  }
  return found
}
