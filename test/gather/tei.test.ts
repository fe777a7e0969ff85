import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Hint } from '../../src/case/hints.ts'
import { type Gathered, gatherBytes } from '../../src/gather/gather.ts'
import { limits } from '../../src/gather/limits.ts'
import { toOriginal } from '../../src/gather/map.ts'
import { dateOf } from '../../src/gather/tei-dates.ts'
import { isEdtf } from '../../src/kit/edtf.ts'
import { utf8 } from './make.ts'

const tei = (body: string, header = ''): Promise<Gathered> =>
  gatherBytes(utf8(`<TEI><teiHeader>${header}</teiHeader><text><body>${body}</body></text></TEI>`), 'a.xml')

const words = (text: string, { start, end }: { start: number; end: number }): string =>
  [...text].slice(start, end).join('')

/** Each hint as its words and what is said of them. */
const said = ({ text, hints }: Gathered): unknown[] =>
  (hints?.ranges ?? []).map(({ start, end, mark, ...rest }: Hint) => [words(text, { start, end }), mark, rest])

const told = (source: Gathered): Record<string, string> =>
  (source.record.custom as { told: Record<string, string> }).told

test('names, dates and speech become hints with the key that the file means them by', async () => {
  const source = await tei(
    `<p>😀 <persName ref="#lind">Anna <surname>Lind</surname></persName> met <name type="person" key="kern">him</name> at
    <placeName>the mill</placeName> for <orgName ref="#guild other">the Guild</orgName> on
    <date when="1911-11-04" calendar="#julian">the feast</date>, and said <said who="#lind" toWhom="#kern">I <del>was</del> am late.</said></p>
    <p><said who="#lind" direct="false">that it was late</said> <q type="emph">no words</q></p>`,
  )
  assert.equal(
    source.text,
    '😀 Anna Lind met him at the mill for the Guild on the feast, and said I am late.\n\nthat it was late no words\n\nwas',
  )
  assert.deepEqual(said(source), [
    ['Anna Lind', 'persName #lind', { kind: 'person', key: 'lind' }],
    ['him', 'name kern', { kind: 'person', key: 'kern' }],
    ['the mill', 'placeName', { kind: 'place' }],
    ['the Guild', 'orgName #guild other', { kind: 'body', key: 'guild' }],
    ['the feast', 'date', { kind: 'date', edtf: '1911-11-04', how: 'explicit', calendar: 'julian' }],
    ['I am late.', 'said #lind', { kind: 'quotation', speaker: 'lind', addressee: 'kern', style: 'direct' }],
    ['that it was late', 'said #lind', { kind: 'attribution', speaker: 'lind' }],
  ])
  assert.equal(told(source).deleted, 'what is struck out in one place stands behind the text, masked')
})

test('a speech is a turn behind its label; a quotation with paragraphs a block', async () => {
  const source = await tei(
    '<sp who="#j"><speaker>The judge.</speaker><p>Where?</p><p>When?</p></sp><u who="#w">Here.</u><quote><p>Set apart.</p></quote>',
  )
  assert.deepEqual(said(source), [
    ['Where?\n\nWhen?', 'sp #j', { kind: 'quotation', speaker: 'j', style: 'turn', label: 'The judge' }],
    ['Here.', 'u #w', { kind: 'quotation', speaker: 'w', style: 'turn' }],
    ['Set apart.', 'quote', { kind: 'quotation', style: 'block' }],
  ])
})

test('lists and the header give names to keys; parts of a name come in their order', async () => {
  const { hints } = await tei(
    '<p>x</p>',
    `<fileDesc><titleStmt><author><persName ref="#w">Vera Wolf</persName></author><editor><persName>Nobody Meant</persName></editor></titleStmt></fileDesc>
     <profileDesc><particDesc><listPerson><person xml:id="lind"><persName><surname>Lind</surname>, <forename>Anna</forename></persName>
     <persName>Annie</persName><note><persName>Somebody Else</persName></note></person><person xml:id="k"><persName>Kern, Ivo</persName></person>
     <person xml:id="empty"/></listPerson><listOrg><org xml:id="g"><orgName>The Guild</orgName></org></listOrg></particDesc></profileDesc>`,
  )
  assert.deepEqual(hints?.actors, [
    { key: 'w', kind: 'person', names: ['Vera Wolf'] },
    { key: 'lind', kind: 'person', names: ['Anna Lind', 'Annie'] },
    { key: 'k', kind: 'person', names: ['Ivo Kern'] },
    { key: 'g', kind: 'body', names: ['The Guild'] },
  ])
})

test('hints inside notes lie where the note lies, also in a note of a note', async () => {
  const source = await tei(
    '<p>One<note n="1">By <persName ref="#a">A. Lind</persName><note n="2">Or <persName ref="#b">B. Lind</persName>.</note>.</note> two.</p>',
  )
  assert.equal(source.text, 'One two.\n\nOr B. Lind.\n\nBy A. Lind.')
  assert.deepEqual(
    said(source)
      .map(one => (one as unknown[])[0])
      .sort(),
    ['A. Lind', 'B. Lind'],
  )
  const marks = new Map(source.notes.map(note => [note.label, words(source.text, { start: 0, end: note.mark!.start })]))
  assert.equal(marks.get('1'), 'One')
  assert.equal(marks.get('2'), 'One two.\n\nOr B. Lind.\n\nBy A. Lind')
})

test('what the page strikes out and the variants of an apparatus are not run into the text; what is restored is', async () => {
  const source = await tei(
    `<p>He was <subst><del>guilty</del><add>innocent</add></subst>, <restore><del>they</del></restore> <app><lem>said</lem><rdg wit="#B">swore</rdg></app>
     <app><rdg>at</rdg><rdg>by</rdg></app> noon <unclear>sharp</unclear>.</p>`,
  )
  assert.equal(source.text, 'He was innocent, they said at noon sharp.\n\nguilty')
  assert.deepEqual(
    source.masks.map(mask => [mask.reason, words(source.text, mask)]),
    [['struck-out', 'guilty']],
  )
  assert.match(told(source).deleted!, /one place/)
  assert.match(told(source).unclear!, /one place/)
})

test('a gap tells why and how much; a page beginning is the place of what follows', async () => {
  const source = await tei(
    '<pb n="7"/><p>She named <gap reason="censored" quantity="3" unit="lines" agent="black ink"/>.</p><p>They <pb n="8"/>left.</p>',
  )
  assert.deepEqual(
    source.layers.filter(one => one.layer === 'editor').map(one => [words(source.text, one), one.why]),
    [['[…]', 'a gap in the file: censored, black ink, 3 lines']],
  )
  const pageOf = (word: string): string | undefined => toOriginal(source.map, source.text.indexOf(word)).place
  assert.deepEqual([pageOf('She'), pageOf('They'), pageOf('left')], ['page 7', 'page 7', 'page 8'])
})

test('a table is lines of cells', async () => {
  const { text } = await tei(
    '<p>Before</p><table><row><cell>a</cell><cell><p>b</p><p>c</p></cell></row><row><cell/><cell>d</cell></row></table><p>After</p>',
  )
  assert.equal(text, 'Before\n\na\tb c\n\td\n\nAfter')
})

test('when a letter was sent or a text made is told apart from when it was issued', async () => {
  const { record } = await tei(
    '<p>x</p>',
    `<fileDesc><publicationStmt><date when="2015">2015</date></publicationStmt></fileDesc>
     <profileDesc><correspDesc><correspAction type="sent"><date when="1938-03-02"/></correspAction>
     <correspAction type="received"><date when="1938-03-09"/></correspAction></correspDesc></profileDesc>`,
  )
  assert.deepEqual(record['original-date'], { 'date-parts': [[1938, 3, 2]] })
  assert.deepEqual(record.issued, { 'date-parts': [[2015]] })
})

// Attributes by TEI P5, 13.4.7 and att.datable; values by the EDTF specification.
const dates: readonly (readonly [attributes: Record<string, string>, edtf: string, how: string])[] = [
  [{ when: '1938-03-02' }, '1938-03-02', 'explicit'],
  [{ when: '1938' }, '1938', 'explicit'],
  [{ when: '-0043-03-15' }, '-0043-03-15', 'explicit'],
  [{ when: '--03-02' }, 'XXXX-03-02', 'explicit'],
  [{ when: '1938-03-02T14:30:00+03:00' }, '1938-03-02', 'explicit'],
  [{ when: '1938', cert: 'low' }, '1938?', 'approx'],
  [{ when: '1938-03', precision: 'medium', cert: 'low' }, '1938-03%', 'approx'],
  [{ from: '1937-12', to: '1938-03-02' }, '1937-12/1938-03-02', 'interval'],
  [{ from: '1937' }, '1937/..', 'interval'],
  [{ notBefore: '1938-03-02', notAfter: '1938-03-09' }, '[1938-03-02..1938-03-09]', 'approx'],
  [{ notAfter: '1938' }, '[..1938]', 'approx'],
  [{ 'when-iso': '1938-03-02' }, '1938-03-02', 'explicit'],
  [{ when: '1938-02-31' }, '', 'explicit'],
  [{ when: 'spring' }, '', 'explicit'],
  [{ 'when-custom': '1700-02-29', datingMethod: '#julian' }, '', 'explicit'],
  [{}, '', 'explicit'],
]

test('the attributes of a date in EDTF', () => {
  for (const [attributes, edtf, how] of dates) {
    assert.deepEqual(dateOf(attributes), { edtf, how }, JSON.stringify(attributes))
    assert.ok(edtf === '' || isEdtf(edtf))
  }
})

test('more marks than a reader can use are told; ids of objects are keys like others', async () => {
  const many = await tei(`<p>${'<persName ref="#__proto__">A</persName> '.repeat(limits.hints + 5)}</p>`)
  assert.equal(many.hints?.ranges.length, limits.hints)
  assert.match(told(many).hints!, new RegExp(`of ${limits.hints + 5} marks`))
  const odd = await tei(
    '<p><persName key="valueOf">A</persName> <toString>x</toString></p>',
    '<listPerson><person xml:id="__proto__"><persName>P</persName></person></listPerson>',
  )
  assert.deepEqual(odd.hints?.actors, [{ key: '__proto__', kind: 'person', names: ['P'] }])
})

test('what is not carried over is told: stand-off annotation, words that mean somebody without naming them', async () => {
  const source = await tei(
    '<p xml:id="a">She met <rs ref="#lind">his brother</rs>.</p><spanGrp><span from="#a">a guess</span><span from="#a">b</span></spanGrp>',
  )
  assert.match(told(source).standOff!, /^2 annotations that stand apart/)
  assert.match(told(source).referring!, /^one place .* was not carried over$/)
})
