import type { Answer, Claim } from '../../case/claim.ts'
import type { CaseFolder } from '../../case/folder.ts'
import type { Confrontation, Pair, Relation } from '../../confront/claims/confront.ts'
import { diagnosisWords } from '../../confront/claims/diagnosis.ts'
import { answerWords } from '../../steps/claim-words.ts'
import { behindText } from './behind-text.ts'

/** The marks of the relations: shape, so that nothing depends on colour. */
export const marks: Readonly<Record<Relation, string>> = {
  conflict: '✕',
  inside: '⊗',
  qualify: '≈',
  agree: '=',
  single: '·',
  silent: '–',
}

/** Names, sigla and locators of one case, for print. */
export class Printer {
  private readonly known: ReadonlyMap<string, string>
  private readonly sigla: ReadonlyMap<string, string>

  constructor(folder: CaseFolder) {
    this.known = new Map([...folder.actors.map(a => [a.id, a.name]), ...folder.documents.map(d => [d.id, d.title])] as [
      string,
      string,
    ][])
    this.sigla = new Map(folder.head.sources.map(s => [s.id ?? s.siglum, s.siglum]))
  }

  name(id: string): string {
    return this.known.get(id) ?? id
  }

  /** Names of voices; a circle of citation is joined by "+". */
  names(ids: readonly string[]): string[] {
    return ids.map(id =>
      id
        .split('+')
        .map(part => this.name(part))
        .join(' + '),
    )
  }

  siglum(source: string): string {
    return this.sigla.get(source) ?? source
  }

  at(claim: Claim): string {
    const { source, line, also = [] } = claim.at
    return `${this.siglum(source)} ${[line, ...also].filter(n => n !== undefined).join(', ')}`
  }

  answer(answer: Answer): string {
    return answerWords(answer, id => this.name(id))
  }

  /** Page < author < speaker, with the link that we read in brackets. */
  chain(claim: Claim): string {
    return claim.chain
      .map(link => {
        const name = this.name(link.voice)
        const shown = link.shown === 'inferred' ? `${name}?` : name
        return link.readByUs ? `[${shown}]` : shown
      })
      .join(' < ')
  }
}

const stanceWords = {
  asserts: '',
  denies: 'denies: ',
  doubts: 'doubts: ',
  evades: 'evades: ',
  qualifies: 'qualifies: ',
  retracts: 'retracts: ',
}

/** One line: the mark, the question, and what each source says. */
export function questionLine(found: Confrontation, print: Printer): string {
  const answers = found.groups.map(group => {
    const { answer, stance } = group.claims[0]!
    const sources = [...new Set(group.claims.map(claim => print.siglum(claim.at.source)))].join(' ')
    return `${stanceWords[stance]}${print.answer(answer)} [${sources}]`
  })
  return `${marks[found.relation]} ${found.question.id.toUpperCase().padEnd(5)} ${found.question.words}  ${answers.join(' | ')}`
}

/** Pairs that one page shows. */
const mostPairs = 12

/** A whole confrontation: answers with their chains, pairs with their diagnoses, silences. */
export function questionText(found: Confrontation, folder: CaseFolder, print: Printer): string {
  const lines = [`${found.question.id.toUpperCase()}  ${found.question.words}`, heading(found), '']
  for (const group of found.groups) {
    for (const claim of group.claims) {
      lines.push(`  ${print.at(claim).padEnd(14)} ${stanceWords[claim.stance]}${print.answer(claim.answer)}`)
      const limits = [
        claim.scope && `about ${claim.scope}`,
        claim.valid && `held ${claim.valid}`,
        claim.recorded && `on paper ${claim.recorded}`,
      ]
      const limited = limits.filter(Boolean).join('; ')
      lines.push(`  ${''.padEnd(14)} ${claim.gist}${limited === '' ? '' : `  (${limited})`}`)
      lines.push(`  ${''.padEnd(14)} ${print.chain(claim)}`)
    }
    for (const line of behindText(group, folder, print)) lines.push(`      ${line}`)
    lines.push('')
  }
  if (found.pairs.length > 0) lines.push('Face to face')
  for (const pair of found.pairs.slice(0, mostPairs)) lines.push(...pairText(pair, print))
  if (found.pairs.length > mostPairs)
    lines.push(`  and ${found.pairs.length - mostPairs} more pairs; --json has them all`)
  for (const note of found.notes) lines.push('', `${diagnosisWords[note.kind]}: ${note.for.join(' ')}`)
  const noted = found.silent.filter(silent => silent.weight === 'noted')
  if (found.silent.length > 0)
    lines.push(
      '',
      `Silent: ${found.silent.map(silent => print.siglum(silent.source)).join(' ')}.${noted.map(s => ` ${print.siglum(s.source)}: ${s.why}`).join('')}`,
    )
  for (const search of found.searched) lines.push(`Searched and not found: ${search}`)
  return lines.join('\n')
}

function pairText({ a, b, comparison, diagnoses, dismissed = [] }: Pair, print: Printer): string[] {
  const [first] = diagnoses
  const kind = first === undefined ? 'dismissed by a person' : diagnosisWords[first.kind]
  const label = comparison.standing === 'conflict' ? kind : 'no contradiction'
  const lines = [
    `  ${print.at(a)} ${marks[comparison.standing === 'conflict' ? 'conflict' : 'qualify']} ${print.at(b)}  ${label}`,
    `      ${comparison.why}`,
  ]
  for (const { kind, dismissal } of dismissed) lines.push(`      not ${diagnosisWords[kind]}: ${dismissal.reason}`)
  if (comparison.standing !== 'conflict' || first === undefined) return lines
  for (const reason of first.for) lines.push(`      for: ${reason}`)
  for (const reason of first.against) lines.push(`      against: ${reason}`)
  return lines
}

/** The finding in one plain sentence. */
export function heading({ relation, groups, pairs }: Confrontation): string {
  const answers = groups.length
  if (relation === 'conflict') return `The sources contradict each other: ${answers} answers.`
  if (relation === 'inside') return 'One source contradicts itself.'
  if (relation === 'qualify')
    return pairs.some(pair => pair.comparison.standing === 'conflict')
      ? 'The sources seem to contradict each other; a difference of scope, time or sense may explain it.'
      : 'The sources differ without excluding each other.'
  if (relation === 'agree') return 'The sources agree. Look at the origins before you count them.'
  return relation === 'single' ? 'Only one source speaks.' : 'No source speaks.'
}
