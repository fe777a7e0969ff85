/**
 * How somebody speaks to charges on two axes: how wide the charge is (general: guilt as such, or belonging to a conspiracy;
 * specific: a deed) and what is done with it (admit, deny, redirect). A speech that admits the wide and denies the narrow is
 * told from one that does either alike. Which headings are general is an assumption: those of the 1938 case and of the proposals that name no deed.
 */
import type { Stance } from '../../case/claim.ts'
import { type Response, responseOfStance } from '../../case/response.ts'

export type Width = 'general' | 'specific'
export type Turn = 'admit' | 'deny' | 'redirect'

const generalHeadings: ReadonlySet<string> = new Set([
  'a bloc or centre',
  'charges without further detail',
  'wrongdoing without detail',
])

const turnOf: Readonly<Record<Response, Turn>> = {
  admits: 'admit',
  denies: 'deny',
  evades: 'redirect',
  qualifies: 'redirect',
  retracts: 'deny',
}

type Table<T> = Readonly<Record<Width, Readonly<Record<Turn, T>>>>
export type TwoAxes = Table<number>

interface Answered {
  readonly charge: string
  readonly stance: Stance
}

/**
 * Answers of one person to charges by width and turn: the answers themselves, so that each number opens what it counts.
 *
 * @example
 * onTwoAxes(answersInCourt).specific.deny.length // => 18
 */
export function onTwoAxes<T extends Answered>(answers: readonly T[]): Table<readonly T[]> {
  const of = (width: Width): Record<Turn, readonly T[]> => {
    const own = answers.filter(({ charge }) => generalHeadings.has(charge) === (width === 'general'))
    const by = (turn: Turn): readonly T[] => own.filter(({ stance }) => turnOf[responseOfStance[stance]] === turn)
    return { admit: by('admit'), deny: by('deny'), redirect: by('redirect') }
  }
  return { general: of('general'), specific: of('specific') }
}

/**
 * The same, counted.
 *
 * @example
 * twoAxes(answersInCourt) // => { general: { admit: 26, deny: 5, redirect: 8 }, specific: { admit: 11, deny: 18, redirect: 12 } }
 */
export function twoAxes(answers: readonly Answered[]): TwoAxes {
  const { general, specific } = onTwoAxes(answers)
  return { general: counted(general), specific: counted(specific) }
}

const counted = (row: Readonly<Record<Turn, readonly unknown[]>>): Record<Turn, number> => ({
  admit: row.admit.length,
  deny: row.deny.length,
  redirect: row.redirect.length,
})
