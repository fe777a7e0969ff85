import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from '../../src/read/dates/dates.ts'
import { english } from '../../src/read/dates/english.ts'
import { readText } from '../../src/read/reader.ts'
import { writtenOf } from '../../src/read/written.ts'

const values = (text: string, written: string) =>
  findDates({ text }, [], english, written)
    .map(d => d.edtf)
    .join(' ')

/** A report whose record says Friday, 10 December 1937 | its values in order. */
const reports = `
The minister said on Friday that he knew. | 1937-12-10
The court will rule on Monday. | 1937-12-13
The strike ended on Sept. 30 and the next talks are due on Feb. 2. | 1937-09-30 1938-02-02
She was freed in March. | 1937-03
The mill opens in January. | 1938-01
They met last week. | 1937-11-29/1937-12-05
They meet early next year. | 1938-01~/1938-03~
He resigned earlier this month. | 1937-12
The firm has grown since 1930. In September it bought a mine. | 1930/.. 1937-09
Yesterday the envoys left. Of the peace of August 1935 nothing was said. On Oct. 2 they had come. | 1937-12-09 1935-08 1937-10-02
The envoy said Wednesday that talks had failed late Thursday night. | 1937-12-08 1937-12-09
Every Friday and Black Monday and the Sunday papers. |
RIGA, 4 May 1936 -- The mayor left on Sunday. | 1936-05-04 1936-05-03
Moscow, 4 May 1936¶I wrote to you in April. | 1936-05-04 1936-04`

test('the record says when a text was written', () => {
  for (const line of reports.trim().split('\n')) {
    const [text, expected] = line.split('|').map(part => part.trim()) as [string, string]
    assert.equal(values(text.replace('¶', '\n\n'), '1937-12-10'), expected, line)
  }
})

test('a record that gives a month or a year, or nothing that is a date', () => {
  const text = 'He came in May, and today he is well.'
  assert.equal(values(text, '1937-12'), '1937-05 1937-12')
  assert.equal(values(text, '1937'), '1937-05 1937')
  for (const written of ['', '1937-13', '1937-02-30', 'soon', '1937/1938'])
    assert.equal(values(text, written), 'XXXX-05')
})

test('the date of the original comes before that of the edition', () => {
  const issued = { 'date-parts': [[2012, 3, 15]] }
  assert.equal(writtenOf({ issued }), '2012-03-15')
  assert.equal(writtenOf({ issued, 'original-date': { 'date-parts': [[1978]] } }), '1978')
  for (const record of [{}, { issued: { literal: 'May' } }, { issued: null }, { issued: { 'date-parts': [['x']] } }])
    assert.equal(writtenOf(record), undefined)
  const [date] = readText('He left yesterday.', { written: '1938-03-02' }).findings
  assert.equal(date?.kind === 'date' && date.edtf, '1938-03-01')
})
