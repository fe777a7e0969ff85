import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import Papa from 'papaparse'
import { SaxesParser } from 'saxes'
import { collate } from '../../src/confront/collate/collate.ts'
import { collationCsv, collationHtml, collationJson, collationTei } from '../../src/show/report/collation.ts'

const pieces = fc.array(
  fc.constantFrom(
    'king',
    'the',
    '<b>',
    '&',
    '"',
    "'",
    '=1+1',
    ']]>',
    '\u0000',
    '\ud800',
    '[illegible]',
    '███',
    ',',
    '\n',
    'é',
    '😀',
  ),
  { maxLength: 14 },
)
const texts = fc.array(
  pieces.map(parts => parts.join(' ')),
  { minLength: 2, maxLength: 3 },
)
test('TEI and HTML list what moved, with the numbers of the words in either witness', () => {
  const table = collate([
    { siglum: 'A', text: 'the lamp was red & cold. we saw nobody in the yard' },
    { siglum: 'B', text: 'we saw nobody in the yard. the lamp was red & cold' },
  ])
  const tei: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('text', text => tei.push(text))
  parser.write(collationTei(table)).close()
  assert.match(tei.join(''), /A 1–5, B 7–11: the lamp was red cold|A 6–11, B 1–6: we saw nobody in the yard/)
  assert.match(collationHtml(table), /<li>A \d+–\d+, B \d+–\d+: <q>/)
  assert.doesNotMatch(
    collationTei(
      collate([
        { siglum: 'A', text: 'one' },
        { siglum: 'B', text: 'one' },
      ]),
    ),
    /<back>/,
  )
})

const collated = (all: readonly string[]) => collate(all.map((text, w) => ({ siglum: `<${w}>&`, text })))

test('the JSON gives every witness back byte for byte', () => {
  fc.assert(
    fc.property(texts, all => {
      const { witnesses, columns } = collationJson(collated(all)) as {
        witnesses: { lead: string }[]
        columns: { text?: string }[][]
      }
      for (const [w, text] of all.entries())
        assert.equal(witnesses[w]!.lead + columns.map(column => column[w]!.text ?? '').join(''), text)
    }),
  )
})

test('TEI is well formed, HTML holds no element of a witness, CSV no formula, whatever the witnesses hold', () => {
  fc.assert(
    fc.property(texts, all => {
      const table = collated(all)
      const parser = new SaxesParser({ xmlns: true })
      parser.on('error', error => {
        throw error
      })
      parser.write(collationTei(table)).close()
      const html = collationHtml(table)
      assert.ok(parseDocument(html).children.length > 0)
      assert.ok(!/<b>/.test(html))
      const { data, errors } = Papa.parse<string[]>(collationCsv(table))
      assert.deepEqual(
        errors.filter(error => error.type !== 'Delimiter'),
        [],
      )
      assert.ok(data.flat().every(field => !/^[=+@]/.test(field)))
    }),
  )
})
