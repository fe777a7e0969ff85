import { statSync } from 'node:fs'
import { confront } from '../../../confront/claims/confront.ts'
import { Fault } from '../../../kit/errors.ts'
import { readCaseFolder } from '../../../steps/case-folder.ts'
import { confrontFolder, findQuestion, findVoice, knownBy } from '../../../steps/confront-folder.ts'
import { overview } from '../confront-overview.ts'
import { Printer, questionText } from '../confront-text.ts'
import { impactText } from '../impact-text.ts'

interface Options {
  readonly question?: string
  readonly json?: boolean
  /** Id of a voice or document: list what rests on it, and change nothing. */
  readonly withdraw?: string
  /** EDTF: leave out what nobody outside could know by then. */
  readonly asOf?: string
}

/** `countertrial confront FOLDER`: agreements and conflicts with their diagnosis, and the origins behind each answer. */
export default function confrontCase(files: string[], { question: named, json, withdraw, asOf }: Options): void {
  const path = files[0]!
  if (!statSync(path, { throwIfNoEntry: false }))
    throw new Fault('no-such-file', `There is no file or folder "${path}". Check the name.`)
  const whole = readCaseFolder(path)
  const folder = asOf === undefined ? whole : knownBy(whole, asOf)
  const wanted = named === undefined ? folder.questions : [findQuestion(folder, named)]
  const print = new Printer(folder)
  if (withdraw !== undefined) {
    say(impactText(findVoice(folder, withdraw), folder, print))
    return
  }
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
