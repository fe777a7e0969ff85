import { z } from 'zod'
import { Rubric } from './rubric.ts'

/** A rival account: what would be so if it held. */
export const Hypothesis = z.object({ id: z.string(), words: z.string(), note: z.string().optional() })
export type Hypothesis = z.infer<typeof Hypothesis>

/**
 * Words for likelihoods, with the range each stands for. Source: Intelligence Community Directive 203, "Analytic standards"
 * (US Office of the Director of National Intelligence, 2015), section D.6. "cannot be judged" is our addition: it is no grade,
 * and an item that carries it is left out of the sum and listed.
 */
export const likelihoodWords = {
  'almost no chance': [0.01, 0.05],
  'very unlikely': [0.05, 0.2],
  unlikely: [0.2, 0.45],
  'roughly even': [0.45, 0.55],
  likely: [0.55, 0.8],
  'very likely': [0.8, 0.95],
  'almost certain': [0.95, 0.99],
} as const satisfies Record<string, readonly [number, number]>
export const LikelihoodWord = z.enum([
  'almost no chance',
  'very unlikely',
  'unlikely',
  'roughly even',
  'likely',
  'very likely',
  'almost certain',
  'cannot be judged',
])
export type LikelihoodWord = z.infer<typeof LikelihoodWord>

/** Stands where a format of another program names no claims: such accounts can be looked at, and no case takes them. */
export const notAnchored = 'not-anchored'

/** Something on record, resting on claims, and how likely each rival account makes it. */
export const EvidenceItem = z.object({
  id: z.string(),
  words: z.string(),
  /** Ids of the claims that show it. */
  claims: z.array(z.string()).min(1),
  /** By id of hypothesis. Assumptions of whoever weighs. */
  likelihoods: z.record(z.string(), LikelihoodWord),
  why: z.string(),
  /** Ids of items that a person holds to come from one parent with this one, beside what the chains of its claims say. */
  sharesWith: z.array(z.string()).max(60).optional(),
})
export type EvidenceItem = z.infer<typeof EvidenceItem>

/** Rival accounts of one matter with the items they are weighed on: `hypotheses.json` of a case folder. */
export const Rivals = z.object({
  id: z.string().default('rivals'),
  question: z.string(),
  hypotheses: z.array(Hypothesis).min(2),
  /** Weights before the record is read, by id of hypothesis; only their proportions count. An assumption. */
  prior: z.record(z.string(), z.number().positive()),
  priorWhy: z.string(),
  /** SHA-256 of question, hypotheses and prior as they stood before the items were weighed (`seal.ts`). */
  sealed: z.string().optional(),
  /** None yet where accounts and priors are written down, and sealed, before anything is read. */
  items: z.array(EvidenceItem).max(60),
  /** How each account does as an explanation, as a person judges it. */
  rubric: Rubric.optional(),
})
export type Rivals = z.infer<typeof Rivals>

/** The accounts without some items; no item that stays shares a parent with one that went. */
export function withoutItems(rivals: Rivals, gone: ReadonlySet<string>): Rivals {
  const items = rivals.items.filter(({ id }) => !gone.has(id)).map(item => shareless(item, gone))
  return { ...rivals, items }
}

/** An item that shares no parent with some others. */
export function shareless({ sharesWith = [], ...item }: EvidenceItem, others: ReadonlySet<string>): EvidenceItem {
  const left = sharesWith.filter(id => !others.has(id))
  return left.length === 0 ? item : { ...item, sharesWith: left }
}
