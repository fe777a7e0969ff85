import assert from 'node:assert/strict'
import { test } from 'node:test'
import { streamOf } from '../../src/kit/random.ts'
import { readClaims } from '../../src/show/cli/claims-table.ts'
import { fuse } from '../../src/weigh/fusion/fuse.ts'
import { bookFile, flightFile, type PublicShape } from './public-shapes.ts'
import { rightOf } from './records.ts'

/** Reads a table as the command does and compares with the gold file. */
function measured({ text, columns, gold }: PublicShape): { right: number; items: number; rows: number } {
  const { rows, unpairedQuote } = readClaims(text, 'claims.tsv', columns)
  assert.equal(unpairedQuote, null)
  const truth = new Map(
    gold
      .trimEnd()
      .split('\n')
      .map(line => line.split('\t') as [string, string]),
  )
  const items = fuse(rows, 'auto').items.filter(({ item }) => truth.has(item))
  return { right: rightOf({ rows, truth }, items), items: items.length, rows: rows.length }
}

test('a table of booksellers without a line of names, inch marks in titles and all: nine in ten lists of authors', () => {
  const stream = streamOf(11_001, 0, 0)
  const { right, items } = measured(bookFile(() => stream.uniform()))
  assert.equal(items, 100)
  assert.ok(right >= 0.9, String(right))
})

test('a table of flights, six questions a row in a dozen ways to write a time: nine in ten and more', () => {
  const stream = streamOf(11_001, 0, 0)
  const { right, items } = measured(flightFile(() => stream.uniform(), { flights: 60 }))
  assert.equal(items, 180)
  assert.ok(right >= 0.97, String(right))
})
