import type { ParameterKey } from './parameters.ts'

/**
 * The procedures of the seed system that the model has to carry (S-rows marked M), where each lives, which parameters
 * switch it (0 is off unless told otherwise), and what checks it. `built: 'no'` says that it is not in the model.
 */
export interface Procedure {
  readonly row: string
  readonly what: string
  readonly built: 'yes' | 'in part' | 'no'
  readonly lives: string
  readonly switches: readonly ParameterKey[]
  readonly check: string
}

const one = (
  row: string,
  what: string,
  built: Procedure['built'],
  lives: string,
  switches: readonly ParameterKey[],
  check: string,
): Procedure => ({ row, what, built, lives, switches, check })

export const procedures: readonly Procedure[] = [
  one(
    'S1',
    'script before testimony',
    'yes',
    'detail.ts',
    ['script', 'lead', 'scriptPull'],
    'full script leaves one root; no script, no claim from it',
  ),
  one(
    'S2',
    'amalgam',
    'yes',
    'trial.ts',
    ['dock'],
    'near 0 for random sets; higher with the rule about factions than without; the same whatever people are called',
  ),
  one(
    'S3',
    'absent mastermind',
    'yes',
    'society.ts',
    ['scriptSize'],
    'the hub is named and never taken, shown or confronted; a test',
  ),
  one(
    'S4',
    'three rings',
    'yes',
    'arrest.ts',
    ['breadth', 'ringGuilty', 'ringSuspect', 'ringPossible'],
    'more are taken with breadth; reference',
  ),
  one(
    'S5',
    'mutual naming',
    'yes',
    'naming.ts',
    ['reciprocity'],
    'reciprocity answers to its parameter, and is near density without it; calibration',
  ),
  one(
    'S6',
    'demand for names, regional limits',
    'yes',
    'demand.ts',
    ['namesMean', 'namesK', 'limits', 'petition'],
    'k within a tenth from 500 statements; 42 names fit; limits hold, and grow by petition at most threefold; calibration',
  ),
  one('S7', 'naming the dead and absent', 'yes', 'naming.ts', ['safePull'], 'reference; summary takenFirst'),
  one(
    'S8',
    'guilt along ties',
    'yes',
    'naming.ts',
    ['tiePull', 'kinPull', 'tieWeight'],
    'tie share of named pairs against a null that keeps degrees (tie-share.ts), by listing; calibration of th_kin; missing for a coded case, which has no noun for a tie',
  ),
  one(
    'S9',
    'case closed and reopened',
    'yes',
    'demand.ts',
    ['close', 'turnover'],
    'reference; summary reopened; a test',
  ),
  one(
    'S10',
    'purgers purged',
    'yes',
    'demand.ts',
    ['turnover'],
    'investigators are taken; their protocols stay, with what became of them; a test',
  ),
  one(
    'S11',
    'each trial demands the next',
    'in part',
    'demand.ts',
    ['feedback'],
    'chains die out below one without it',
  ),
  one('S13', 'cut off', 'yes', 'pressure.ts', ['isolation', 'breakIsolation'], 'reference'),
  one('S14', 'alternating reprieve', 'yes', 'pressure.ts', ['relief', 'breakRelief'], 'reference'),
  one(
    'S16',
    'the conveyor, as an abstract hazard',
    'yes',
    'pressure.ts',
    ['pressure', 'breakPressure'],
    'under high pressure a median of days, with a tail; a test',
  ),
  one('S17', 'time to break varies', 'yes', 'pressure.ts', ['enduranceSd'], 'reference; days in custody'),
  one('S18', 'family as lever', 'yes', 'pressure.ts', ['breakFamily', 'credibility'], 'formula B2, explaining away'),
  one('S20', 'denial counts as guilt', 'yes', 'pressure.ts', ['breakRule', 'ruleChange'], 'reference'),
  one('S22', 'exits', 'yes', 'pressure.ts', ['exit'], 'everyone taken speaks, leaves, dies or resists'),
  one(
    'S24',
    'protocols circulated',
    'yes',
    'circulation.ts',
    ['circulation', 'showing'],
    'reference; calibration of chi_c',
  ),
  one(
    'S26',
    'contamination',
    'yes',
    'detail.ts',
    ['copying', 'copyError', 'smoothing'],
    'without it agreement is 1 / V; true roots by the reference',
  ),
  one('S27', 'confrontations', 'yes', 'confrontation.ts', ['confronting', 'breakConfront'], 'reference'),
  one('S28', 'broken defendants as accusers', 'yes', 'speaking.ts', ['again'], 'reference'),
  one(
    'S31',
    'leader speaks first or last',
    'yes',
    'bodies.ts',
    ['leaderFirst', 'conformity', 'support'],
    'thirty per cent in private become over 95 in public where the leader is first, and not where he is last',
  ),
  one('S32', 'roll call of about thirty', 'yes', 'bodies.ts', ['conformity'], 'calibration of c_v'),
  one('S33', 'rules changed midway', 'yes', 'arrest.ts', ['ruleChange'], 'reference'),
  one(
    'S36',
    'cross-confirmation in court',
    'yes',
    'after.ts',
    ['obedience'],
    'full obedience without retraction confirms all; reference',
  ),
  one(
    'S37',
    'retraction, recess, restoration',
    'yes',
    'trial.ts',
    ['retraction', 'restoration'],
    'calibration of r_ret',
  ),
  one('S39', 'two-level speech', 'in part', 'trial.ts', ['hedge'], 'calibration of h_i'),
  one('S40', 'leading questions', 'in part', 'detail.ts', ['lead'], 'full script leaves one root'),
  one('S41', 'no defence', 'yes', 'trial.ts', [], 'there is no such term'),
  one(
    'S42',
    'verdict and sentences',
    'yes',
    'after.ts',
    ['deathShare', 'spare'],
    'a sentence for each of the dock; the spared live',
  ),
  one('S45', 'edited transcript', 'yes', 'trial.ts', ['editBase', 'editDamage'], 'reference; summary printed'),
  one(
    'S48',
    'delayed correction',
    'yes',
    'after.ts',
    ['policyChange', 'correction', 'readAfter'],
    'the share at a later date is never smaller; reference',
  ),
  one('S50', 'dichotomy and its middle', 'yes', 'hypotheses.ts', [], 'all seven are always listed with their priors'),
  one(
    'S55',
    'coverage of offices',
    'yes',
    'coverage.ts',
    [],
    'interval against a known answer; summary coverage by the reference',
  ),
]
