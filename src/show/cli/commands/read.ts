import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { gatherBytes } from '../../../gather/gather.ts'
import { checkSize } from '../../../gather/limits.ts'
import { Fault } from '../../../kit/errors.ts'
import { readText } from '../../../read/reader.ts'
import { toAnnotations } from '../../report/annotations.ts'

const formats = ['jsonld', 'json', 'text']

/** `countertrial read FILE`: what the reader finds in one file, without a case. Offsets count code points of the clean text. */
export default async function read(files: string[], options: { format?: string; json?: boolean }): Promise<void> {
  const file = files[0]!
  const format = options.json ? 'json' : (options.format ?? 'jsonld')
  if (!formats.includes(format))
    throw new Fault('wrong-usage', `"${format}" is not a format of "read". Use jsonld, json or text.`, { exitCode: 2 })
  const source = await gatherBytes(bytesOf(file), file)
  const { text, masks, language } = source
  const reading = readText(text, { masks, language })
  if (format === 'jsonld') print(JSON.stringify(toAnnotations({ ...source, file: basename(file) }, reading), null, 1))
  else if (format === 'json') print(JSON.stringify(reading, null, 1))
  else {
    const points = Array.from(text)
    for (const { kind, start, end } of reading.findings)
      print(`${start}-${end}\t${kind}\t${points.slice(start, end).join('').replace(/\s+/g, ' ')}`)
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    const stat = statSync(file)
    if (!stat.isFile())
      throw new Fault('bad-input', `"${file}" is not a file. "read" takes one file; "gather" takes folders too.`)
    checkSize(basename(file), stat.size)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Fault) throw error
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new Fault('no-such-file', `There is no file "${file}". Check the name and try again.`)
    throw new Fault('unreadable-file', `"${file}" could not be read (${code}). Check that you may read it.`, {
      cause: error,
    })
  }
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
