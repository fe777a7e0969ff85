import assert from 'node:assert/strict'
import { Session } from 'node:inspector/promises'
import { test } from 'node:test'
import { readText } from '../../src/read/reader.ts'

const session = new Session()
session.connect()
await session.post('Profiler.enable')

/** How often the busiest block of each function of the reader runs while it reads the text: V8's exact counts, no times. */
async function stepsOf(text: string): Promise<Map<string, number>> {
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  readText(text)
  const { result } = await session.post('Profiler.takePreciseCoverage')
  await session.post('Profiler.stopPreciseCoverage')
  return new Map(
    result
      .filter(({ url }) => /\/src\/(?:read|kit)\//.test(url))
      .flatMap(({ url, functions }) =>
        functions.map(({ functionName, ranges }): [string, number] => [
          `${functionName} ${url.split('/src/')[1]}:${ranges[0]!.startOffset}`,
          Math.max(...ranges.map(({ count }) => count)),
        ]),
      ),
  )
}

/** A surname for each number: Babbab, Babbac … */
const surname = (n: number): string => {
  const [consonants, vowels] = ['bdfgklmnprstvz', 'aeiou']
  let name = ''
  for (let rest = n, i = 0; i < 4; i++, rest = Math.floor(rest / 70))
    name += consonants[rest % 14]! + vowels[Math.floor(rest / 14) % 5]!
  return name[0]!.toUpperCase() + name.slice(1)
}

const shapes: Record<string, (i: number) => string> = {
  'one sentence of one name and its verb': () => 'Mr Lind said that ',
  'one name, introduced again and again': () => 'his clerk, Anna Lind, read a letter by Mr Lind and ',
  'names without a comma between them': () => 'London Anna ',
  'wives and husbands': () => 'Karl Lund came with his wife, Anna Lind. ',
  'a new name in every sentence': i => `Anna ${surname(i * 2)} met Mr ${surname(i * 2 + 1)} in June. `,
  'short quotations': () => '“No,” said Anna Lind. ',
}

for (const [what, piece] of Object.entries(shapes))
  test(`four times the text asks no step of the reader more than eight times as often: ${what}`, async () => {
    const make = (length: number): string => {
      const count = Math.ceil(length / piece(0).length)
      return Array.from({ length: count }, (_, i) => piece(i)).join('')
    }
    readText(make(2_000))
    const [once, fourTimes] = [await stepsOf(make(10_000)), await stepsOf(make(40_000))]
    const steeper = [...fourTimes].filter(([name, count]) => count > 60_000 && count > 8 * (once.get(name) ?? 0))
    assert.deepEqual(steeper, [])
  })

test('a run of names of any length is read to its end', () => {
  const text = 'Stockholm '.repeat(30_000)
  assert.ok(readText(text).findings.some(({ end }) => end > text.length - 10))
})
