import { confront } from '../../../confront/claims/confront.ts'
import { Fault } from '../../../kit/errors.ts'
import { confrontFolder, findQuestion, findVoice, knownBy, standingsAsOf } from '../../../steps/confront-folder.ts'
import { openForReading, readClaims } from '../../../steps/read-claims.ts'
import { contactsPage } from '../../../steps/show-contacts.ts'
import { procedurePage } from '../../../steps/show-procedure.ts'
import { suggestClaims } from '../../../steps/suggest-claims.ts'
import { contactsText, overview } from '../confront-overview.ts'
import { Printer, questionText } from '../confront-text.ts'
import { impactText } from '../impact-text.ts'
import { personOf } from '../person.ts'
import { print } from '../print.ts'
import { procedureText } from '../procedure-text.ts'
import { suggestText } from '../suggest-text.ts'

interface Options {
  readonly question?: string
  readonly json?: boolean
  /** Id of a voice or document: list what rests on it, and change nothing. */
  readonly withdraw?: string
  /** EDTF: leave out what nobody outside could know by then. */
  readonly asOf?: string
  /** With `asOf`, leave out too what has no recorded date of publication. */
  readonly leaveOutUndated?: boolean
  /** What the rules propose: claims that nobody made yet. */
  readonly suggest?: boolean
  readonly as?: string
  /** Who could have read or heard what before speaking, for the whole case. */
  readonly contacts?: boolean
  /** How the case was made. */
  readonly procedure?: boolean
}

/** `countertrial confront CASE`, a case file or a case folder: agreements and conflicts with their diagnosis, and the origins behind each answer. */
export default function confrontCase([path = '']: string[], options: Options): void {
  const { question: named, json, withdraw, asOf, leaveOutUndated, suggest, contacts, procedure } = options
  refuseUnheard(options)
  if (suggest) {
    using file = openForReading(path, personOf(options))
    const found = suggestClaims(file, json ? { limit: Number.MAX_SAFE_INTEGER } : {})
    print(json ? JSON.stringify(found) : suggestText(found))
    return
  }
  const whole = readClaims(path, personOf(options))
  if (contacts || procedure) {
    const seen = { ...(asOf === undefined ? {} : { asOf }), undated: leaveOutUndated ? 'leave-out' : 'keep' } as const
    const known = { ...whole, bindings: new Map(), texts: new Map() }
    const found = contacts ? contactsPage(known, seen) : procedurePage(known, seen)
    const text = () =>
      'contacts' in found ? contactsText(found, new Printer(whole)) : procedureText(found, whole, new Printer(whole))
    print(json ? JSON.stringify(found) : text())
    return
  }
  const folder = asOf === undefined ? whole : knownBy(whole, asOf, leaveOutUndated ? 'leave-out' : 'keep')
  if (asOf !== undefined && !json)
    print(
      undatedText(
        [...standingsAsOf(whole, asOf).values()].filter(one => one === 'not-recorded').length,
        leaveOutUndated,
      ),
    )
  const wanted = named === undefined ? folder.questions : [findQuestion(folder, named)]
  const printer = new Printer(folder)
  if (withdraw !== undefined) {
    print(impactText(findVoice(folder, withdraw), folder, printer))
    return
  }
  if (json) {
    print(JSON.stringify(confrontFolder(folder, wanted)))
    return
  }
  const found = wanted
    .filter(question => named !== undefined || question.order !== undefined)
    .map(question => confront(question, folder))
  print(named === undefined ? overview(folder, found, printer) : questionText(found[0]!, folder, printer))
}

/** An option that would change nothing is refused, never passed over. */
function refuseUnheard({ question, withdraw, asOf, leaveOutUndated, contacts, procedure }: Options): void {
  const refuse = (said: string): never => {
    throw new Fault('wrong-usage', said, { exitCode: 2 })
  }
  if (leaveOutUndated && asOf === undefined)
    refuse('--leave-out-undated needs a date to look from. Add --as-of and a date, such as 1980.')
  if ((contacts || procedure) && (question !== undefined || withdraw !== undefined || (contacts && procedure)))
    refuse(
      '--contacts and --procedure each show the whole case. Leave --question, --withdraw and the other of the two out.',
    )
  if (question !== undefined && withdraw !== undefined)
    refuse('--withdraw lists every question that would stand otherwise. Leave --question out.')
}

const undatedText = (n: number, isOut = false): string =>
  `Claims of which nothing recorded says since when they could be known: ${n}, ${isOut ? 'left out' : 'kept; --leave-out-undated leaves them out'}.\n`
