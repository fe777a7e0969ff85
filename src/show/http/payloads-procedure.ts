import { z } from '@hono/zod-openapi'
import { Venue } from '../../case/chain.ts'
import { SignedPages } from '../../case/document.ts'
import { CircumstanceOf } from '../../case/question.ts'
import { Voices, Witness } from './payloads-claims.ts'
import { Said } from './payloads-said.ts'

/** What travels about how a case was made. A claim stands as its id; `said` has each of them once. */

const Ids = z.array(z.string())
const Custody = z.enum(['free', 'held', 'not-recorded'])
const Relation = z.enum(['agree', 'qualify', 'conflict', 'inside', 'single', 'silent'])

const AgainstChance = z.object({
  observed: z.number(),
  expected: z.number(),
  low: z.number(),
  high: z.number(),
  chance: z.number(),
})
const State = z.object({
  kind: z.enum(['arrested', 'confessed', 'dock', 'out-of-reach']),
  date: z.string(),
  claims: Ids,
})
const Step = z.object({
  time: z.number(),
  atRisk: z.int(),
  events: z.int(),
  censored: z.int(),
  survival: z.number(),
  low: z.number(),
  high: z.number(),
})
const Survival = z.object({
  steps: z.array(Step),
  median: z.number().nullable(),
  /** Of the durations, how many may be no day at all. */
  mayBeZero: z.int(),
  of: z.int(),
})

const Naming = z.object({
  people: z.int(),
  statements: z.array(
    z.object({
      speaker: z.string(),
      date: z.string().nullable(),
      venue: z.string().nullable(),
      custody: Custody,
      names: z.array(z.object({ accused: z.string(), claims: Ids })),
    }),
  ),
  counted: Ids,
  mutual: AgainstChance.nullable(),
  ties: AgainstChance.nullable(),
  order: z.array(
    z.object({
      person: z.string(),
      named: z.string(),
      names: z.string(),
      order: z.enum(['named-first', 'names-first', 'cannot-tell']),
    }),
  ),
})

const Dock = z.object({
  event: z.string(),
  told: Ids,
  claims: Ids,
  index: z
    .object({
      dock: Ids,
      pool: z.int(),
      index: z.number(),
      pairs: z.int(),
      tied: z.int(),
      expected: z.number(),
      chance: z.number(),
      low: z.number(),
      high: z.number(),
      histogram: z.array(z.object({ from: z.number(), to: z.number(), count: z.int() })),
    })
    .nullable(),
  /** With those placed in no circle counted as circles by the line that tells of them. */
  otherwise: z.object({ index: z.number(), low: z.number(), high: z.number() }).nullable(),
})

const CustodyRow = z.object({
  person: z.string(),
  days: z.object({ least: z.number(), most: z.number() }).nullable(),
  ends: z.enum(['confessed', 'censored', 'no-arrest', 'no-end']),
  arrested: Ids,
  confessed: Ids,
  lastHeld: z.string().nullable(),
})

const Hall = z.object({
  event: z.string(),
  places: z.array(
    z.object({ who: z.string(), claims: Ids, disputed: z.boolean(), block: z.int().nullable(), row: z.int() }),
  ),
  sights: z.array(
    z.object({ kind: z.enum(['in-front-of', 'hears', 'faces']), from: z.string(), to: z.string(), claims: Ids }),
  ),
})

/** How a case was made, as far as its sources tell. */
export const ProcedureView = z
  .object({
    sources: z.array(Witness),
    voices: Voices,
    events: z.record(z.string(), z.string()),
    said: z.record(z.string(), Said),
    questions: z.record(z.string(), z.string()),
    naming: Naming,
    docks: z.array(Dock),
    circles: z.array(z.object({ person: z.string(), circle: z.string(), claims: Ids, against: Ids })),
    custody: z.object({ rows: z.array(CustodyRow), shortest: Survival, longest: Survival }),
    confrontations: z.array(
      z.object({
        person: z.string(),
        parties: Ids,
        rows: z.array(z.object({ question: z.string(), cells: z.array(z.object({ party: z.string(), claims: Ids })) })),
      }),
    ),
    opposite: z.array(z.object({ question: z.string(), answers: z.array(Ids) })),
    exchanges: z.array(
      z.object({
        question: z.string(),
        source: z.string(),
        first: z.string(),
        turns: z.array(z.object({ voice: z.string(), claim: z.string() })),
        by: z.enum(['questioner', 'answerer', 'other']),
      }),
    ),
    statements: z.array(
      z.object({
        speaker: z.string(),
        date: z.string().nullable(),
        venue: Venue,
        custody: Custody,
        claims: Ids,
        told: z.array(z.object({ kind: CircumstanceOf, claims: Ids })),
        later: z.array(State),
      }),
    ),
    unreachable: z.array(
      z.object({
        voice: z.string(),
        how: z.string(),
        certainty: z.enum(['surely', 'possibly']),
        claims: Ids,
        of: z.string(),
      }),
    ),
    unnamed: z.array(z.object({ question: z.string(), voice: z.string(), claims: Ids, way: Ids })),
    /** What the date of knowledge changes; null without one. */
    changed: z
      .object({
        asOf: z.string(),
        rows: z.array(
          z.object({
            question: z.string(),
            inTable: z.boolean(),
            was: Relation,
            is: Relation,
            answersWas: z.int(),
            answersIs: z.int(),
            hidden: Ids,
            what: z.enum(['answer', 'support']),
          }),
        ),
      })
      .nullable(),
    authors: z.array(z.object({ person: z.string(), parts: Ids, later: z.array(State) })),
    halls: z.array(Hall),
    papers: z.array(z.object({ id: z.string(), pages: z.array(SignedPages) })),
    roots: z.object({
      items: z.int(),
      sources: z.int(),
      roots: z.int(),
      links: z.array(z.object({ a: z.string(), b: z.string(), odds: z.number(), same: Ids, told: z.int() })),
    }),
  })
  .openapi('ProcedureView')
export type ProcedureView = z.infer<typeof ProcedureView>
