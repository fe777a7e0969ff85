import assert from 'node:assert/strict'
import { test } from 'node:test'
import { streamOf } from '../../src/kit/random.ts'
import { readClaims } from '../../src/show/cli/claims-table.ts'
import { fuse } from '../../src/weigh/fusion/fuse.ts'
import { readValue } from '../../src/weigh/fusion/value.ts'
import { boardRecord, castRecord } from './odd-records.ts'
import { rightOf } from './records.ts'
import { shopRecord } from './shop-record.ts'

const said = (text: string, columns?: string): string[] =>
  readClaims(text, 'table', columns).rows.map(({ source, item, value }) => `${source}/${item}/${value}`)

test('a table names its columns, or is told them; a wide table asks one question a column', () => {
  assert.deepEqual(said('Source;ITEM;value\na;1;x'), ['a/1/x'])
  assert.deepEqual(said('a\t1\ttitle\tWeiss, Mark; "Holm\nb\t1\ttitle\t', 'source,item,-,value'), [
    'a/1/Weiss, Mark; "Holm',
  ])
  assert.deepEqual(said('source,item,leaves,arrives\na,1,7:35p,\nb,1,7:36p,9:00p'), [
    'a/1 · leaves/7:35p',
    'b/1 · leaves/7:36p',
    'b/1 · arrives/9:00p',
  ])
  assert.throws(() => said('a,1,x\nb,1,y'), /no column "source".*--columns source,item,-,value/)
  assert.throws(() => said('source,item,value\na,1,Weiss, Mark'), /line 2: it has 4 cells for 3 columns/)
})

test('a table with names of its own is read by them, in any order; the refusal shows them and says how', () => {
  const columns = 'source=witness,item=ISBN,value=authors'
  assert.deepEqual(said('isbn,shop,authors,witness\n1,x,Holm,a', columns), ['a/1/Holm'])
  assert.deepEqual(said('flight,site,departs\n1,a,7:35p', 'item=flight,source=site'), ['a/1 · departs/7:35p'])
  assert.deepEqual(said('source,object,value\na,1,x', 'source,item,value'), ['a/1/x'])
  assert.throws(() => said('source,object,value\na,1,x'), /no column "item".*source, object, value.*item=NAME/)
  assert.throws(() => said('witness,isbn\na,1', columns), /no column "authors"\. Its first line is: witness, isbn/)
  for (const odd of ['source=a,item', 'source=a,source=b', 'source=,item=b', 'sauce=a'])
    assert.throws(() => said('a,b,c\n1,2,3', odd), /must give each part once/)
})

test('a table of no line is told as such', () => {
  assert.throws(() => said(''), /holds no line/)
})

test('a time without a day goes to the day that most give; where as many give each, to neither, in any order of rows', () => {
  const rows = [
    ['a', '2011-12-01 5:42 PM'],
    ['b', '2011-12-02 5:42 PM'],
    ['c', '5:42 PM'],
  ].map(([source, value]) => ({ source: source!, item: 'flight', value: value! }))
  for (const order of [rows, rows.toReversed()])
    assert.equal(fuse(order, 'vote', { dependence: false }).items[0]!.values.length, 3)
  const more = [...rows, { source: 'd', item: 'flight', value: 'Dec 2, 2011 17:42' }]
  for (const order of [more, more.toReversed()]) {
    const [best] = fuse(order, 'vote', { dependence: false }).items[0]!.values
    assert.deepEqual([...best!.sources].sort(), ['b', 'c', 'd'])
  }
  // five past midnight stands beside ten to it, on the day after
  const midnight = ['2012-02-29 23:50', '0:05', '2012-03-01 0:05', '2012-02-29 23:40'].map((value, s) => ({
    source: `s${s}`,
    item: 'train',
    value,
  }))
  for (const order of [midnight, midnight.toReversed()]) {
    const [best] = fuse(order, 'vote', { dependence: false }).items[0]!.values
    assert.deepEqual([...best!.sources].sort(), ['s1', 's2'])
  }
})

test('a separator at the end of a line opens no further column', () => {
  assert.deepEqual(said('a\t1\tx\t\nb\t1\ty\t \n', 'source,item,value'), ['a/1/x', 'b/1/y'])
})

test('an hour past twelve with PM is read and told; with AM it is no time', () => {
  assert.equal(readValue('13:05 PM').key, readValue('13:05').key)
  assert.equal(readValue('13:05 AM').clock, null)
  const told = fuse([{ source: 'a', item: 'i', value: '13:05 PM' }], 'vote', { dependence: false })
  assert.match(
    told.note!,
    /^1 form names an hour past twelve and PM at once, read by the hour of 24: the first is "13:05 PM"\.$/,
  )
  assert.equal(fuse([{ source: 'a', item: 'i', value: '1:05 PM' }], 'vote', { dependence: false }).note, null)
})

test('rows that lack a part are counted, with the line of the first; a table of them alone says so', () => {
  const sheet = readClaims('source,item,value\n\na,"1\n2",x\na,1,\n,1,y\nb,,z\n,,\n', 'table')
  assert.equal(sheet.rows.length, 1)
  assert.deepEqual(sheet.incomplete, { rows: 3, line: 5, without: 'value' })
  assert.equal(readClaims('source,item,leaves,arrives\na,1,7:35p,', 'table').incomplete, null)
  assert.throws(() => said('source,item,value\na,,x\nb,,y'), /2 rows lack .*line 2, which has no item/)
  const rows = [{ source: 'a', item: '1', value: 'n/a' }]
  assert.throws(() => fuse(rows, 'vote'), /of 1 rows each says that it has no value/)
})

test('a quotation mark without a partner is told with its line, also where it is the cause of a refusal', () => {
  const odd = 'source,item,value\na,1,x\nb,1,"y\nc,1,z\n'
  const { rows, unpairedQuote } = readClaims(odd, 'table')
  assert.deepEqual([rows.length, unpairedQuote], [3, 3])
  assert.equal(readClaims('source,item,value\na,1,"x, y"', 'table').unpairedQuote, null)
  assert.throws(() => said(`${odd}d,1,"Holm, Peter"`), /line 5: it has 4 cells.*without a partner at line 3/)
})

test('the result says why auto took its method, and where beliefs of ltm do not sum', () => {
  const rows = (values: string[]) => values.map((value, s) => ({ source: `s${s}`, item: 'one', value }))
  assert.match(fuse(rows(['x', 'y']), 'auto').note ?? '', /^auto took accu: 0 of 1 items .* less than a fifth\.$/)
  assert.equal(fuse(rows(['x', 'y']), 'accu').note, null)
  const lists = fuse(rows(['Holm, Peter; Weiss, Mark', 'Holm, Peter', 'Brandt, Ida']), 'auto')
  assert.match(lists.note ?? '', /^auto took ltm: 1 of 1 items .*in 1 of 1 items, the first "one", a share belongs/)
})

/** The forms of one item, one source each: how many distinct values they are, in groups as read. */
function groups(...forms: string[]): string[] {
  const rows = forms.map((value, s) => ({ source: `s${s}`, item: '1', value }))
  return fuse(rows, 'vote')
    .items[0]!.values.map(v => v.sources.map(s => s.slice(1)).join(''))
    .sort()
}
const together: [says: string, forms: string[], expected: string[]][] = [
  ['a surname is known from the other forms', ['Holm, Peter', 'Peter Holm', 'Holm Peter', 'P. Holm'], ['0123']],
  [
    'rows of names without a mark',
    ['Holm, Peter; Weiss, Mark', 'Weiss Mark Holm Peter', 'M. Weiss & P. Holm'],
    ['012'],
  ],
  ['two people of one surname stay two', ['Ivan Smirnov', 'Vladimir Smirnov', 'I. Smirnov'], ['02', '1']],
  ['an answer is no name', ['Guilty', 'Not guilty', 'Not Guilty', 'guilty'], ['03', '12']],
  ['things in small letters are no names', ['a red scarf', 'a blue scarf'], ['0', '1']],
  ['places that share a word', ['North Korea', 'South Korea'], ['0', '1']],
  ['a time takes its day from the others', ['7:35p', '2011-12-01 19:35', '12/1/2011 7:35 PM', '7:35pDec 1'], ['0123']],
  ['one clock time on two days', ['1 Dec 2011 19:35', '2 Dec 2011 19:35'], ['0', '1']],
  ['a gate', ['F78', 'Gate F78', 'f-78', 'F7'], ['012', '3']],
  ['nothing said is no claim', ['Moscow', 'n/a', 'Not available', '—', 'Not Available (Na)', '[unknown]'], ['0']],
  [
    'surnames in a row',
    ['Cormen, Leiserson & Rivest', 'Thomas Cormen, Charles Leiserson, Ronald Rivest', 'Cormen, Leiserson, and Rivest'],
    ['012'],
  ],
  ['surname first in a row of two', ['Holm, Peter and Weiss', 'Peter Holm; Mark Weiss'], ['01']],
  ['the same words turned', ['Smith John', 'John Smith, Jr.'], ['01']],
  ['the same words turned, none a known given name', ['Talvik Orsen', 'Orsen Talvik'], ['01']],
  ['initials before each name', ['P. J. Holm, M. Weiss', 'Holm P J, Weiss M', 'Holm, Peter J.; Weiss, Mark'], ['012']],
  ['surnames alone, in any order', ['HOLM; WEISS', 'Weiss, Holm', 'Holm, P.; Weiss, M.'], ['012']],
  ['a particle is no given name', ['DE SOUZA; LE BLANC', 'de Souza, Ana; Le Blanc, Omar'], ['01']],
  ['a page of the web', ['M&uuml;ller, J&ouml;rg &amp; O&#39;Brien, Ann', "Jörg Müller and Ann O'Brien"], ['01']],
  [
    'years of a life, degrees',
    ['Holm, Peter, 1950-', 'Holm, Peter (1950–2011)', 'Peter Holm, CPA', 'Peter Holm'],
    ['0123'],
  ],
  ['roles before a name', ['Editor-Peter Holm; Editor: Mark Weiss', 'Holm, Peter; Weiss, Mark'], ['01']],
  ['a time with what it is', ['2:30 PM*', '14:30', 'On Time 2:30 PM', '2.30 p.m.', '2:30p (Scheduled)'], ['01234']],
  ['gates by number', ['Gate 04', '4', 'gate #4', '4A', 'Gate: 4A'], ['012', '34']],
  ['codes that are numbers after all', ['1e5', '100000', '1x5'], ['01', '2']],
  ['compounds', ['Hector Garcia-Molina', 'Garcia Molina, Hector', 'H. Garcia-Molina (Editor)'], ['012']],
]
for (const [says, forms, expected] of together) test(says, () => assert.deepEqual(groups(...forms), expected))

test('times and days: every part must be understood', () => {
  const same = (a: string, b: string): boolean => readValue(a).key === readValue(b).key
  assert.ok(same('Thu Dec  1 , 1:55PM', '13:55 1 December'))
  assert.ok(same('11:20 AM (EST)', '11:20'))
  assert.ok(same('12:05a', '0:05'))
  assert.ok(same('Nov. 4, 1937', '1937-11-04'))
  assert.ok(same('4.11.1937', '4 Nov 1937'))
  for (const odd of ['1/2', '2-1', '25:00', '4 Nov, night', '10 men', 'Kaunas Street 4', '13 o’clock'])
    assert.equal(readValue(odd).clock, null, odd)
})

for (const [name, make] of Object.entries({ casts: castRecord, boards: boardRecord, shops: shopRecord })) {
  test(`${name}: the automatic method is right nine times in ten`, () => {
    const stream = streamOf(31, 0, 0)
    const record = make(() => stream.uniform())
    assert.ok(rightOf(record, fuse(record.rows, 'auto').items) >= 0.9)
  })
}
