/**
 * Lists of people as tables write them: "Weiss, Mark Allen; Holm, P.", "Mark A. Weiss and Peter Holm", "WEISS MARK, HOLM PETER (Eds.)".
 *
 * Which word is the surname is often not told by the form alone, but by the other forms of the same item: where one writes
 * "Holm, Peter", "Peter Holm" and "Holm Peter" are read alike. Each word gathers votes (as surname: before a comma, or last
 * after an initial or a given name; as given name: the other places), first over the whole table, then over the item:
 *
 *   lean(w) = ln (S_item + p + 0.1) / (G_item + 1 − p + 0.1),     p = its share as surname in the table
 *
 * A word leans one way only where the form itself does not say otherwise. The lexicon of given names counts as one vote.
 * Limits: compound surnames are known by their last word; four words and more in a row without any mark are taken apart only
 * where at least two of them are surnames elsewhere in the item.
 */
import { givenNames } from '../../kit/names-given.ts'

/** A list as written: hard parts (semicolon, "and", slash), each of pieces between commas, each of words. */
export type NameList = readonly (readonly (readonly string[])[])[]

/** A person as one form names them; `given` are given names and initials. */
export interface Named {
  readonly surname: string
  readonly given: readonly string[]
}

export type Lean = (word: string) => number

const noName = new Set(
  'jr sr ii iii iv phd md msc bsc mba esq ed eds edited editor editors author authors dr prof professor mr mrs ms sir rev al et etc by with others other foreword introduction preface translator translated trans illustrator illustrated illustrations contributor contributors compiler compiled cpa mph edd dds dvm llb llm mcse mcsd ccie ccna'.split(
    ' ',
  ),
)
const particles = new Set(
  'de la las los le du des del della di da dos van von der den ter ten zu bin ibn san santa st'.split(' '),
)
/** Words of a body that is named beside people: "Waite Group Staff". A piece with one is no person. */
const bodies = new Set('staff team group inc corp corporation company ltd llc'.split(' '))
/** Words that make a form a sentence or an answer, not a name: two answers must never meet in one surname. Assumption. */
const answers = new Set(
  'not no never none without nor neither yes true false guilty innocent absent present unknown anonymous various some all nobody is was were are has had did does be been'.split(
    ' ',
  ),
)

/** "1950-" and "1901-1984" behind a name, as library catalogues write them. */
const lifeYears = /(?<!\d)1\d{3} ?[-–](?: ?[12]\d{3})?(?!\d)/g

/** Takes a form apart, or null where it cannot be a list of names. `flat` is without marks and in small letters. */
export function takeApartList(flat: string): NameList | null {
  if (flat.length > 600) return null
  const bare = flat
    // "weiss, mark (author) holm, peter (joint author)"
    .replace(/\((?:joint )?(?:authors?|editors?|edt?|eds|translators?|illustrators?)\.?\)(?= ?\p{L})/gu, ';')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    // a field that is too short: "Weiss, Mark (Professor of"
    .replace(/[([].*$/, ' ')
    .replace(/\bph\. ?d\b\.?|\bm\. ?d\b\.?/g, ' ')
    .replace(/\b(?:edited|written|translated|illustrated) by\b|\bby\b/g, ' ')
    .replace(/\b(?:editors?|authors?|translators?|illustrators?)[-:]/g, ' ')
    .replace(/\bmc (?=\p{L})/gu, 'mc')
    // a letter that an encoding has lost
    .replace(/(?<=\p{L})[?\uFFFD]+(?=\p{L})/gu, '')
    .replace(lifeYears, ' ')
  if (/[\d?!%=<>]/.test(bare)) return null
  const joined = bare
    .split(/;|\/|&|\||\band\b|\bwith\b|\n/)
    .map(part =>
      part
        .split(',')
        .map(piece => (piece.match(/\p{L}[\p{L}'’-]*/gu) ?? []).filter(word => !noName.has(word)))
        .filter(piece => piece.length > 0 && !piece.some(word => bodies.has(word))),
    )
    .filter(part => part.length > 0)
  const parts = isEnumeration(bare, joined) ? joined.flat().map(piece => [piece]) : joined
  const words = parts.flat(2)
  if (words.length === 0 || words.some(word => answers.has(word))) return null
  // a piece of many words is a sentence, unless it is a row of names without a mark between them
  return parts.some(part => part.some(piece => piece.length > 8)) ? null : parts
}

/**
 * "Cormen, Leiserson & Rivest": single words between commas and a last one after "and" are surnames in a row. Where a comma is
 * followed by a known given name ("Holm, Peter and Weiss") it is not.
 */
function isEnumeration(bare: string, parts: NameList): boolean {
  if (parts.length < 2 || /[;/|\n]/.test(bare)) return false
  return parts.every(part =>
    part.every(
      (piece, k) =>
        piece.filter(isLong).length === 1 &&
        piece.every(word => word.length > 1) &&
        !isInitials(piece) &&
        (k === 0 || givenNames(piece.find(isLong)!).length === 0),
    ),
  )
}

const isLong = (word: string): boolean => word.length > 1 && !particles.has(word)
const longOf = (piece: readonly string[]): string[] => {
  const long = piece.filter(isLong)
  return long.length > 0 ? long : piece.filter(word => word.length > 1)
}
const isInitials = (piece: readonly string[]): boolean =>
  piece.every(word => word.length === 1 || (word.length === 2 && !/[aeiouy]/.test(word)))

/** "P. Holm" and "M. A. Weiss": each with an initial and a long word, so neither is the other's given name. */
const areTwo = (piece: readonly string[], next: readonly string[]): boolean =>
  [piece, next].every(words => longOf(words).length === 1 && words.some(word => word.length === 1))

/** Votes of words as surname and as given name. */
export class NameVotes {
  private readonly surname = new Map<string, number>()
  private readonly given = new Map<string, number>()
  /** The first order in which the words of a piece stood, by the words sorted; null where they stood in another order too. */
  private readonly orders = new Map<string, string | null>()

  add(list: NameList, weight: number): void {
    for (const part of list) {
      const [first, second] = part
      if (part.length === 2 && longOf(first!).length === 1 && second!.length <= 3 && !areTwo(first!, second!)) {
        // "Holm, Peter" or "Holm, Weiss": without an initial or a known given name the comma tells little
        const told = second!.some(word => word.length === 1 || givenNames(word).length > 0)
        this.count(longOf(first!), second!, (told ? 2 : 0.5) * weight)
        continue
      }
      for (const piece of part) {
        const long = longOf(piece)
        // "Holm; Weiss": who is known by one word is known by the surname
        if (part.length === 1 && long.length === 1 && !piece.some(word => word.length === 1))
          this.count(long, [], weight)
        if (piece.length < 2 || piece.length > 4 || long.length === 0) continue
        const [sorted, order] = [sortedOf(piece), piece.join(' ')]
        const before = this.orders.get(sorted)
        this.orders.set(sorted, before === undefined || before === order ? order : null)
        const last = piece.at(-1)!
        // "mark a. weiss", "a. weiss": an initial tells where the surname stands; "weiss m." likewise
        const sure = piece.length > long.length ? 2 : 1
        if (last.length === 1) this.count(long.slice(0, 1), long.slice(1), sure * weight)
        else this.count(long.slice(-1), long.slice(0, -1), sure * weight)
      }
    }
  }

  /** Which way a word leans, above 0 to surname; `table` are the votes of the whole table. */
  lean(table: NameVotes): Lean {
    return word => {
      const [s, g] = [table.surname.get(word) ?? 0, table.given.get(word) ?? 0]
      const known = givenNames(word).length > 0 ? 1 : 0
      const share = (s + 0.5) / (s + g + 1 + known)
      return Math.log(((this.surname.get(word) ?? 0) + share + 0.1) / ((this.given.get(word) ?? 0) + 1 - share + 0.1))
    }
  }

  /** Whether the words of a piece stood in two orders: "Smith John" beside "John Smith", one person. */
  stoodTurned = (piece: readonly string[]): boolean => this.orders.get(sortedOf(piece)) === null

  /** How often a word stood as a surname. */
  asSurname = (word: string): number => this.surname.get(word) ?? 0

  private count(surnames: readonly string[], given: readonly string[], weight: number): void {
    for (const word of surnames) this.surname.set(word, this.asSurname(word) + weight)
    for (const word of given) if (word.length > 1) this.given.set(word, (this.given.get(word) ?? 0) + weight)
  }
}

const sortedOf = (piece: readonly string[]): string => piece.toSorted().join(' ')

const undecided: Lean = () => 0
/** Three to one: what it takes to read a form against its own order. Assumption. */
const clear = Math.log(3)

/** The people a list names, by the form alone or as the votes of its item lean. */
export function peopleOf(list: NameList, lean: Lean = undecided, votes?: NameVotes): Named[] {
  return list.flatMap(part => {
    const people: Named[] = []
    for (let i = 0; i < part.length; i++) {
      const [piece, next] = [part[i]!, part[i + 1]]
      if (next === undefined || !belongTogether(part, i, lean)) {
        people.push(...peopleOfPiece(piece, lean, votes?.stoodTurned(piece)))
        continue
      }
      const [before, after] = [longOf(piece).at(-1) ?? piece.at(-1)!, longOf(next).at(-1)]
      const turned = after !== undefined && lean(before) < -clear && lean(after) > clear
      people.push({
        surname: surnameKey(turned ? after : before),
        given: turned ? [...piece, ...next.filter(w => w !== after)] : next,
      })
      i++
    }
    return people
  })
}

/** Whether piece i is a surname and the piece after it its given names. */
function belongTogether(part: readonly (readonly string[])[], i: number, lean: Lean): boolean {
  const [piece, next] = [part[i]!, part[i + 1]!]
  if (longOf(piece).length > 1)
    return (
      isInitials(next) ||
      (next.length === 1 && lean(next[0]!) < -clear && (part.length === 2 || lean(longOf(piece).at(-1)!) > 0))
    )
  if (isInitials(next)) return true
  // "ng, tony": two letters may be a surname
  if (isInitials(piece) && !(part.length === 2 && piece.length === 1 && piece[0]!.length === 2)) return false
  if (areTwo(piece, next)) return false
  const [own, other] = [longOf(piece)[0] ?? piece[0]!, longOf(next)]
  if (other.length > 0 && other.every(word => lean(word) > clear) && lean(own) > 0) return false
  if (part.length === 2) return true
  if (other.some(word => lean(word) < -clear)) return true
  const rest = part.slice(i)
  return rest.length % 2 === 0 && rest.every((p, k) => k % 2 === 1 || longOf(p).length <= 1)
}

function peopleOfPiece(piece: readonly string[], lean: Lean, turned = false): Named[] {
  const long = longOf(piece)
  if (long.length === 0) return [{ surname: surnameKey(piece.at(-1)!), given: piece.slice(0, -1) }]
  const surnames = long.filter(word => lean(word) > clear)
  if (long.length >= 4 && surnames.length >= 2)
    return surnames.map(surname => ({ surname: surnameKey(surname), given: [] }))
  const [one, other] = piece
  if (turned && piece.length === 2 && Math.abs(lean(one!) - lean(other!)) < clear / 2) {
    // both orders stand and no vote tells them apart (half of `clear`, an assumption set on made casts): one person, known by the word that leans more, of two alike the later one
    const order = lean(other!) - lean(one!) || (other! > one! ? 1 : -1)
    return [{ surname: surnameKey(order > 0 ? other! : one!), given: [order > 0 ? one! : other!] }]
  }
  let best = piece.at(-1)!.length === 1 ? long[0]! : long.at(-1)!
  for (const word of long) if (lean(word) - lean(best) > clear) best = word
  return [{ surname: surnameKey(best), given: piece.filter(word => word !== best && !particles.has(word)) }]
}

/** A compound with a hyphen is known by its last word, as it is where the hyphen is left out. */
const surnameKey = (word: string): string => (word.split('-').at(-1) || word).replace(/['’-]/g, '')
