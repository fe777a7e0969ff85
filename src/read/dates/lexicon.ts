/**
 * What words can mean in a date. One table a language; the grammar asks for roles, never for words, so that another
 * language needs a table (and, for its word order, at most a grammar object of its own). A word may have several roles.
 */
export type Unit = 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century'

/** Which part of a period: "early", "the end of" … */
export type Part =
  | 'beginning'
  | 'early'
  | 'middle'
  | 'late'
  | 'end'
  | 'towards-end'
  | 'turn'
  | 'first-half'
  | 'second-half'
  | 'first-quarter'
  | 'second-quarter'
  | 'third-quarter'
  | 'fourth-quarter'

export interface Lexeme {
  /** 1 January to 12 December. */
  readonly month?: number
  /** True where the month's name is also another word or a name, and needs more around it. */
  readonly ambiguous?: true
  /** 0 Monday to 6 Sunday. */
  readonly weekday?: number
  /** EDTF season: 21 spring to 24 winter. */
  readonly season?: number
  readonly number?: number
  readonly ordinal?: number
  /** Tens of a decade by name: "twenties" is 20. */
  readonly decade?: number
  readonly unit?: Unit
  readonly part?: Part
  /** Part of the day: it adds nothing to the value, but belongs to the words. */
  readonly daytime?: true
  /** A role of grammar, as the phrases name it. */
  readonly role?: Role
}

export type Role =
  | 'the'
  | 'a'
  | 'of'
  | 'in'
  | 'on'
  | 'at'
  | 'by'
  | 'to'
  | 'from'
  | 'between'
  | 'and'
  | 'or'
  | 'since'
  | 'until'
  | 'prior'
  | 'then'
  | 'before'
  | 'after'
  | 'during'
  | 'about'
  | 'perhaps'
  | 'later'
  | 'earlier'
  | 'ago'
  | 'next'
  | 'previous'
  | 'same'
  | 'that'
  | 'this'
  | 'last'
  | 'few'
  | 'soon'
  | 'half'
  | 'today'
  | 'yesterday'
  | 'tomorrow'
  | 'time'
  | 'event'
  | 'very'
  | 'for'
  | 'towards'
  | 'possessive'
  | 'suffix'
  | 'page'
  | 'holiday'
  | 'anniversary'
  | 'begin'

export interface DateLanguage {
  /** BCP 47. */
  readonly language: string
  readonly words: ReadonlyMap<string, Lexeme>
}

/** Every lexeme has every field, known or not: rules that ask one field of many lexemes run several times faster so. */
const blank = {
  month: undefined,
  ambiguous: undefined,
  weekday: undefined,
  season: undefined,
  number: undefined,
  ordinal: undefined,
  decade: undefined,
  unit: undefined,
  part: undefined,
  daytime: undefined,
  role: undefined,
} satisfies Record<keyof Lexeme, undefined>

/**
 * A table from lines of words: every word is found as written, with a capital, and in capitals. Words written with a
 * capital in the table (names of months) are not found in small letters, where they may be verbs.
 */
export function makeLanguage(language: string, rows: readonly (readonly [string, Lexeme])[]): DateLanguage {
  const words = new Map<string, Lexeme>()
  const add = (form: string, lexeme: Lexeme) => words.set(form, { ...blank, ...words.get(form), ...lexeme } as Lexeme)
  for (const [list, lexeme] of rows) {
    for (const word of list.split(' ')) {
      const forms = new Set([word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()])
      for (const form of forms) add(form, lexeme)
    }
  }
  return { language, words }
}

/** A language with the words of another beside its own, for a text that mixes them or whose language was told wrongly. */
export const beside = (own: DateLanguage, other: DateLanguage): DateLanguage => ({
  language: own.language,
  words: new Map([...other.words, ...own.words]),
})

/** Rows for words that only differ in a running number: the first word has the value `first`. */
export const series = (
  key: 'month' | 'weekday' | 'season' | 'number' | 'ordinal' | 'decade',
  first: number,
  list: string,
  step = 1,
): (readonly [string, Lexeme])[] =>
  list.split(' ').flatMap((words, i) => words.split('|').map(word => [word, { [key]: first + i * step }] as const))
