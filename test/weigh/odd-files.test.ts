import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isFault } from '../../src/kit/errors.ts'
import { readBif } from '../../src/weigh/networks/bif.ts'
import { writeBif } from '../../src/weigh/networks/bif-write.ts'
import { infer } from '../../src/weigh/networks/infer.ts'
import { readNetwork } from '../../src/weigh/networks/read-network.ts'

const two = (name: string): string => `variable ${name} { type discrete [2] { y, n }; }\n`
const table = (text: string, child: number): number[] => [...readBif(text).tables[child]!.values]

/** A text is read, or told in one sentence; nothing else may come out. */
function told(text: string): boolean {
  try {
    readNetwork(text)
    return true
  } catch (error) {
    assert.ok(isFault(error), String(error))
    assert.doesNotMatch(error.message, /\n|undefined|NaN expected/)
    return false
  }
}

describe('odd BIF', () => {
  test('a slash inside a bare name is no comment; marks inside quotes are no marks', () => {
    const net = readBif(`variable Asy/Patch { type discrete [2] { 1/2, "a; // b | c" }; }
      probability (Asy/Patch) { table .25 .75; }`)
    assert.equal(net.variables[0]!.name, 'Asy/Patch')
    assert.deepEqual(net.variables[0]!.states, ['1/2', 'a; // b | c'])
    assert.deepEqual(readBif(writeBif(net)).variables, net.variables)
  })
  test('rows of many states may be off by rounding and no more, and tenths are one', () => {
    const wide = (number: string, states: number): string =>
      `variable a { type discrete [${states}] { ${Array.from({ length: states }, (_, i) => `s${i}`).join(', ')} }; }
      probability (a) { table ${Array(states).fill(number).join(', ')}; }`
    assert.throws(() => readBif(wide('0', 300)), /is no distribution \(0\)/)
    assert.throws(() => readBif(wide('0.006', 300)), /is no distribution/)
    assert.equal(readBif(wide('0.0033', 300)).rescaledRows, 1)
    assert.equal(readBif(wide('0.1', 10)).rescaledRows, 0)
  })
  test('a variable may bear the name of anything, and is answered for', () => {
    const net = readBif(`${two('__proto__')}${two('constructor')}
      probability (__proto__) { table 0.2 0.8; } probability (constructor | __proto__) { default 0.5 0.5; }`)
    const { posteriors } = infer(net)
    assert.deepEqual(Object.keys(posteriors), ['__proto__', 'constructor'])
    assert.match(JSON.stringify(posteriors), /"__proto__":\{"y":0.2/)
  })
  test('comments between any two words', () => {
    const text = `${two('a')}probability (a) { table 0.2 0.8; }`
    const parted = text.replaceAll(' ', ' /* ; } */ ').replaceAll('\n', ' // { "\n')
    assert.deepEqual(readBif(parted).tables, readBif(text).tables)
  })
  test('a default row fills what no row names, wherever it stands', () => {
    const head = `${two('a')}${two('b')}probability (a) { table 0.5 0.5; } probability (b | a) `
    assert.deepEqual(table(`${head}{ default 0.1 0.9; (y) 0.7 0.3; }`, 1), [0.7, 0.3, 0.1, 0.9])
    assert.deepEqual(table(`${head}{ (y) 0.7 0.3; default 0.1 0.9; }`, 1), [0.7, 0.3, 0.1, 0.9])
    assert.throws(() => readBif(`${head}{ (y) 0.7 0.3; }`), { message: /has no numbers for row 2/ })
  })
  test('a table over two parents: the child slowest, the last parent fastest', () => {
    const text = `${two('a')}${two('b')}${two('c')}probability (a) { table .5 .5; } probability (b) { table .5 .5; }
      probability (c | a, b) { table 0.1 0.2 0.3 0.4  0.9 0.8 0.7 0.6; }`
    assert.deepEqual(table(text, 2), [0.1, 0.9, 0.2, 0.8, 0.3, 0.7, 0.4, 0.6])
  })

  const a = two('a')
  const faults: [what: string, text: string, says: RegExp][] = [
    ['a count that is wrong', a.replace('[2]', '[3]'), /says 3 states and lists 2/],
    ['a count beyond measure', a.replace('[2]', '[1e300]'), /says 1e\+300 states and lists 2/],
    ['no states', 'variable a { type discrete [0] { }; }', /has no states/],
    ['a state twice', a.replace('y, n', 'y, y'), /lists a state twice/],
    ['a variable twice', a + a, /declared twice at line 2/],
    ['two tables', `${a}${'probability (a) { table .5 .5; }'.repeat(2)}`, /gives "a" two tables/],
    [
      'two rows for one state of the parent',
      `${a}${two('b')}probability (a) { table .5 .5; } probability (b | a) { (y) .5 .5; (n) .1 .9; (y) .9 .1; }`,
      /"b" has two rows for one choice of its parents' states, and their numbers differ at line 3/,
    ],
    ['its own parent', `${a}probability (a | a) { default .5 .5; }`, /a variable stands twice/],
    ['a number that is none', `${a}probability (a) { table NaN 0.5; }`, /a number expected at line 2, found "NaN"/],
    ['an endless number', `${a}probability (a) { table Infinity 0; }`, /no distribution \(Infinity\)/],
    ['an open comment', `${a}/* probability (a) { table .5 .5; }`, /gives "a" no table/],
    ['nothing', '', /declares no variable/],
    [
      'another format',
      'digraph { a -> b }',
      /"network", "variable" or "probability" expected at line 1, found "digraph"/,
    ],
    [
      'a cycle of three',
      `${a}${two('b')}${two('c')}${['a | c', 'b | a', 'c | b'].map(of => `probability (${of}) { default .5 .5; }`).join('')}`,
      /has a cycle: /,
    ],
  ]
  for (const [what, text, says] of faults)
    test(`told: ${what}`, () => assert.throws(() => readBif(text), { name: 'Fault', message: says }))

  test('a table that no memory holds is refused by its size', () => {
    const names = Array.from({ length: 41 }, (_, i) => `v${i}`)
    const text = `${names.map(two).join('')}probability (v0 | ${names.slice(1).join(', ')}) { default .5 .5; }`
    assert.throws(() => readBif(text), { code: 'too-large', message: /would hold 2199023255552 numbers/ })
  })
  test('long runs of one mark end in a sentence', () => {
    for (const mark of ['{', '(', '"', '/*', '//', 'a ', 'property ', 'probability ('])
      assert.equal(told(mark.repeat(200_000)), false)
  })
})

const lamp = `network lamp { property x; }
${two('lit')}${two('"seen it"')}
probability (lit) { table 0.2, 0.8; } // late
probability ("seen it" | lit) { default 0.1, 0.9; (y) 0.7 0.3; }`

const xdsl = `<?xml version="1.0"?><smile id="lamp"><nodes>
  <cpt id="lit"><state id="y"/><state id="n"/><probabilities>0.2 0.8</probabilities></cpt>
  <cpt id="seen"><state id="y"/><state id="n"/><parents>lit</parents><probabilities>0.7 0.3 0.1 0.9</probabilities></cpt>
  <deterministic id="told"><state id="y"/><state id="n"/><parents>seen</parents><resultingstates>n y</resultingstates></deterministic>
</nodes></smile>`

const xmlbif = `<?xml version="1.0"?>
<!DOCTYPE BIF [ <!ELEMENT BIF ( NETWORK )*> <!ELEMENT NAME (#PCDATA)> ]>
<BIF VERSION="0.3"><NETWORK><NAME>lamp</NAME>
  <VARIABLE TYPE="nature"><NAME>lit</NAME><OUTCOME>y</OUTCOME><OUTCOME>n</OUTCOME><PROPERTY>position = (1,2)</PROPERTY></VARIABLE>
  <VARIABLE TYPE="nature"><NAME>seen it</NAME><OUTCOME>y</OUTCOME><OUTCOME>n</OUTCOME></VARIABLE>
  <DEFINITION><FOR>seen it</FOR><GIVEN>lit</GIVEN><TABLE>0.7 0.3 <!-- unlit --> 0.1 0.9</TABLE></DEFINITION>
  <DEFINITION><FOR>lit</FOR><TABLE>0.2 0.8</TABLE></DEFINITION>
</NETWORK></BIF>`

test('one network in BIF and in XMLBIF is one network', () => {
  const [plain, xml] = [readNetwork(lamp), readNetwork(xmlbif)]
  assert.deepEqual(xml, plain)
  assert.deepEqual(
    readNetwork(xmlbif.toLowerCase().replace('<!doctype', '<!DOCTYPE').replaceAll('!element', '!ELEMENT')),
    plain,
  )
  assert.deepEqual(readNetwork(writeBif(xml)), plain)
})

describe('odd XMLBIF', () => {
  const faults: [what: string, text: string, says: RegExp][] = [
    ['a decision', xmlbif.replace('nature', 'decision'), /variable of the type "decision"/],
    ['a definition for two', xmlbif.replace('<FOR>lit', '<FOR>lit</FOR><FOR>lit'), /for 2 variables/],
    ['a stranger', xmlbif.replace('<GIVEN>lit', '<GIVEN>moon'), /names "moon", which is no variable/],
    ['a table that is short', xmlbif.replace('0.7 0.3', '0.7'), /"seen it" needs 4 numbers and has 3/],
    ['an outcome twice', xmlbif.replace('<OUTCOME>n', '<OUTCOME>y'), /"lit" lists an outcome twice/],
    ['a row that sums to more', xmlbif.replace('0.7 0.3', '0.7 0.4'), /row 1 of "seen it" is no distribution/],
    ['no table', xmlbif.replace(/<DEFINITION><FOR>lit.*/, ''), /gives "lit" no table/],
    ['one parent twice', xmlbif.replace('<GIVEN>lit', '<GIVEN>lit</GIVEN><GIVEN>lit'), /stands twice/],
    ['an entity', xmlbif.replace('0.2', '&bomb;'), /XML is broken/],
  ]
  for (const [what, text, says] of faults)
    test(`told: ${what}`, () => assert.throws(() => readNetwork(text), { name: 'Fault', message: says }))
})

test('a file cut anywhere, or with any mark changed, is read or told', () => {
  for (const text of [lamp, xdsl, xmlbif]) {
    for (let at = 0; at < text.length - 1; at++) told(text.slice(0, at))
    assert.equal(told(text), true)
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('', '"', '{', ')', '|', ';', '0', '<', '&', '\0', '\uD800'),
        (at, mark) => {
          told(text.slice(0, at) + mark + text.slice(at + 1))
        },
      ),
    )
  }
})

describe('odd XDSL', () => {
  const faults: [what: string, text: string, says: RegExp][] = [
    ['a number that is none', xdsl.replace('0.2 0.8', 'NaN 0.8'), /"NaN" in "lit" is no number/],
    ['a row that sums to more', xdsl.replace('0.7 0.3', '0.7 0.4'), /row 1 of "seen" is no distribution/],
    ['a negative number', xdsl.replace('0.7 0.3', '-0.7 1.7'), /no distribution/],
    ['two nodes of one id', xdsl.replace('id="seen"', 'id="lit"'), /two nodes have one id/],
    ['a state twice', xdsl.replace('id="n"', 'id="y"'), /lists a state twice/],
    ['no states', xdsl.replace('<state id="y"/><state id="n"/>', ''), /node "lit" has no states/],
    ['a result that is no state', xdsl.replace('>n y<', '>n x<'), /"told" has no state "x"/],
    [
      'a cycle',
      xdsl.replace('<probabilities>0.2 0.8', '<parents>seen</parents><probabilities>.5 .5 .5 .5'),
      /has a cycle: /,
    ],
    ['another root', '<net></net>', /begins with <net>, not <smile>/],
    ['a network over time', xdsl.replace('<nodes>', '<dynamic numslices="3"/><nodes>'), /network over time/],
    ['a noisy-max node', xdsl.replaceAll('deterministic', 'noisymax'), /of the kind "noisymax"/],
    ['a decision', xdsl.replaceAll('deterministic', 'decision'), /of the kind "decision"/],
    ['an entity', xdsl.replace('0.2', '&bomb;'), /XML is broken/],
    [
      'an entity of its own',
      xdsl.replace('<smile', '<!DOCTYPE smile [<!ENTITY b "0.2">]><smile').replace('0.2 0.8', '&b; 0.8'),
      /XML is broken/,
    ],
  ]
  for (const [what, text, says] of faults)
    test(`told: ${what}`, () => assert.throws(() => readNetwork(text), { name: 'Fault', message: says }))
})
