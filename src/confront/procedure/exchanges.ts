/**
 * Who brought the words up: matters on which two voices or more speak before a questioner, turn by turn in the order of the page, with the
 * first voice set apart (S40). `introducedBy` says who that is. The one who speaks is the outermost link that stands before the questioner:
 * what he says on another's word is still his turn. The order is that of the page and says nothing of days; that a questioner
 * spoke first does not make an answer untrue.
 */
import type { Link } from '../../case/chain.ts'
import type { Claim } from '../../case/claim.ts'
import type { CaseFolder } from '../../case/folder.ts'
import { introducedBy } from '../claims/introduced.ts'

export interface Exchange {
  readonly question: string
  readonly source: string
  readonly first: Claim
  /** All claims with the voice that takes the turn, in the order of the page; the first is among them. */
  readonly turns: readonly { readonly voice: string; readonly claim: Claim }[]
  /** `questioner`: who spoke first was free and an answer comes from one who was held; `answerer`: the other way round. */
  readonly by: 'questioner' | 'answerer' | 'other'
}

const asking: ReadonlySet<string | undefined> = new Set(['court', 'interrogation', 'confrontation'])
const turnOf = ({ chain }: Claim): Link | undefined => chain.find(link => asking.has(link.venue))

/** Exchanges of a case, the longest first. */
export function exchanges({ claims }: Pick<CaseFolder, 'claims'>): Exchange[] {
  const spoken = claims.filter(claim => turnOf(claim) !== undefined && claim.at.line !== undefined)
  const key = (claim: Claim): string => JSON.stringify([claim.question, claim.at.source, turnOf(claim)!.venue])
  return [...Map.groupBy(spoken, key).values()]
    .flatMap(own => {
      const { question, at } = own[0]!
      const first = introducedBy(own).get(at.source)
      const turns = own
        .toSorted((a, b) => a.at.line! - b.at.line!)
        .map(claim => ({ voice: turnOf(claim)!.voice, claim }))
      if (first === undefined || isAnswer(first) || new Set(turns.map(({ voice }) => voice)).size < 2) return []
      return [{ question, source: at.source, first, turns, by: whose(first, turns) }]
    })
    .sort((a, b) => b.turns.length - a.turns.length || (a.question < b.question ? -1 : 1))
}

/** Whoever speaks of a charge against himself answers one: what was put to him is not among the claims, and nobody can be called first. */
const isAnswer = (claim: Claim): boolean =>
  claim.answer.kind === 'charge' && turnOf(claim)!.voice === claim.answer.accused

function whose(first: Claim, turns: Exchange['turns']): Exchange['by'] {
  const { voice, custody } = turnOf(first)!
  const others = turns.filter(one => one.voice !== voice).map(({ claim }) => turnOf(claim)!.custody)
  if (custody === 'free' && others.includes('held')) return 'questioner'
  return custody === 'held' && others.includes('free') ? 'answerer' : 'other'
}
