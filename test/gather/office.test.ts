import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8 } from 'fflate'
import { type Gathered, gatherBytes } from '../../src/gather/gather.ts'
import { toOriginal } from '../../src/gather/map.ts'
import { makeDocx, makePdf, utf8 } from './make.ts'

const told = (source: Gathered): Record<string, string> =>
  (source.record.custom as { told: Record<string, string> }).told

const words = (text: string, { start, end }: { start: number; end: number }): string =>
  [...text].slice(start, end).join('')

const part = (xml: string): Uint8Array => strToU8(`<w:x xmlns:w="w">${xml}</w:x>`)
const run = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

test('docx: headers and footers stand once, at the end, masked; bare page numbers do not', async () => {
  const source = await gatherBytes(
    makeDocx({
      paragraphs: ['She said no.'],
      more: {
        'word/header1.xml': part(run('COPY 3 OF 5')),
        'word/header2.xml': part(run('COPY 3 OF 5')),
        'word/footer1.xml': part(run('12')),
        'word/footer2.xml': part(run('Office of the clerk')),
      },
    }),
    'a.docx',
  )
  assert.equal(source.text, 'She said no.\n\nOffice of the clerk\n\nCOPY 3 OF 5')
  assert.deepEqual(
    source.masks.map(mask => [mask.reason, words(source.text, mask)]),
    [
      ['running-head', 'Office of the clerk'],
      ['running-head', 'COPY 3 OF 5'],
    ],
  )
  assert.equal(toOriginal(source.map, source.text.indexOf('COPY')).place, 'word/header1.xml')
})

test('docx: tracked changes and comments are told with whose they are; a note called twice stands once', async () => {
  const body = `<w:p><w:r><w:t>He was </w:t></w:r><w:del w:author="A. Clerk" w:date="1938-03-04T10:00:00Z"><w:r><w:delText>guilty</w:delText></w:r></w:del>
    <w:ins w:author="B. Judge"><w:r><w:t>absent</w:t></w:r></w:ins><w:r><w:footnoteReference w:id="1"/><w:t>, twice</w:t><w:footnoteReference w:id="1"/></w:r></w:p>`
  const source = await gatherBytes(
    makeDocx({
      paragraphs: [],
      notes: ['See the file.'],
      more: {
        'word/document.xml': part(body),
        'word/comments.xml': part('<w:comment w:author="C. Reader"/><w:comment w:author="C. Reader"/>'),
      },
    }),
    'a.docx',
  )
  assert.equal(source.text, 'He was absent, twice\n\nSee the file.\n\nguilty')
  assert.equal(told(source).deleted, 'what is struck out in one place stands behind the text, masked')
  assert.deepEqual(struckOut(source), [['guilty', 'deleted by a tracked change of A. Clerk on 1938-03-04', 'He was']])
  assert.equal(
    told(source).inserted,
    '6 characters that tracked changes by A. Clerk, B. Judge mark as inserted stand in the text',
  )
  assert.equal(told(source).comments, '2 comments by C. Reader in the margin were left out')
  assert.deepEqual(
    source.notes.map(note => [note.label, words(source.text, note.text)]),
    [
      ['1', 'See the file.'],
      ['1', 'See the file.'],
      ['del. 1', 'guilty'],
    ],
  )
})

/** What is masked as struck out, why, and what stands before the place where it was struck. */
const struckOut = ({ text, masks, notes }: Gathered): string[][] =>
  masks
    .filter(mask => mask.reason === 'struck-out')
    .map(mask => {
      const mark = notes.find(note => note.text.start === mask.start)?.mark
      return [words(text, mask), mask.why, mark ? words(text, { start: 0, end: mark.start }) : '']
    })

test('docx: words struck through are apart from the text and linked to their place; what moves stands once', async () => {
  const run = (says: string, how = ''): string =>
    `<w:r><w:rPr>${how}</w:rPr><w:t xml:space="preserve">${says}</w:t></w:r>`
  const body = `<w:p>${run('One ')}${run('two ', '<w:strike/>')}${run('and a half ', '<w:strike w:val="true"/>')}${run('three', '<w:strike w:val="0"/>')}
    ${run(' four', '<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>')}<w:moveFrom w:author="A">${run(' moved')}</w:moveFrom>.</w:p>
    <w:p><w:del><w:r><w:delText>A whole line.</w:delText></w:r></w:del></w:p><w:p><w:del><w:r><w:delText>Another.</w:delText></w:r></w:del></w:p>
    <w:p>${run('five')}<w:moveTo w:author="A">${run(' moved')}</w:moveTo></w:p>`
  const source = await gatherBytes(makeDocx({ paragraphs: [], more: { 'word/document.xml': part(body) } }), 'a.docx')
  const why = 'deleted by a tracked change'
  assert.equal(source.text.slice(0, source.text.indexOf('two')), 'One three four\n\nfive moved\n\n')
  assert.deepEqual(struckOut(source), [
    ['two and a half', 'struck through in the document', 'One'],
    ['A whole line.', why, 'One three four'],
    ['Another.', why, 'One three four'],
  ])
  assert.equal(told(source).deleted, 'what is struck out in 3 places stands behind the text, masked')
  assert.match(told(source).moved!, /^6 characters .* by A move/)
  assert.equal(
    toOriginal(source.map, source.text.indexOf('Another')).original,
    new TextDecoder().decode(part(body)).indexOf('Another'),
  )
})

test('html, Markdown: every way to strike words out is a mask, and no note of an editor', async () => {
  const source = await page(
    '<p>He <s>went</s> came <strike>in</strike> <span style="TEXT-DECORATION: Line-Through">late</span>.</p><del><p>Not he.</p></del><p>End.</p>',
  )
  assert.equal(source.text, 'He came .\n\nEnd.\n\nwent\n\nin\n\nlate\n\nNot he.')
  assert.deepEqual(
    struckOut(source).map(([says]) => says),
    ['went', 'in', 'late', 'Not he.'],
  )
  assert.deepEqual(
    source.layers.filter(one => one.layer === 'editor'),
    [],
  )
  const md = await gatherBytes(utf8('He ~~was guilty~~ was <del>here</del> there, a ~ b ~~ c.'), 'a.md')
  assert.deepEqual(
    struckOut(md).map(([says]) => says),
    ['~~was guilty~~', '<del>here</del>'],
  )
  assert.match(told(md).deleted!, /2 places stands in its place, masked/)
})

const page = (body: string, head = ''): Promise<Gathered> =>
  gatherBytes(utf8(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`), 'a.html')

test('html: a table of data is lines of cells, a table that lays out a page is not', async () => {
  const data = await page(
    '<p>Before</p><table><caption>Held</caption><tr><th>Name</th><th>Days</th></tr><tr><td></td><td><p>12</p></td></tr></table><p>After</p>',
  )
  assert.equal(data.text, 'Before\n\nHeld\nName\tDays\n\t12\n\nAfter')
  const layout = await page('<table><tr><td>Side</td><td><p>One.</p><p>Two.</p></td></tr></table>')
  assert.equal(layout.text, 'Side\n\nOne.\n\nTwo.')
  const nested = await page(
    '<table><tr><td>Side</td><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>',
  )
  assert.match(nested.text, /Side\n\na\tb/)
})

test('html: what a page takes back is masked behind the text; its times give dates; its linked data the record', async () => {
  const source = await page(
    '<p>He was <del>guilty</del> <ins>absent</ins> on <time datetime="1938-03-02T09:00">that day</time>.</p>',
    `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"The fire","author":[{"name":"Doe, Jane"}],"datePublished":"1938-03-05T10:00Z"}]}</script>
     <script type="application/ld+json">{broken</script><title>Fallback</title>`,
  )
  assert.equal(source.text, 'He was absent on that day.\n\nguilty')
  assert.deepEqual(struckOut(source), [['guilty', 'struck out in the page: <del>', 'He was']])
  assert.deepEqual(
    source.hints?.ranges.map(one => [one.kind, words(source.text, one), one.kind === 'date' && one.edtf]),
    [['date', 'that day', '1938-03-02']],
  )
  assert.deepEqual(
    [source.title, source.record.author, source.record.issued],
    ['The fire', [{ family: 'Doe', given: 'Jane' }], { 'date-parts': [[1938, 3, 5]] }],
  )
})

test('pdf: a word that a line end breaks is joined, unless the file writes it with its hyphen', async () => {
  const source = await gatherBytes(
    makePdf([
      [
        'The exami-',
        'nation was a well-',
        'known and self-',
        'made one, a well-known one,',
        'and so on - as',
        'it was.',
      ],
    ]),
    'a.pdf',
  )
  assert.equal(
    source.text,
    'The examination\nwas a well-known\nand selfmade\none, a well-known one,\nand so on - as\nit was.',
  )
  assert.match(told(source).hyphens!, /^3 words/)
  const laid = 'The exami-\nnation was a well-\nknown'
  for (const word of ['nation', 'was', 'known'])
    assert.equal(toOriginal(source.map, source.text.indexOf(word)).original, laid.indexOf(word))
})

/** A page of text pieces at their places, drawn in the order given. */
const drawn = (pieces: readonly (readonly [x: number, y: number, text: string])[]): Uint8Array => {
  const plain = new TextDecoder('latin1').decode(makePdf([['X']]))
  const stream = `BT /F1 10 Tf\n${pieces.map(([x, y, text]) => `1 0 0 1 ${x} ${y} Tm (${text}) Tj`).join('\n')}\nET`
  const body = plain.replace(
    /<< \/Length \d+ >>\nstream\n[\s\S]*?\nendstream/,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  )
  // pdf.js finds the objects anew where the table of places is wrong
  return Uint8Array.from(body, c => c.charCodeAt(0))
}

const lines = (side: string): string[] =>
  Array.from({ length: 14 }, (_, i) => `${side} line ${String(i + 10)} of the long testimony given there`)

test('pdf: two columns drawn line by line across are read one behind the other, a title above them first', async () => {
  const [first, second] = [lines('first'), lines('other')]
  const rows = first.flatMap((line, i): [number, number, string][] => [
    [50, 700 - 12 * i, line],
    [320, 700 - 12 * i, second[i]!],
  ])
  const across = await gatherBytes(
    drawn(
      [[50, 740, 'A title that stands over both of the columns of this page, and runs across']].concat(
        rows as never,
      ) as never,
    ),
    'a.pdf',
  )
  assert.equal(
    across.text.replace(/\n+/g, '\n'),
    ['A title that stands over both of the columns of this page, and runs across', ...first, ...second].join('\n'),
  )
})

test('pdf: three columns drawn line by line across are read one behind the other', async () => {
  const columns = ['a', 'b', 'c'].map(side =>
    Array.from({ length: 14 }, (_, i) => `${side} line ${i + 10} of what she said to us`),
  )
  const rows = columns[0]!.flatMap((_, i) =>
    columns.map((lines, n) => [50 + 170 * n, 700 - 12 * i, lines[i]!] as const),
  )
  const across = await gatherBytes(drawn(rows), 'a.pdf')
  assert.deepEqual(across.text.split(/\n+/), columns.flat())
  const cells = rows.map(([x, y, says], i): [number, number, string] => [x, y, says.slice(0, 9 + ((i * 7) % 18))])
  const table = await gatherBytes(drawn(cells), 'a.pdf')
  assert.match(table.text, /^a line 10\s.*\n*b line 10/)
})

test('pdf: a table of two short columns stays row by row, and columns drawn one by one stay', async () => {
  const cells = Array.from({ length: 14 }, (_, i) => [
    `witness ${i}`,
    i % 3 === 0 ? 'yes' : 'held for many days and nights',
  ])
  const table = await gatherBytes(
    drawn(cells.flatMap(([a, b], i) => [[50, 700 - 12 * i, a!] as const, [320, 700 - 12 * i, b!] as const])),
    'a.pdf',
  )
  assert.match(table.text, /witness 0\s+yes\s+witness 1\s+held/)
  const [first, second] = [lines('first'), lines('other')]
  const apart = await gatherBytes(
    drawn([
      ...first.map((line, i) => [50, 700 - 12 * i, line] as const),
      ...second.map((line, i) => [320, 700 - 12 * i, line] as const),
    ]),
    'a.pdf',
  )
  assert.equal(apart.text, [...first, ...second].join('\n'))
})
