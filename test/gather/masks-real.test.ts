import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gatherBytes } from '../../src/gather/gather.ts'
import { needsShared, realText } from '../shared.ts'

const lineOf = (text: string, points: number): number => [...text].slice(0, points).filter(c => c === '\n').length + 1

async function masksOf(digits: string): Promise<string[]> {
  const { text, file } = realText(digits)
  const { masks } = await gatherBytes(new TextEncoder().encode(text), file)
  return masks.map(m => `${m.reason} ${lineOf(text, m.start)}-${lineOf(text, m.end)}`)
}

test('the damaged page of 003: bleed-through, repeated column, notes and the next document', needsShared, async () => {
  assert.deepEqual(
    [...new Set(await masksOf('003'))],
    [
      'bleed-through 27-70',
      'repeated-column 94-104',
      'inline-note 110-110',
      'inline-note 114-114',
      'inline-note 116-116',
      'inline-note 119-119',
      'inline-note 120-120',
      'inline-note 125-125',
      'inline-note 127-127',
      'other-document 155-161',
    ],
  )
})

test('the other texts lose no word; 001 loses the caption that ends it', needsShared, async () => {
  for (const digits of ['000', '002', '004']) assert.deepEqual(await masksOf(digits), [])
  assert.deepEqual(await masksOf('001'), ['web-furniture 101-101'])
})

test('the nine notes at the end of 000 are linked to their marks', needsShared, async () => {
  const { text, file } = realText('000')
  const { notes } = await gatherBytes(new TextEncoder().encode(text), file)
  assert.deepEqual(
    notes.map(n => n.label),
    ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  )
  for (const { mark, label } of notes) assert.equal([...text].slice(mark!.start, mark!.end).join(''), `[${label}]`)
})

test('the repeated column of 003 says which line each fragment repeats', needsShared, async () => {
  const { text, file } = realText('003')
  const { masks } = await gatherBytes(new TextEncoder().encode(text), file)
  const why = masks.find(m => m.reason === 'repeated-column')!.why
  assert.deepEqual(
    [...why.matchAll(/(\d+) repeats (\d+) \(/g)].map(([, line, of]) => `${line} ${of}`),
    ['94 106', '96 108', '98 110', '100 112', '102 114', '104 116'],
  )
})
