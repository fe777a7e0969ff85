import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Finding } from '../../src/case/finding.ts'
import type { Reading } from '../../src/case/reading.ts'
import type { Source } from '../../src/case/source.ts'
import { sha256 } from '../../src/record/canonical.ts'
import type { NewSource } from '../../src/record/sources.ts'
import { gatherFiles } from '../../src/steps/gather-files.ts'
import { type CaseFile, createCase } from '../../src/steps/open-case.ts'

/** A folder that is gone after the test. */
export function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'countertrial-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** A new case of Ana's in a folder of its own, with a clock that ticks a second an entry. */
export function newCase(t: TestContext, name = 'test.case'): CaseFile {
  let now = Date.UTC(2026, 0, 1)
  const file = createCase(join(folder(t), name), { title: 'Test', by: 'Ana', clock: () => new Date((now += 1000)) })
  // Nothing here cuts the power; waiting for the disk would only make the tests slow.
  file.db.exec('PRAGMA synchronous = OFF')
  t.after(() => file.close())
  return file
}

/** The simplest gathering engine: the bytes are UTF-8 text, and its first line is the title. */
export const gatherPlain = async (bytes: Uint8Array, name: string): Promise<NewSource> => {
  const text = new TextDecoder().decode(bytes)
  return {
    title: text.split('\n')[0]!.slice(0, 80) || name,
    language: 'und',
    text,
    digest: sha256(text),
    originalDigest: sha256(bytes),
    file: name,
    mediaType: 'text/plain',
    encoding: { name: 'utf-8', told: 'the test says so' },
    record: {},
    map: [{ start: 0, original: 0 }],
    masks: text.includes('[') ? [mask(text)] : [],
    layers: [],
    notes: [],
  }
}

const mask = (text: string): Source['masks'][number] => ({
  start: text.indexOf('['),
  end: text.indexOf(']') + 1,
  reason: 'page-number',
  why: 'It stands in brackets.',
  state: 'proposed',
})

/** The simplest reader: every capitalised ASCII word is a person, and each distinct word an actor. */
export function readPlain(source: Source): Reading {
  const findings: Finding[] = [...source.text.matchAll(/\b[A-Z][a-z]+/g)].map((m, n) => ({
    id: `p${n}`,
    kind: 'person',
    actor: m[0],
    name: m[0],
    start: m.index,
    end: m.index + m[0].length,
    reason: 'It is capitalised.',
  }))
  const names = [...new Set(findings.map(f => (f as { name: string }).name))]
  return {
    findings,
    actors: names.map(name => ({ id: name, kind: 'person', name, variants: [], reasons: ['same word'] })),
  }
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Brings texts in under the names a.txt, b.txt, … */
export const bringIn = (file: CaseFile, ...texts: string[]) =>
  gatherFiles(
    file,
    texts.map((text, n) => ({ name: `${String.fromCharCode(97 + n)}.txt`, bytes: bytes(text) })),
    { gather: gatherPlain },
  )
