import type { Stream } from '../kit/random.ts'

/** How a parameter is drawn before any record is seen. `whole` rounds down. */
export type Prior =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number; readonly whole?: boolean }
  | { readonly kind: 'log-uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }

/** One row of the table that the code, the page of methods and the screens all read. */
export interface ParameterRow {
  readonly symbol: string
  readonly means: string
  readonly prior: Prior
  /** Where the range comes from. */
  readonly basis: string
  /** True where the range is nobody's finding. Shown as such wherever the parameter is shown. */
  readonly assumption: boolean
}

const fixed = (value: number): Prior => ({ kind: 'fixed', value })
const uniform = (low: number, high: number): Prior => ({ kind: 'uniform', low, high })
const whole = (low: number, high: number): Prior => ({ kind: 'uniform', low, high, whole: true })
const logUniform = (low: number, high: number): Prior => ({ kind: 'log-uniform', low, high })
const normal = (mean: number, sd: number): Prior => ({ kind: 'normal', mean, sd })
const assumed = (symbol: string, means: string, prior: Prior, why = 'assumption'): ParameterRow => ({
  symbol,
  means,
  prior,
  basis: why,
  assumption: true,
})
const found = (symbol: string, means: string, prior: Prior, basis: string): ParameterRow => ({
  symbol,
  means,
  prior,
  basis,
  assumption: false,
})

/** The model's parameters. The order is the order of drawing: add new rows at the end. */
export const parameterTable = {
  people: assumed('N', 'people of the world that is simulated', whole(60, 241)),
  steps: assumed('T', 'weeks until the trial, when everything stops', whole(40, 81)),
  dock: found('n_t', 'defendants at the trial', fixed(21), 'the trial of March 1938: 18 + 3'),
  items: assumed('K', 'items of the story; the first half are meetings and talk, the rest deeds', fixed(12)),
  values: assumed('V', 'values that an item can take', whole(4, 31)),
  homophily: assumed('h', 'chance that a tie stays inside a faction', uniform(0.4, 0.9)),
  enduranceSd: assumed(
    's_e',
    'spread of endurance on the log scale',
    uniform(0.5, 1.2),
    '4-5 days common, 17 the tail',
  ),
  pressure: assumed('u', 'pressure, without dimension', uniform(0, 1)),
  breakBase: assumed(
    'b_0',
    'log hazard a week of a first statement, without pressure',
    normal(-2.4, 0.5),
    'set so that days under full pressure are those recorded: 4-5 common, 17 the tail',
  ),
  breakPressure: found('b_u', 'effect of pressure', normal(1.5, 0.7), 'sign: Frenda and others 2016, odds x 4.5'),
  breakIsolation: assumed('b_iso', 'effect of isolation', normal(0.5, 0.5)),
  breakFamily: assumed('b_f', 'effect of reachable kin, where promises are believed', normal(0.5, 0.5)),
  breakShown: assumed('b_n', 'effect of log(1 + papers shown)', normal(0.5, 0.5)),
  breakConfront: assumed('b_c', 'effect of a confrontation in that week', normal(0.5, 0.5)),
  breakRule: assumed('b_rule', 'effect once denial counts as guilt', normal(0.5, 0.5)),
  breakRelief: assumed('b_hope', 'resistance gained in a week of relief', normal(0.5, 0.5)),
  breakTrue: found(
    'b_G',
    'effect of having something to tell; its sign is free',
    normal(0, 1),
    'Matthews, by Stewart 1996',
  ),
  breakSpared: assumed('b_spare', 'effect of seeing those who spoke spared', normal(0.5, 0.5)),
  spare: assumed('a_s', 'share of those who spoke that are visibly spared', uniform(0, 0.2)),
  relief: assumed('h_r', 'chance of relief in a week', uniform(0, 0.1)),
  isolation: assumed('iso', 'isolation in custody', uniform(0, 1)),
  credibility: assumed('cred', 'belief in promises', uniform(0, 1)),
  exit: assumed('x', 'hazard a week of death or release before any statement', uniform(0, 0.01)),
  namesMean: found('mu_q', 'names a statement', logUniform(2, 15), 'Giaveno 1335: 8.48; one of 42 in 1937'),
  namesK: found('k', 'dispersion of names a statement', uniform(0.5, 3), 'Giaveno 1335: 1.28'),
  ratchet: assumed(
    'q_r',
    'growth of demand with each further statement',
    uniform(1, 1.4),
    'Baliga and Ely: a first concession raises demands',
  ),
  again: assumed('q_a', 'chance a week of a further statement', uniform(0, 0.02)),
  pileOn: found(
    'th_ind',
    'pull of the square root of times named',
    normal(0.75, 0.25),
    'Giaveno 1335, conditional logit',
  ),
  reciprocity: found(
    'th_rec',
    'pull of one who named the speaker',
    normal(1.85, 0.6),
    'Giaveno 1335, conditional logit',
  ),
  kinPull: found(
    'th_kin',
    'pull of kin; its sign is free',
    normal(0, 2.5),
    'Giaveno 1335: 2.58; protection may reverse it',
  ),
  tiePull: assumed('th_tie', 'pull of friends, colleagues and teachers', normal(0.5, 0.5)),
  safePull: found(
    'th_safe',
    'pull of the dead, absent and already taken',
    normal(0, 1),
    'Giaveno 1335, dead: -0.54; the 42 names of 1937 the other way',
  ),
  scriptPull: assumed('th_s', 'pull of the people of the script', uniform(0, 4)),
  contactPull: assumed('th_real', 'pull of real contacts', normal(1.5, 0.7)),
  dislikePull: assumed('th_dis', 'pull of the disliked', normal(0.5, 0.5)),
  calledPull: found('th_sum', 'pull of those publicly called', normal(0.59, 0.3), 'Giaveno 1335, conditional logit'),
  script: assumed('sigma', 'chance that an item comes from the script', uniform(0, 1)),
  lead: assumed('lead', 'how leading the questions are', uniform(0.5, 1)),
  copying: assumed('chi', 'chance that an item comes from a paper that was shown', uniform(0, 1)),
  copyError: assumed('eps', 'error in copying', uniform(0.01, 0.15)),
  memory: assumed('omega', 'accuracy of memory', uniform(0.6, 0.95)),
  smoothing: assumed('eta_s', 'chance that the editor removes a conflict', uniform(0, 0.5)),
  mention: assumed('m', 'chance that a statement speaks of an item', uniform(0.4, 0.9)),
  truthful: assumed('tr', 'chance that one who knows an item tells it from memory', uniform(0.5, 1)),
  circulation: assumed('chi_c', 'chance that a statement is circulated', uniform(0, 1)),
  showing: assumed('chi_r', 'chance a week that a prisoner is shown one circulated paper', uniform(0, 1)),
  claimWeight: assumed('w', 'suspicion from one naming', uniform(0.2, 1.5)),
  claimDamping: assumed('r', 'damping of further namings', uniform(0.05, 0.5)),
  tieWeight: assumed('rho', 'suspicion from the arrest of a tie', uniform(0, 0.5)),
  keep: assumed('d', 'share of suspicion kept from week to week', uniform(0.8, 0.97)),
  dissentSignal: assumed('a_D', 'suspicion a week from real dissent', uniform(0.05, 0.3)),
  memberSignal: assumed('a_M', 'suspicion a week from real membership', uniform(0.05, 0.3)),
  scriptSignal: assumed('s_script', 'suspicion a week from being in the script', uniform(0.1, 0.6)),
  violence: assumed('v', 'noise in the ranking of suspects', uniform(0.1, 2), 'sign: Montagnes and Wolton 2019'),
  cap: assumed('cap', 'arrests a week', logUniform(0.3, 3), 'assumption; above 3 a world of 150 is used up'),
  ringGuilty: assumed('tau_g', 'threshold of the first ring', fixed(3)),
  ringSuspect: assumed('tau_s', 'threshold of the second ring', fixed(2)),
  ringPossible: assumed('tau_p', 'threshold of the third ring', fixed(1)),
  breadth: assumed('b', 'how many rings are reached: below 1/3 one, below 2/3 two, else three', uniform(0, 1)),
  ruleChange: assumed('t_r', 'share of the time after which no vote is needed', uniform(0.1, 0.9)),
  conformity: assumed('c_v', 'weight of what is shown before against private support', uniform(0, 1)),
  support: assumed('pr', 'private support for arrest among voters', uniform(0.2, 0.9)),
  leaderFirst: assumed('l_f', 'chance that the leader is heard before the others', uniform(0, 1)),
  confronting: assumed('c_f', 'chance a week that one who resists is confronted', uniform(0, 0.2)),
  feedback: assumed('fb', 'growth of demand with the credibility deficit', uniform(0, 1)),
  petition: assumed('pe', 'growth of a limit that was reached', uniform(0, 0.5), 'mechanism: limits under Order 00447'),
  turnover: assumed('to', 'chance a week that investigators are replaced', uniform(0, 0.05)),
  volunteers: assumed('vol', 'denunciations a week by people at large', uniform(0, 0.2)),
  retraction: found(
    'r_ret',
    'chance of retraction in open court',
    uniform(0.01, 0.2),
    'one outright in 21 in March 1938',
  ),
  restoration: assumed('zeta', 'chance that a retraction is taken back after the recess', uniform(0.5, 1), 'one case'),
  hedge: assumed('h_i', 'mean share of deeds denied in court', uniform(0.05, 0.5)),
  editBase: assumed('e_0', 'chance that an utterance is cut from the printed record', uniform(0, 0.1)),
  editDamage: assumed('e_1', 'growth of that chance where it does damage', uniform(0, 1)),
  leak: assumed('psi', 'leaks a member and week', logUniform(1e-5, 1e-2), 'form: Grimes 2016'),
  survival: assumed('s_d', 'chance that an interrogation paper survives', uniform(0.05, 0.9)),
  traces: assumed('s_v', 'chance that a true item left a trace outside', uniform(0.05, 0.9)),
  planted: assumed('f_v', 'chance that a false item finds a trace outside', uniform(0, 0.1)),
  dissenters: assumed('n_D', 'share of former oppositionists with real dissent', fixed(0)),
  members: assumed('n_M', 'members of a real organisation', fixed(0)),
  knows: assumed('kn', 'chance that a member knows an item', uniform(0.3, 0.8)),
  scriptFit: assumed('fit', 'chance that a scripted value is the true one', fixed(0)),
  scriptSize: assumed('n_s', 'people named by the script', whole(15, 41)),
  priorTies: assumed('n_k', 'ties a person', uniform(6, 14)),
  close: assumed(
    'c_l',
    'chance that an inquiry is closed for want of grounds, before the rule changes',
    uniform(0, 0.5),
  ),
  obedience: assumed('c_o', 'chance that a defendant confirms in court what he has not said himself', uniform(0.5, 1)),
  deathShare: assumed(
    'd_s',
    'chance of death for one who is sentenced and not spared',
    uniform(0.3, 1),
    '18 of 21 in March 1938',
  ),
  readAfter: assumed('y_r', 'years from the trial until the record is read', uniform(5, 80)),
  policyChange: assumed('y_c', 'years until sentences may be set aside', uniform(5, 50), 'first 1950s, then 1988'),
  correction: assumed('h_c', 'hazard a year that a sentence is then set aside', logUniform(0.005, 1)),
  limits: assumed(
    'l_r',
    'first limit of a region in four weeks, over its even share of the arrests; 0: no limits',
    uniform(0.5, 2),
    'mechanism: regional limits under Order 00447',
  ),
} as const satisfies Record<string, ParameterRow>

export type ParameterKey = keyof typeof parameterTable
export type Parameters = Record<ParameterKey, number>
/** Priors that a user or a hypothesis puts in place of the table's. */
export type PriorEdits = Partial<Record<ParameterKey, Prior>>

export const parameterKeys = Object.keys(parameterTable) as ParameterKey[]

/** All keys with a number that is not whole: engines then keep the object flat, which reads ten times faster. */
const blank = JSON.parse(JSON.stringify(Object.fromEntries(parameterKeys.map(key => [key, 0.5])))) as Parameters
/** A set of parameters to draw into. */
export const blankParameters = (): Parameters => ({ ...blank })

/** One draw of a prior. */
export function drawPrior(prior: Prior, random: Stream): number {
  switch (prior.kind) {
    case 'fixed':
      return prior.value
    case 'uniform': {
      const value = prior.low + (prior.high - prior.low) * random.uniform()
      return prior.whole === true ? Math.floor(value) : value
    }
    case 'log-uniform':
      return prior.low * (prior.high / prior.low) ** random.uniform()
    case 'normal':
      return prior.mean + prior.sd * random.normal()
  }
}

export const priorOf = (key: ParameterKey, edits: readonly PriorEdits[]): Prior =>
  edits.findLast(edit => edit[key] !== undefined)?.[key] ?? parameterTable[key].prior

/** The prior of every parameter in order, each from the last edit that names it, else from the table. */
export const priorsOf = (edits: readonly PriorEdits[]): Prior[] => parameterKeys.map(key => priorOf(key, edits))

/** Draws every parameter into `out`, and in the order of the keys into `row`, which is read faster. */
export function drawInto(
  out: Parameters,
  priors: readonly Prior[],
  random: Stream,
  row = new Float64Array(priors.length),
): Parameters {
  for (let at = 0; at < priors.length; at++) {
    const value = drawPrior(priors[at]!, random)
    row[at] = value
    out[parameterKeys[at]!] = value
  }
  return out
}

/**
 * A draw of every parameter, each from the last edit that names it, else from the table.
 *
 * @example
 * drawParameters(streamOf(1, 0, 0), [{ people: { kind: 'fixed', value: 60 } }]).people // => 60
 */
export const drawParameters = (random: Stream, edits: readonly PriorEdits[] = []): Parameters =>
  drawInto(blankParameters(), priorsOf(edits), random)
