import type { CaseFolder } from '../../case/folder.ts'
import type { Confrontation } from '../../confront/claims/confront.ts'
import { conflicts } from '../../confront/claims/dates-network.ts'
import { behind } from '../../confront/origins/behind.ts'
import { couldHaveRead, days } from '../../confront/origins/contamination.ts'
import type { ContactsPage } from '../../steps/show-contacts.ts'
import { plural, range } from './behind-text.ts'
import { type Printer, questionLine } from './confront-text.ts'

const sections = [
  ['conflict', 'The sources contradict each other'],
  ['inside', 'One source contradicts itself'],
  ['qualify', 'They differ without excluding each other'],
  ['agree', 'They agree'],
  ['single', 'Only one source speaks'],
  ['silent', 'No source answers'],
] as const

/** The whole case in one page: questions by relation, agreements by their origins, dates, contacts. */
export function overview(folder: CaseFolder, found: readonly Confrontation[], print: Printer): string {
  const lines = [folder.head.title, summary(found), '']
  for (const { siglum, title } of folder.head.sources) lines.push(`  ${siglum}  ${title}`)
  for (const [relation, title] of sections) {
    const rows = found.filter(row => row.relation === relation)
    if (rows.length > 0) lines.push('', title, ...rows.map(row => questionLine(row, print)))
  }
  const parts: [string, string[]][] = [
    ['Agreements that rest on fewer origins than sources', agreements(folder, found, print)],
    ['On somebody’s word, with no document named', hearsay(folder, print)],
    ['Statements about dates that cannot all be true', dates(folder, print)],
    ['Who could have read or heard what before first speaking in custody', contacts(folder, print)],
    ['Cited, and not to be seen: never support', lost(folder)],
  ]
  for (const [title, rows] of parts) if (rows.length > 0) lines.push('', title, ...rows)
  lines.push('', 'One question at a time, with chains and reasons: --question q73')
  return lines.join('\n')
}

function summary(found: readonly Confrontation[]): string {
  const count = (relation: string): number => found.filter(row => row.relation === relation).length
  const unanswered = count('silent') === 0 ? '' : `, ${count('silent')} unanswered`
  return `${found.length} questions: ${count('conflict')} in conflict, ${count('inside')} contradicted inside one source, ${count('qualify')} differing, ${count('agree')} agreed, ${count('single')} told by one source only${unanswered}.`
}

function agreements(folder: CaseFolder, found: readonly Confrontation[], print: Printer): string[] {
  const rows: string[] = []
  for (const { question, groups } of found) {
    for (const group of groups) {
      const { support, count, throughAll } = behind(group.claims, folder)
      const sources = new Set(support.map(claim => claim.at.source))
      if (sources.size < 2 || count.roots.most >= sources.size) continue
      const through = throughAll.length > 0 ? `; all through ${print.names(throughAll).join(' < ')}` : ''
      rows.push(
        `  ${question.id.toUpperCase().padEnd(5)} ${print.answer(support[0]!.answer)} [${[...sources].map(id => print.siglum(id)).join(' ')}]: ${sources.size} sources, ${plural(range(count.roots), 'origin')}${through}`,
      )
    }
  }
  return rows
}

/** Origins that nobody wrote down: who is said to have said it, through whom, and how much rests on that one voice. */
function hearsay(folder: CaseFolder, print: Printer): string[] {
  const documents = new Set(folder.documents.map(document => document.id))
  const told = folder.claims.filter(
    ({ question, chain }) =>
      !question.startsWith('charge') &&
      chain.at(-1)!.role === 'speaker' &&
      chain.every(link => link.role === 'page' || !documents.has(link.voice)),
  )
  const ways = Map.groupBy(told, ({ chain }) =>
    chain
      .filter(link => link.role !== 'page' && link.role !== 'translator')
      .map(link => link.voice)
      .reverse()
      .join(' '),
  )
  return [...ways]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([way, claims]) => {
      const [origin = '', ...through] = way.split(' ')
      const at = [...new Set(claims.map(claim => print.at(claim)))].join('; ')
      const questions = [...new Set(claims.map(claim => claim.question.toUpperCase()))].join(', ')
      return `  ${print.name(origin)}, through ${print.names(through).join(' and ')}: ${plural(String(claims.length), 'claim')}, one origin (${questions}; ${at})`
    })
}

function dates(folder: CaseFolder, print: Printer): string[] {
  return conflicts(folder.times).flatMap(({ statements, days }) => [
    `  ${statements.length} statements miss each other by ${days} day${days === 1 ? '' : 's'}:`,
    ...statements.map(({ at, words }) => `      ${print.siglum(at.source)} ${at.line}  ${words}`),
  ])
}

/** For each held speaker whose words are dated: what could have come to them before the first of those words. */
function contacts(folder: CaseFolder, print: Printer): string[] {
  const first = new Map<string, string>()
  for (const claim of folder.claims) {
    const { voice, custody, date } = claim.chain.at(-1)!
    if (custody !== 'held' || date === undefined || date.includes('/')) continue
    if (!first.has(voice) || days(first.get(voice)).latest > days(date).latest) first.set(voice, date)
  }
  const rows: string[] = []
  for (const [voice, date] of first) {
    const reached = couldHaveRead(voice, date, folder.exposures)
    const near = reached.filter(({ way }) => way.length <= 2)
    if (near.length === 0) continue
    rows.push(`  ${print.name(voice)}, before ${date}`)
    for (const [certainty, mark] of [
      ['surely', '●'],
      ['possibly', '○'],
    ] as const) {
      const names = near
        .filter(row => row.certainty === certainty)
        .map(({ voice: from, way }) => {
          const through = way.length > 1 ? ` through ${print.name(way[1]!.from)}` : ''
          return `${print.name(from)}${through} (${print.siglum(way.at(-1)!.at.source)} ${way.at(-1)!.at.line})`
        })
      if (names.length > 0) rows.push(`      ${mark} ${certainty}: ${names.join('; ')}`)
    }
    const far = reached.length - near.length
    if (far > 0) rows.push(`      and ${plural(String(far), 'voice')} at third hand or more`)
  }
  return rows
}

/** Every speaker with a date whom something could have reached first: what, and by which contacts. */
export function contactsText({ contacts: all, unreached, undated }: ContactsPage, print: Printer): string {
  const rows = all.flatMap(({ speaker, before, reached }) => [
    `${print.name(speaker)}, before ${before}`,
    ...reached.map(({ voice, certainty, way }) => {
      const steps = way.map(one =>
        `${one.words} (${print.siglum(one.at.source)} ${one.at.line ?? ''})`.replace(' )', ')'),
      )
      return `  ${certainty === 'surely' ? '●' : '○'} ${certainty}: ${print.name(voice)}: ${steps.join(' ')}`
    }),
  ])
  const rest = [
    `To ${plural(String(unreached), 'dated statement')} no recorded contact leads; ${plural(String(undated), 'claim')} cannot be placed in time.`,
    'What could have been read need not have been read or used, and a contact that nobody recorded is not here.',
  ]
  return [...rows, '', ...rest].join('\n')
}

const lost = (folder: CaseFolder): string[] =>
  folder.documents
    .filter(document => document.state !== 'extant')
    .map(document => `  ${document.title} (${document.state})${document.expected ? `: ${document.expected}` : ''}`)
