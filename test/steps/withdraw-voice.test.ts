import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { type CaseClaims, loadClaims } from '../../src/record/claims.ts'
import { undo } from '../../src/steps/ledger.ts'
import { openBundledCase } from '../../src/steps/open-bundled-case.ts'
import type { CaseFile } from '../../src/steps/open-case.ts'
import { showImpact, withdrawVoice } from '../../src/steps/withdraw-voice.ts'

const folder = mkdtempSync(join(tmpdir(), 'countertrial-withdraw-'))
const { file } = await openBundledCase('moscow-1938', join(folder, 'a.case.sqlite'), { by: 'Ana' })
test.after(() => {
  file.close()
  rmSync(folder, { recursive: true, force: true })
})

const state = (of: CaseFile): string =>
  JSON.stringify(loadClaims(of.db), (_, one) => (one instanceof Map ? [...one] : one))

/** The claims that are gone or say something else. */
const changed = (before: CaseClaims, after: CaseClaims): string[] => {
  const now = new Map(after.claims.map(claim => [claim.id, JSON.stringify(claim)]))
  return before.claims.filter(claim => now.get(claim.id) !== JSON.stringify(claim)).map(({ id }) => id)
}

// a page that we read, its author, the accused himself, a document between, and somebody who loses inferred links mostly
for (const voice of ['blog-2012', 'medvedev', 'bukharin', 'report-1938', 'larina-anna'])
  test(`withdrawing ${voice} changes the claims that were listed, no other, and undo brings all back`, () => {
    const [before, whole] = [loadClaims(file.db), state(file)]
    const { falls, weakens, circumstances, seq } = showImpact(file, voice)
    withdrawVoice(file, voice, { seq, reason: 'to see' })
    const listed = [...falls, ...weakens, ...circumstances].map(one => one.claim)
    assert.equal(new Set(listed).size, listed.length, 'each is listed once')
    assert.deepEqual(changed(before, loadClaims(file.db)).sort(), listed.sort())
    undo(file)
    assert.equal(state(file), whole)
  })
