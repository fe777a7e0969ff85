import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Fault } from '../../../kit/errors.ts'
import { readText } from '../../../read/reader.ts'
import { toAnnotations } from '../../report/annotations.ts'

type Format = 'jsonld' | 'json' | 'text'

/** `countertrial read FILE`: what the reader finds in one file, without a case. */
export default async function read(files: string[], options: { format?: string; json?: boolean }): Promise<void> {
  const file = files[0]!
  const format = (options.json ? 'json' : (options.format ?? 'jsonld')) as Format
  if (!['jsonld', 'json', 'text'].includes(format))
    throw new Fault('wrong-usage', `"${format}" is not a format of "read". Use jsonld, json or text.`, { exitCode: 2 })
  const bytes = await readFile(file).catch(cause => {
    throw new Fault('no-such-file', `"${file}" could not be opened. Check the name and try again.`, { cause })
  })
  const text = bytes.toString('utf8')
  const digest = createHash('sha256').update(text).digest('hex')
  const reading = readText(text)
  if (format === 'jsonld')
    print(JSON.stringify(toAnnotations({ text, digest, file: basename(file) }, reading), null, 1))
  else if (format === 'json') print(JSON.stringify(reading, null, 1))
  else {
    const points = Array.from(text)
    for (const { kind, start, end } of reading.findings)
      print(`${start}-${end}\t${kind}\t${points.slice(start, end).join('').replace(/\s+/g, ' ')}`)
  }
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
