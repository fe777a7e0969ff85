import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { proposeMasks } from '../../src/gather/masks/propose.ts'
import { annotate, bleed, compare, type Damaged, paginate, repeat, seeded, wrap } from './damage.ts'

const propose = (text: string): ReturnType<typeof proposeMasks> =>
  proposeMasks({ text, steps: [], record: {}, told: {} })

/** What is proposed, as `reason: first words`. */
const masks = (text: string): string[] =>
  propose(text).masks.map(m => `${m.reason}: ${text.slice(m.start, m.end).replace(/\s+/g, ' ').slice(0, 24)}`)

const paragraphsOf = (file: string): string[] =>
  readFileSync(new URL(`../../cases/teaching/${file}`, import.meta.url), 'utf8')
    // the statement has page numbers of its own, which this is not about
    .replace(/^ *- \d+ -$/gm, '')
    .split(/\n\s*\n/)
    .map(p => p.replace(/\s+/g, ' ').trim())
    .filter(p => p !== '')

const body = ['1-report.txt', '2-statement.txt', '6-memoir.txt'].flatMap(paragraphsOf)
const other = ['5-letter-1934.txt', '4-letter-1912.md'].flatMap(paragraphsOf)
// lines of headings are too short to be cut
const full = [...body, ...other].filter(p => p.length >= 200)
const wrapped = body.map(p => wrap(p, 68).join('\n'))

/** F1 by character over thirty pages damaged at random, the same ones every time. */
function score(damage: (random: () => number) => Damaged): number {
  const sum = { hit: 0, false_: 0, missed: 0 }
  for (let seed = 1; seed <= 30; seed++) {
    const damaged = damage(seeded(seed))
    const found = propose(damaged.text).masks.filter(m => !m.why.endsWith('read as a tag'))
    const count = compare(damaged, found)
    sum.hit += count.hit
    sum.false_ += count.false_
    sum.missed += count.missed
  }
  return (2 * sum.hit) / (2 * sum.hit + sum.false_ + sum.missed)
}

const kinds: readonly [name: string, least: number, (random: () => number) => Damaged][] = [
  ['right halves of a facing page', 0.9, r => bleed(body, other, 'right', r)],
  ['right halves among wrapped lines', 0.9, r => bleed(wrapped, other, 'right', r)],
  ['left halves of a facing page', 0.7, r => bleed(body, other, 'left', r)],
  ['a repeated column, run together', 0.8, r => repeat(full, r, true)],
  ['a repeated column, line by line', 0.8, r => repeat(full, r, false)],
  ['running heads and page numbers', 0.9, r => paginate([...body, ...other], 'The Fire at the Mill', r)],
  ['notes in the text, superscript', 0.95, r => annotate(body, other, r, n => `<sup>${n}</sup>`)],
  ['notes in the text, brackets', 0.95, r => annotate(body, other, r, n => `[${n}]`)],
]

for (const [name, least, damage] of kinds)
  test(`${name}: found on thirty damaged pages`, () => {
    const f1 = score(damage)
    assert.ok(f1 >= least, `F1 ${f1.toFixed(3)} is below ${least}`)
  })

test('sound pages lose nothing, whether lines are wrapped or not', () => {
  for (const width of [38, 52, 68, 90])
    assert.deepEqual(masks([...body, ...other].map(p => wrap(p, width).join('\n')).join('\n\n')), [])
  assert.deepEqual(masks([...body, ...other].join('\n\n')), [])
})

const long =
  'The watchman came down the lane with a lamp and said that he had seen nobody at the gate since the evening bell. '.repeat(
    4,
  )

test('verse, lists, dialogue and chapter numbers stay', () => {
  const verse =
    'and over the hill the mist came down\nwhile under the bridge the water ran\n\nnobody asked where the miller went\nnobody asked who held the lamp\n\nso quiet was it on the road\nthat a leaf could be heard to fall'
  const list = 'apples from the lower field\n\npears\n\nplums and quinces\n\nwalnuts\n\nhay for two horses'
  const dialogue =
    'Q. Where were you?\n\nA. At home.\n\nQ. Who saw you?\n\nA. Nobody saw me.\n\nQ. Are you sure?\n\nA. I am.'
  for (const piece of [verse, list, dialogue]) assert.deepEqual(masks(`${long}\n\n${piece}\n\n${long}end.`), [])
  assert.deepEqual(masks([1, 2, 3, 4].map(n => `${n}\n\n${long}Part ${n}.`).join('\n\n')), [])
  assert.deepEqual(masks(`${long}\n\n1. He came.\n\n2. He saw [1] the lamp.\n\n3. He left.\n\n${long}end.`), [])
})

test('a passage that stands twice has no running head in it', () => {
  const passage =
    'Nobody at the ferry had seen the clerk since the bell of the\nCustom House rang at noon, and the widow who kept the books\ndid not say where he had gone.'
  assert.deepEqual(masks(`First copy.\n${passage}\n\n${long}\n\nSecond copy.\n${passage}`), [])
})

test('an author who shortens a quotation repeats no column', () => {
  const quoted =
    'The watchman came down … with a lamp … that he had seen nobody … since the evening bell … and held his tongue.'
  const source =
    'The watchman came down the lane that night with a lamp in his hand and told us that he had seen nobody at all at the gate since the evening bell, and then he shrugged and held his tongue.'
  assert.deepEqual(masks(`${quoted}\n\n${source}`), [])
})

test('web furniture goes by whole lines; what could be a heading only beside a sure line', () => {
  assert.deepEqual(masks(`${long}\n\noverlay image`), ['web-furniture: overlay image'])
  assert.deepEqual(masks(`${long}\n\nShare this\n\nTwitter\n\n12 comments`), [
    'web-furniture: Share this',
    'web-furniture: Twitter',
    'web-furniture: 12 comments',
  ])
  assert.deepEqual(masks(`Home\n\n${long}\n\nSearch\n\nHe went on.`), [])
})

test('what stands outside a reader’s marks is another document', () => {
  assert.deepEqual(
    masks(`Tail of another.\n\nBEGIN READING HERE\n\n${long.repeat(3)}\n\nEND READING HERE\n\nHead of the next`),
    ['other-document: Tail of another. BEGIN R', 'other-document: END READING HERE Head of'],
  )
  const head = (n: number): string =>
    `## Letter ${n}\n\nMAY ${n}, 1907\n\n*${'An editor tells what this letter is and who wrote it. '.repeat(2)}*`
  assert.deepEqual(masks(`${head(1)}\n\n${long.repeat(4)}\n\n${head(2).slice(0, -30)}`), [
    'other-document: ## Letter 2 MAY 2, 1907 ',
  ])
})

test('notes that stand where notes belong are linked and stay', () => {
  const called = `${long}He saw a lamp.[1] Then he left.[2] ${long}`
  const notes = '[1] It hangs in the museum.\n\n[2] By the north gate.'
  for (const text of [
    `${called}\n\n${notes}`,
    `${called}\n\n${notes}\n\nA reader thanks the author.`,
    `${called}\n\nNotes\n\n${notes}\n\n## Chapter two\n\n${long}He came back. ${long.slice(40)}`,
  ]) {
    assert.deepEqual(masks(text), [])
    assert.equal(propose(text).notes.length, 2)
  }
})

test('a mask says why, and notes are joined to their marks', () => {
  const text = `${long}He saw a lamp.<sup>1</sup> Then he left.\n\n1. The lamp is in the museum.\n\n${long}end.`
  const { masks: found, notes } = propose(text)
  assert.match(found.at(-1)!.why, /note 1, called at line 1 and read into the middle/)
  assert.deepEqual(
    notes.map(n => [text.slice(n.mark!.start, n.mark!.end), text.slice(n.text.start, n.text.end)]),
    [['<sup>1</sup>', '1. The lamp is in the museum.']],
  )
})
