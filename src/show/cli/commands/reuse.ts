import { basename } from 'node:path'
import { findReuse, type Parallel } from '../../../confront/reuse/reuse.ts'
import { Fault } from '../../../kit/errors.ts'
import { openWordNet } from '../../../steps/open-thesaurus.ts'
import { many, print, printJson } from '../print.ts'
import { textOfFile } from '../text-file.ts'

interface Options {
  readonly format?: string
  readonly json?: boolean
}

/** `countertrial reuse A B`: what two texts share, best first. Offsets count code points of the clean text. */
export default async function reuse([files]: [string[]], options: Options): Promise<void> {
  const format = options.json ? 'json' : (options.format ?? 'text')
  if (format !== 'json' && format !== 'text')
    throw new Fault('wrong-usage', `"${format}" is not a format of "reuse". Use text or json.`, { exitCode: 2 })
  if (files.length !== 2)
    throw new Fault('wrong-usage', `"reuse" compares two files; ${many(files.length, 'file')} given.`, { exitCode: 2 })
  const [a, b] = files as [string, string]
  const [textA, textB] = [await textOfFile(a), await textOfFile(b)]
  const parallels = findReuse(textA, textB, { thesaurus: openWordNet() })
  const sameName = basename(a) === basename(b)
  const [nameA, nameB] = sameName ? [a, b] : [basename(a), basename(b)]
  if (format === 'json') {
    printJson({
      parallels: parallels.map(({ a: inA, b: inB, ...rest }) => ({
        a: { source: nameA, ...inA },
        b: { source: nameB, ...inB },
        ...rest,
        score: Number(rest.score.toFixed(3)),
      })),
    })
    return
  }
  print(`${many(parallels.length, 'shared passage')} between ${nameA} and ${nameB}`)
  const [pointsA, pointsB] = [Array.from(textA), Array.from(textB)]
  for (const found of parallels) print(drawn(found, pointsA, pointsB))
}

function drawn({ a, b, kind, score }: Parallel, pointsA: readonly string[], pointsB: readonly string[]): string {
  const words = (points: readonly string[], from: number, to: number): string =>
    points.slice(from, to).join('').replace(/\s+/g, ' ')
  return [
    `\n${kind}  ${score.toFixed(1)}`,
    `  ${a.start}-${a.end}  ${words(pointsA, a.start, a.end)}`,
    `  ${b.start}-${b.end}  ${words(pointsB, b.start, b.end)}`,
  ].join('\n')
}
