import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makePage } from '../../../src/read/page.ts'
import { english } from '../../../src/read/voices/english.ts'
import { pairMarks } from '../../../src/read/voices/pairs.ts'

/** Notation: `{` and `}` show where each quotation must start and end; `|` stands for a blank line. */
function check(notation: string, more: { closed?: boolean } = {}): void {
  const source = notation.replaceAll('|', '\n\n')
  const text = source.replace(/[{}]/g, '')
  const wanted: string[] = []
  const open: number[] = []
  let at = 0
  for (const char of source) {
    if (char === '{') open.push(wanted.push(`${at}-`) - 1)
    else if (char === '}') wanted[open.pop()!] += String(at)
    else at++
  }
  const found = pairMarks(text, makePage(text).paragraphs, english)
  assert.deepEqual(
    found.map(q => `${q.start}-${q.end}`),
    wanted,
    `${notation}\nfound ${found.map(q => JSON.stringify(text.slice(q.start, q.end))).join(' ')}`,
  )
  if (more.closed === false) assert.ok(found.some(q => !q.closed))
}

test('marks of every house style hold a quotation', () => {
  check(`He said: "{I saw it}".`)
  check(`He said: “{I saw it.}”`)
  check(`He said: '{I saw it}'.`)
  check(`He said: ‘{I saw it.}’`)
  check(`He said: \`{I saw it}'.`)
  check(`He said: \`\`{I saw it}''.`)
  check('Он сказал: «{Я видел}».')
  check('Er sagte: „{Ich sah es}“.')
  check('Er sagte: »{Ich sah es}«.')
  check('Er sagte: ‚{Ich sah es}‘.')
  check('He said "{yes}"—and left.')
  check(`the so-called '{centre}' and the ('{bloc}').`)
})

test('an apostrophe is not a mark', () => {
  check(`He said: '{I can't, and Ivan's won't}'.`)
  check(`He said: ‘{I can’t, and Ivan’s won’t.}’`)
  check(`The workers' rights and the bosses' whims.`)
  check(`He said: '{The workers' rights are gone}', and left.`)
  check(`The '{traitors}' of that year were the '{heroes}' of the next.`)
  check(`In the '30s they said '{no}'.`)
  check(`'Twas late, he said.`)
})

test('quotations nest', () => {
  check(`She wrote: "{He told me '{go home}' and left}".`)
  check(`She wrote: “{He told me ‘{go “{home}” now}’ and left.}”`)
  check(`She wrote: \`{he spoke of a \`\`{last service}'' to us}'.`)
  check(`She wrote: '{he said "{stop}"}'.`)
  check(`„{Er rief ‚{Halt}‘ und ging}“, schrieb sie.`)
})

test('a quotation goes over paragraphs that repeat the opening mark', () => {
  check(`He wrote:|"{The first day.|"The second day.|"The third day.}"|Then he left.`)
  check(`He wrote:|\`{The workers' first day.|\`The second '' day.}'|Then he left.`)
  check(`“{A.|“She said ‘{B.|“‘C.}’ D.}” He left.`)
})

test('a quotation without a repeated mark is closed by the mark that answers it', () => {
  check(`He wrote: “{The first day.|The second day.}” Then he left.`)
})

test('a missing mark costs one paragraph, not the rest', () => {
  check(`He said: "{I saw it and left.}|Nobody "{knew}" him.`, { closed: false })
  check(`He said: “{I saw it and left.}|Nobody “{knew}” him.`, { closed: false })
  check(`He said: 'I saw it and left.|Nobody '{knew}' him.`)
  check(`He saw it and left".|Nobody "{knew}" him.`)
})

const glyph = fc.constantFrom(...`"'“”‘’«»„‚\``, '``', "''", ' ', 'a', 'S', '.', ',', '\n\n', '(', '—')
const hostile = fc.array(glyph, { maxLength: 60 }).map(parts => parts.join(''))

test('whatever the marks, quotations lie in the text, in order, and never cross', () => {
  fc.assert(
    fc.property(hostile, text => {
      const found = pairMarks(text, makePage(text).paragraphs, english)
      const around: number[] = []
      let last = -1
      for (const q of found) {
        assert.ok(0 <= q.open && q.open <= q.start && q.start < q.end && q.end <= q.close && q.close <= text.length)
        assert.ok(q.open >= last)
        last = q.open
        while (around.length > 0 && around.at(-1)! <= q.open) around.pop()
        if (around.length > 0) assert.ok(q.close <= around.at(-1)!, `crosses in ${JSON.stringify(text)}`)
        around.push(q.close)
        assert.equal(q.depth, around.length - 1)
      }
    }),
    { numRuns: 2000 },
  )
})

test('work grows with the length of hostile text, not with its square', () => {
  for (const unit of ['"a ', "'a ", '“a ', '“a\n\n', '`a\n\n`', "s' a ", '«', '»«']) {
    const text = unit.repeat(100_000)
    const paragraphs = unit.includes('\n') ? makeLines(text) : [{ start: 0, end: text.length }]
    assert.ok(pairMarks(text, paragraphs, english).length <= 100_001)
  }
})

function makeLines(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  let at = 0
  for (const line of text.split('\n\n')) {
    if (line !== '') lines.push({ start: at, end: at + line.length })
    at += line.length + 2
  }
  return lines
}
