import { type Answer, notNamed } from '../case/claim.ts'
import type { CaseFolder } from '../case/folder.ts'

/** A voice as a page names it. */
export interface VoiceName {
  readonly id: string
  readonly name: string
  readonly kind: 'person' | 'body' | 'place' | 'document'
  /** Documents only: lost and locked ones can be cited and support nothing. */
  readonly state?: 'extant' | 'lost' | 'locked'
}

/** Everybody and everything that can stand in a chain. */
export const voicesOf = ({ actors, documents }: CaseFolder): ReadonlyMap<string, VoiceName> =>
  new Map<string, VoiceName>([
    ...actors.map(({ id, name, kind }) => [id, { id, name, kind }] as const),
    ...documents.map(({ id, title, state }) => [id, { id, name: title, kind: 'document', state }] as const),
  ])

/**
 * An answer in words: what the engines compare, and the source's own words where they say more.
 *
 * @example
 * answerWords({ kind: 'number', least: 21, most: 21, words: '18 and 3' }, id => id) // => '21 (18 and 3)'
 */
export function answerWords(answer: Answer, name: (id: string) => string): string {
  const beside = (value: string, words: string) => (words === value ? value : `${value} (${words})`)
  switch (answer.kind) {
    case 'date':
      return beside(answer.edtf, answer.words)
    case 'number':
      return beside(
        answer.least === answer.most ? `${answer.least}` : `${answer.least} to ${answer.most}`,
        answer.words,
      )
    case 'actor':
      return answer.actor === notNamed ? 'not named' : name(answer.actor)
    case 'wording':
      return `"${answer.words}"`
    case 'charge':
      return answer.charge
    default:
      return answer.value
  }
}
