import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { listSources } from '../../src/record/sources.ts'
import { compared, compareTexts, inOrder } from '../../src/steps/compare-texts.ts'
import { undo } from '../../src/steps/ledger.ts'
import { markFormula, showFormulae, withdrawFormula } from '../../src/steps/mark-formula.ts'
import { openBundledCase } from '../../src/steps/open-bundled-case.ts'
import { claimsOf } from '../../src/steps/read-claims.ts'
import { readSide, showPair } from '../../src/steps/show-parallels.ts'
import { showQuotation } from '../../src/steps/show-quotation.ts'

const folder = mkdtempSync(join(tmpdir(), 'countertrial-formula-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('what is no range of the text, or too long to be a quotation, is refused at once', async () => {
  const { file } = await openBundledCase('teaching', join(folder, 'b.case.sqlite'), { by: 'Ana' })
  const { id } = listSources(file.db)[0]!
  assert.throws(() => showQuotation(file, { source: id, start: 5, end: 2 }), /5-2 is no range of/)
  assert.throws(() => showQuotation(file, { source: id, start: 0, end: 99_999_999 }), /is no range of/)
  file.close()
})

test('a formula counts for nothing, the pairs that have it are compared anew, and undo brings the find back', async () => {
  const { file } = await openBundledCase('teaching', join(folder, 'a.case.sqlite'), { by: 'Ana' })
  const ids = listSources(file.db).map(({ id }) => id)
  const pairs = ids.flatMap((a, n) => ids.slice(n + 1).map(b => inOrder(file, { a, b })))
  await compareTexts(file, pairs)
  const verbatim = pairs.flatMap(pair =>
    (compared(file, pair)?.parallels ?? []).filter(one => one.kind === 'verbatim').map(one => ({ pair, one })),
  )
  assert.ok(verbatim.length > 0)
  const { pair, one } = verbatim[0]!
  const words = readSide(file, claimsOf(file), pair.a).slice(one.a.start, one.a.end)
  const formula = markFormula(file, words)
  assert.equal(compared(file, pair), null)
  assert.ok(showFormulae(file)[0]!.sources.length >= 2)
  assert.throws(() => markFormula(file, words.toUpperCase()), /is a formula of this case already/)
  assert.throws(() => markFormula(file, 'xyzzy plugh'), /No source of this case has the words "xyzzy plugh"/)
  await compareTexts(file, [pair])
  assert.equal(
    showPair(file, `${pair.a}~${pair.b}`).parallels.some(
      found => found.kind === 'verbatim' && found.a.start === one.a.start,
    ),
    false,
  )
  undo(file)
  assert.ok(compared(file, pair)!.parallels.some(found => found.a.start === one.a.start && found.kind === 'verbatim'))
  const again = markFormula(file, words)
  withdrawFormula(file, again.id)
  assert.deepEqual(showFormulae(file), [])
  assert.notEqual(formula.id, again.id)
  file.close()
})
