/**
 * Days in custody until a person is first recorded as confessing, from the claims of a case. The dates are claims: questions with the
 * traits `arrested` and `confessed`, kind date. Where sources differ, or say no more than a month, the days are a range. Who is never
 * told to have confessed is followed to the last dated word that he speaks as held, and drops out there (censored). Who has no date of arrest,
 * or a confession and no date for it, cannot be placed and is listed.
 * It says nothing of what a confession is worth or of how it was come by.
 */
import type { Claim } from '../../case/claim.ts'
import type { CaseFolder } from '../../case/folder.ts'
import type { Trait } from '../../case/question.ts'
import { supports } from '../origins/behind.ts'
import { days } from '../origins/contamination.ts'
import { kaplanMeier, median, type SurvivalStep } from './survival.ts'

export interface Custody {
  readonly person: string
  /** Days from arrest to first confession, or to the last word spoken as held where none is recorded; null: cannot be placed. */
  readonly days: { readonly least: number; readonly most: number } | null
  /** `no-arrest`, `no-end`: no day is told for the arrest, or for anything after it. */
  readonly ends: 'confessed' | 'censored' | 'no-arrest' | 'no-end'
  /** The claims that give the two dates. */
  readonly arrested: readonly Claim[]
  readonly confessed: readonly Claim[]
  /** The last word as held, where nothing else ends it. */
  readonly lastHeld: Claim | null
}

export interface Survival {
  readonly steps: readonly SurvivalStep[]
  /** Null also where half or more of the durations may be no day at all: such a median would only tell how wide the dates are. */
  readonly median: number | null
  /** Of the durations, how many may be no day at all: the dates of arrest and end overlap or are open. */
  readonly mayBeZero: number
  readonly of: number
}

export interface CustodyTable {
  readonly rows: readonly Custody[]
  /** The estimate with the shortest days that the sources allow, and with the longest. Two readings; they bound nothing between. */
  readonly shortest: Survival
  readonly longest: Survival
}

/** The table of survival (S17) of the recorded cases. */
export function custodyTable(folder: Pick<CaseFolder, 'questions' | 'claims'>): CustodyTable {
  const arrested = dated('arrested', folder)
  const confessed = dated('confessed', folder)
  const people = [...new Set([...arrested.keys(), ...confessed.keys()])].sort()
  const rows = people.map(person =>
    custodyOf(person, arrested.get(person) ?? [], confessed.get(person) ?? [], folder.claims),
  )
  const placed = rows.flatMap(({ days, ends }) => (days === null ? [] : [{ days, happened: ends === 'confessed' }]))
  const mayBeZero = placed.filter(({ days }) => days.least === 0 && days.most > 0).length
  const estimate = (end: 'least' | 'most'): Survival => {
    const steps = kaplanMeier(placed.map(({ days, happened }) => ({ time: days[end], happened })))
    const isTooWide = 2 * mayBeZero >= placed.length
    return { steps, median: isTooWide ? null : median(steps), mayBeZero, of: placed.length }
  }
  return { rows, shortest: estimate('least'), longest: estimate('most') }
}

function custodyOf(person: string, arrested: Claim[], confessed: Claim[], all: readonly Claim[]): Custody {
  const lastHeld = confessed.length > 0 ? null : lastWordHeld(person, all)
  const told = { person, arrested, confessed, lastHeld }
  const from = within(arrested.map(dateOf))
  const to = confessed.length > 0 ? within(confessed.map(dateOf)) : within([lastHeld?.chain.at(-1)?.date])
  if (from === null || !Number.isFinite(from.earliest)) return { ...told, days: null, ends: 'no-arrest' }
  if (to === null || to.latest < from.earliest) return { ...told, days: null, ends: 'no-end' }
  // nobody confesses in custody before being taken
  const days = { least: Math.max(0, to.earliest - from.latest), most: to.latest - from.earliest }
  return { ...told, days, ends: confessed.length > 0 ? 'confessed' : 'censored' }
}

/** Claims that give a date for a trait, by the person the question is about. A bare "in custody" without a date is among them. */
function dated(trait: Trait, { questions, claims }: Pick<CaseFolder, 'questions' | 'claims'>): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>()
  for (const { id, about } of questions.filter(one => one.trait === trait)) {
    const person = about?.[0]
    if (person !== undefined)
      found.set(person, [...(found.get(person) ?? []), ...claims.filter(one => one.question === id && supports(one))])
  }
  return found
}

const dateOf = ({ answer }: Claim): string | undefined => (answer.kind === 'date' ? answer.edtf : undefined)

interface Days {
  readonly earliest: number
  readonly latest: number
}

/** The days that all the dates allow; where they exclude each other, from the first to the last that any allows. Null without an end. */
function within(dates: readonly (string | undefined)[]): Days | null {
  const bounds = dates.map(days).filter(one => Number.isFinite(one.latest))
  if (bounds.length === 0) return null
  const [starts, ends] = [bounds.map(one => one.earliest), bounds.map(one => one.latest)]
  const common = { earliest: Math.max(...starts), latest: Math.min(...ends) }
  return common.earliest <= common.latest ? common : { earliest: Math.min(...starts), latest: Math.max(...ends) }
}

/** The latest dated word that somebody speaks as held. */
function lastWordHeld(person: string, claims: readonly Claim[]): Claim | null {
  const held = claims.filter(({ chain }) => {
    const last = chain.at(-1)!
    return last.voice === person && last.custody === 'held' && Number.isFinite(days(last.date).latest)
  })
  return held.reduce<Claim | null>(
    (latest, one) =>
      latest === null || days(one.chain.at(-1)!.date).latest > days(latest.chain.at(-1)!.date).latest ? one : latest,
    null,
  )
}
