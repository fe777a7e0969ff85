import { statSync } from 'node:fs'
import type { CaseFolder } from '../../../case/folder.ts'
import { type Confrontation, confront } from '../../../confront/claims/confront.ts'
import { conflicts } from '../../../confront/claims/dates-network.ts'
import { behind } from '../../../confront/origins/behind.ts'
import { Fault } from '../../../kit/errors.ts'
import { readCaseFolder } from '../../../steps/case-folder.ts'
import { overview } from '../confront-overview.ts'
import { Printer, questionText } from '../confront-text.ts'

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
  const wanted = named === undefined ? folder.questions : [findQuestion(folder.questions, named)]
  const ordered = wanted.filter(question => named !== undefined || question.order !== undefined)
  const found = (json ? wanted : ordered).map(question => confront(question, folder))
  if (json) say(JSON.stringify(payload(folder, found)))
  else if (named !== undefined) say(questionText(found[0]!, folder, new Printer(folder)))
  else say(overview(folder, found, new Printer(folder)))
}

function payload(folder: CaseFolder, found: readonly Confrontation[]): unknown {
  return {
    title: folder.head.title,
    questions: found.map(row => ({
      ...row,
      groups: row.groups.map(group => {
        const { support, ...origins } = behind(group.claims, folder)
        return { claims: group.claims, support: support.map(claim => claim.id), ...origins }
      }),
      pairs: row.pairs.map(pair => ({ ...pair, a: pair.a.id, b: pair.b.id })),
    })),
    dates: conflicts(folder.times),
  }
}

function findQuestion<Q extends { readonly id: string }>(questions: readonly Q[], named: string): Q {
  const wanted = /^\d+$/.test(named) ? `q${named}` : named.toLowerCase()
  const question = questions.find(({ id }) => id.toLowerCase() === wanted)
  if (question) return question
  throw new Fault('not-found', `The case has no question "${named}". Leave --question out to see them all.`)
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
