import { z } from '@hono/zod-openapi'

/** What travels about the Mill: simulated records, never a person of a case. */

export const Spread = z
  .object({ median: z.number(), low: z.number(), high: z.number() })
  .openapi('Spread', { description: 'Median and the range of nine trials in ten.' })
export type Spread = z.infer<typeof Spread>

export const Hump = z
  .object({ hypothesis: z.string(), bins: z.array(z.int()), missing: z.int(), spread: Spread.nullable() })
  .openapi('Hump')
export type Hump = z.infer<typeof Hump>

export const Distribution = z
  .object({
    figure: z.enum(['agreement', 'accusers', 'most', 'apparent', 'roots']),
    /** `whole`: the record as it was left. `cut`: what passes the window of the case. */
    view: z.enum(['whole', 'cut']),
    low: z.number(),
    high: z.number(),
    humps: z.array(Hump),
    /** Chance that a trial of `fab` has more of it than one of `real`. */
    moreThanReal: z.number().nullable(),
  })
  .openapi('Distribution')
export type Distribution = z.infer<typeof Distribution>

const Group = z.object({ group: z.string(), posterior: z.array(z.number()) })
export const MillAnswer = z
  .object({
    priors: z.array(z.number()),
    posterior: z.array(z.number()),
    /** Row against column, of the summaries and not of the evidence. */
    bayesFactors: z.array(z.array(z.number())),
    /** Error among the held-out draws most like the record. */
    localError: z.number(),
    band: z.array(z.tuple([z.number(), z.number()])),
    without: z.array(Group),
  })
  .openapi('MillAnswer')

export const MillWeighing = z
  .object({
    trained: z.int(),
    tested: z.int(),
    /** confusion[true][told] on held-out draws. */
    confusion: z.array(z.array(z.number())),
    accuracy: z.number(),
    logScore: z.number(),
    chanceLogScore: z.number(),
    baseline: z.object({ accuracy: z.number(), logScore: z.number() }),
    temperature: z.number(),
    reliability: z.array(z.object({ given: z.number(), came: z.number(), count: z.int() })),
    /** Share of a hypothesis' own draws that lie nearer to its middle than the record. */
    fits: z.array(z.object({ beyond: z.number().nullable(), draws: z.int() })),
    tails: z.array(z.number().nullable()),
    verdict: z.enum(['none', 'weak', 'some', 'strong']),
    answer: MillAnswer.nullable(),
  })
  .openapi('MillWeighing')
export type MillWeighing = z.infer<typeof MillWeighing>

/** A value that an account assumes. */
const Assumed = z.object({
  parameter: z.string(),
  symbol: z.string(),
  means: z.string(),
  /** Nine tenths of what was assumed. */
  prior: z.tuple([z.number(), z.number()]),
})

export const MillEstimates = z
  .object({
    hypothesis: z.string(),
    draws: z.int(),
    /** Held-out draws on which the numbers were tested first. */
    replicates: z.int(),
    features: z.int(),
    /** Why nothing is estimated under this hypothesis. */
    refused: z.string().nullable(),
    estimates: z.array(
      Assumed.extend({
        correlation: z.number().nullable(),
        coverage: z.number(),
        /** Nine tenths of what the record leaves of it. */
        found: Spread.nullable(),
        /** Why no number is given. */
        withheld: z.string().nullable(),
      }),
    ),
  })
  .openapi('MillEstimates')
export type MillEstimates = z.infer<typeof MillEstimates>

export const MillSampled = z
  .object({
    refused: z.string().nullable(),
    /** Simulations that were spent on the record itself, and how many particles count. */
    spent: z.int(),
    effective: z.number(),
    estimates: z.array(
      Assumed.extend({
        /** Share of the prior between `low` and `high`. */
        left: z.number(),
        median: z.number(),
        low: z.number(),
        high: z.number(),
        /** Of so many known records, how many lay inside their 90 % interval. */
        held: z.int(),
        tries: z.int(),
      }),
    ),
  })
  .openapi('MillSampled')
export type MillSampled = z.infer<typeof MillSampled>

export const MillTold = z
  .object({
    weighing: MillWeighing,
    reading: z.string(),
    places: z.array(
      z.object({
        key: z.string(),
        value: z.number(),
        tail: z.number().nullable(),
        high: z.number(),
        humps: z.array(Hump),
      }),
    ),
    /** Inside each hypothesis, by rejection with regression adjustment; null with too few trials of each: `bounds.fewestDraws`. */
    estimates: z.array(MillEstimates).nullable(),
    would: z.array(z.object({ group: z.string(), features: z.int(), accuracy: z.number(), logScore: z.number() })),
    /** Two assumptions that no source gives, at half, as assumed and at twice: what is told of whole records then. */
    rests: z.array(
      z.object({
        parameter: z.string(),
        symbol: z.string(),
        means: z.string(),
        hypothesis: z.string(),
        low: z.number(),
        high: z.number(),
        /** As the account is drawn. */
        usual: z.boolean(),
        right: z.number(),
        takenForReal: z.number(),
      }),
    ),
  })
  .openapi('MillTold')
export type MillTold = z.infer<typeof MillTold>

/** Share of a figure's variance that each assumption accounts for, the strongest first, and what no single one does. */
const Drivers = z.object({
  moves: z.array(z.object({ parameter: z.string(), share: z.number(), rho: z.number() })),
  rest: z.number(),
})
export const MillResult = z
  .object({
    distributions: z.array(Distribution),
    inflation: z.object({
      worth: z.number(),
      powers: z.array(z.object({ hypothesis: z.string(), spread: Spread.nullable() })),
    }),
    /** What the headline figures move with under `fab`. */
    drivers: z.object({ agreement: Drivers, accusers: Drivers, roots: Drivers, inflation: Drivers }),
    told: MillTold.nullable(),
  })
  .openapi('MillResult')
export type MillResult = z.infer<typeof MillResult>

const Range = z.tuple([z.number(), z.number()])
export const MillParameter = z
  .object({
    key: z.string(),
    symbol: z.string(),
    means: z.string(),
    kind: z.enum(['fixed', 'uniform', 'log-uniform', 'normal']),
    low: z.number(),
    high: z.number(),
    whole: z.boolean(),
    basis: z.string(),
    assumption: z.boolean(),
    /** Why it cannot be changed: `shut` on purpose, `defining` what hypotheses differ in, `fixed` one value. */
    fixed: z.enum(['shut', 'defining', 'fixed']).nullable(),
    granted: Range.nullable(),
    setBy: z.array(z.object({ hypothesis: z.string(), range: Range })),
  })
  .openapi('MillParameter')
export type MillParameter = z.infer<typeof MillParameter>

export const MillHypothesis = z
  .object({ key: z.string(), name: z.string(), isTrue: z.string(), does: z.string(), prior: z.number() })
  .openapi('MillHypothesis')
export type MillHypothesis = z.infer<typeof MillHypothesis>

export const MillView = z
  .object({
    hypotheses: z.array(MillHypothesis),
    parameters: z.array(MillParameter),
    /** What of the case can be compared with simulated records. */
    record: z.object({ speakers: z.int(), charges: z.int(), features: z.array(z.string()) }).nullable(),
    whyNot: z.string().nullable(),
    /** From where a record is beyond the draws of an account; fewest trials of one account to look inside it. */
    bounds: z.object({ beyond: z.number(), fewestDraws: z.int() }),
    run: z.object({ trials: z.int(), seed: z.int(), kept: z.int(), job: z.string().nullable() }),
    result: MillResult.nullable(),
    /** What the sequential sampler was asked for inside accounts, and what it found; null while its job runs or where it was stopped. */
    inside: z.array(z.object({ hypothesis: z.string(), job: z.string(), found: MillSampled.nullable() })),
  })
  .openapi('MillView')
export type MillView = z.infer<typeof MillView>

export const TrialPerson = z
  .object({
    n: z.int(),
    office: z.string(),
    faction: z.int(),
    /** Week. */
    taken: z.number().nullable(),
    /** Day. */
    spoke: z.number().nullable(),
    fate: z.enum(['none', 'arrested', 'spoke', 'died', 'released', 'absent']),
    tried: z.boolean(),
    retracted: z.boolean(),
    restored: z.boolean(),
    accusers: z.int(),
  })
  .openapi('TrialPerson')
export type TrialPerson = z.infer<typeof TrialPerson>

export const TrialPaper = z
  .object({
    n: z.int(),
    speaker: z.int(),
    day: z.number(),
    kind: z.enum(['protocol', 'letter', 'court']),
    names: z.array(z.int()),
    after: z.array(z.int()),
    circulated: z.boolean(),
    survives: z.boolean(),
  })
  .openapi('TrialPaper')
export type TrialPaper = z.infer<typeof TrialPaper>

export const TrialTruth = z
  .object({
    members: z.array(z.int()),
    dissenters: z.array(z.int()),
    inScript: z.array(z.int()),
    items: z.array(
      z.object({
        kind: z.enum(['meeting', 'deed']),
        statements: z.int(),
        roots: z.int(),
        from: z.object({
          memory: z.int(),
          script: z.int(),
          copy: z.int(),
          invented: z.int(),
          smoothed: z.int(),
        }),
      }),
    ),
  })
  .openapi('TrialTruth')
export type TrialTruth = z.infer<typeof TrialTruth>

export const TrialView = z
  .object({
    hypothesis: z.string(),
    weeks: z.int(),
    /** People of the world; those of whom nothing is told are not listed. */
    world: z.int(),
    people: z.array(TrialPerson),
    papers: z.array(TrialPaper),
    happenings: z.array(
      z.object({
        week: z.int(),
        what: z.enum(['taken', 'shown', 'spoke', 'denounced', 'died', 'released', 'tried']),
        who: z.int(),
        paper: z.int().optional(),
      }),
    ),
    /** Of pairs of whom one names the other in what is left: how many had a tie, and in records with the lists shuffled. */
    ties: z
      .object({
        pairs: z.int(),
        share: z.number(),
        expected: z.number(),
        low: z.number(),
        high: z.number(),
        /** Chance of so high a share, or higher, by the degrees alone. */
        chance: z.number(),
      })
      .nullable(),
    /** Only where it was asked for. */
    truth: TrialTruth.nullable(),
  })
  .openapi('TrialView')
export type TrialView = z.infer<typeof TrialView>

const Ratio = z.union([z.number(), z.enum(['infinite', 'undefined'])])
export const UnanimityView = z
  .object({
    suspicion: z.number(),
    machine: z.number(),
    guilty: z.number(),
    innocent: z.number(),
    limit: z.enum(['falls', 'ceiling', 'grows', 'even', 'floor', 'vanishes']),
    voices: z.array(z.object({ n: z.int(), ratio: Ratio, naive: Ratio })),
  })
  .openapi('UnanimityView')
export type UnanimityView = z.infer<typeof UnanimityView>

const seed = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const trials = z.coerce.number().int().min(700).max(50_000)
const name = '[a-zA-Z+]{1,30}'
const number = '-?[0-9]{1,12}(?:[.][0-9]{1,12})?(?:e-?[0-9]{1,2})?'
const listOf = (row: string): RegExp => new RegExp(`^(?:${row}(?:,${row}){0,99})?$`)

/** Ranges granted to assumptions, as an address writes them: `memory:0.8:0.9,values:4:10`. */
const Assume = z
  .string()
  .max(4000)
  .regex(listOf(`${name}:${number}:${number}`), 'write name:low:high,name:low:high')
  .default('')
  .transform(text =>
    Object.fromEntries(
      text.split(',').flatMap(part => {
        const [key, low, high] = part.split(':')
        return high === undefined ? [] : [[key!, [Number(low), Number(high)] as [number, number]]]
      }),
    ),
  )
/** Weights of the hypotheses, in any unit: `fab:2,real:1`. */
const Prior = z
  .string()
  .max(400)
  .regex(listOf(`${name}:${number}`), 'write name:weight,name:weight')
  .default('')
  .transform(text =>
    Object.fromEntries(
      text.split(',').flatMap(part => {
        const [key, weight] = part.split(':')
        return weight === undefined ? [] : [[key!, Number(weight)]]
      }),
    ),
  )

export const usualTrials = 10_000
export const usualSeed = 1938
export const MillQuery = z.object({
  trials: trials.default(usualTrials),
  seed: seed.default(usualSeed),
  assume: Assume,
  prior: Prior,
})
export const TrialQuery = z.object({
  hypothesis: z.string().max(20).default('fab'),
  trial: z.coerce.number().int().min(0).max(1_000_000).default(0),
  seed: seed.default(usualSeed),
  assume: Assume,
  truth: z.stringbool().default(false),
})
export const RunBody = z.object({
  trials: z.int().min(700).max(50_000).default(usualTrials),
  seed: z.int().min(0).default(usualSeed),
  assume: z.record(z.string().max(30), Range).default({}),
})
export const InsideBody = RunBody.extend({ hypothesis: z.string().max(20) })
export type InsideBody = z.input<typeof InsideBody>
export const OpenTrialBody = z.object({
  hypothesis: z.string().max(20),
  trial: z.int().min(0).max(1_000_000),
  seed: z.int().min(0).default(usualSeed),
  assume: z.record(z.string().max(30), Range).default({}),
})
export type OpenTrialBody = z.input<typeof OpenTrialBody>
export type RunBody = z.input<typeof RunBody>
const chance = (usual: number) => z.coerce.number().min(0).max(1).default(usual)
export const UnanimityQuery = z.object({
  suspicion: chance(0.01),
  machine: chance(0.95),
  guilty: chance(0.5),
  innocent: chance(0.05),
})
