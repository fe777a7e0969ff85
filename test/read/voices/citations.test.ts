import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readText } from '../../../src/read/reader.ts'
import { needsShared, realText } from '../../shared.ts'

const cited = (text: string): string[] =>
  readText(text).findings.flatMap(f =>
    f.kind === 'citation' ? [`${text.slice(f.start, f.end)} | ${f.work} | ${f.pages ?? '-'}`] : [],
  )

test('Ibid. means the work cited just before, through a chain', () => {
  const full = 'Anna Smith, The Open Door, (Leeds: Hall Press, 1951), p. 12.'
  const work = 'Anna Smith, The Open Door, (Leeds: Hall Press, 1951)'
  assert.deepEqual(cited(`Text.\n\n${full}\n\nText.\n\nIbid., p. 14.\n\nText.\n\nIbid., pp. 20--22.`), [
    `${full} | ${work} | 12`,
    `Ibid., p. 14. | ${work} | 14`,
    `Ibid., pp. 20--22. | ${work} | 20-22`,
  ])
})

test('op. cit. and a short form mean the work of that name', () => {
  const text =
    'Anna Smith, The Open Door, (Leeds: Hall Press, 1951), p. 12.\n\nPeter Brown, Keys, (York: Hall Press, 1960), p. 3.\n\nSmith, op. cit., p. 40.\n\nBrown, p. 5.\n\nIbid., p. 6.'
  assert.deepEqual(
    cited(text).map(line => line.split(' | ').slice(1).join(' | ')),
    [
      'Anna Smith, The Open Door, (Leeds: Hall Press, 1951) | 12',
      'Peter Brown, Keys, (York: Hall Press, 1960) | 3',
      'Anna Smith, The Open Door, (Leeds: Hall Press, 1951) | 40',
      'Peter Brown, Keys, (York: Hall Press, 1960) | 5',
      'Peter Brown, Keys, (York: Hall Press, 1960) | 6',
    ],
  )
})

test('note marks lead to the work that the note names', () => {
  const lines = cited(
    'The door was open. [1] Nobody knew. [2]\n\n[1] Anna Smith, The Open Door, Leeds 1951, p. 12.\n\n[2] A pun here.',
  )
  assert.ok(lines.includes('[1] | Anna Smith, The Open Door, Leeds 1951 | 12'), JSON.stringify(lines))
  assert.ok(lines.includes('[2] | note 2 | -'), JSON.stringify(lines))
})

test('notes with a bare number, and its marks behind words', () => {
  const text =
    'The door was open.1 Nobody knew why, the clerk said.2\n\n1 A. Smith, The Open Door (Leeds, 1951), p. 12.\n\n2 Ibid., p. 14.\n\n3 May was cold.'
  const work = 'A. Smith, The Open Door (Leeds, 1951)'
  assert.deepEqual(cited(text), [
    `1 | ${work} | 12`,
    `2 | ${work} | 14`,
    `A. Smith, The Open Door (Leeds, 1951), p. 12. | ${work} | 12`,
    `Ibid., p. 14. | ${work} | 14`,
  ])
})

test('references in brackets', () => {
  assert.deepEqual(cited('The door was open (Smith 1951, p. 12).'), ['Smith 1951, p. 12 | Smith 1951 | 12'])
  assert.deepEqual(cited('The door was open (at least in 1951).'), [])
})

test('real text: seventeen Ibid. lead to three works and the pages they name', needsShared, () => {
  const { text } = realText('002')
  const all = readText(text).findings.flatMap(f => (f.kind === 'citation' ? [f] : []))
  const points = Array.from(text)
  const ibid = all.filter(({ start }) => points.slice(start, start + 4).join('') === 'Ibid')
  const works = ibid.map(({ work }) =>
    ['Tokaev', 'Court Proceedings', 'Cohen'].findIndex(head => work.startsWith(head)),
  )
  assert.deepEqual(works, [0, 1, 2, ...new Array<number>(14).fill(1)])
  assert.deepEqual(
    ibid.map(({ pages }) => pages),
    '98 432-433 375-376 381 382 386 387-388 388 388-389 390-391 391 393 419 425 430 431-432 776-779'.split(' '),
  )
})
