import type { CaseFolder } from '../../case/folder.ts'
import type { AgainstChance } from '../../kit/curveball.ts'
import type { DockIndex, ProcedurePage } from '../../steps/show-procedure.ts'
import { plural } from './behind-text.ts'
import type { Printer } from './confront-text.ts'
import { table } from './table.ts'

/** How a case was made, as plain text: one part for each panel of the room. */
export function procedureText(page: ProcedurePage, folder: CaseFolder, print: Printer): string {
  const by = new Map(folder.claims.map(claim => [claim.id, claim]))
  const at = (ids: readonly string[]): string =>
    [...new Set(ids.map(id => (by.has(id) ? print.at(by.get(id)!) : id)))].join('; ')
  const question = (id: string): string => page.questions[id] ?? id
  const parts: [string, string[]][] = [
    ['Whom a statement names', statements(page, print, at)],
    ['Who accuse each other, and whom ties join, beside chance', chances(page)],
    ['Docks beside random sets of the same size', docks(page)],
    ['Days in custody to the first confession on record', custody(page, print, at)],
    [
      'Face to face',
      page.confrontations.flatMap(({ person, parties, rows }) => [
        `  ${print.name(person)} set against ${parties
          .slice(1)
          .map(id => print.name(id))
          .join(', ')}`,
        ...rows.flatMap(row => [
          `    ${question(row.question)}`,
          ...row.cells.flatMap(({ party, claims }) =>
            claims.length === 0 ? [] : [`      ${print.name(party)}: ${by.get(claims[0]!)!.stance} (${at(claims)})`],
          ),
        ]),
      ]),
    ],
    [
      'One meeting, used for different ends',
      page.opposite.map(
        one =>
          `  ${question(one.question)}  ${one.answers.map(ids => `${print.answer(by.get(ids[0]!)!.answer)} (${at(ids)})`).join(' | ')}`,
      ),
    ],
    [
      'Who brought the words up',
      page.exchanges
        .slice(0, mostRows)
        .map(
          one =>
            `  ${question(one.question)}  ${print.name(one.turns[0]!.voice)} first (${at([one.first])}), ${one.turns.length} turns`,
        ),
    ],
    [
      'Passed on from voices that could not be asked',
      page.unreachable.map(
        one =>
          `  ${print.name(one.voice)}, ${one.how} (${one.certainty}; ${at(one.claims)}): ${by.get(one.of)!.gist} (${at([one.of])})`,
      ),
    ],
    [
      'Single, unnamed',
      page.unnamed.map(
        one => `  ${question(one.question)}  ${one.way.map(id => print.name(id)).join(' → ')} (${at(one.claims)})`,
      ),
    ],
    ['Under what conditions', conditions(page, print, at)],
    [
      'What became of those who made the case',
      page.authors.map(
        one =>
          `  ${print.name(one.person)}: ${by.get(one.parts[0]!)!.gist} (${at(one.parts)}); later ${one.later.map(state => `${state.kind} ${state.date} (${at(state.claims)})`).join(', ') || 'nothing on record'}`,
      ),
    ],
    [
      'How pages are signed',
      page.papers.flatMap(({ id, pages }) =>
        pages.map(
          run =>
            `  ${print.name(id)}, pages ${run.from} to ${run.to}: ${run.mark.replace('-', ' ')}${run.by === undefined ? '' : ` by ${print.name(run.by)}`} (${print.siglum(run.at.source)} ${run.at.line})`,
        ),
      ),
    ],
    [
      'Roots from shared rare values alone',
      [
        `  ${page.roots.sources} sources, ${page.roots.items} questions: ${page.roots.roots} roots; ${page.roots.links.length} pairs hang together`,
        '  No order of time is used. A root apart says only that no shared rare values were found.',
      ],
    ],
    [`What a date of knowledge changes${page.changed === null ? '' : `: ${page.changed.asOf}`}`, changes(page, at)],
  ]
  return parts.flatMap(([title, rows]) => (rows.length === 0 ? [] : [title, ...rows, ''])).join('\n')
}

/** Rows of a long part. */
const mostRows = 12

type At = (ids: readonly string[]) => string

const statements = ({ naming }: ProcedurePage, print: Printer, at: At): string[] =>
  table(
    naming.statements
      .slice(0, mostRows)
      .map(one => [
        `  ${print.name(one.speaker)}`,
        one.date ?? 'no date',
        one.custody === 'held' ? 'held' : '',
        one.names.length,
        at(one.names.flatMap(({ claims }) => claims)).slice(0, 60),
      ]),
  ).split('\n')

function chances({ naming: { mutual, ties } }: ProcedurePage): string[] {
  const row = (what: string, found: AgainstChance | null, digits: number): string[] =>
    found === null
      ? []
      : [
          `  ${what}: ${found.observed.toFixed(digits)}; by chance ${found.expected.toFixed(digits)} (${found.low.toFixed(digits)} to ${found.high.toFixed(digits)}), as high or higher in ${(100 * found.chance).toFixed(0)} % of the graphs`,
        ]
  return [...row('Pairs that accuse each other', mutual, 1), ...row('Share of named pairs with a tie', ties, 2)]
}

const docks = ({ docks: all, events }: ProcedurePage): string[] =>
  all.map(
    ({ event, told, index, otherwise }) =>
      `  ${events[event] ?? event}: ${told.length} told; ${index === null ? 'too few are placed in a circle' : dockText(index)}${otherwise === null ? '' : `; with those of no circle as circles by the line that tells of them, ${otherwise.index.toFixed(2)}, random sets ${otherwise.low.toFixed(2)} to ${otherwise.high.toFixed(2)}`}`,
  )

const dockText = (one: DockIndex): string =>
  `index ${one.index.toFixed(2)} on ${one.dock.length} placed (${one.tied} of ${one.pairs} pairs of one circle, ${one.expected.toFixed(1)} by chance); random sets ${one.low.toFixed(2)} to ${one.high.toFixed(2)}`

function custody({ custody: { rows, shortest, longest } }: ProcedurePage, print: Printer, at: At): string[] {
  const ends = {
    confessed: '',
    censored: '+ (no confession on record)',
    'no-arrest': 'no day of arrest is told',
    'no-end': 'nothing dated after the arrest',
  }
  const days = (one: { least: number; most: number } | null): string =>
    one === null ? '' : one.least === one.most ? `${one.least} days` : `${one.least} to ${one.most} days`
  const steps = (of: typeof shortest): string =>
    of.steps.map(one => `${one.time}: ${one.survival.toFixed(2)} (${one.atRisk} at risk)`).join('  ')
  const wide = `  ${shortest.mayBeZero} of ${shortest.of} durations may be 0 days${shortest.median === null && 2 * shortest.mayBeZero >= shortest.of ? ': no median is given' : ''}`
  return [
    ...rows.map(
      one =>
        `  ${print.name(one.person)}: ${[days(one.days), ends[one.ends]].filter(Boolean).join(' ')} (${at([...one.arrested, ...one.confessed])})`,
    ),
    `  Share not yet confessed, shortest days: ${steps(shortest)}`,
    `  Share not yet confessed, longest days:  ${steps(longest)}`,
    wide,
  ]
}

const conditions = ({ statements: all }: ProcedurePage, print: Printer, at: At): string[] =>
  all.slice(0, mostRows).map(one => {
    const told = one.told
      .map(({ kind, claims }) => `${kind} ${claims.length === 0 ? 'unknown' : at(claims)}`)
      .join(', ')
    return `  ${print.name(one.speaker)}, ${one.date ?? 'no date'}, ${one.venue}: ${told}`
  })

/** Questions of the table that stand otherwise; the rest as a number. */
function changes({ changed, questions }: ProcedurePage, at: At): string[] {
  const turned = (changed?.rows ?? []).filter(row => row.what === 'answer')
  const inTable = turned.filter(row => row.inTable)
  const rows = inTable.map(
    row =>
      `  ${questions[row.question] ?? row.question}  ${row.was}, ${plural(String(row.answersWas), 'answer')}; now ${row.is}, ${row.answersIs} (${at(row.hidden)})`,
  )
  const rest = turned.length - inTable.length
  return rest === 0
    ? rows
    : [...rows, `  and ${plural(String(rest), 'question')} outside the table: charges, circumstances, traits`]
}
