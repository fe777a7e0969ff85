import { statSync } from 'node:fs'
import type { CaseFolder } from '../../../case/folder.ts'
import { type Confrontation, confront } from '../../../confront/claims/confront.ts'
import { Fault } from '../../../kit/errors.ts'
import { readCaseFolder } from '../../../steps/case-folder.ts'
import { Printer, questionLine, questionText } from '../confront-text.ts'

interface Options {
  readonly question?: string
  readonly json?: boolean
}

/** `countertrial confront FOLDER`: agreements and conflicts with their diagnosis, and the origins behind each answer. */
export default function confrontCase(files: string[], { question: named, json }: Options): void {
  const path = files[0]!
  if (!statSync(path, { throwIfNoEntry: false }))
    throw new Fault('no-such-file', `There is no file or folder "${path}". Check the name.`)
  const folder = readCaseFolder(path)
  const wanted =
    named === undefined ? folder.questions.filter(q => q.order !== undefined) : [findQuestion(folder.questions, named)]
  const found = wanted.map(question => confront(question, folder))
  const print = new Printer(folder)
  if (json) say(JSON.stringify({ title: folder.head.title, questions: found }))
  else if (named !== undefined) say(questionText(found[0]!, print))
  else overview(folder, found, print)
}

function overview(folder: CaseFolder, found: readonly Confrontation[], print: Printer): void {
  say(`${folder.head.title}\n${summary(found)}\n`)
  for (const { siglum, title } of folder.head.sources) say(`  ${siglum}  ${title}`)
  for (const [relation, title] of sections) {
    const rows = found.filter(row => row.relation === relation)
    if (rows.length > 0) say(`\n${title}\n${rows.map(row => questionLine(row, print)).join('\n')}`)
  }
  say('\nOne question at a time, with chains and reasons: --question q73')
}

const sections = [
  ['conflict', 'The sources contradict each other'],
  ['inside', 'One source contradicts itself'],
  ['qualify', 'They differ without excluding each other'],
  ['agree', 'They agree'],
  ['single', 'Only one source speaks'],
] as const

function findQuestion<Q extends { readonly id: string }>(questions: readonly Q[], named: string): Q {
  const wanted = /^\d+$/.test(named) ? `q${named}` : named.toLowerCase()
  const question = questions.find(({ id }) => id.toLowerCase() === wanted)
  if (question) return question
  throw new Fault('not-found', `The case has no question "${named}". Leave --question out to see them all.`)
}

function summary(found: readonly Confrontation[]): string {
  const count = (relation: string): number => found.filter(row => row.relation === relation).length
  return `${found.length} questions: ${count('conflict')} in conflict, ${count('inside')} contradicted inside one source, ${count('qualify')} differing, ${count('agree')} agreed, ${count('single')} told by one source only.`
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
