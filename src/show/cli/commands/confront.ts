import { statSync } from 'node:fs'
import { confront } from '../../../confront/claims/confront.ts'
import { Fault } from '../../../kit/errors.ts'
import { readCaseFolder } from '../../../steps/case-folder.ts'
import { confrontFolder, findQuestion } from '../../../steps/confront-folder.ts'
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
  const wanted = named === undefined ? folder.questions : [findQuestion(folder, named)]
  const print = new Printer(folder)
  if (json) {
    say(JSON.stringify(confrontFolder(folder, wanted)))
    return
  }
  const found = wanted
    .filter(question => named !== undefined || question.order !== undefined)
    .map(question => confront(question, folder))
  say(named === undefined ? overview(folder, found, print) : questionText(found[0]!, folder, print))
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
