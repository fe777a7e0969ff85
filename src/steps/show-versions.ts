import type { Claim } from '../case/claim.ts'
import type { Event } from '../case/event.ts'
import type { Question } from '../case/question.ts'
import { type Comparison, compareAnswers } from '../confront/claims/agreement.ts'
import { couldHaveRead, days, type Reached } from '../confront/origins/contamination.ts'
import { Fault } from '../kit/errors.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { CaseClaims } from '../record/claims.ts'
import type { VoiceName } from './claim-words.ts'
import { claimsOf } from './read-claims.ts'
import { type Said, sayer } from './said.ts'
import { place, type Seen, seenFrom, voicesOnce, type WitnessHead, witnessHeads } from './show-questions.ts'
import { type Stretch, stretch } from './stretch.ts'

/** Something that stands in a source, in words with its place. */
export interface Noted {
  readonly id: string
  readonly words: string
  readonly when: string | null
  readonly at: string
}

/** What lies between one occasion and the next. None of it says that the one made the other. */
export interface Between {
  /** Claims on the speaker's custody that hold at some day of the stretch. */
  readonly custody: readonly Noted[]
  /** What could have reached the speaker by the later occasion and could not by the earlier. */
  readonly reached: readonly Reached[]
  /** Events with the speaker in them whose day, by some source, lies in between. */
  readonly events: readonly Noted[]
}

/** All that one voice says at one time and place. */
export interface Occasion extends Stretch {
  readonly date: string | null
  readonly venue: Said['venue']
  readonly custody: Said['custody']
  readonly said: readonly Said[]
  /** Against the occasion before: each pair of unlike answers or stances, by id of the claims. */
  readonly changes: readonly (Comparison & { readonly from: string; readonly to: string })[]
  /** False where the days overlap, so that the order is not known. */
  readonly ordered: boolean
  readonly before: Between | null
}

export interface VersionsPage {
  readonly voice: VoiceName
  readonly sources: readonly WitnessHead[]
  readonly voices: Readonly<Record<string, VoiceName>>
  /** What the voice speaks on at more than one dated time, most of them first; how often, and at how many times and places. */
  readonly asked: readonly {
    readonly id: string
    readonly words: string
    readonly times: number
    readonly said: number
    readonly occasions: number
  }[]
  readonly question: Question | null
  /** In order of time, undated last. */
  readonly occasions: readonly Occasion[]
}

/** A voice that speaks on one matter at more than one time. */
export interface Speaker extends VoiceName {
  readonly matters: number
}

export interface SpeakersPage {
  readonly speakers: readonly Speaker[]
}

interface Asked extends Seen {
  /** A question; the one with most times where none is named. */
  readonly question?: string
}

/** Everything that one voice said on one question, in order of time. Throws `not-found`. */
export const showVersions = (file: CaseFile, voice: string, asked: Asked = {}): VersionsPage =>
  versionsPage(claimsOf(file), voice, asked)

/** The voices of which more than one version of something is told. */
export function showSpeakers(file: CaseFile, seen: Seen = {}): SpeakersPage {
  const folder = seenFrom(claimsOf(file), seen)
  const known = voicesOnce(folder)
  const speakers = [...Map.groupBy(folder.claims, speakerOf)].flatMap(([id, own]) => {
    const matters = matterCounts(own).filter(one => one.times > 1).length
    const name = known.get(id)
    return matters > 0 && name !== undefined ? [{ ...name, matters }] : []
  })
  return { speakers: speakers.sort((a, b) => b.matters - a.matters || (a.name < b.name ? -1 : 1)) }
}

export function versionsPage(
  claims: CaseClaims,
  voice: string,
  { question: named, ...seen }: Asked = {},
): VersionsPage {
  const folder = seenFrom(claims, seen)
  const known = voicesOnce(claims)
  const name = known.get(voice)
  if (name === undefined) throw new Fault('not-found', `The case has no voice or document "${voice}".`)
  const own = folder.claims.filter(claim => speakerOf(claim) === voice)
  const words = new Map(folder.questions.map(question => [question.id, question]))
  const counted = matterCounts(own)
  const asked = counted.filter(one => one.times > 1)
  const id = named ?? (asked[0] ?? counted[0])?.id
  const question = id === undefined ? undefined : words.get(id)
  if (named !== undefined && question === undefined)
    throw new Fault('not-found', `There is no question "${named}" in this case.`)
  const occasions = question === undefined ? [] : occasionsOf(own, question, voice, { ...claims, ...folder })
  const say = sayer({ ...claims, ...folder })
  const ids = [
    ...occasions.flatMap(({ said }) => said.map(one => one.teller)),
    ...occasions.flatMap(({ before }) => (before?.reached ?? []).map(one => one.voice)),
    voice,
  ]
  return {
    voice: name,
    sources: witnessHeads(claims),
    voices: Object.fromEntries(ids.flatMap(one => (known.has(one) ? [[one, known.get(one)!]] : []))),
    asked: asked.map(one => ({
      ...one,
      words: words.get(one.id)?.words ?? one.id,
      occasions: byOccasion(own.filter(claim => claim.question === one.id).map(say)).length,
    })),
    question: question ?? null,
    occasions,
  }
}

const speakerOf = ({ chain }: Claim): string => chain.at(-1)!.voice
const dateOf = ({ chain }: Claim): string | undefined => chain.at(-1)!.date

/** How often, and at how many times, one voice speaks on each question; most times first. */
const matterCounts = (own: readonly Claim[]) =>
  [...Map.groupBy(own, claim => claim.question)]
    .map(([id, said]) => ({
      id,
      times: new Set(said.map(dateOf).filter(date => date !== undefined)).size,
      said: said.length,
    }))
    .sort((a, b) => b.times - a.times || b.said - a.said || (a.id < b.id ? -1 : 1))

function occasionsOf(own: readonly Claim[], question: Question, voice: string, folder: CaseClaims): Occasion[] {
  const say = sayer(folder)
  const byId = new Map(own.map(claim => [claim.id, claim]))
  const said = own.filter(claim => claim.question === question.id).map(say)
  const rows = byOccasion(said).sort(byTime)
  return rows.map((row, i) => {
    const { date, venue, custody } = row[0]!
    const last = rows[i - 1]
    const dated = last !== undefined && date !== null && last[0]!.date !== null
    return {
      date,
      ...stretch(date ?? undefined),
      venue,
      custody,
      said: row,
      changes: last === undefined ? [] : changesFrom(last, row, byId, question),
      ordered: dated && days(last[0]!.date!).latest < days(date).earliest,
      before: dated ? between(voice, last[0]!.date!, date, own, folder) : null,
    }
  })
}

/** What is said at one time, in one place and in one state of custody. */
const byOccasion = (said: readonly Said[]): Said[][] => [
  ...Map.groupBy(said, one => JSON.stringify([one.date, one.venue, one.custody])).values(),
]

/** By the first day that a date can mean, then the last; undated last. */
function byTime(a: readonly Said[], b: readonly Said[]): number {
  const [x, y] = [a[0]!.date, b[0]!.date]
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1
  const [one, other] = [days(x), days(y)]
  return compare(one.earliest, other.earliest) || compare(one.latest, other.latest)
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)

/** Pairs of one occasion with the next that do not say the same. */
function changesFrom(
  last: readonly Said[],
  row: readonly Said[],
  byId: ReadonlyMap<string, Claim>,
  question: Question,
): Occasion['changes'] {
  return last.flatMap(from =>
    row.flatMap(to => {
      const found = compareAnswers(byId.get(from.claim)!.answer, byId.get(to.claim)!.answer, {
        many: question.many ?? false,
      })
      return found.standing === 'same' && from.stance === to.stance
        ? []
        : [{ ...found, from: from.claim, to: to.claim }]
    }),
  )
}

function between(voice: string, from: string, to: string, own: readonly Claim[], folder: CaseClaims): Between {
  const sigla = new Map(witnessHeads(folder).map(source => [source.id, source.siglum]))
  const stretch = { earliest: days(from).earliest, latest: days(to).latest }
  const meets = (edtf: string | undefined): boolean => {
    if (edtf === undefined) return false
    const { earliest, latest } = days(edtf)
    return earliest <= stretch.latest && stretch.earliest <= latest
  }
  const custody = new Set(folder.questions.flatMap(({ id, circumstance }) => (circumstance === 'custody' ? [id] : [])))
  const named = new Set(own.flatMap(claim => claim.circumstances))
  const earlier = new Set(couldHaveRead(voice, from, folder.exposures).map(one => one.voice))
  return {
    custody: folder.claims
      .filter(claim => named.has(claim.id) && custody.has(claim.question) && meets(claim.valid))
      .map(claim => ({ id: claim.id, words: claim.gist, when: claim.valid ?? null, at: place(claim, sigla) })),
    reached: couldHaveRead(voice, to, folder.exposures).filter(one => !earlier.has(one.voice)),
    events: folder.events
      .filter(event => event.participants.includes(voice) && event.told.some(told => isWithin(told, stretch)))
      .map(event => {
        const told = event.told.find(one => isWithin(one, stretch))!
        return { id: event.id, words: event.label, when: told.edtf ?? null, at: place(told, sigla) }
      }),
  }
}

/** An event that by its date must lie in the stretch; one that only may is left out, else a whole year comes along. */
function isWithin({ edtf }: Event['told'][number], stretch: { earliest: number; latest: number }): boolean {
  if (edtf === undefined) return false
  const { earliest, latest } = days(edtf)
  return stretch.earliest <= earliest && latest <= stretch.latest
}
