import { basename } from 'node:path'
import { Fault } from '../../../kit/errors.ts'
import { gatherInThread, readInThread } from '../../../steps/engines.ts'
import { toAnnotations } from '../../report/annotations.ts'
import { print, printJson, tell } from '../print.ts'
import { bytesOfFile } from '../text-file.ts'

const formats = ['jsonld', 'json', 'text']

/** `countertrial read FILE`: what the reader finds in one file, without a case. Offsets count code points of the clean text. */
export default async function read(
  files: string[],
  options: { format?: string; json?: boolean; encoding?: string },
): Promise<void> {
  const file = files[0]!
  const format = options.json ? 'json' : (options.format ?? 'jsonld')
  if (!formats.includes(format))
    throw new Fault('wrong-usage', `"${format}" is not a format of "read". Use jsonld, json or text.`, { exitCode: 2 })
  const { encoding } = options
  const source = await gatherInThread(bytesOfFile(file), file, undefined, encoding === undefined ? {} : { encoding })
  const { name, told } = source.encoding
  if (name !== 'utf-8' || told.includes('\ufffd')) tell(`"${basename(file)}" was read as ${name}: ${told}.`)
  const { text } = source
  const reading = await readInThread(source)
  if (format === 'jsonld') printJson(toAnnotations({ ...source, file: basename(file) }, reading))
  else if (format === 'json') printJson(reading)
  else {
    const points = Array.from(text)
    for (const { kind, start, end } of reading.findings)
      print(`${start}-${end}\t${kind}\t${points.slice(start, end).join('').replace(/\s+/g, ' ')}`)
  }
}
