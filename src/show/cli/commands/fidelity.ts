import { checkQuotation } from '../../../confront/fidelity/fidelity.ts'
import { Fault } from '../../../kit/errors.ts'
import { checkQuotations } from '../../../steps/check-quotations.ts'
import { checkRenderings } from '../../../steps/check-renderings.ts'
import { openWordNet } from '../../../steps/open-thesaurus.ts'
import { many, print, printJson } from '../print.ts'
import { textOfFile } from '../text-file.ts'

interface Options {
  readonly quote?: string
  readonly format?: string
  readonly json?: boolean
}

/** `countertrial fidelity TEXT EDITION`: each difference between a quotation and what it quotes, by its name. */
export default async function fidelity([file, editionFile]: [string, string], options: Options): Promise<void> {
  const format = options.json ? 'json' : (options.format ?? 'text')
  if (format !== 'json' && format !== 'text')
    throw new Fault('wrong-usage', `"${format}" is not a format of "fidelity". Use text or json.`, { exitCode: 2 })
  const [text, edition] = [await textOfFile(file), await textOfFile(editionFile)]
  const [points, editionPoints] = [Array.from(text), Array.from(edition)]
  const thesaurus = openWordNet()
  const found =
    options.quote === undefined
      ? checkQuotations(text, edition, thesaurus)
      : [checkQuotation(text, extentOf(options.quote, points.length), edition, thesaurus)].filter(one => one !== null)
  const renderings = options.quote === undefined ? checkRenderings(text, edition, thesaurus) : []
  if (format === 'json') {
    printJson({ quotations: found, renderings })
    return
  }
  const words = (all: readonly string[], extent: { start: number; end: number } | null): string =>
    extent === null ? '' : `"${all.slice(extent.start, extent.end).join('').replace(/\s+/g, ' ')}"`
  print(`${many(found.length, 'quotation')} of ${file} found in ${editionFile}`)
  for (const { quote, part, edition: there, sameVersion, kept, deviations } of found) {
    print(`\n${quote.start}-${quote.end}  ${words(points, quote)}`)
    if (part !== null) print(`  only a part of it, ${part.start}-${part.end}  ${words(points, part)}`)
    print(
      `  edition ${there.start}-${there.end}: ${Math.round(kept * 100)} % of the words in order, ${sameVersion ? 'one version' : 'another wording'}`,
    )
    for (const d of deviations)
      print(
        `  ${d.kind}  ${[words(points, d.quote), words(editionPoints, d.edition)].filter(part => part !== '').join(' | ')}`,
      )
  }
  if (renderings.length === 0) return
  print(
    `\n${many(renderings.length, 'pair')} of short phrases said where the same people are named: renderings of one epithet, perhaps`,
  )
  for (const { a, b, people, common } of renderings)
    print(
      `  ${a.start}-${a.end} "${a.words}" | ${b.start}-${b.end} "${b.words}"  ${people.join(', ')}: ${inCommon[common]}`,
    )
}

const inCommon = {
  words: 'one word',
  meaning: 'another word of one meaning',
  nothing: 'no word in common; it may be another saying',
}

function extentOf(given: string, length: number): { start: number; end: number } {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(given)
  const [start, end] = [Number(match?.[1]), Number(match?.[2])]
  if (match === null || start >= end || end > length)
    throw new Fault(
      'bad-input',
      `"${given}" is no extent of this text, which has ${length} code points. Write 120-240.`,
    )
  return { start, end }
}
