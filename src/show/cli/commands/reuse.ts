import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { findCorpusReuse, inFull } from '../../../confront/reuse/corpus.ts'
import { findShutOut } from '../../../confront/reuse/direction.ts'
import { blankFormulae } from '../../../confront/reuse/formulae.ts'
import type { Extent, Parallel } from '../../../confront/reuse/reuse.ts'
import { Fault, isFault } from '../../../kit/errors.ts'
import { openWordNet } from '../../../steps/open-thesaurus.ts'
import { many, print, printJson, tell } from '../print.ts'
import { type ProgressLine, progressLine } from '../progress.ts'
import { textOfFile } from '../text-file.ts'

interface Options {
  readonly format?: string
  readonly json?: boolean
  /** A file of words in a row that count for nothing: one a line. */
  readonly formulae?: string
}

type Side = Extent & { readonly source: string }
type Told = Omit<Parallel, 'a' | 'b'> & {
  readonly a: Side
  readonly b: Side
  /** Directions that a mark of omission shuts out; where there is none, nothing shows a direction. */
  readonly excluded: readonly ('a-from-b' | 'b-from-a')[]
}

/** `countertrial reuse A B` or `countertrial reuse FOLDER`: what texts share, best first, in code points of the clean text. */
export default async function reuse([given]: [string[]], options: Options): Promise<void> {
  const format = options.json ? 'json' : (options.format ?? 'text')
  if (format !== 'json' && format !== 'text')
    throw new Fault('wrong-usage', `"${format}" is not a format of "reuse". Use text or json.`, { exitCode: 2 })
  const files = given.flatMap(filesOf)
  if (files.length < 2)
    throw new Fault('wrong-usage', '"reuse" compares two files or more, or the files of a folder.', { exitCode: 2 })
  const told = (): ProgressLine => progressLine({ json: options.json === true })
  const texts = await textsOf(files, given.length < files.length, told())
  const names = texts.map(({ file }) => nameOf(file, texts))
  const formulae = options.formulae === undefined ? [] : linesOf(await textOfFile(options.formulae))
  const bodies = texts.map(({ text }) => text)
  const blanked = blankFormulae(bodies, formulae)
  for (const [f, places] of blanked.places.entries())
    if (places.every(n => n === 0)) tell(`The formula "${formulae[f]}" stands in none of the texts.`)
  if (!inFull(bodies))
    tell('The texts are too long to compare every passage: only runs of the same words are looked for.')
  const points = bodies.map(text => Array.from(text))
  const line = told()
  const parallels: Told[] = []
  const cuts: Side[] = []
  const progress = (done: number, total: number): void =>
    line.show({ stage: 'reuse', done, total, failed: 0, of: 'pairs' })
  for (const found of findCorpusReuse(blanked.texts, {
    thesaurus: openWordNet(),
    ...(files.length > 2 && { progress }),
  })) {
    const [a, b] = found.texts.map(t => names[t]!) as [string, string]
    for (const one of found.parallels) {
      const [inA, inB] = [one.a, one.b].map(({ start, end }, n) =>
        points[found.texts[n]!]!.slice(start, end).join(''),
      ) as [string, string]
      const marked = new Set(findShutOut(inA, inB).map(shut => shut.marked))
      const excluded = [...marked].map(side => (side === 'a' ? 'b-from-a' : 'a-from-b'))
      parallels.push({ ...one, a: { source: a, ...one.a }, b: { source: b, ...one.b }, excluded })
    }
    for (const { side, start, end } of found.cuts) cuts.push({ source: side === 'a' ? a : b, start, end })
  }
  line.end()
  parallels.sort((x, y) => y.score - x.score)
  if (format === 'json') {
    printJson({ parallels: parallels.map(one => ({ ...one, score: Number(one.score.toFixed(3)) })), cuts })
    return
  }
  const pointsOf = new Map(points.map((body, t) => [names[t]!, body]))
  const words = ({ source, start, end }: Side): string =>
    `${source} ${start}-${end}  ${pointsOf.get(source)!.slice(start, end).join('').replace(/\s+/g, ' ')}`
  const out = [`${many(parallels.length, 'shared passage')} in ${many(texts.length, 'text')}`]
  for (const { a, b, kind, score, excluded } of parallels) {
    out.push(`\n${kind}  ${score.toFixed(1)}\n  ${words(a)}\n  ${words(b)}`)
    for (const way of excluded) {
      const [marks, has] = way === 'b-from-a' ? [a, b] : [b, a]
      out.push(
        `  ${marks.source} marks words as left out that ${has.source} has: it is not the only source of ${has.source}.`,
      )
    }
  }
  if (cuts.length > 0) out.push('\nOn one side only, where the texts run parallel:')
  for (const cut of cuts) out.push(`  ${words(cut)}`)
  print(out.join('\n'))
}

/** The file itself, or the files that lie in a folder, without hidden ones. */
function filesOf(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => join(path, entry.name))
    .sort()
}

/** In a folder a file that cannot be read is told and left out. */
async function textsOf(
  files: readonly string[],
  folder: boolean,
  line: ProgressLine,
): Promise<{ file: string; text: string }[]> {
  const texts: { file: string; text: string }[] = []
  for (const [n, file] of files.entries()) {
    try {
      texts.push({ file, text: await textOfFile(file) })
    } catch (error) {
      if (!folder || !isFault(error)) throw error
      line.end()
      tell(`Left out: ${error.message}`)
    }
    if (files.length > 2) line.show({ stage: 'open', done: n + 1, total: files.length, failed: n + 1 - texts.length })
  }
  line.end()
  return texts
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

const nameOf = (file: string, texts: readonly { file: string }[]): string =>
  texts.filter(other => basename(other.file) === basename(file)).length > 1 ? file : basename(file)
