import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Finding } from '../../src/case/finding.ts'
import type { Hint, HintedActor } from '../../src/case/hints.ts'
import type { Reading } from '../../src/case/reading.ts'
import { gatherBytes } from '../../src/gather/gather.ts'
import { readText } from '../../src/read/reader.ts'
import { utf8 } from '../gather/make.ts'

/** A text with marks in it: `{person lind|Anna}` is the word Anna, marked as a person under the key lind. */
function read(marked: string, actors: readonly HintedActor[] = []): { text: string; reading: Reading } {
  const ranges: Hint[] = []
  let text = ''
  for (const part of marked.matchAll(/\{(\w+)(?: ([^|]*))?\|([^}]*)\}|[^{]+/g)) {
    const [whole, kind, says, words] = part
    const start = [...text].length
    text += words ?? whole
    const at = { start, end: [...text].length, mark: kind ?? '' }
    if (kind === 'person' || kind === 'body' || kind === 'place')
      ranges.push({ ...at, kind, ...(says && { key: says }) })
    else if (kind === 'date') ranges.push({ ...at, kind, edtf: says ?? '', how: 'explicit' })
    else if (kind === 'quotation') ranges.push({ ...at, kind, ...(says && { speaker: says }), style: 'direct' })
    else if (kind === 'attribution') ranges.push({ ...at, kind, speaker: says! })
  }
  return { text, reading: readText(text, { hints: { actors: [...actors], ranges } }) }
}

const wordsOf = (text: string, one: Finding): string => [...text].slice(one.start, one.end).join('')

/** Who is named where: the words of each name and the name of its actor. */
const who = ({ text, reading }: ReturnType<typeof read>): string[] => {
  const names = new Map(reading.actors.map(actor => [actor.id, actor.name]))
  return reading.findings.flatMap(one =>
    one.kind === 'person' || one.kind === 'body' || one.kind === 'place'
      ? [`${wordsOf(text, one)} = ${one.kind} ${names.get(one.actor)}`]
      : [],
  )
}

test('one key is one actor whatever its names, two keys are two whatever theirs', () => {
  assert.deepEqual(who(read('{person a|The butcher} saw {person a|Emil Lind}. Later {person b|Emil Lind} left.')), [
    'The butcher = person Emil Lind',
    'Emil Lind = person Emil Lind',
    'Emil Lind = person Emil Lind',
  ])
  const { reading } = read('{person a|Emil Lind} came. Later {person b|Emil Lind} left.')
  assert.deepEqual(
    reading.actors.map(actor => actor.id),
    ['emil-lind', 'emil-lind-2'],
  )
  assert.match(reading.findings[0]!.reason, /^Marked so in the file: "person"\.$/)
})

test('a name without a mark goes with the marked one before it', () => {
  const { text, reading } = read('{person a|Emil Lind} wrote. Lind left. {person b|Emil Lind} came. Lind wept.')
  const people = reading.findings.flatMap(one => (one.kind === 'person' ? [[wordsOf(text, one), one.actor]] : []))
  assert.deepEqual(people, [
    ['Emil Lind', 'emil-lind'],
    ['Lind', 'emil-lind'],
    ['Emil Lind', 'emil-lind-2'],
    ['Lind', 'emil-lind-2'],
  ])
})

test('what the file says a word is goes before what the reader takes it for', () => {
  assert.deepEqual(who(read('They met in {person|London} and {place x|Anna Lind}.')), [
    'London = person London',
    'Anna Lind = place Anna Lind',
  ])
})

test('a list names the speaker whom the text does not, and finds the one it names without a mark', () => {
  const cast: HintedActor[] = [
    { key: 'j', kind: 'person', names: ['Otto Brandt'] },
    { key: 'l', kind: 'person', names: ['Anna Lind'] },
  ]
  const { text, reading } = read(
    '{quotation j|Where were you?} Nobody spoke. Then Anna Lind rose. {quotation l|Here.}',
    cast,
  )
  const names = new Map(reading.actors.map(actor => [actor.id, actor.name]))
  const said = reading.findings.flatMap(one =>
    one.kind === 'quotation' ? [[wordsOf(text, one), names.get(one.speaker!)]] : [],
  )
  assert.deepEqual(said, [
    ['Where were you?', 'Otto Brandt'],
    ['Here.', 'Anna Lind'],
  ])
  assert.equal(reading.actors.filter(actor => actor.name === 'Anna Lind').length, 1)
})

test("a marked quotation and the reader's of the same words are one; those around it count", () => {
  const { reading } = read('He wrote: {quotation k|"I saw {nothing}."} {quotation k|One “inner word” here.}')
  const found = reading.findings.filter(one => one.kind === 'quotation')
  assert.ok(
    found.every(one => one.kind !== 'quotation' || one.depth === 0 || one.speaker === undefined || one.depth === 1),
  )
  const plain = read('Then he said: {quotation k|“I saw nothing.”}').reading.findings.filter(
    one => one.kind === 'quotation',
  )
  assert.deepEqual(
    plain.map(one => one.kind === 'quotation' && [one.speaker, one.style, one.depth]),
    [['k', 'direct', 0]],
  )
})

test('a value in the file replaces what the words give; a mark without one leaves it', () => {
  const dates = ({ text, reading }: ReturnType<typeof read>): unknown[] =>
    reading.findings.flatMap(one => (one.kind === 'date' ? [[wordsOf(text, one), one.edtf]] : []))
  assert.deepEqual(dates(read('It was {date 1911-11-17|4 November 1911}.')), [['4 November 1911', '1911-11-17']])
  assert.deepEqual(dates(read('It was {date|4 November 1911}.')), [['4 November 1911', '1911-11-04']])
  assert.deepEqual(dates(read('It was {date|that black morning}.')), [['that black morning', '']])
})

test('what somebody is said to have said is an attribution to him', () => {
  const { reading } = read('She told them {attribution l|that the gate was shut}.', [
    { key: 'l', kind: 'person', names: ['Anna Lind'] },
  ])
  const found = reading.findings.find(one => one.kind === 'attribution' && one.reason.startsWith('Marked'))
  assert.ok(found?.kind === 'attribution')
  assert.deepEqual([found.source, found.circumstance], ['anna-lind', 'hearsay'])
})

test('without hints nothing changes, and with any hints every finding stands in the text with a known actor', () => {
  const texts = ['Anna Lind met Emil Lind in London on 4 November 1911. “No,” said Lind.', '😀 Lind. A', '']
  const hint = fc.record({
    kind: fc.constantFrom('person', 'place', 'body', 'date', 'quotation', 'attribution'),
    start: fc.nat(80),
    end: fc.nat(2000),
    key: fc.constantFrom(undefined, 'a', 'b', '__proto__', 'valueOf', 'constructor'),
  })
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(hint, { maxLength: 12 }), (text, drawn) => {
      const ranges = drawn.map(({ kind, start, end, key }): Hint => {
        const at = { start, end: end > 200 ? end : start + (end % 30), mark: 'x' }
        if (kind === 'date') return { ...at, kind, edtf: '1911', how: 'explicit' }
        if (kind === 'quotation') return { ...at, kind, ...(key && { speaker: key, addressee: key }), style: 'turn' }
        if (kind === 'attribution') return { ...at, kind, speaker: key ?? 'a' }
        return { ...at, kind: kind as 'person', ...(key && { key }) }
      })
      const { findings, actors } = readText(text, {
        hints: { actors: [{ key: 'a', kind: 'person', names: ['Emil Lind'] }], ranges },
      })
      const known = new Set(actors.map(actor => actor.id))
      assert.equal(known.size, actors.length)
      for (const one of findings) {
        assert.ok(one.start < one.end && one.end <= [...text].length)
        if (one.kind === 'person' || one.kind === 'place' || one.kind === 'body') assert.ok(known.has(one.actor))
        if (one.kind === 'quotation' && one.speaker !== undefined) assert.ok(known.has(one.speaker))
      }
      const entities = findings.filter(one => one.kind === 'person' || one.kind === 'place' || one.kind === 'body')
      for (const [i, one] of entities.entries()) assert.ok(i === 0 || entities[i - 1]!.end <= one.start)
      assert.deepEqual(readText(text, { hints: { actors: [], ranges: [] } }), readText(text))
    }),
    { numRuns: 150 },
  )
})

test('a hundred thousand marks of as many namesakes are read in bounded time', async () => {
  const body = Array.from(
    { length: 30_000 },
    (_, i) => `<persName ref="#k${i}">Emil Lind</persName> said <said who="#k${i}">no.</said>`,
  )
  const source = await gatherBytes(utf8(`<TEI><text><body><p>${body.join(' ')}</p></body></text></TEI>`), 'a.xml')
  const { actors } = readText(source.text, { masks: source.masks, hints: source.hints })
  assert.ok(actors.length >= 30_000)
})
