import { basename } from 'node:path'
import { type Extent, findReuse } from '../../../confront/reuse/reuse.ts'
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
  const { parallels, cuts } = findReuse(textA, textB, { thesaurus: openWordNet() })
  const sameName = basename(a) === basename(b)
  const [nameA, nameB] = sameName ? [a, b] : [basename(a), basename(b)]
  if (format === 'json') {
    printJson({
      parallels: parallels.map(found => ({
        a: { source: nameA, ...found.a },
        b: { source: nameB, ...found.b },
        kind: found.kind,
        score: Number(found.score.toFixed(3)),
      })),
      cuts: cuts.map(({ side, start, end }) => ({ source: side === 'a' ? nameA : nameB, start, end })),
    })
    return
  }
  print(`${many(parallels.length, 'shared passage')} between ${nameA} and ${nameB}`)
  const [pointsA, pointsB] = [Array.from(textA), Array.from(textB)]
  const words = (side: 'a' | 'b', { start, end }: Extent): string =>
    `${side === 'a' ? 'A' : 'B'} ${start}-${end}  ${(side === 'a' ? pointsA : pointsB).slice(start, end).join('').replace(/\s+/g, ' ')}`
  for (const { a: inA, b: inB, kind, score } of parallels)
    print(`\n${kind}  ${score.toFixed(1)}\n  ${words('a', inA)}\n  ${words('b', inB)}`)
  if (cuts.length > 0) print('\nOn one side only, where the texts run parallel:')
  for (const cut of cuts) print(`  ${words(cut.side, cut)}`)
}
