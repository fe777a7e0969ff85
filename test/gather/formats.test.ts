import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Gathered, gatherBytes } from '../../src/gather/gather.ts'
import { toOriginal } from '../../src/gather/map.ts'
import { makeDocx, makePdf, makeTable, utf8 } from './make.ts'

const told = (source: Gathered): Record<string, string> =>
  (source.record.custom as { told: Record<string, string> }).told

/** The words of a range, counted in code points. */
const words = (text: string, { start, end }: { start: number; end: number }): string =>
  [...text].slice(start, end).join('')

test('html: text without scripts, furniture masked, marks linked to notes, record from the head', async () => {
  const source = await gatherBytes(
    utf8(`<!doctype html><html lang="en-GB"><head><title>Fire &amp; water</title><meta name=author content="Doe, Jane">
      <meta property="article:published_time" content="1952-03-15T10:00"></head><body><nav><a href="/">Home</a></nav>
      <script>alert("x")</script><h1>Fire &amp; water</h1><p>He   saw<sup><a href="#n1">1</a></sup> the
      <b>smoke</b>.<br>Then he left.</p><p id="n1">Report, p. 3.</p><div class="share-buttons">Tweet</div></body></html>`),
    'page.html',
  )
  assert.equal(source.text, 'Home\n\nFire & water\n\nHe saw1 the smoke.\nThen he left.\n\nReport, p. 3.\n\nTweet')
  assert.deepEqual(
    source.masks.map(m => [m.reason, words(source.text, m)]),
    [
      ['web-furniture', 'Home'],
      ['inline-note', '1'],
      ['web-furniture', 'Tweet'],
    ],
  )
  assert.deepEqual(
    source.notes.map(n => [n.label, words(source.text, n.mark!), words(source.text, n.text)]),
    [['1', '1', 'Report, p. 3.']],
  )
  assert.equal(source.language, 'en-GB')
  assert.equal(source.title, 'Fire & water')
  assert.deepEqual(source.record.author, [{ family: 'Doe', given: 'Jane' }])
  assert.deepEqual(source.record.issued, { 'date-parts': [[1952, 3, 15]] })
  assert.match(told(source).issued!, /article:published_time/)
})

test('TEI: notes go to the end with their place, the page keeps its own reading, layers come from the markup', async () => {
  const source = await gatherBytes(
    utf8(`<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A deposition</title>
      <author>Jane Doe</author></titleStmt><sourceDesc><bibl><date when="1335-02">February</date></bibl></sourceDesc></fileDesc></teiHeader>
      <text xml:lang="en"><body><fw type="header">ACTS</fw><p>He <choice><sic>sayd</sic><corr>said</corr></choice> so<note n="a">A
      later hand.</note> in the chap<lb break="no"/>el. <supplied>Amen</supplied></p><sp who="#judge"><speaker>Judge</speaker><p>Where?</p></sp></body></text></TEI>`),
    'deposition.xml',
  )
  assert.equal(source.text, 'ACTS\n\nHe sayd so in the chapel. Amen\n\nJudge\n\nWhere?\n\nA later hand.')
  assert.deepEqual(
    source.masks.map(m => [m.reason, words(source.text, m)]),
    [['running-head', 'ACTS']],
  )
  assert.deepEqual(
    source.layers.map(l => [l.layer, words(source.text, l)]),
    [
      ['editor', 'Amen'],
      ['speaker', 'Judge\n\nWhere?'],
      ['editor', 'A later hand.'],
    ],
  )
  const [note] = source.notes
  assert.equal(words(source.text, { start: 0, end: note!.mark!.start }), 'ACTS\n\nHe sayd so')
  assert.equal(words(source.text, note!.text), 'A later hand.')
  assert.deepEqual(source.record.issued, { 'date-parts': [[1335, 2]] })
})

test('tei: a gap leaves its mark where words are lost, and none in the header', async () => {
  const tei =
    '<TEI><teiHeader><p>A<gap/></p></teiHeader><text><body><p>She signed <gap reason="damage"/> and left.</p><p><gap/></p></body></text></TEI>'
  const source = await gatherBytes(utf8(tei), 'a.xml')
  assert.equal(source.text, 'She signed […] and left.\n\n[…]')
  assert.equal(toOriginal(source.map, source.text.indexOf('left')).original, tei.indexOf('left'))
  assert.equal(toOriginal(source.map, source.text.indexOf('[…]')).original, tei.indexOf('<gap reason'))
})

test('docx: a row of a table is one line, its cells set apart, and no word is lost', async () => {
  const inner = makeTable([
    [['1 May'], ['quay']],
    [['2 May'], ['harbour']],
  ])
  const table = makeTable([
    [['Witness'], ['Date'], ['Says']],
    [['Vera'], [], ['the gate was shut', 'and dark']],
    [[''], ['1937'], [inner, 'as noted']],
    [['Lev'], [''], ['']],
    [['Anna'], ['1938'], ['nothing']],
  ])
  const { text, map } = await gatherBytes(makeDocx({ paragraphs: ['Before.', table, 'After.'] }), 'table.docx')
  const lines = [
    'Witness\tDate\tSays',
    'Vera\t\tthe gate was shut and dark',
    '\t1937\t1 May quay 2 May harbour as noted',
    'Lev',
    'Anna\t1938\tnothing',
  ]
  assert.equal(text, ['Before.', lines.join('\n'), 'After.'].join('\n\n'))
  assert.ok(map.length > 10)
})

test('docx: paragraphs, footnotes linked, core properties, deleted words left out and told', async () => {
  const source = await gatherBytes(
    makeDocx({
      paragraphs: ['The inquiry', 'He said so.[^1] She & he left.'],
      notes: ['See page 3.'],
      core: '<dc:title>Inquiry</dc:title><dc:creator>Doe, Jane; Roe, R.</dc:creator><d:created>2011-02-03</d:created>',
    }),
    'inquiry.docx',
  )
  assert.equal(source.text, 'The inquiry\n\nHe said so. She & he left.\n\nSee page 3.')
  assert.equal(words(source.text, { start: 0, end: source.notes[0]!.mark!.start }), 'The inquiry\n\nHe said so.')
  assert.equal(words(source.text, source.notes[0]!.text), 'See page 3.')
  assert.deepEqual(source.record.author, [
    { family: 'Doe', given: 'Jane' },
    { family: 'Roe', given: 'R.' },
  ])
  assert.equal(source.record.issued, undefined)
  assert.match(told(source).created!, /2011-02-03; the document may be older/)
})

test('pdf: pages and lines, the page of every character, running heads and page numbers at the edge', async () => {
  const page = (n: number): string[] => [
    'THE GREAT FIRE',
    `Line one of page ${n}.`,
    `Line two of page ${n}.`,
    String(n),
  ]
  const source = await gatherBytes(
    makePdf([page(4), page(5), page(6)], '/Title (The fire) /Author (J. Doe)'),
    'fire.pdf',
  )
  assert.equal(source.title, 'The fire')
  assert.match(source.text, /^THE GREAT FIRE\nLine one of page 4\.\nLine two of page 4\.\n4\n\nTHE GREAT FIRE/)
  assert.equal(toOriginal(source.map, source.text.indexOf('two of page 5')).place, 'page 2')
})

test('pdf: a head at the top of pages is masked though the title says the same; a line that stands twice in the text is not', async () => {
  const story = [
    'Nobody at the ferry had seen the clerk since the bell of the',
    'Custom House rang at noon, and the widow who kept the books',
    'did not say where he had gone.',
    'The ferryman swore that two strangers crossed with him, and that',
    'one of them carried a lantern although the sun stood high.',
  ]
  const page = (n: number): string[] => [
    'THE FERRY PAPERS',
    String(n),
    ...(n === 1 ? ['The Ferry Papers'] : []),
    `This is copy ${n}.`,
    ...story,
    `Signed for page ${n}.`,
  ]
  const source = await gatherBytes(makePdf([page(1), page(2), page(3)]), 'ferry.pdf')
  assert.deepEqual(
    source.masks.map(m => [m.reason, words(source.text, m)]),
    [1, 2, 3].flatMap(n => [
      ['running-head', 'THE FERRY PAPERS'],
      ['page-number', String(n)],
    ]),
  )
})

test('pdf: a title and an author that a program filled in are none', async () => {
  const { title, record } = await gatherBytes(
    makePdf([['One line.']], '/Title (untitled) /Author (\\(anonymous\\))'),
    'minutes of June.pdf',
  )
  assert.equal(title, 'minutes of June')
  assert.equal(record.title, undefined)
  assert.equal(record.author, undefined)
})

test('pdf: bytes may come as the buffer a file is read into', async () => {
  const { text } = await gatherBytes(Buffer.from(makePdf([['One line.']])), 'a.pdf')
  assert.equal(text, 'One line.')
})

test('md: emphasis and targets fall out, list marks and words stay, front matter stays words', async () => {
  const source = await gatherBytes(
    utf8(
      '---\ntitle: "A letter"\ndate: 1918-07~\nlang: en\n---\n# The *letter*\n\nHe &amp; [she](http://x.y) \\*left\\*.\n\n> so\n> it is\n\n1. one\n2. two\n',
    ),
    'letter.md',
  )
  assert.equal(source.text, 'The letter\n\nHe & she *left*.\n\nso\nit is\n\n1. one\n\n2. two')
  assert.deepEqual(source.record.issued, { literal: '1918-07~' })
  assert.equal(source.title, 'A letter')
  assert.equal(source.language, 'en')
})

test('bytes go before names, and a name that says otherwise is told', async () => {
  const source = await gatherBytes(utf8('<!doctype html><html><body><p>Words.</p></body></html>'), 'letter.txt')
  assert.equal(source.mediaType, 'text/html')
  assert.match(told(source).format!, /although the name ends in \.txt/)
})

// Words that mark themselves: each is unique, so the place it came from can be checked.
const wordList = fc.array(
  fc.tuple(fc.constantFrom('fire', 'Öl', 'дом', '😀', 'a&b', 'x<y'), fc.nat(9)).map(([w, n]) => `${w}${n}`),
  { minLength: 1, maxLength: 12 },
)
const paragraphs = fc.array(wordList, { minLength: 1, maxLength: 5 })
const escaped = (s: string): string => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const formats: readonly [name: string, make: (paragraphs: readonly (readonly string[])[]) => string][] = [
  ['a.txt', ps => ps.map(p => p.join(' ')).join('\n\n')],
  ['a.md', ps => ps.map(p => `**${escaped(p[0]!)}** ${p.slice(1).map(escaped).join(' ')}`).join('\n\n')],
  ['a.html', ps => `<!doctype html><body>${ps.map(p => `<p>${p.map(escaped).join('  <i>x</i>\n')}</p>`).join('')}`],
  [
    'a.xml',
    ps =>
      `<TEI><text><body>${ps.map(p => `<p>${p.map(escaped).join(' <hi>y</hi>\n ')}</p>`).join('')}</body></text></TEI>`,
  ],
]

test('for every text format each word of the clean text stands at its place in the original', async () => {
  for (const [name, make] of formats)
    await fc.assert(
      fc.asyncProperty(paragraphs, async ps => {
        const original = make(ps)
        const source = await gatherBytes(utf8(original), name, { plain: true })
        const points = [...original]
        const clean = [...source.text]
        for (const word of source.text.matchAll(/\S+/g)) {
          const at = [...source.text.slice(0, word.index)].length
          for (let i = 0; i < [...word[0]].length; i++) {
            const there = toOriginal(source.map, at + i).original
            const found = points[there]
            assert.ok(
              found === clean[at + i] || (found === '&' && '&<'.includes(clean[at + i]!)),
              `${name}: ${word[0]}`,
            )
          }
        }
        for (const p of ps) for (const w of p) assert.ok(source.text.includes(w), `${name} lost ${w}`)
      }),
      { numRuns: 60 },
    )
})
