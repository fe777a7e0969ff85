import { z } from '@hono/zod-openapi'
import { Venue } from '../../case/chain.ts'
import { Certainty, Stance } from '../../case/claim.ts'
import { Question, Trait } from '../../case/question.ts'
import { BindingView, Contacts, Reached, ToldPassages, VoiceName, Voices, Witness } from './payloads-claims.ts'

/** What travels about things said: accusations and answers to them, versions of one witness, roll calls. */

const Custody = z.enum(['free', 'held', 'not-recorded'])

/** One claim as something said: who, when, where, in what state, and who tells us. Nothing is drawn from the state. */
export const Said = z
  .object({
    claim: z.string(),
    question: z.string(),
    words: z.string(),
    speaker: z.string(),
    gist: z.string(),
    stance: Stance,
    certainty: Certainty,
    /** EDTF, with the first and last day that it can mean. */
    date: z.string().nullable(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    venue: Venue.nullable(),
    custody: Custody,
    /** The voice next to the speaker on the way to us. */
    teller: z.string(),
    source: z.string(),
    at: z.string(),
    passage: BindingView.nullable(),
    refuted: z.boolean(),
    circumstances: z.array(z.string()),
  })
  .openapi('Said')
export type Said = z.infer<typeof Said>

/** The contacts of the whole case. `unreached`: dated times of speaking that no contact leads to; `undated`: claims without one. */
export const ContactsView = z
  .object({
    sources: z.array(Witness),
    voices: Voices,
    contacts: z.array(Contacts),
    unreached: z.int(),
    undated: z.int(),
    passages: ToldPassages,
    /** The claims behind the two numbers; several may be of one time of speaking. */
    claims: z.object({ unreached: z.array(Said), undated: z.array(Said) }),
  })
  .openapi('ContactsView')
export type ContactsView = z.infer<typeof ContactsView>

export const ChargeClaim = Said.extend({ accused: z.string(), charge: z.string() }).openapi('ChargeClaim')
export type ChargeClaim = z.infer<typeof ChargeClaim>

const ClaimIds = z.array(z.string())
/** What a person did with one charge in one venue. Each list holds ids of claims. */
export const SheetRow = z
  .object({
    person: z.string(),
    charge: z.string(),
    venue: Venue.nullable(),
    accusedBy: ClaimIds,
    admits: ClaimIds,
    denies: ClaimIds,
    evades: ClaimIds,
    qualifies: ClaimIds,
    retracts: ClaimIds,
  })
  .openapi('SheetRow')
export type SheetRow = z.infer<typeof SheetRow>

const Turns = z.object({ admit: z.int(), deny: z.int(), redirect: z.int() })
const TurnClaims = z.object({ admit: ClaimIds, deny: ClaimIds, redirect: ClaimIds })

export const AccusationsView = z
  .object({
    sources: z.array(Witness),
    voices: Voices,
    accusations: z.array(ChargeClaim),
    responses: z.array(ChargeClaim),
    sheet: z.array(SheetRow),
    /** Of each person: how wide the charges are, and what is done with them. */
    axes: z.array(
      z.object({
        person: z.string(),
        general: Turns,
        specific: Turns,
        /** The claims behind each number. */
        claims: z.object({ general: TurnClaims, specific: TurnClaims }),
      }),
    ),
    /** Pairs that accuse each other, with the number of claims each way. */
    mutual: z.array(z.object({ a: z.string(), b: z.string(), ab: z.int(), ba: z.int() })),
    counts: z.object({
      accusations: z.int(),
      responses: z.int(),
      byCustody: z.object({ free: z.int(), held: z.int(), 'not-recorded': z.int() }),
    }),
  })
  .openapi('AccusationsView')
export type AccusationsView = z.infer<typeof AccusationsView>

export const SpeakersView = z
  .object({
    /** `matters`: questions on which the voice speaks at more than one time. */
    speakers: z.array(VoiceName.extend({ matters: z.int() })),
  })
  .openapi('SpeakersView')
export type SpeakersView = z.infer<typeof SpeakersView>

const Noted = z.object({ id: z.string(), words: z.string(), when: z.string().nullable(), at: z.string() })

/** All that one voice says on one question at one time and place, with what lies before it. */
export const OccasionView = z
  .object({
    date: z.string().nullable(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    venue: Venue.nullable(),
    custody: Custody,
    said: z.array(Said),
    /** Pairs with the occasion before that do not say the same. */
    changes: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        standing: z.enum(['same', 'compatible', 'qualified', 'conflict']),
        why: z.string(),
      }),
    ),
    /** False where the days overlap, so that the order is not known. */
    ordered: z.boolean(),
    before: z
      .object({
        custody: z.array(Noted),
        /** What could have reached the speaker by now and could not by the occasion before. */
        reached: z.array(Reached),
        events: z.array(Noted),
      })
      .nullable(),
  })
  .openapi('OccasionView')
export type OccasionView = z.infer<typeof OccasionView>

export const VersionsView = z
  .object({
    voice: VoiceName,
    sources: z.array(Witness),
    voices: Voices,
    /** Questions on which the voice speaks at more than one dated time; `occasions` counts as the heading of each does. */
    asked: z.array(z.object({ id: z.string(), words: z.string(), times: z.int(), said: z.int(), occasions: z.int() })),
    question: Question.nullable(),
    /** In order of time, undated last. */
    occasions: z.array(OccasionView),
  })
  .openapi('VersionsView')
export type VersionsView = z.infer<typeof VersionsView>

export const CallView = z
  .object({
    question: z.string(),
    voter: VoiceName.nullable(),
    /** Null where it is not recorded. */
    place: z.int().nullable(),
    /** After those before it in the list, nobody says how much. */
    later: z.boolean(),
    said: z.array(Said),
    /** False where no source has a vote: it is missing, and nothing stands in for it. */
    given: z.boolean(),
  })
  .openapi('CallView')
export type CallView = z.infer<typeof CallView>

export const VotesView = z
  .object({
    sources: z.array(Witness),
    voices: Voices,
    votes: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        place: z.string().nullable(),
        told: z.array(z.object({ at: z.string(), edtf: z.string().nullable() })),
        size: z.array(Said.extend({ least: z.number(), most: z.number() })),
        calls: z.array(CallView),
        /** On voters whom no source names. */
        rest: z.array(Said),
        /** How many are neither named nor counted; null where no source says how many could vote. */
        unnamed: z.object({ least: z.number(), most: z.number() }).nullable(),
      }),
    ),
  })
  .openapi('VotesView')
export type VotesView = z.infer<typeof VotesView>

const Carded = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['person', 'body', 'place', 'document', 'event']),
})

export const CardsView = z.object({ cards: z.array(Carded.extend({ traits: z.int() })) }).openapi('CardsView')
export type CardsView = z.infer<typeof CardsView>

/** What the sources say of the traits of one voice, document or event. A trait that nobody tells is `not-recorded`. */
export const CardView = z
  .object({
    of: Carded,
    sources: z.array(Witness),
    voices: Voices,
    rows: z.array(
      z.object({
        trait: Trait,
        question: Question.nullable(),
        standing: z.enum(['not-recorded', 'told', 'disputed']),
        said: z.array(Said.extend({ valid: z.string().nullable(), recorded: z.string().nullable() })),
      }),
    ),
    bound: z.array(z.object({ other: Carded, state: z.string(), why: z.string() })),
  })
  .openapi('CardView')
export type CardView = z.infer<typeof CardView>
