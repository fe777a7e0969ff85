/**
 * Two English translations of the New Testament letters by different hands, verse by verse: how often the best match of a
 * verse is the same verse and no other. Every chapter of 20 to 40 verses counts. The texts are not kept here: any two files
 * will do that hold JSON of the form { "Rom.1": [[verses of one], [verses of the other]], … }.
 * usage: node bench/letters.ts LETTERS.json
 */
import { readFileSync } from 'node:fs'
import { findReuse } from '../src/confront/reuse/reuse.ts'
import { openWordNet } from '../src/steps/open-thesaurus.ts'

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.log('usage: node bench/letters.ts LETTERS.json (left out: no file was given)')
  process.exit()
}
const chapters = JSON.parse(readFileSync(file, 'utf8')) as Record<string, [string[], string[]]>
const thesaurus = openWordNet()
const startsOf = (verses: readonly string[]): number[] => {
  let at = 0
  return verses.map(verse => (at += Array.from(verse).length + 1) - Array.from(verse).length - 1)
}
function rightVerses(a: readonly string[], b: readonly string[]): number {
  const { parallels } = findReuse(a.join('\n'), b.join('\n'), { thesaurus })
  const [inA, inB] = [startsOf(a), startsOf(b)]
  const verse = (all: readonly number[], at: number): number => all.findLastIndex(start => start <= at)
  return a.filter((_, v) => {
    const best = parallels.find(p => verse(inA, p.a.start) <= v && v <= verse(inA, p.a.end - 1))
    return best !== undefined && verse(inB, best.b.start) === v && verse(inB, best.b.end - 1) === v
  }).length
}
let [verses, forth, back] = [0, 0, 0]
const worst: [string, number][] = []
for (const [name, [a, b]] of Object.entries(chapters)) {
  const [right, left] = [rightVerses(a, b), rightVerses(b, a)]
  verses += a.length
  forth += right
  back += left
  worst.push([name, Math.min(right, left) / a.length])
}
worst.sort((x, y) => x[1] - y[1])
const share = (n: number): string => (n / verses).toFixed(3)
console.log(
  `${Object.keys(chapters).length} chapters, ${verses} verses: ${share(forth)}, the other way round ${share(back)}`,
)
console.log(
  `worst: ${worst
    .slice(0, 5)
    .map(([name, part]) => `${name} ${part.toFixed(2)}`)
    .join(', ')}; under 0.93: ${worst.filter(one => one[1] < 0.93).length}`,
)
