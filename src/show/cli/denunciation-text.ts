import type { Assessment } from '../../mill/denunciation/assess.ts'
import type { Mechanisms, Naming, Share } from '../../mill/denunciation/mechanisms.ts'

/** What `mill record FOLDER` prints: a page in Markdown. */
export function denunciationText(found: Assessment): string[] {
  const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows.map(row => `| ${row.join(' | ')} |`),
    '',
  ]
  const share = (value: number): string => `${(100 * value).toFixed(1)} %`
  const figures = {
    novelty: 'share of namings that are new names',
    kinShare: 'share of kin among the named',
    inMax: 'most times that one person is named',
    inGini: 'Gini of times named',
    generation: 'mean generation of the named',
  }
  const left = Object.entries(found.leftOut).map(([why, count]) => `${count} (${why})`)
  const between = ({ low, median, high }: Assessment['forecast'][number]): string =>
    `${median.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`
  return [
    '# A record of denunciations',
    '',
    `${found.people} people, ${found.namings} namings, ${found.depositions} depositions. Rows left out: ${left.join(', ') || 'none'}. The naming step is fitted on the ${found.fitted} choices before ${found.cut}; the ${found.keptBack} from then on were kept back.`,
    '',
    '## Whom people name',
    '',
    ...table(
      ['effect', 'estimate', 'standard error'],
      found.effects.map(one => [one.means, one.theta.toFixed(2), one.se.toFixed(2)]),
    ),
    ...(found.untold.length === 0 ? [] : [`Not told by the tables and left out: ${found.untold.join('; ')}.`, '']),
    ...mechanismLines(found.mechanisms),
    '## The part that was kept back',
    '',
    `Mean log score of who is named: model ${found.score.model.toFixed(3)}, frequencies so far ${found.score.frequency.toFixed(3)}, an even draw ${found.score.even.toFixed(3)}. Nearer 0 is better.`,
    '',
    'Who speaks, when, and how many names each gives is taken from the record. Median and nine tenths of the continuations.',
    '',
    ...table(
      ['figure', 'record', 'model', 'record inside', 'frequencies'],
      found.forecast.map((one, at) => [
        figures[one.figure],
        one.observed.toFixed(3),
        between(one),
        one.low <= one.observed && one.observed <= one.high ? 'yes' : 'no',
        between(found.frequencyForecast[at]!),
      ]),
    ),
    '## By quarter of the depositions',
    '',
    'The model draws the whole record from the first day on, with the estimates above.',
    '',
    ...table(
      ['days', 'names a deposition', 'new names a deposition', 'model', 'kin among the named', 'model', 'named nobody'],
      found.quarters.map((q, at) => [
        `${q.from} to ${q.to}`,
        q.names.toFixed(1),
        q.fresh.toFixed(2),
        found.drawnQuarters[at]!.fresh.toFixed(2),
        share(q.kinShare),
        share(found.drawnQuarters[at]!.kinShare),
        String(q.namedNobody),
      ]),
    ),
  ]
}

/** Counts only: people who confess differ from others in more than that. */
function mechanismLines({ sparing, incentive, volunteers }: Mechanisms): string[] {
  const died = ({ died: n, of, low, high }: Share): string =>
    `${n} of ${of} (${(100 * low).toFixed(0)} to ${(100 * high).toFixed(0)} %)`
  const said = ({ namings, fresh, kin }: Naming): string =>
    namings === 0
      ? 'none'
      : `${namings}, new names ${(100 * fresh).toFixed(0)} %${Number.isNaN(kin) ? '' : `, kin ${(100 * kin).toFixed(0)} %`}`
  const lines = [
    sparing === null
      ? '- Whether confessing pays: not told.'
      : `- Put to death: of those who confessed ${died(sparing.confessed)}, of those who did not ${died(sparing.silent)}.`,
    incentive === null
      ? '- Whether people confess more once that can be seen: not told.'
      : `- Confessions for each person and day at risk: up to ${incentive.day}, when it could first be seen, ${incentive.before.confessions} of ${incentive.before.atRisk}; from then on ${incentive.after.confessions} of ${incentive.after.atRisk}.`,
    volunteers === null
      ? '- Who names unasked: not told.'
      : `- Namings by people at large: ${said(volunteers.free)}. By people held or accused: ${said(volunteers.held)}.${volunteers.told ? '' : ' The table does not say who was held: one whom nobody had named is taken for at large.'}`,
  ]
  return ['## Mechanisms, as counts', '', ...lines, '']
}
