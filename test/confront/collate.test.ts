import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Cell, collate } from '../../src/confront/collate/collate.ts'
import { writeWitness } from '../../src/confront/collate/tokens.ts'

type Words = Extract<Cell, { kind: 'words' }>
const sigla = 'ABCDEF'
const collateLines = (...texts: string[]) => collate(texts.map((text, w) => ({ siglum: sigla[w]!, text })))
/** The table as lines, one a witness: `·` nothing, `?` unreadable. */
const drawn = (...texts: string[]): string[] => {
  const { columns, witnesses } = collateLines(...texts)
  return witnesses.map((_, w) =>
    columns
      .map(row => (row[w]!.kind === 'words' ? (row[w] as Words).token.word : row[w]!.kind === 'none' ? '·' : '?'))
      .join(' '),
  )
}

const tables: [texts: string[], table: string[]][] = [
  [
    ['the king fled', 'the king was sent away'],
    ['the king · · fled', 'the king was sent away'],
  ],
  [
    ['a b c d', 'a c d'],
    ['a b c d', 'a · c d'],
  ],
  [
    ['the old mill', 'the olde mill', 'the mill'],
    ['the old mill', 'the olde mill', 'the · mill'],
  ],
  [
    ['He said ███ then left', 'He said no such thing then left'],
    ['He said ? ? ? then left', 'He said no such thing then left'],
  ],
  [
    ['signed [illegible] Holm', 'signed by P Holm'],
    ['signed ? ? Holm', 'signed by P Holm'],
  ],
]
for (const [texts, table] of tables) test(texts.join(' | '), () => assert.deepEqual(drawn(...texts), table))

test('a run in two places is a move, and both places stay in the table', () => {
  const { moves } = collateLines('the black cat sat on the mat', 'on the mat sat the black cat')
  // either run may be the one that stays: both tables have as many pairs
  assert.equal(moves.length, 1)
  const [{ a, b, words }] = moves as [(typeof moves)[number]]
  assert.ok(words === 3 && ((a.from === 4 && b.from === 0) || (a.from === 0 && b.from === 4)))
})

test('two records that share too little are said to be two, copies are not', () => {
  const one =
    'At nine the court opened and the clerk read out the charge against the prisoner who stood pale and said nothing to it at all'
  const two =
    'The hearing began in the morning. First came the accusation, in a loud voice. Lind was silent throughout, white in the face, while people stared.'
  assert.deepEqual(
    collateLines(one, two).independent.map(({ a, b }) => [a, b]),
    [['A', 'B']],
  )
  assert.deepEqual(collateLines(one, one.replace('pale', 'white')).independent, [])
})

const text = fc
  .array(
    fc.constantFrom('the', 'king', 'was', 'sent', 'away', 'olde', 'old', 'mill,', 'Mill.', '███', '\n', 'é', '“no”'),
    { maxLength: 25 },
  )
  .map(words => words.join(' '))

test('a tag of HTML is no word, an editor’s angle brackets hold words', () => {
  assert.deepEqual(drawn('he came<sup>1</sup> late', 'he came late'), ['he came 1 late', 'he came · late'])
  assert.deepEqual(drawn('he <a b> came', 'he a b came'), ['he a b came', 'he a b came'])
  assert.deepEqual(drawn('<span class="x">he</span> came', 'he came'), ['he came', 'he came'])
})

test('every witness reads back byte for byte', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 5 }), texts => {
      const { witnesses, columns } = collateLines(...texts)
      for (const [w, given] of texts.entries()) {
        assert.equal(writeWitness(witnesses[w]!), given)
        const laid = columns.flatMap(row => (row[w]!.kind === 'words' ? [(row[w] as Words).index] : []))
        assert.deepEqual(
          laid,
          laid.toSorted((a, b) => a - b),
        )
        assert.equal(laid.length, witnesses[w]!.tokens.filter(token => !token.unreadable).length)
      }
    }),
  )
})

test('the order of the witnesses changes nothing but the order of the cells', () => {
  const pairs = (texts: readonly string[], order: readonly number[]): Set<string> => {
    const { columns } = collate(order.map(w => ({ siglum: sigla[w]!, text: texts[w]! })))
    const found = new Set<string>()
    for (const row of columns) {
      const here = row.flatMap((cell, n) =>
        cell.kind === 'words' ? [[order[n]!, cell.index, cell.token.key] as const] : [],
      )
      for (const [a, x, key] of here)
        for (const [b, y, other] of here) if (a < b && key === other) found.add(`${a}.${x} ${b}.${y}`)
    }
    return found
  }
  fc.assert(
    fc.property(fc.uniqueArray(text, { minLength: 3, maxLength: 4 }), fc.infiniteStream(fc.nat()), (texts, numbers) => {
      const order = texts.map((_, w) => w)
      const other = order.toSorted((a, b) => (numbers.next().value! % 7) - 3 || a - b)
      assert.deepEqual(pairs(texts, other), pairs(texts, order))
    }),
  )
})

test('struck-out words of any length align as unreadable, never as an omission, and split no block', () => {
  const before = 'the clerk wrote that on the ninth of march the barrel stood in the yard'
  const after = 'and that nobody had asked him who brought it there before the fire began'
  for (const hidden of [1, 3, 12]) {
    const words = Array.from({ length: hidden }, (_, n) => `hidden${n}`).join(' ')
    for (const mark of ['[several words struck out]', '█████', '██ ████ ██']) {
      const { columns, matched, independent } = collate([
        { siglum: 'A', text: `${before} ${words} ${after}` },
        { siglum: 'B', text: `${before} ${mark} ${after}` },
      ])
      assert.equal(matched, `${before} ${after}`.split(' ').length)
      assert.deepEqual(independent, [])
      const there = columns.filter(([a]) => a!.kind === 'words' && a!.token.key.startsWith('hidden'))
      assert.deepEqual(
        there.map(([, b]) => b!.kind),
        Array(hidden).fill('unreadable'),
      )
      assert.ok(columns.every(([, b]) => b!.kind !== 'none'))
    }
  }
})
