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

export type TwoAxes = Readonly<Record<Width, Readonly<Record<Turn, number>>>>

/**
 * Answers of one person to charges, counted by width and turn.
 *
 * @example
 * twoAxes(answersInCourt) // => { general: { admit: 26, deny: 5, redirect: 8 }, specific: { admit: 11, deny: 18, redirect: 12 } }
 */
export function twoAxes(answers: readonly { readonly charge: string; readonly stance: Stance }[]): TwoAxes {
  const table = { general: { admit: 0, deny: 0, redirect: 0 }, specific: { admit: 0, deny: 0, redirect: 0 } }
  for (const { charge, stance } of answers)
    table[generalHeadings.has(charge) ? 'general' : 'specific'][turnOf[responseOfStance[stance]]]++
  return table
}
