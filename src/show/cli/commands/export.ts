import { writeFileSync } from 'node:fs'
import { Fault } from '../../../kit/errors.ts'
import { openCase } from '../../../steps/open-case.ts'
import { prove } from '../../../steps/prove.ts'
import { showAnnotations } from '../../../steps/show-annotations.ts'
import { toCollection } from '../../report/annotations.ts'
import { personOf } from '../person.ts'
import { many, printJson, tell } from '../print.ts'

interface Options {
  readonly format: string
  readonly source?: string
  readonly decided?: boolean
  readonly withTexts?: boolean
  readonly out?: string
  readonly as?: string
  readonly json?: boolean
}

/** `countertrial export CASE`: the findings that nobody rejected, as W3C annotations; or the evidence with its proof. Works while `serve` has the case open. */
export default function exportCase([path]: [string], options: Options): void {
  const { format, source, decided = false, out } = options
  if (format !== 'w3c' && format !== 'proof') {
    throw new Fault('wrong-usage', `"${format}" is not a format of "export". Use w3c or proof.`, { exitCode: 2 })
  }
  if (format === 'proof' && (source !== undefined || decided))
    throw new Fault(
      'wrong-usage',
      'A proof is of the whole case and of decisions only: leave out --source, --decided.',
      {
        exitCode: 2,
      },
    )
  using file = openCase(path, { by: personOf(options), readOnly: true })
  const written =
    format === 'proof'
      ? prove(file, { texts: options.withTexts === true })
      : toCollection(showAnnotations(file, { decided, ...(source === undefined ? {} : { source }) }))
  if (out === undefined) {
    printJson(written)
    return
  }
  try {
    writeFileSync(out, `${JSON.stringify(written, null, 1)}\n`)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new Fault('bad-input', `"${out}" could not be written (${code}). Choose another place.`, { cause })
  }
  if ('total' in written) {
    if (options.json === true) printJson({ out, annotations: written.total })
    else tell(`${many(written.total, 'annotation')} in ${out}.`)
    return
  }
  const { annotation, claim } = written.evidence
  if (options.json === true)
    printJson({ out, annotations: annotation.length, claims: claim.length, head: written.head.hash })
  else {
    tell(`${many(annotation.length, 'annotation')} and ${many(claim.length, 'claim')} with their proof in ${out}.`)
    tell(`Its last hash is ${written.head.hash}. Give it to whoever checks the file, by another way than the file.`)
  }
}
