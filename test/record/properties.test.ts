import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isFault } from '../../src/kit/errors.ts'
import { invert, tables } from '../../src/record/change.ts'
import { listFindings } from '../../src/record/findings.ts'
import { mergeActors, renameActor, splitActor } from '../../src/steps/actors.ts'
import { decideFindings } from '../../src/steps/decide-finding.ts'
import { decideMask } from '../../src/steps/decide-mask.ts'
import { redo, showLedger, undo, verifyCase } from '../../src/steps/ledger.ts'
import { makeAnnotation } from '../../src/steps/make-annotation.ts'
import type { CaseFile } from '../../src/steps/open-case.ts'
import { setPerson } from '../../src/steps/people.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { dropSearch, listSavedSearches, saveSearch } from '../../src/steps/search-case.ts'
import { showActors, showCase } from '../../src/steps/show-case.ts'
import { bringIn, newCase, readPlain } from './help.ts'

/** All that a case holds, and what its search index covers. */
const snapshot = ({ db }: CaseFile): string =>
  JSON.stringify([
    ...tables.map(table => db.all(`SELECT * FROM ${table} ORDER BY id`)),
    db.get('SELECT count(*) AS n FROM words_docsize'),
  ])

const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(from.length, 1)]

type Step = (file: CaseFile, a: number, b: number) => unknown

/** What a person may do, with two numbers that choose on what. Faults are part of the game: nothing may change then. */
const steps: Readonly<Record<string, Step>> = {
  gather: (file, a) => bringIn(file, `Vera saw Lev. [${a % 5}]\n\n東京 Anna`),
  read: (file, a) =>
    readSources(file, {
      read: readPlain,
      sources: showCase(file)
        .sources.slice(a % 3)
        .map(s => s.id),
    }),
  decide: (file, a, b) => {
    const some = listFindings(file.db, {}).slice(a % 7, (a % 7) + 1 + (b % 3))
    const decision = pick(['accept', 'reject', 'reopen'] as const, b)!
    const edit = a % 4 === 0 && decision === 'accept' ? { edit: { name: 'Edited' } } : {}
    return decideFindings(
      file,
      some.map(({ id, version }) => ({ id, version, decision, ...edit })),
    )
  },
  mask: (file, a, b) => {
    const source = pick(showCase(file).sources, a)
    const mask = source?.masks[0]
    if (mask)
      decideMask(file, source.id, 0, {
        decision: pick(['accept', 'reject', 'reopen'] as const, b)!,
        version: mask.version,
      })
  },
  make: (file, a, b) => {
    const source = pick(showCase(file).sources, a)
    if (source)
      makeAnnotation(file, { source: source.id, kind: 'person', start: b % 5, end: 6, fields: { name: 'Made' } })
  },
  merge: (file, a, b) => {
    const actors = showActors(file)
    if (actors.length > 1) mergeActors(file, { into: pick(actors, a)!.id, from: pick(actors, b)!.id, reason: 'alike' })
  },
  split: (file, a, b) => {
    const actor = pick(showActors(file), a)
    if (!actor) return
    const part = pick(actor.parts, b)
    splitActor(file, actor.id, part && b % 2 ? { parts: [part.id], reason: '' } : { variants: ['Vera'], reason: 'two' })
  },
  rename: (file, a, b) => {
    const actor = pick(showActors(file), a)
    if (actor) renameActor(file, actor.id, { name: `N${b % 3}` })
  },
  save: (file, a) => saveSearch(file, { name: `S${a % 3}`, query: 'vera', mode: 'exact' }),
  drop: (file, a) => {
    const search = pick(listSavedSearches(file), a)
    if (search) dropSearch(file, search.id)
  },
  person: (file, a, b) =>
    setPerson(file, { name: pick(['Cleo', 'Dora'], a)!, role: pick(['none', 'read', 'own'] as const, b)! }),
  undo: file => undo(file),
  redo: file => redo(file),
  undoAny: (file, a) => undo(file, { seq: pick(showLedger(file).lines, a)!.seq, others: true }),
  redoAny: (file, a) => redo(file, { seq: pick(showLedger(file).lines, a)!.seq, others: true }),
}

const play = fc.array(
  fc.record({ step: fc.constantFrom(...Object.keys(steps)), a: fc.nat(50), b: fc.nat(50), ben: fc.boolean() }),
  { minLength: 5, maxLength: 30 },
)

test('whatever two people do: faults change nothing, undo and redo are exact, all of it goes back, and the ledger says it all', async t => {
  await fc.assert(
    fc.asyncProperty(play, async moves => {
      const ana = newCase(t)
      const start = snapshot(ana)
      setPerson(ana, { name: 'Ben', role: 'own' })
      await bringIn(ana, 'Vera met Boris. [9]', 'Boris wrote to Vera and Lev.')
      await readSources(ana, { read: readPlain })
      for (const { step, a, b, ben } of moves) {
        const file = ben ? ana.as('Ben') : ana
        const before = snapshot(file)
        try {
          await steps[step]!(file, a, b)
        } catch (error) {
          assert.ok(isFault(error), `${step}: ${error instanceof Error ? error.stack : error}`)
          assert.equal(snapshot(file), before, `${step} failed and left a change`)
          continue
        }
        const after = snapshot(file)
        if (step.includes('do') || after === before) continue
        undo(file)
        assert.equal(snapshot(file), before, `undo of ${step}`)
        redo(file)
        assert.equal(snapshot(file), after, `redo of ${step}`)
      }
      for (;;) {
        const line = showLedger(ana, { limit: 1000 }).lines.find(l => l.kind === 'do' && l.stands && l.seq > 1)
        if (!line) break
        assert.ok(line.canTurn, `the last standing step cannot be taken back: ${line.words}`)
        undo(ana, { seq: line.seq, others: true })
      }
      assert.equal(snapshot(ana), start)
      ana.close()
      assert.deepEqual(verifyCase(ana.path).faults, [])
    }),
    { numRuns: 60 },
  )
})

test('the inverse of the inverse is the change', () => {
  const plain = { noNullPrototype: true }
  const row = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(null)), plain)
  const change = fc.record(
    {
      table: fc.constantFrom(...tables),
      id: fc.string(),
      before: fc.option(row),
      after: fc.option(row),
    },
    plain,
  )
  fc.assert(fc.property(fc.array(change), changes => assert.deepEqual(invert(invert(changes)), changes)))
})
