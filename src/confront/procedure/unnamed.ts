/**
 * Answers that hang on one voice without a name (S38): every testimony for the answer ends with the same unnamed informant or rumour. What an author
 * merely concludes is no testimony. The label says how thin the support is, and not that the answer is wrong.
 */
import type { Claim } from '../../case/claim.ts'
import type { CaseFolder } from '../../case/folder.ts'
import { confront } from '../claims/confront.ts'
import { supports } from '../origins/behind.ts'

export interface SingleUnnamed {
  readonly question: string
  readonly voice: string
  /** All claims for the answer, conclusions among them. */
  readonly claims: readonly Claim[]
  /** Voices from the informant to the page that we read, without page and translator. */
  readonly way: readonly string[]
}

export function singleUnnamed(folder: CaseFolder): SingleUnnamed[] {
  const unnamed = new Set(folder.actors.filter(one => one.unnamed === true).map(({ id }) => id))
  const asked = new Set(
    folder.claims.filter(({ chain }) => unnamed.has(chain.at(-1)!.voice)).map(({ question }) => question),
  )
  return folder.questions
    .filter(({ id, kind }) => asked.has(id) && kind !== 'charge')
    .flatMap(question =>
      confront(question, folder).groups.flatMap(({ claims }) => {
        const told = claims.filter(one => supports(one) && !isConclusion(one))
        const voices = new Set(told.map(({ chain }) => chain.at(-1)!.voice))
        const [voice] = voices
        if (voice === undefined || voices.size > 1 || !unnamed.has(voice)) return []
        const way = told[0]!.chain.filter(({ role }) => role !== 'page' && role !== 'translator')
        return [{ question: question.id, voice, claims, way: way.map(one => one.voice).reverse() }]
      }),
    )
}

const isConclusion = ({ chain, modality }: Claim): boolean =>
  chain.at(-1)!.access === 'inferred' || modality === 'belief'
