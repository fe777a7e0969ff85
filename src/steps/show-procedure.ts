import type { Claim } from '../case/claim.ts'
import type { SignedPages } from '../case/document.ts'
import type { CaseFolder } from '../case/folder.ts'
import type { Question } from '../case/question.ts'
import { type Changed, changedSince } from '../confront/claims/changed.ts'
import { supports } from '../confront/origins/behind.ts'
import { inferRoots } from '../confront/origins/inferred-roots.ts'
import { type Amalgam, amalgam } from '../confront/procedure/amalgam.ts'
import { confrontations, oppositeEnds } from '../confront/procedure/confrontations.ts'
import { type Custody, custodyTable, type Survival } from '../confront/procedure/custody.ts'
import { type Exchange, exchanges } from '../confront/procedure/exchanges.ts'
import { type Hall, halls } from '../confront/procedure/hall.ts'
import { after, type State, statesOf } from '../confront/procedure/later.ts'
import {
  mutualAgainstChance,
  type NamedThenNames,
  namedThenNames,
  namingLists,
  type Statement,
  statementsNaming,
  tiesAgainstChance,
} from '../confront/procedure/naming.ts'
import { type OutOfReach, reach } from '../confront/procedure/reach.ts'
import { type Conditions, statementsHeld } from '../confront/procedure/statements.ts'
import { belongings, circlesOf, tiesOf } from '../confront/procedure/ties.ts'
import { type SingleUnnamed, singleUnnamed } from '../confront/procedure/unnamed.ts'
import type { AgainstChance } from '../kit/curveball.ts'
import { streamOf } from '../kit/random.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { CaseClaims } from '../record/claims.ts'
import type { VoiceName } from './claim-words.ts'
import { claimsOf } from './read-claims.ts'
import { type Said, sayer } from './said.ts'
import {
  confrontOnce,
  isInTable,
  type Seen,
  seenFrom,
  voicesOnce,
  type WitnessHead,
  witnessHeads,
} from './show-questions.ts'

/** An engine's answer as it travels: each claim by its id. */
type ById<T> = T extends Claim
  ? string
  : T extends readonly (infer One)[]
    ? readonly ById<One>[]
    : T extends object
      ? { readonly [K in keyof T]: ById<T[K]> }
      : T

/** One dock beside random sets of the same size. */
export interface Dock {
  readonly event: string
  /** All who are told to have stood there. */
  readonly told: readonly string[]
  readonly claims: readonly string[]
  /** Null where too few are placed in a circle. */
  readonly index: DockIndex | null
  /** The index when those placed in no circle are counted as circles by the line that tells of them; null where it is the same. */
  readonly otherwise: OtherIndex | null
}

/** An index under another coding of circles, with the range of 19 in 20 random sets. */
export interface OtherIndex {
  readonly index: number
  readonly low: number
  readonly high: number
}

/** The index of an amalgam with its null: the range of 19 in 20 random sets, and their distribution. */
export interface DockIndex extends Omit<Amalgam, 'drawn'> {
  readonly low: number
  readonly high: number
  readonly histogram: readonly Bin[]
}

export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** How a case was made, as far as its sources tell: who named whom, who was put in one dock, how long until they gave way. */
export interface ProcedurePage {
  readonly sources: readonly WitnessHead[]
  readonly voices: Readonly<Record<string, VoiceName>>
  /** Labels of events, by id. */
  readonly events: Readonly<Record<string, string>>
  /** Every claim that this page rests on, by id. */
  readonly said: Readonly<Record<string, Said>>
  readonly questions: Readonly<Record<string, string>>
  readonly naming: {
    readonly people: number
    readonly statements: readonly ById<Statement>[]
    /** Claims that only count whom a statement names. */
    readonly counted: readonly string[]
    readonly mutual: AgainstChance | null
    readonly ties: AgainstChance | null
    readonly order: readonly ById<NamedThenNames>[]
  }
  readonly docks: readonly Dock[]
  readonly circles: readonly ById<ReturnType<typeof belongings>[number]>[]
  readonly custody: { readonly rows: readonly ById<Custody>[]; readonly shortest: Survival; readonly longest: Survival }
  readonly confrontations: readonly ById<ReturnType<typeof confrontations>[number]>[]
  readonly opposite: readonly ById<ReturnType<typeof oppositeEnds>[number]>[]
  readonly exchanges: readonly ById<Exchange>[]
  readonly statements: readonly (ById<Conditions> & {
    /** What became of the speaker. */
    readonly later: readonly ById<State>[]
  })[]
  /** Words passed on from voices that could not be asked when it was done, each claim with the voice. */
  readonly unreachable: readonly ById<OutOfReach & { readonly of: Claim }>[]
  readonly unnamed: readonly ById<SingleUnnamed>[]
  /** What the date of knowledge changes; null where all is shown. */
  readonly changed: { readonly asOf: string; readonly rows: readonly ChangedRow[] } | null
  /** Parts that people played in making the case, with what became of them. */
  readonly authors: readonly {
    readonly person: string
    readonly parts: readonly string[]
    readonly later: readonly ById<State>[]
  }[]
  readonly halls: readonly ById<Hall>[]
  /** Documents of which it is told how their pages are signed. */
  readonly papers: readonly { readonly id: string; readonly pages: ById<readonly SignedPages[]> }[]
  readonly roots: RootsFound
}

/** A question that stands otherwise when only what was known is read. */
export interface ChangedRow extends Omit<ById<Changed>, 'question'> {
  readonly question: string
  /** False for charges, circumstances and helping questions. */
  readonly inTable: boolean
}

/** What shared rare values alone say of who hangs together among the sources. */
export interface RootsFound {
  /** Questions that two sources or more answer with one answer each. */
  readonly items: number
  readonly sources: number
  readonly roots: number
  readonly links: readonly {
    readonly a: string
    readonly b: string
    readonly odds: number
    readonly same: readonly string[]
    readonly told: number
  }[]
}

/** Draws of the null distributions, from one seed, so that two looks give the same numbers. An assumption: enough for two digits. */
const draws = 499
const seed = 1938

export const showProcedure = (file: CaseFile, seen: Seen = {}): ProcedurePage => procedurePage(claimsOf(file), seen)

const kept = new WeakMap<CaseFolder, ProcedurePage>()

export function procedurePage(claims: CaseClaims, seen: Seen = {}): ProcedurePage {
  const folder = seenFrom(claims, seen)
  const known = kept.get(folder)
  if (known !== undefined) return known
  const found = workOut(claims, folder, seen.asOf)
  kept.set(folder, found)
  return found
}

function workOut(claims: CaseClaims, folder: CaseClaims, asOf?: string): ProcedurePage {
  const used = new Map<string, Claim>()
  const changed =
    asOf === undefined
      ? null
      : {
          asOf,
          rows: changedSince(claims, folder, confrontOnce).map(row => ({
            ...row,
            question: row.question.id,
            inTable: isInTable(row.question),
          })),
        }
  const found = { ...procedureOf(folder), changed }
  const page = byId(found, used) as ById<typeof found>
  const say = sayer(claims)
  const said = Object.fromEntries([...used].map(([id, claim]) => [id, say(claim)]))
  const asked = new Set([
    ...Object.values(said).map(one => one.question),
    ...folder.questions.filter(isInTable).map(({ id }) => id),
  ])
  return {
    sources: witnessHeads(claims),
    voices: Object.fromEntries(voicesOnce(folder)),
    events: Object.fromEntries(folder.events.map(({ id, label }) => [id, label])),
    said,
    questions: Object.fromEntries(
      folder.questions.filter(({ id }) => asked.has(id)).map(({ id, words }) => [id, words]),
    ),
    ...page,
    roots: rootsOf(folder),
  }
}

/** Puts the id of each claim in its place, and keeps the claim. */
function byId(value: unknown, used: Map<string, Claim>): unknown {
  if (Array.isArray(value)) return value.map(one => byId(one, used))
  if (typeof value !== 'object' || value === null) return value
  if ('chain' in value && 'gist' in value) {
    const claim = value as Claim
    used.set(claim.id, claim)
    return claim.id
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, byId(one, used)]))
}

/** The engines' answers; the panels of one page. */
function procedureOf(folder: CaseClaims) {
  const { claims, questions } = folder
  const states = statesOf(folder)
  const isUnreachable = reach(folder)
  const ofTrait = (trait: Question['trait']) => questions.filter(one => one.trait === trait)
  const answering = (question: Question) => claims.filter(one => one.question === question.id)
  const { people, lists } = namingLists(folder)
  const isTied = tiesOf(folder)
  const circles = [circlesOf(folder), circlesOf(folder, 'by-line')] as const
  return {
    naming: {
      people: people.length,
      statements: statementsNaming(claims),
      counted: ofTrait('names').flatMap(answering),
      mutual: mutualAgainstChance(lists, streamOf(seed, 5, 0), draws),
      ties: tiesAgainstChance(lists, (a, b) => isTied(people[a]!, people[b]!), streamOf(seed, 8, 0), draws),
      order: namedThenNames(claims),
    },
    docks: ofTrait('dock').map(question => dockOf(question, answering(question).filter(supports), ...circles)),
    circles: belongings(folder),
    custody: custodyTable(folder),
    confrontations: confrontations(folder),
    opposite: oppositeEnds(folder),
    exchanges: exchanges(folder),
    statements: statementsHeld(folder).map(one => ({
      ...one,
      later: one.date === null ? [] : after(states.get(one.speaker) ?? [], one.date),
    })),
    authors: ofTrait('role').flatMap(question => {
      const person = question.about?.[0]
      const parts = answering(question).filter(one => supports(one) && one.valid !== undefined)
      if (person === undefined || parts.length === 0) return []
      return [{ person, parts, later: after(states.get(person) ?? [], parts[0]!.valid) }]
    }),
    unreachable: claims.flatMap(claim => isUnreachable(claim).map(found => ({ ...found, of: claim }))),
    unnamed: singleUnnamed(folder),
    halls: halls(folder),
    papers: folder.documents.flatMap(({ id, pages }) => (pages === undefined ? [] : [{ id, pages }])),
  }
}

type Circles = ReadonlyMap<string, ReadonlySet<string>>

function dockOf(question: Question, claims: readonly Claim[], circles: Circles, byLine: Circles) {
  const told = [...new Set(claims.flatMap(({ answer }) => (answer.kind === 'actor' ? [answer.actor] : [])))]
  const dock = { event: question.about?.[0] ?? question.id, told, claims }
  const found = amalgam(told, circles, streamOf(seed, 2, 0), draws)
  const other = amalgam(told, byLine, streamOf(seed, 2, 0), draws)
  const otherwise =
    other === null || other.index === found?.index ? null : { index: other.index, ...middle(other.drawn) }
  if (found === null) return { ...dock, index: null, otherwise }
  const { drawn, ...index } = found
  return { ...dock, index: { ...index, ...middle(drawn), histogram: histogram(drawn) }, otherwise }
}

/** The range of 19 in 20 of the null distribution. */
function middle(drawn: readonly number[]): { readonly low: number; readonly high: number } {
  const at = (q: number): number => drawn[Math.round(q * (drawn.length - 1))]!
  return { low: at(0.025), high: at(0.975) }
}

/** Bins of the null distribution, for a picture. */
function histogram(drawn: readonly number[]): Bin[] {
  const bins = 20
  const [first, last] = [drawn[0]!, drawn.at(-1)!]
  const width = (last - first) / bins || 1
  const found = Array.from({ length: bins }, (_, i) => ({
    from: first + i * width,
    to: first + (i + 1) * width,
    count: 0,
  }))
  for (const one of drawn) found[Math.min(bins - 1, Math.floor((one - first) / width))]!.count++
  return found
}

/** Sources as witnesses, questions as items; one that gives two answers, or is of several answers by its nature, tells nothing here. */
function rootsOf(folder: CaseClaims): RootsFound {
  const sources = witnessHeads(folder).map(({ id }) => id)
  const items: string[] = []
  const told: (string | null)[][] = sources.map(() => [])
  for (const question of folder.questions) {
    if (question.order === undefined || question.many === true) continue
    const { groups } = confrontOnce(folder, question)
    const row = sources.map(source => {
      const given = groups.flatMap(({ claims }, i) =>
        claims.some(({ at }) => at.source === source) ? [String(i)] : [],
      )
      return given.length === 1 ? given[0]! : null
    })
    if (row.filter(one => one !== null).length < 2) continue
    items.push(question.id)
    for (const [i, value] of row.entries()) told[i]!.push(value)
  }
  const { roots, links } = inferRoots(told)
  return {
    items: items.length,
    sources: sources.length,
    roots: roots.length,
    links: links.map(({ a, b, odds, same, told }) => ({
      ...{ a: sources[a]!, b: sources[b]!, odds, told },
      same: same.map(k => items[k]!),
    })),
  }
}
