import type { Claim } from '../case/claim.ts'
import type { Exposure } from '../case/exposure.ts'
import { couldHaveRead, type Reached } from '../confront/origins/contamination.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { CaseClaims } from '../record/claims.ts'
import type { VoiceName } from './claim-words.ts'
import { claimsOf } from './read-claims.ts'
import { type Said, sayer } from './said.ts'
import { type Passages, passagesOf } from './show-events.ts'
import { type Seen, seenFrom, voicesOnce, type WitnessHead, witnessHeads } from './show-questions.ts'

/** What could have reached somebody before he or she spoke. */
export interface Contacts {
  readonly speaker: string
  /** When the speaker spoke, EDTF. */
  readonly before: string
  readonly reached: readonly Reached[]
}

/** Where each contact is told, by its id; only where that text is in the case. */
export type ToldPassages = Readonly<Record<string, NonNullable<ReturnType<Passages>>>>

/** The contacts of the whole case, speaker by speaker, each time of speaking by itself. */
export interface ContactsPage {
  readonly sources: readonly WitnessHead[]
  /** Every voice and document that this page names, by id. */
  readonly voices: Readonly<Record<string, VoiceName>>
  /** Those whom most could have reached first. */
  readonly contacts: readonly Contacts[]
  /** Times of speaking that are dated and that no recorded contact leads to. */
  readonly unreached: number
  /** Claims whose last voice has no date, so that nothing can be said of them. */
  readonly undated: number
  readonly passages: ToldPassages
  /** The claims behind the two numbers. */
  readonly claims: { readonly unreached: readonly Said[]; readonly undated: readonly Said[] }
}

export function showContacts(file: CaseFile, seen: Seen = {}): ContactsPage {
  file.need('read')
  const claims = claimsOf(file)
  return contactsPage(claims, seen, passagesOf(file, claims))
}

export function contactsPage(claims: CaseClaims, seen: Seen = {}, passageOf: Passages = () => null): ContactsPage {
  const folder = seenFrom(claims, seen)
  const contacts = contactsOf(folder.claims, folder.exposures)
  const placed = new Set(contacts.map(one => timeOf(one)))
  const last = ({ chain }: Claim) => chain.at(-1)!
  const undated = folder.claims.filter(claim => last(claim).date === undefined)
  const unreached = folder.claims.filter(claim => {
    const { voice, date } = last(claim)
    return date !== undefined && !placed.has(timeOf({ speaker: voice, before: date }))
  })
  const say = sayer(claims)
  const known = voicesOnce(folder)
  return {
    sources: witnessHeads(claims),
    voices: Object.fromEntries(
      [...namedIn(contacts), ...[...unreached, ...undated].flatMap(voicesOf)].flatMap(id =>
        known.has(id) ? [[id, known.get(id)!]] : [],
      ),
    ),
    contacts: contacts.toSorted(
      (a, b) =>
        b.reached.length - a.reached.length || a.speaker.localeCompare(b.speaker) || (a.before < b.before ? -1 : 1),
    ),
    unreached: timesOf(folder.claims).length - contacts.length,
    undated: undated.length,
    passages: toldIn(contacts, passageOf),
    claims: { unreached: unreached.map(say), undated: undated.map(say) },
  }
}

/** Who could have read or heard what before speaking, for every last voice of a chain with a date. */
export const contactsOf = (claims: readonly Claim[], exposures: readonly Exposure[]): Contacts[] =>
  timesOf(claims)
    .map(one => ({ ...one, reached: couldHaveRead(one.speaker, one.before, exposures) }))
    .filter(one => one.reached.length > 0)

export const toldIn = (contacts: readonly Contacts[], passageOf: Passages): ToldPassages =>
  Object.fromEntries(
    contacts
      .flatMap(({ reached }) => reached.flatMap(({ way }) => way))
      .flatMap(({ id, at }) => {
        const passage = passageOf(at)
        return passage === null ? [] : [[id, passage] as const]
      }),
  )

/** Every voice that contacts name. */
export const namedIn = (contacts: readonly Contacts[]): string[] =>
  contacts.flatMap(({ speaker, reached }) => [
    speaker,
    ...reached.flatMap(({ voice, way }) => [voice, ...way.flatMap(({ from, to }) => [from, to])]),
  ])

/** Who speaks, and who stands next on the way to us. */
const voicesOf = ({ chain }: Claim): string[] => chain.slice(-2).map(link => link.voice)

const timeOf = ({ speaker, before }: Pick<Contacts, 'speaker' | 'before'>): string => `${speaker} ${before}`

/** Who speaks last in a chain and when, each once. */
function timesOf(claims: readonly Claim[]): Pick<Contacts, 'speaker' | 'before'>[] {
  const times = new Map<string, Pick<Contacts, 'speaker' | 'before'>>()
  for (const { chain } of claims) {
    const { voice, date } = chain.at(-1)!
    if (date !== undefined) times.set(timeOf({ speaker: voice, before: date }), { speaker: voice, before: date })
  }
  return [...times.values()]
}
