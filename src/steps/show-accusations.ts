import type { Venue } from '../case/chain.ts'
import { type Response, responseOfStance } from '../case/response.ts'
import { onTwoAxes, type Turn, type TwoAxes, twoAxes, type Width } from '../confront/claims/two-axes.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { CaseClaims } from '../record/claims.ts'
import type { VoiceName } from './claim-words.ts'
import { claimsOf } from './read-claims.ts'
import { type Said, sayer } from './said.ts'
import { type Seen, seenFrom, voicesOnce, type WitnessHead, witnessHeads } from './show-questions.ts'

/** One claim on a charge. */
export interface ChargeClaim extends Said {
  readonly accused: string
  readonly charge: string
}

/** What a person did with one charge in one venue; each list holds ids of claims. */
export interface SheetRow {
  readonly person: string
  readonly charge: string
  readonly venue: Venue | null
  readonly accusedBy: readonly string[]
  readonly admits: readonly string[]
  readonly denies: readonly string[]
  readonly evades: readonly string[]
  readonly qualifies: readonly string[]
  readonly retracts: readonly string[]
}

export interface AccusationsPage {
  readonly sources: readonly WitnessHead[]
  readonly voices: Readonly<Record<string, VoiceName>>
  readonly accusations: readonly ChargeClaim[]
  readonly responses: readonly ChargeClaim[]
  readonly sheet: readonly SheetRow[]
  /** Of each person with answers: how wide the charges are and what is done with them. */
  readonly axes: readonly ({
    readonly person: string
    /** The claims behind each number. */
    readonly claims: Readonly<Record<Width, Readonly<Record<Turn, readonly string[]>>>>
  } & TwoAxes)[]
  /** Pairs that accuse each other, with the number of claims each way. */
  readonly mutual: readonly { readonly a: string; readonly b: string; readonly ab: number; readonly ba: number }[]
  readonly counts: {
    readonly accusations: number
    readonly responses: number
    readonly byCustody: Readonly<Record<ChargeClaim['custody'], number>>
  }
}

/**
 * Accusations and responses. On a question of kind `charge`, what is asserted as an allegation accuses; all else answers.
 * Where a speaker stood is told and nothing is drawn from it: a charge from a cell is not thereby false.
 */
export const showAccusations = (file: CaseFile, seen: Seen = {}): AccusationsPage =>
  accusationsPage(claimsOf(file), seen)

export function accusationsPage(claims: CaseClaims, seen: Seen = {}): AccusationsPage {
  const folder = seenFrom(claims, seen)
  const sources = witnessHeads(claims)
  const say = sayer(claims)
  const known = voicesOnce(folder)
  const rows = folder.claims.flatMap(claim => {
    const { answer, modality } = claim
    if (answer.kind !== 'charge') return []
    const { accused, charge } = answer
    return [{ accuses: modality === 'allegation', row: { ...say(claim), accused, charge } }]
  })
  const accusations = rows.filter(one => one.accuses).map(one => one.row)
  const responses = rows.filter(one => !one.accuses).map(one => one.row)
  const both = [...accusations, ...responses]
  const byCustody = { free: 0, held: 0, 'not-recorded': 0 }
  for (const { custody } of accusations) byCustody[custody]++
  const ids = both.flatMap(one => [one.speaker, one.accused, one.teller])
  return {
    sources,
    voices: Object.fromEntries(ids.flatMap(id => (known.has(id) ? [[id, known.get(id)!]] : []))),
    accusations,
    responses,
    sheet: chargeSheet(accusations, responses),
    axes: axesOf(accusations, responses),
    mutual: mutual(accusations),
    counts: { accusations: accusations.length, responses: responses.length, byCustody },
  }
}

/** Person by charge by venue: what the person said to it. Accusations of the same charge stand beside, whatever their venue. */
function chargeSheet(accusations: readonly ChargeClaim[], responses: readonly ChargeClaim[]): SheetRow[] {
  const key = (...parts: readonly (string | null)[]): string => JSON.stringify(parts)
  const against = Map.groupBy(accusations, one => key(one.accused, one.charge))
  const own = ownOf(accusations, responses)
  return [...Map.groupBy(own, one => key(one.accused, one.charge, one.venue)).values()].map(said => {
    const { accused, charge, venue } = said[0]!
    const row: Record<Response, string[]> = { admits: [], denies: [], evades: [], qualifies: [], retracts: [] }
    for (const { stance, claim } of said) row[responseOfStance[stance]].push(claim)
    const accusedBy = (against.get(key(accused, charge)) ?? []).filter(one => !isOwn(one)).map(one => one.claim)
    return { person: accused, charge, venue, accusedBy, ...row }
  })
}

/** What people say to charges against themselves. */
const ownOf = (accusations: readonly ChargeClaim[], responses: readonly ChargeClaim[]): ChargeClaim[] => [
  ...responses.filter(isOwn),
  ...accusations.filter(isOwn),
]

const axesOf = (...said: Parameters<typeof ownOf>): AccusationsPage['axes'] =>
  [...Map.groupBy(ownOf(...said), one => one.accused)].map(([person, own]) => {
    const { general, specific } = onTwoAxes(own)
    return { person, ...twoAxes(own), claims: { general: idsOf(general), specific: idsOf(specific) } }
  })

const idsOf = (row: Readonly<Record<Turn, readonly ChargeClaim[]>>): Readonly<Record<Turn, readonly string[]>> => ({
  admit: row.admit.map(one => one.claim),
  deny: row.deny.map(one => one.claim),
  redirect: row.redirect.map(one => one.claim),
})

const isOwn = ({ speaker, accused }: ChargeClaim): boolean => speaker === accused

function mutual(accusations: readonly ChargeClaim[]): AccusationsPage['mutual'] {
  const count = new Map<string, Map<string, number>>()
  for (const { speaker, accused, refuted } of accusations) {
    if (speaker === accused || refuted) continue
    const row = count.get(speaker) ?? new Map<string, number>()
    count.set(speaker, row.set(accused, (row.get(accused) ?? 0) + 1))
  }
  return [...count].flatMap(([a, row]) =>
    [...row].flatMap(([b, ab]) => {
      const ba = a < b ? (count.get(b)?.get(a) ?? 0) : 0
      return ba > 0 ? [{ a, b, ab, ba }] : []
    }),
  )
}
