import { writeFileSync } from 'node:fs'
import { Fault } from '../../../kit/errors.ts'
import { openCase } from '../../../steps/open-case.ts'
import { showAnnotations } from '../../../steps/show-annotations.ts'
import { toCollection } from '../../report/annotations.ts'
import { personOf } from '../person.ts'
import { many, printJson, tell } from '../print.ts'

interface Options {
  readonly format: string
  readonly source?: string
  readonly decided?: boolean
  readonly out?: string
  readonly as?: string
  readonly json?: boolean
}

/** `countertrial export CASE`: the findings that nobody rejected, as W3C annotations. Works while `serve` has the case open. */
export default function exportCase([path]: [string], options: Options): void {
  const { format, source, decided = false, out } = options
  if (format !== 'w3c') {
    throw new Fault('wrong-usage', `"${format}" is not a format of "export". Use w3c.`, { exitCode: 2 })
  }
  using file = openCase(path, { by: personOf(options), readOnly: true })
  const collection = toCollection(showAnnotations(file, { decided, ...(source === undefined ? {} : { source }) }))
  if (out === undefined) {
    printJson(collection)
    return
  }
  try {
    writeFileSync(out, `${JSON.stringify(collection, null, 1)}\n`)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new Fault('bad-input', `"${out}" could not be written (${code}). Choose another place.`, { cause })
  }
  if (options.json === true) printJson({ out, annotations: collection.total })
  else tell(`${many(collection.total, 'annotation')} in ${out}.`)
}
