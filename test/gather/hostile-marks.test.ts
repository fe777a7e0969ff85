import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { gatherBytes } from '../../src/gather/gather.ts'
import { limits } from '../../src/gather/limits.ts'
import { isFault } from '../../src/kit/errors.ts'
import { readText } from '../../src/read/reader.ts'
import { makeDocx, utf8 } from './make.ts'

const tei = (body: string, header = ''): Uint8Array =>
  utf8(`<TEI><teiHeader>${header}</teiHeader><text><body>${body}</body></text></TEI>`)
const part = (xml: string): Uint8Array => strToU8(`<w:x xmlns:w="w">${xml}</w:x>`)
const many = (n: number, make: (i: number) => string): string => Array.from({ length: n }, (_, i) => make(i)).join('')

test('entities are refused in every part of a docx that is read, and in TEI also those that ask for other files', async () => {
  for (const name of [
    'word/header1.xml',
    'word/footer1.xml',
    'word/comments.xml',
    'word/endnotes.xml',
    'docProps/core.xml',
  ]) {
    const bomb = strToU8('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>')
    await assert.rejects(
      gatherBytes(makeDocx({ paragraphs: ['Words.'], more: { [name]: bomb } }), 'a.docx'),
      error => isFault(error) && error.code === 'hostile-file' && /declares XML entities/.test(error.message),
      name,
    )
  }
  for (const doctype of [
    '<!DOCTYPE TEI [<!ENTITY % p SYSTEM "http://127.0.0.1/x">%p;]>',
    '<!DOCTYPE TEI [<!ENTITY a "&a;">]>',
  ])
    await assert.rejects(gatherBytes(utf8(`${doctype}<TEI><text><p>&a;</p></text></TEI>`), 'a.xml'), isFault)
  const outside = '<!DOCTYPE TEI SYSTEM "http://127.0.0.1/tei.dtd"><TEI><text><body><p>Words.</p></body></text></TEI>'
  assert.equal((await gatherBytes(utf8(outside), 'a.xml')).text, 'Words.')
})

test('marks inside one another to the deepest level, and past it', async () => {
  const said = (n: number): Uint8Array => tei(`<p>${'<said who="#a">x '.repeat(n)}${'</said>'.repeat(n)}</p>`)
  const { text, masks, hints } = await gatherBytes(said(2000), 'a.xml')
  const { findings } = readText(text, { masks, hints })
  assert.equal(Math.max(...findings.map(one => (one.kind === 'quotation' ? one.depth : 0))), 1999)
  await assert.rejects(gatherBytes(said(limits.depth), 'a.xml'), /nests elements more than/)
  const notes = await gatherBytes(tei(`<p>${'<note>x '.repeat(2000)}${'</note>'.repeat(2000)}</p>`), 'a.xml')
  assert.equal(notes.notes.length, 2000)
  for (const one of notes.notes) assert.ok(one.mark!.end <= notes.text.length && one.text.end <= notes.text.length)
})

test('a header, a list, an apparatus and deletions made to cost much end in bounded time', async () => {
  const deep = `${'<titleStmt>'.repeat(3000)}${'<date when="1"/>'.repeat(50_000)}${'</titleStmt>'.repeat(3000)}`
  const list = many(30_000, i => `<person xml:id="p${i}"><persName>Emil Lind</persName></person>`)
  const one = `<person xml:id="p">${'<persName>Emil Lind</persName>'.repeat(30_000)}</person>`
  for (const header of [deep, list, one]) assert.equal((await gatherBytes(tei('<p>x</p>', header), 'a.xml')).text, 'x')
  const body = `<app>${'<rdg>x</rdg>'.repeat(50_000)}</app>${'<del>'.repeat(3000)}${'<hi>y</hi>'.repeat(50_000)}${'</del>'.repeat(3000)}`
  const { text, masks } = await gatherBytes(tei(`<p>${body}</p>`), 'a.xml')
  assert.equal(text, `x\n\n${'y'.repeat(50_000)}`)
  assert.equal(masks.length, 1)
  const strikes = await gatherBytes(tei(many(30_000, i => `<p>a<del>b${i}</del></p>`)), 'a.xml', { plain: true })
  assert.equal(strikes.notes.length, 30_000)
})

test('thousands of footnotes; one long note that as many places call; thousands of headers', async () => {
  const count = 20_000
  const full = await gatherBytes(
    makeDocx({
      paragraphs: Array.from({ length: count }, (_, i) => `w[^${i + 1}]`),
      notes: Array.from({ length: count }, (_, i) => `note ${i}`),
    }),
    'a.docx',
    { plain: true },
  )
  assert.equal(full.notes.length, count)
  const long = many(20_000, i => `${(i * 7919) % 10_007} `)
  const called = await gatherBytes(makeDocx({ paragraphs: [`w${'[^1]'.repeat(count)}`], notes: [long] }), 'a.docx', {
    plain: true,
  })
  assert.equal(called.notes.length, count)
  assert.ok(called.text.length < 2 * long.length)
  const heads = Object.fromEntries(
    Array.from({ length: 3000 }, (_, i) => [`word/header${i}.xml`, part(`<w:p><w:r><w:t>head ${i}</w:t></w:r></w:p>`)]),
  )
  assert.equal(
    (await gatherBytes(makeDocx({ paragraphs: ['w'], more: heads }), 'a.docx', { plain: true })).text.split('\n\n')
      .length,
    3001,
  )
})

test('parts of a docx that together would unpack to too much are refused', async () => {
  const head = new Uint8Array(limits.partBytes - 1).fill(32)
  const parts = { 'word/document.xml': part(''), 'word/header1.xml': head, 'word/header2.xml': head }
  // stored, not packed: their ratio is 1
  const bytes = zipSync(parts, { level: 0 })
  await assert.rejects(gatherBytes(bytes, 'a.docx'), /would unpack to \d+ bytes or more/)
})

test('linked data and tables of a page made to hurt', async () => {
  const blocks = [
    `${'['.repeat(300_000)}`,
    '{"@type":"Article","author":{"__proto__":{"name":1}},"headline":{"a":1}}',
    'null',
    '7',
  ]
  const head = blocks.map(block => `<script type="application/ld+json">${block}</script>`).join('')
  const page = await gatherBytes(
    utf8(
      `<!doctype html><html><head>${head}</head><body>${'<table><tr><td>a</td><td>b</td></tr></table>'.repeat(20_000)}</body></html>`,
    ),
    'a.html',
  )
  assert.equal(page.record.author, undefined)
  assert.ok(page.text.startsWith('a\tb\n\na\tb'))
  await assert.rejects(
    gatherBytes(utf8(`<!doctype html>${'<table><tr><td>'.repeat(5000)}x`), 'a.html'),
    /nests elements/,
  )
})
