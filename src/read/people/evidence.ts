import type { Page, Token } from '../page.ts'
import { bodyHeads } from './lexicon/bodies.ts'
import { placeCues } from './lexicon/places.ts'
import { aliasCues, belongings, humanVerbs, kin, roles, titles, towardsPeople } from './lexicon/words.ts'
import { opensCell } from './parts.ts'
import { note, prior, type TypeEvidence } from './prior.ts'
import { type Segment, typeName } from './segments.ts'

/** Most that repeated weak context may add (assumption: ten mentions of one kind say no more than three). */
const saturation = 6
const threshold = 0.75

/** Words of leave before a signature, and how long such a line may be (assumption). */
const leave =
  /^(?:(?:i (?:am|remain)|ever|as ever|always|believe me),? )?(?:your|yours|love|with love|sincerely|faithfully|respectfully)\b/i
const longestLeave = 60

/**
 * Is a capitalised word a person, a place or neither? Evidence is gathered over the whole text, then decides for every
 * occurrence alike, as a reader does who meets "Kork" in a list and knows at the next page that he is a man.
 *
 * Formula: score(w) = prior(form) + sum over occurrences of saturated context weights; person where the sum of reasons for
 * a person exceeds those for a place or a thing by `threshold`. Words in one list lend each other half a reason a round.
 * Variants in the literature: gazetteer look-up with rules (GATE's ANNIE, Cunningham 2002), sequence models (Lample 2016);
 * both decide each occurrence alone unless a document-wide pass is added (one sense per discourse, Gale 1992). This is
 * rules with one sense per discourse, since no trained model may be downloaded and each decision must be explained.
 * Weights are assumptions, set by reading two of the labelled texts; a held-out text measures them in docs/read.md.
 * Limits: one word that is both a person and a place in one text (Gorky the writer and the city) gets one answer.
 */
export class Evidence {
  readonly types = new Map<string, TypeEvidence>()
  readonly #page: Page
  readonly #lowerCase: ReadonlySet<string>

  constructor(page: Page, lowerCase: ReadonlySet<string>) {
    this.#page = page
    this.#lowerCase = lowerCase
  }

  /** Counts one segment that may be a name. */
  weigh(segment: Segment): void {
    const { parts } = segment
    const last = parts.at(-1)!
    if (parts.length > 1 || segment.titled) {
      const headed = parts.some(part => part.initial || part.info.patronymic) || parts[0]!.info.given.length > 0
      if (headed || segment.titled) {
        const why = segment.titled ? 'A title stands before it.' : 'It stands behind a given name or initials.'
        const isSurname = !last.initial && !(last.info.patronymic && last.info.given.length === 0 && parts.length === 2)
        if (isSurname) note(this.#type(typeName(last.info.text), segment), headed ? 5 : 4, why)
        for (const part of parts)
          if (part.info.given.length > 0) note(this.#type(typeName(part.info.text), segment), 2, why)
        note(this.#type(segment.type, segment), 5, why)
      }
    }
    const type = this.#type(segment.type, segment)
    type.count++
    if (!segment.opens) type.inside++
    if (this.#signs(segment)) note(type, 4, 'It signs a letter.')
    this.#context(segment, type)
  }

  /** Alone on its line, behind a line that takes leave. */
  #signs({ start, end, sentence }: Segment): boolean {
    const { text, paragraphs, sentences } = this.#page
    const at = sentences[sentence]!.paragraph
    const [line, before] = [paragraphs[at]!, paragraphs[at - 1]]
    if (before === undefined || line.start !== start || line.end - end > 1) return false
    return before.end - before.start < longestLeave && leave.test(text.slice(before.start, before.end))
  }

  /** Two names that stand in one list. */
  join(a: Segment, b: Segment): void {
    const [one, other] = [a.type, b.type]
    if (one === other) return
    this.types.get(one)?.neighbours.add(other)
    this.types.get(other)?.neighbours.add(one)
  }

  #type(name: string, segment: Segment): TypeEvidence {
    let type = this.types.get(name)
    if (type === undefined) {
      type = {
        person: 0,
        thing: 0,
        count: 0,
        inside: 0,
        behindArticle: 0,
        behindPlaceCue: 0,
        beforeNoun: 0,
        common: segment.parts.at(-1)!.info.common,
        reason: 'It is written as a name and nothing in the text makes it a place or a thing.',
        strongest: 0,
        neighbours: new Set(),
        isPerson: false,
        isPlace: false,
      }
      prior(type, segment)
      this.types.set(name, type)
    }
    return type
  }

  #context(segment: Segment, type: TypeEvidence): void {
    const { text, tokens, sentences } = this.#page
    let { from, to } = sentences[segment.sentence]!
    const [first, last] = [segment.parts[0]!.first, segment.parts.at(-1)!.last]
    if (opensCell(text, tokens[first]!)) from = first
    if (last + 1 < to && opensCell(text, tokens[last + 1]!)) to = last + 1
    const owns = segment.parts.at(-1)!.possessive
    const at = (i: number): Token | undefined => (i >= from && i < to ? tokens[i] : undefined)
    const noun = tokens[last + 1]
    if (!owns && noun?.tag === 'NOUN' && last + 1 < to && /^\p{Ll}/u.test(noun.word)) {
      type.beforeNoun++
      return
    }
    let before = at(first - 1)
    if (before !== undefined && /^["“‘'`(]+$/.test(before.word)) before = at(first - 2)
    const word = before?.lower ?? ''
    if (word === 'of' && !segment.titled && this.#isHead(at(first - 2))) type.thing += 3
    else if (/^(?:the|a|an|these|those)$/.test(word)) type.behindArticle++
    else if (placeCues.has(word) && !owns) type.behindPlaceCue++
    else if (aliasCues.has(word)) note(type, 4, `"${word}" stands before it.`)
    else if (kin.has(word)) note(type, 3, `"${word}" stands before it.`)
    else if (roles.has(word) || titles.has(word)) note(type, 3, `"${word}" stands before it.`)
    else if (towardsPeople.has(word)) note(type, 0.75, `"${word}" stands before it, as before a person.`)
    else if (humanVerbs.has(word) && before!.tag === 'VERB') note(type, 0.75, `"${word}" stands before it.`)
    else if (word === ',' && roles.has(at(first - 2)?.lower ?? '')) note(type, 1.5, 'A role stands before it.')

    let next = last + 1
    if (owns && /^['’]s$/i.test(at(next)?.word ?? '')) next++
    const after = at(next)
    const tail = after?.lower ?? ''
    if (owns) note(type, belongings.has(tail) || roles.has(tail) || kin.has(tail) ? 2 : 0.5, `"${tail}" belongs to it.`)
    else if (humanVerbs.has(tail)) note(type, 2, `It does what people do: "${tail}".`)
    else if (/^(?:himself|herself|who|whom|whose)$/.test(tail)) note(type, 3, `"${tail}" refers to it.`)
    else if (tail === ',') this.#behindComma(at, next + 1, type)
    else if (tail === ':' && segment.opens && segment.parts[0]!.first - from <= 1)
      note(type, 2, 'It is set like the name of a speaker.')
    else if (after?.tag === 'VERB' || after?.tag === 'AUX') note(type, 0.4, `It is the subject of "${tail}".`)
    else if (after?.tag === 'ADV' && humanVerbs.has(at(next + 1)?.lower ?? ''))
      note(type, 1.5, `It does what people do: "${at(next + 1)!.word}".`)
  }

  /** A capitalised word for a body: what stands behind its "of" belongs to its name (Court of Appeal). */
  #isHead(token: Token | undefined): boolean {
    return token !== undefined && bodyHeads.has(token.lower) && /^\p{Lu}/u.test(token.word)
  }

  #behindComma(at: (i: number) => Token | undefined, i: number, type: TypeEvidence): void {
    const word = at(i)?.lower ?? ''
    if (/^(?:who|whom|whose)$/.test(word)) note(type, 3, `"${word}" refers to it.`)
    if (!/^(?:the|a|an|his|her|their|my|our)$/.test(word)) return
    for (let k = 1; k <= 4; k++) {
      const role = at(i + k)
      if (role === undefined || role.tag === 'PUNCT') return
      const lower = role.lower
      if (!roles.has(lower) && !kin.has(lower)) continue
      note(type, 2, `"${lower}" explains it.`)
      return
    }
  }

  /** Decides every type; words in one list lend each other half a reason a round. */
  decide(): void {
    for (const [name, type] of this.types) {
      if (type.count > 0 && type.behindArticle * 2 > type.count && type.person < saturation) type.thing += 3
      type.thing += Math.min(4, (type.behindPlaceCue * 3) / Math.max(1, Math.sqrt(type.count)))
      if (type.beforeNoun * 2 > type.count) type.thing += 2
      const small = this.#lowerCase.has(name.toLowerCase())
      // Many surnames are words (Murphy, Bush): a word that always has its capital inside sentences is rather a name.
      if (type.common && !name.includes(' ') && (small || type.inside === 0)) type.thing += 1.25
      else if (small && type.inside === 0) type.thing += 3
      type.isPerson = Math.min(type.person, saturation) - type.thing >= threshold
    }
    this.#petNames()
    for (const type of this.types.values())
      type.isPlace =
        !type.isPerson && !type.common && type.behindPlaceCue * 2 >= Math.max(1, type.count) && type.behindArticle === 0
    for (let round = 0; round < 3; round++) {
      for (const type of this.types.values()) {
        if (type.isPerson || type.neighbours.size === 0) continue
        const kinds = [...type.neighbours].map(name => this.types.get(name)?.isPerson === true)
        const people = kinds.filter(Boolean).length
        if (people * 2 <= kinds.length) continue
        // A common word between two people, in the middle of a sentence, is a name that looks like a word, or a damaged one.
        const flanked = type.inside === type.count && people >= 2 && people === kinds.length
        const lent = (flanked ? 4 : Math.min(2, people)) + type.person - type.thing
        if (lent >= threshold) {
          type.isPerson = true
          if (type.strongest < 1) type.reason = 'It stands in a list of people.'
        }
      }
    }
  }

  /** Bukharchik beside Bukharin: a surname's stem with a small-making ending. */
  #petNames(): void {
    for (const [name, type] of this.types) {
      const stem = type.isPerson ? undefined : petStem(name)
      if (stem === undefined) continue
      for (const [other, { isPerson }] of this.types) {
        if (!isPerson || !other.startsWith(stem)) continue
        type.isPerson = true
        type.reason = `It is formed from "${other}" as a pet name.`
        break
      }
    }
  }
}

/** The stem of a name with a small-making ending (-chik, -ochka), or nothing. */
export const petStem = (name: string): string | undefined =>
  /^(\p{Lu}\p{L}{3,})(?:chik|ochka|ushka|chonok)$/u.exec(name)?.[1]
