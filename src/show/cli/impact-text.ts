import type { CaseFolder } from '../../case/folder.ts'
import { type Standing, withdraw } from '../../confront/origins/impact.ts'
import { plural, range } from './behind-text.ts'
import type { Printer } from './confront-text.ts'

/** What rests on a voice or document: listed before it is withdrawn. Nothing is changed. */
export function impactText(voice: string, folder: CaseFolder, print: Printer): string {
  const { falls, weakens, circumstances, questions, weighed, alsoNames } = withdraw(voice, folder)
  const lines = [
    `If ${print.name(voice)} is withdrawn, ${plural(String(falls.length), 'claim')} would fall and ${weakens.length} would lose a link that the coder inferred.${circumstances.length === 0 ? '' : ` ${plural(String(circumstances.length), 'claim')} would stand and lose a circumstance told of them.`} Nothing has been changed.`,
  ]
  const byQuestion = Map.groupBy(falls, claim => claim.question)
  const words = new Map(folder.questions.map(question => [question.id, question.words]))
  if (questions.length > 0) lines.push('', 'Questions that would stand otherwise: claims on origins behind each answer')
  for (const { id, before, after } of questions)
    lines.push(`  ${id.toUpperCase().padEnd(5)} ${words.get(id)}  ${said(before)} → ${said(after)}`)
  if (falls.length > 0) lines.push('', 'Claims that would fall')
  for (const [id, claims] of byQuestion)
    lines.push(`  ${id.toUpperCase().padEnd(5)} ${claims.map(claim => print.at(claim)).join('; ')}`)
  if (circumstances.length > 0)
    lines.push(
      '',
      'Claims that would lose a circumstance told of them',
      ...circumstances.map(one => `  ${one.question.toUpperCase().padEnd(5)} ${print.at(one)}`),
    )
  const list = (heading: string, rows: readonly string[]): void => {
    if (rows.length > 0) lines.push('', heading, ...rows.map(row => `  ${row}`))
  }
  list(
    'Items of the rival accounts that would lose a claim',
    weighed.map(item => item.words),
  )
  list('What else names it, and stays', alsoNames)
  return lines.join('\n')
}

const said = ({ relation, origins }: Standing): string =>
  `${relation} (${origins.map(({ n, least, most }) => `${n} on ${range({ least, most })}`).join(', ') || 'nobody'})`
