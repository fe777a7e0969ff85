/**
 * A plan of a hall from claims alone (S35): who sat where (trait `seat`), who in front of whom (`in-front-of`), who could hear whom (`hears`), who
 * faced whom (`faces`). Rows come from the order in front: each has the longest way of such claims before it. Where no claim orders two places, the plan sets
 * them apart and orders nothing: it is not to scale.
 */
import type { Claim } from '../../case/claim.ts'
import type { CaseFolder } from '../../case/folder.ts'
import { confront } from '../claims/confront.ts'
import { supports } from '../origins/behind.ts'

export interface Place {
  readonly who: string
  /** Claims that say where; several that exclude each other are all kept. */
  readonly claims: readonly Claim[]
  readonly disputed: boolean
  /** Places that claims order hang together; null: no claim says how this one stands to any other. */
  readonly block: number | null
  /** In its block, from the front. */
  readonly row: number
}

export interface Sight {
  readonly kind: 'in-front-of' | 'hears' | 'faces'
  readonly from: string
  readonly to: string
  readonly claims: readonly Claim[]
}

export interface Hall {
  readonly event: string
  readonly places: readonly Place[]
  readonly sights: readonly Sight[]
}

/** The plans of a case: one for each event of which seats are told. */
export function halls(folder: CaseFolder): Hall[] {
  const seats = folder.questions.filter(({ trait, about }) => trait === 'seat' && about?.[1] !== undefined)
  return [...Map.groupBy(seats, ({ about }) => about![0]!)].map(([event, asked]) => {
    const sights = sightsOf(event, folder)
    const order = rowsOf(sights.filter(({ kind }) => kind === 'in-front-of'))
    return {
      ...{ event, sights },
      places: asked.map(question => {
        const who = question.about![1]!
        const { relation } = confront(question, folder)
        return {
          who,
          claims: folder.claims.filter(one => one.question === question.id),
          disputed: relation === 'conflict' || relation === 'inside',
          ...(order.get(who) ?? { block: null, row: 0 }),
        }
      }),
    }
  })
}

function sightsOf(event: string, { questions, claims }: CaseFolder): Sight[] {
  const kinds: readonly Sight['kind'][] = ['in-front-of', 'hears', 'faces']
  return kinds.flatMap(kind =>
    questions
      .filter(({ trait, about }) => trait === kind && about?.[0] === event && about[1] !== undefined)
      .flatMap(({ id, about }) => {
        const own = claims.filter(one => one.question === id && supports(one))
        return [...Map.groupBy(own, ({ answer }) => (answer.kind === 'actor' ? answer.actor : ''))].flatMap(
          ([to, told]) => (to === '' ? [] : [{ kind, from: about![1]!, to, claims: told }]),
        )
      }),
  )
}

/** Blocks and rows; a circle of claims ends after as many rounds as there are places. */
function rowsOf(sights: readonly Sight[]): Map<string, { block: number; row: number }> {
  const who = [...new Set(sights.flatMap(({ from, to }) => [from, to]))]
  const at = new Map(who.map((id, i) => [id, { block: i, row: 0 }]))
  for (const _ of who)
    for (const { from, to } of sights) {
      const [front, behind] = [at.get(from)!, at.get(to)!]
      front.block = behind.block = Math.min(front.block, behind.block)
      if (behind.row <= front.row) behind.row = Math.min(front.row + 1, who.length)
    }
  const blocks = [...new Set([...at.values()].map(one => one.block))].sort((a, b) => a - b)
  for (const one of at.values()) one.block = blocks.indexOf(one.block)
  return at
}
