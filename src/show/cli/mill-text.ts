import type { Sensitivity } from '../../mill/check/screening.ts'
import type { Moved } from '../../mill/distributions.ts'
import { limit } from '../../mill/infer/gate.ts'
import { parameterTable } from '../../mill/parameters.ts'
import type { MillCheck } from '../../steps/check-mill.ts'
import type { MillAnswer } from '../../steps/infer-mill.ts'

/** A share that is not 0 or 1 is never written as if it were. */
function percent(share: number): string {
  const whole = Math.round(100 * share)
  const words = whole === 0 && share > 0 ? '<1' : whole === 100 && share < 1 ? '>99' : String(whole)
  return `${words} %`.padStart(6)
}
const factor = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(2)).padStart(7)

/** Over this for every hypothesis, a record is said to lie far out, as the screen says it (assumption). */
const far = 0.95
const farOut = ({ fits, verdict }: MillAnswer): boolean =>
  verdict !== 'none' && fits.every(({ beyond }) => beyond > far)

/** What `mill infer` prints: first how well draws are told apart, then the gate, then the answer, then what drives it. */
export function inferenceText(found: MillAnswer): string[] {
  const keys = found.hypotheses.map(h => h.key)
  const lines = [
    `${found.speakers} people in custody charge others, ${found.charges} times. ${found.observed.length} features of the record can be compared; the rest is not coded and was not filled in.`,
    '',
    `Held-out draws (${found.tested}): a row is what was true, a column what the classifier says. Chance is ${percent(1 / keys.length).trim()}.`,
    `${''.padEnd(24)}${keys.map(key => key.padStart(6)).join(' ')}`,
    ...found.confusion.map(
      (row, k) => `${found.hypotheses[k]!.name.padEnd(24)}${row.map(share => percent(share)).join(' ')}`,
    ),
    `Right: ${percent(found.accuracy).trim()}; log score ${found.logScore.toFixed(2)} (chance ${found.chanceLogScore.toFixed(2)}, logistic baseline ${found.baseline.logScore.toFixed(2)}).`,
    '',
    'Could a hypothesis have produced the record? Share of its own draws that lie nearer to its middle:',
    ...found.fits.map(
      (fit, k) =>
        `${found.hypotheses[k]!.name.padEnd(24)}${Number.isNaN(fit.beyond) ? 'too few draws' : `${(Math.floor(1000 * fit.beyond) / 10).toFixed(1)} %`.padStart(8)}`,
    ),
    `Over ${100 * limit} % for every one, the answer is that none could (assumption).${farOut(found) ? ' The record lies far out for every one, near to that.' : ''}`,
    '',
  ]
  if (found.answer !== null) {
    const { posterior, band, bayesFactors, without, localError } = found.answer
    lines.push(
      'Posterior under the priors shown; the band is for any one prior four times as high or low.',
      ...found.hypotheses.map(
        (h, k) =>
          `${h.name.padEnd(24)}prior ${percent(h.prior)}  posterior ${percent(posterior[k]!)}  band ${percent(band[k]![0])} to ${percent(band[k]![1])}`,
      ),
      `Of held-out draws most like this record ${percent(localError).trim()} are told wrongly.`,
      '',
      'Bayes factors of the summaries (row against column); not of the full evidence.',
      `${''.padEnd(24)}${keys.map(key => key.padStart(7)).join('')}`,
      ...bayesFactors.map((row, k) => `${found.hypotheses[k]!.name.padEnd(24)}${row.map(factor).join('')}`),
      '',
      'Posterior without one group of features:',
      ...without.map(w => `${w.group.padEnd(24)}${w.posterior.map(share => percent(share)).join(' ')}`),
      '',
    )
  }
  return [...lines, found.reading, 'A record can be forged to be read otherwise; mill check says how easily.']
}

/** What `mill check` prints: a page in Markdown, so that it can be kept as it is. */
export function checkText(found: MillCheck, plot?: string): string[] {
  return [
    '# Check of the Mill',
    '',
    `${found.trials} trials, seed ${found.seed}. Each line is a claim about the model, what was measured, and whether it holds.`,
    '',
    ...table(
      ['claim', 'measured', 'holds'],
      found.checks.map(check => [check.what, check.measured, check.passes ? 'yes' : '**no**']),
    ),
    '## How well the hypotheses are told apart',
    '',
    'The whole record, held-out draws. A row is what was true, a column what the classifier says, in per cent.',
    '',
    ...table(
      ['', ...found.hypotheses],
      found.confusion.map((row, k) => [found.hypotheses[k]!, ...row.map(share => (100 * share).toFixed(0))]),
    ),
    'When the classifier says so much, how often it is so (held-out draws, all hypotheses together).',
    '',
    ...table(
      ['said', 'was so', 'cases'],
      found.reliability.map(bin => [percent(bin.given).trim(), percent(bin.came).trim(), String(bin.count)]),
    ),
    ...(plot === undefined ? [] : [`![Ranks of the truth and reliability](${plot.replace(/^.*\//, '')})`, '']),
    '## The forger',
    '',
    'Somebody rewrites papers of a fabricated record so that speakers seem to agree without contact: half of the items of each get the value he thought of. The thorough one also plants traces outside for half of the items and has half of the confirmations in court set down as hedged. The last column is a classifier that was trained with forged records among the fabricated ones.',
    '',
    ...table(
      ['forged papers', 'taken for "real" or "real+"', 'the thorough forger', 'the same, warned'],
      found.forger.map(one => [
        String(one.papers),
        ...[one.taken, one.thorough, one.warned].map(share => percent(share).trim()),
      ]),
    ),
    '**It can be fooled.** Who can plant traces outside and change answers in court needs hardly any paper. Being warned helps only against forgers like the one that was trained with.',
    '',
    '## What the answers rest on',
    '',
    'No source gives these values. Records were drawn with one assumption set apart from what the classifier was trained with.',
    '',
    ...table(
      ['assumption', 'means', 'records of', 'drawn from', 'told rightly', 'taken for "real" or "real+"'],
      found.restsOn.map(one => [
        `\`${one.symbol}\``,
        one.means,
        one.hypothesis,
        `${one.low} to ${one.high}${one.usual ? ' (as trained)' : ''}`,
        percent(one.right).trim(),
        percent(one.takenForReal).trim(),
      ]),
    ),
    ...sensitivityText(found.sensitivity),
    ...driversText(found.drivers),
    '## Sequential and plain rejection',
    '',
    'One simulated record of "fabricated", in shares of the prior range: mean and spread.',
    '',
    ...table(
      ['parameter', 'truth', 'rejection', 'sequential'],
      found.sequential.rows.map(one => [
        `\`${one.parameter}\``,
        one.truth.toFixed(2),
        `${one.rejection.mean.toFixed(2)} ± ${one.rejection.sd.toFixed(2)}`,
        `${one.sequential.mean.toFixed(2)} ± ${one.sequential.sd.toFixed(2)}`,
      ]),
    ),
    '## Chains of naming',
    '',
    ...table(
      ['R', 'k', 'closed form', 'simulated', 'standard errors'],
      found.chains.map(c => [
        String(c.reproduction),
        String(c.k),
        c.expected.toFixed(3),
        c.simulated.toFixed(3),
        c.z.toFixed(1),
      ]),
    ),
    '## Parameters, under "fabricated"',
    '',
    'Distance: of the ranks from uniform; inside: the curve stays inside its simultaneous bands. Correlation: of posterior mean and truth; near 0 means that the record says nothing of it.',
    '',
    ...table(
      ['parameter', 'distance', 'correlation', '90 % interval holds', 'inside'],
      found.calibration.map(c => [
        `\`${c.parameter}\``,
        c.distance.toFixed(3),
        c.correlation.toFixed(2),
        `${(100 * c.coverage).toFixed(0)} %`,
        c.passes ? 'yes' : '**no**',
      ]),
    ),
  ]
}

/** What `mill sensitivity` prints, and a part of the check. */
export function sensitivityText(found: readonly Sensitivity[]): string[] {
  return [
    '## What would change this',
    '',
    'Elementary effects (Morris) of the assumptions under "fabricated": mean size of the change over the whole range of one, its spread over the rest, and the mean with its sign. Other draws alone make the change called noise; what is below it says nothing and is left out.',
    '',
    ...found.flatMap(one => [
      `**${one.means}** (noise ${one.noise.toPrecision(2)})`,
      '',
      ...table(
        ['assumption', 'means', 'size', 'spread', 'direction'],
        one.assumptions
          .filter(a => a.size > one.noise)
          .slice(0, 8)
          .map(a => [
            `\`${a.symbol}\``,
            a.means,
            a.size.toPrecision(2),
            a.spread.toPrecision(2),
            a.mean.toPrecision(2),
          ]),
      ),
    ]),
  ]
}

const movedMeans: Readonly<Record<Moved, string>> = {
  agreement: 'share of details on which two statements agree',
  accusers: 'accusers of the middle defendant',
  roots: 'independent beginnings an item (truth side)',
  inflation: 'inflation factor, in powers of ten (truth side)',
}

/** Shares of variance, from the trials of the calibration. */
function driversText(found: MillCheck['drivers']): string[] {
  return [
    '## The same as shares of variance',
    '',
    'First-order indices (Sobol) under "fabricated", from the trials at hand: what share of the variance of a figure would go if the assumption were known, and the rank correlation. The rest is interplay of assumptions and the chance of each trial.',
    '',
    ...Object.entries(found).flatMap(([figure, { moves, rest }]) => [
      `**${movedMeans[figure as Moved]}** (rest ${percent(rest).trim()})`,
      '',
      ...table(
        ['assumption', 'means', 'share', 'rank correlation'],
        moves.map(one => {
          const { symbol, means } = parameterTable[one.parameter]
          return [`\`${symbol}\``, means, percent(one.share).trim(), one.rho.toFixed(2)]
        }),
      ),
    ]),
  ]
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0
    ? ['Nothing above the noise.', '']
    : [
        `| ${head.join(' | ')} |`,
        `|${head.map(() => '---').join('|')}|`,
        ...rows.map(row => `| ${row.join(' | ')} |`),
        '',
      ]
