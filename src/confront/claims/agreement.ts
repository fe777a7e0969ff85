import { type Answer, type AnswerOf, type Claim, notNamed } from '../../case/claim.ts'
import { readEdtf } from '../../kit/edtf.ts'
import { canBeSame, overlaps } from '../../kit/edtf-compare.ts'

/**
 * How two answers to one question stand to each other.
 *
 * `same`: both say one thing. `compatible`: both can be true, one is coarser or leaves it open. `qualified`: they differ
 * in extent, wording or certainty without excluding one another. `conflict`: not both can hold as they stand.
 *
 * Answers are compared by kind and never by their look: dates as stretches of days (Allen's relations folded to "can be
 * the same"), numbers as ranges, actors through identity, choices as written, wordings after folding case and
 * punctuation. Two wordings never conflict: words can differ and the matter agree.
 * Limits: a choice is compared as a whole string, so coders must use one word for one thing.
 */
export type Standing = 'same' | 'compatible' | 'qualified' | 'conflict'

export interface Comparison {
  readonly standing: Standing
  /** One plain sentence. */
  readonly why: string
}

export interface ComparingOptions {
  /** Several choices may hold side by side. */
  readonly many?: boolean
  /** Whether two actor ids stand for one actor. Default: the ids are equal. */
  readonly oneActor?: (a: string, b: string) => boolean
}

const is = (standing: Standing, why: string): Comparison => ({ standing, why })

/**
 * Compares two answers of one kind. Answers of different kinds cannot be compared and count as `qualified`.
 *
 * @example
 * compareAnswers({ kind: 'number', least: 21, most: 21, words: '21' }, { kind: 'number', least: 22, most: 22, words: '22' }).standing // => 'conflict'
 */
export function compareAnswers(a: Answer, b: Answer, options: ComparingOptions = {}): Comparison {
  if (a.kind === 'date' && b.kind === 'date') return compareDates(a, b)
  if (a.kind === 'number' && b.kind === 'number') return compareNumbers(a, b)
  if (a.kind === 'yes-no' && b.kind === 'yes-no') {
    if (a.value === b.value) return is('same', `Both say ${a.value}.`)
    if (a.value === 'in-part' || b.value === 'in-part') return is('qualified', 'One of them says: in part.')
    return is('conflict', 'One says yes, the other no.')
  }
  if (a.kind === 'actor' && b.kind === 'actor') {
    if (a.actor === notNamed || b.actor === notNamed)
      return a.actor === b.actor
        ? is('compatible', 'Neither gives a name.')
        : is('compatible', 'One gives a name, the other none.')
    const one = options.oneActor?.(a.actor, b.actor) ?? a.actor === b.actor
    return one ? is('same', 'Both mean one actor.') : is('conflict', 'They name two actors.')
  }
  if (a.kind === 'choice' && b.kind === 'choice') {
    if (a.value === b.value) return is('same', `Both say "${a.value}".`)
    return options.many
      ? is('qualified', 'Two answers that may hold side by side.')
      : is('conflict', 'Two answers that exclude each other.')
  }
  if (a.kind === 'wording' && b.kind === 'wording') return compareWordings(a.words, b.words)
  if (a.kind === 'charge' && b.kind === 'charge')
    return a.accused === b.accused && a.charge === b.charge
      ? is('same', 'One charge against one person.')
      : is('compatible', 'Two different charges.')
  return is('qualified', 'Answers of two kinds; they cannot be set against each other.')
}

function compareDates(a: AnswerOf<'date'>, b: AnswerOf<'date'>): Comparison {
  const left = readEdtf(a.edtf)
  const right = readEdtf(b.edtf)
  if (left === null || right === null) return is('qualified', 'One of the dates cannot be read.')
  if (a.edtf === b.edtf) return is('same', `Both say ${a.words}.`)
  if (canBeSame(left, right) === 'yes') return is('same', 'Both mean the same days.')
  return overlaps(left, right) === 'no'
    ? is('conflict', `No day fits both "${a.words}" and "${b.words}".`)
    : is('compatible', `"${a.words}" and "${b.words}" can be the same time.`)
}

function compareNumbers(a: AnswerOf<'number'>, b: AnswerOf<'number'>): Comparison {
  if (a.least === b.least && a.most === b.most) return is('same', `Both say ${a.words}.`)
  return a.most < b.least || b.most < a.least
    ? is('conflict', `${range(a)} is not ${range(b)}.`)
    : is('compatible', `${range(a)} and ${range(b)} leave room for each other.`)
}

const range = ({ least, most }: AnswerOf<'number'>): string => (least === most ? `${least}` : `${least} to ${most}`)

const fold = (words: string): string[] =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

function compareWordings(a: string, b: string): Comparison {
  const left = fold(a)
  const right = fold(b)
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (short.join(' ') === long.join(' ')) return is('same', 'The same words.')
  if (` ${long.join(' ')} `.includes(` ${short.join(' ')} `))
    return is('qualified', 'One has more words than the other.')
  const shared = new Set(left).intersection(new Set(right)).size
  return is('qualified', `Different words; ${shared} of ${new Set([...left, ...right]).size} shared.`)
}

/** Which way a stance points: for the answer, against it, or neither. */
const way = { asserts: 1, qualifies: 1, doubts: -1, denies: -1, retracts: -1, evades: 0 } as const

/**
 * Compares two claims on one question: their answers and what each does with its answer. To assert what another denies
 * is a conflict; to deny two different things is none.
 */
export function compareClaims(a: Claim, b: Claim, options: ComparingOptions = {}): Comparison {
  const answers = compareAnswers(a.answer, b.answer, options)
  const [left, right] = [way[a.stance], way[b.stance]]
  if (left === 0 || right === 0) return is('qualified', 'One of them evades the question.')
  const soft = a.stance === 'doubts' || b.stance === 'doubts' || a.stance === 'qualifies' || b.stance === 'qualifies'
  if (left === right) {
    if (left < 0 && answers.standing === 'conflict') return is('compatible', 'They deny two different things.')
    if (soft && answers.standing === 'same')
      return a.stance === b.stance ? answers : is('qualified', 'One of them adds a reservation.')
    return answers
  }
  if (answers.standing === 'same' || answers.standing === 'compatible')
    return soft
      ? is('qualified', 'One asserts what the other doubts or limits.')
      : is('conflict', `One ${a.stance} what the other ${b.stance}.`)
  return is('compatible', 'What one denies is not what the other asserts.')
}
