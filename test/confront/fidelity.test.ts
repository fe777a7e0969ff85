import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkQuotation } from '../../src/confront/fidelity/fidelity.ts'
import { openWordNet } from '../../src/steps/open-thesaurus.ts'
import { needsShared, realText } from '../shared.ts'

const thesaurus = openWordNet()
const edition =
  'Nobody saw the third barrel burning before midnight. The keeper Falk carried his own lamp down to the cellar. ' +
  'He was never drunk on duty. But on Sundays he drank with the stokers until the watch was changed.'
/** `kind: words of the quotation | words of the edition`, in order. */
function deviations(text: string, from: string, to: string, whole: string): string[] {
  const start = text.indexOf(from)
  const end = text.indexOf(to, start) + to.length
  const points = (at: number): number => Array.from(text.slice(0, at)).length
  const found = checkQuotation(text, { start: points(start), end: points(end) }, whole, thesaurus)
  assert.ok(found !== null, 'not found in the edition')
  const words = (all: string, extent: { start: number; end: number } | null): string =>
    extent === null ? '' : Array.from(all).slice(extent.start, extent.end).join('')
  return found.deviations.map(d => `${d.kind}: ${words(text, d.quote)} | ${words(whole, d.edition)}`)
}
const quoted = (quote: string): string[] => deviations(`😀 He wrote: ${quote}`, quote, quote, edition)

const cases: [quote: string, expected: string[]][] = [
  ['Nobody saw the third barrel burning before midnight.', []],
  ['Nobody saw the third barrel … before midnight.', ['marked-cut:  | burning']],
  ['Nobody saw the barrel burning before midnight.', ['dropped-word:  | third']],
  ['Nobody saw the third crate burning before midnight.', ['changed: crate | barrel']],
  ['Nobody really saw the third barrel burning before midnight.', ['added: really | ']],
  ['The keeper Falk to the cellar. He was never drunk on duty …', ['silent-cut:  | carried his own lamp down']],
  [
    'The keeper Falk carried his own lamp down to the cellar. He was drunk on duty. But on Sundays he drank with the stokers until the watch was changed.',
    ['dropped-word:  | never'],
  ],
  [
    'The keeper Falk carried his own lamp down to the cellar. He was never drunk on duty.',
    ['cut-before-turn:  | But on Sundays he drank with the stokers until the watch was changed.'],
  ],
  [
    'Nobody saw the third barrel burning before midnight. The keeper Falk carried his own lamp',
    ['cut-short:  | down to the cellar.'],
  ],
  ['Nobody saw the third barrel', []],
]
for (const [quote, expected] of cases)
  test(quote, () => {
    assert.deepEqual(quoted(quote), expected)
  })

test('a person named in the introduction whom the edition does not name near it is told', () => {
  const text =
    'In answer to Wessel, he said: nobody saw the third barrel burning before midnight. The keeper Falk carried his own lamp down to the cellar.'
  assert.deepEqual(deviations(text, 'nobody', 'cellar.', edition), ['shifted-context: Wessel | '])
})

test('of a long quotation the part that the edition holds is told, and only that is measured', () => {
  const held = 'The keeper Falk carried his own lamp down to that cellar.'
  const text = `${'Rain fell on the farmers and their cattle for weeks, and the harvest was poor in every valley. '.repeat(4)}${held}`
  const found = checkQuotation(text, { start: 0, end: text.length }, edition, thesaurus)
  assert.equal(text.slice(found!.part!.start, found!.part!.end), held.slice(0, -1))
  assert.deepEqual([found!.sameVersion, found!.deviations.map(one => one.kind)], [true, ['changed']])
  const chance = text.replace(held, 'The lamp was his own, and in the cellar nobody carried it down.')
  assert.equal(checkQuotation(chance, { start: 0, end: chance.length }, edition, thesaurus), null)
})

test('what the edition does not hold is not found in it', () => {
  const text = 'The harvest failed for six weeks and farmers sold their cattle.'
  assert.equal(checkQuotation(text, { start: 0, end: text.length }, edition, thesaurus), null)
})

test('real texts: the clause on morphine that 001 drops without a mark', needsShared, () => {
  const told = deviations(realText('001').text, 'If I’m to receive', 'as you do.', realText('003').text)
  assert.ok(
    told.some(line => /^silent-cut: .*morphine/.test(line)),
    told.join('\n'),
  )
})

test('real texts: the medieval principle is reworded, set elsewhere and cut before its turn', needsShared, () => {
  const told = deviations(
    realText('000').text,
    'the confession of the accused is not',
    'of jurisprudence',
    realText('002').text,
  )
  assert.ok(told.includes('changed: binding | essential'))
  assert.ok(told.some(line => /^cut-before-turn: {2}\| But here/.test(line)))
  assert.ok(told.includes('shifted-context: Vyshinsky | '))
})

test('in another wording a last word met in a later sentence is no end of the quotation, and what lies before it no cut', () => {
  const letter =
    'If a sentence of exile awaits me, then I beg you to let me take my books and my lamp on the barge (and the letters from Halden). ' +
    'This point is extremely important to me. No one on the quay will know about it. You, who know me, will understand it. ' +
    'I sometimes stare at the river with calm eyes, precisely because I know the water.'
  const other =
    'Should I receive the sentence of exile, I entreat you: let me keep my books and a lamp upon the barge. For me, this point ' +
    'is extremely important. Nobody at the quay will hear a thing about it. Friend, you must surely understand it, for you know me.'
  const told = deviations(other, other, other, letter)
  assert.ok(told.includes('silent-cut:  | and the letters from Halden'), told.join('\n'))
  assert.ok(!told.some(line => /stare|^cut-short/.test(line)), told.join('\n'))
})
