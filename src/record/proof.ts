/**
 * A proof: what people decided in a case, in one JSON file that can be checked without the case and without this program.
 * It holds the rows of evidence, the digests of the sources, and the whole ledger they follow from. `docs/ledger.md` writes
 * the form down; `bin/verify.mjs` checks it in a few dozen lines that share no code with this file.
 */
import { z } from 'zod'
import { Fault } from '../kit/errors.ts'
import { mapOffsets } from '../kit/offsets.ts'
import { canonical, sha256 } from './canonical.ts'
import type { Driver, Row } from './driver.ts'
import { type EntryRow, head } from './ledger.ts'
import { type Tell, walk } from './replay.ts'
import { loadText } from './texts.ts'
import type { Verdict } from './verify.ts'

/** What is proved, by table: which columns the file gives. Every row that the ledger leaves there must be in it. */
const proved = {
  source: ['id', 'siglum', 'title', 'file', 'language', 'digest', 'original', 'record'],
  actor: ['id', 'kind', 'name', 'part_of', 'by'],
  annotation: [
    ...['id', 'finding', 'source', 'kind', 'start', 'end', 'exact', 'prefix', 'suffix', 'digest'],
    ...['actor', 'reason', 'body', 'by', 'at'],
  ],
  question: ['id', 'body', 'by'],
  witness: ['id', 'source', 'body'],
  claim: ['id', 'question', 'witness', 'line', 'body', 'by'],
  binding: ['id', 'claim', 'source', 'start', 'end', 'exact', 'prefix', 'suffix', 'digest', 'anchoring', 'by'],
} as const

type Proved = keyof typeof proved
const tables = Object.keys(proved) as Proved[]

const Value = z.union([z.string(), z.number(), z.null()])
const Rows = z.array(z.record(z.string(), Value))
const EntryOf = z.strictObject({
  seq: z.int(),
  at: z.string(),
  by: z.string(),
  kind: z.enum(['do', 'undo', 'redo']),
  verb: z.string(),
  words: z.string(),
  step: z.int(),
  of: z.int().nullable(),
  change: z.string(),
  previous: z.string(),
  hash: z.string(),
})

export const Proof = z.strictObject({
  form: z.literal('countertrial-proof'),
  version: z.literal(1),
  says: z.string(),
  case: z.strictObject({ uuid: z.string(), title: z.string() }),
  head: z.strictObject({ seq: z.int(), hash: z.string() }),
  evidence: z.record(z.enum(tables), Rows),
  /** Whole texts by digest, where the export was asked for them. */
  texts: z.record(z.string(), z.string()).optional(),
  entries: z.array(EntryOf),
})
export type Proof = z.infer<typeof Proof>

/** Reads one state of a case into a proof. */
export function makeProof(db: Driver, { texts }: { readonly texts: boolean }): Proof {
  const rows = (table: Proved): Row[] =>
    db.all<Row>(`SELECT ${proved[table].map(name => `"${name}"`).join(', ')} FROM ${table} ORDER BY id`)
  const evidence = Object.fromEntries(tables.map(table => [table, rows(table)])) as Record<Proved, Row[]>
  const digests = new Set(evidence.source.map(row => String(row.digest)))
  return {
    form: 'countertrial-proof',
    version: 1,
    says: 'Check this file with "countertrial verify FILE" or "node bin/verify.mjs FILE [HASH]"; docs/ledger.md says how.',
    case: db.one<Row & { uuid: string; title: string }>('SELECT uuid, title FROM case_file'),
    head: head(db),
    evidence,
    ...(texts ? { texts: Object.fromEntries([...digests].map(digest => [digest, loadText(db, digest)])) } : {}),
    entries: db.all<EntryRow & Record<string, never>>('SELECT * FROM entry ORDER BY seq'),
  }
}

/** Refuses what is no proof. */
export function readProof(text: string, name: string): Proof {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new Fault('bad-input', `"${name}" is neither a case file nor a proof: it is not well-formed JSON.`, { cause })
  }
  const parsed = Proof.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const path = [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])]
  throw new Fault(
    'bad-input',
    `"${name}" is no proof: its "${path.join('.') || 'form'}" is missing or of another form.`,
  )
}

/** Checks a proof: the chain, the rows against a replay of it, and each passage against its text where that is given. */
export function verifyProof(proof: Proof, options: { readonly head?: string } = {}): Verdict {
  const faults: string[] = []
  const tell: Tell = fault => void faults.push(fault)
  const { state, entries, head: last } = walk(proof.entries, tell, options.head)
  if (last !== proof.head.hash || entries !== proof.head.seq)
    tell(`The ledger ends with ${entries}, ${last}, not with the head that the file names.`)
  const about = state.get('case_file')?.get('case')
  if (about?.uuid !== proof.case.uuid || about?.title !== proof.case.title)
    tell('The case is not named as the ledger names it.')
  let rows = 0
  for (const table of tables) {
    const left = new Map(state.get(table) ?? [])
    for (const row of proof.evidence[table]) {
      rows++
      const due = left.get(String(row.id))
      const columns = proved[table]
      const said = due && Object.fromEntries(columns.map(name => [name, due[name] ?? null]))
      if (!due)
        tell(`The row ${row.id} of ${table} is in no entry of the ledger, twice in the file, or was taken back.`)
      else if (canonical(said) !== canonical(row)) tell(`The row ${row.id} of ${table} is not as the ledger left it.`)
      left.delete(String(row.id))
    }
    for (const id of left.keys()) tell(`The row ${id} of ${table} is missing; the ledger says it is there.`)
  }
  checkPassages(proof, tell)
  return { ok: faults.length === 0, entries, rows, head: last, faults: faults.slice(0, mostFaults) }
}

/** More faults than this are not listed. */
const mostFaults = 50

function checkPassages({ evidence, texts }: Proof, tell: Tell): void {
  const known = new Set(evidence.source.map(row => row.digest))
  for (const digest of Object.keys(texts ?? {}))
    if (!known.has(digest)) tell(`The text ${digest} is of no source of the file.`)
  const slices = new Map(
    Object.entries(texts ?? {}).map(([digest, text]) => {
      if (sha256(text) !== digest) tell(`The text ${digest} was altered.`)
      const map = mapOffsets(text)
      const end = (point: number): number => map.toUnits(Math.min(point, map.length))
      return [digest, (from: number, to: number) => text.slice(end(from), end(to))]
    }),
  )
  for (const row of [...evidence.annotation, ...evidence.binding]) {
    if (!known.has(row.digest!)) tell(`The passage ${row.id} counts in a text that no source of the file has.`)
    if (texts === undefined || row.start === null) continue
    const slice = slices.get(String(row.digest))
    if (slice === undefined) tell(`The text of the passage ${row.id} is not in the file.`)
    else if (slice(Number(row.start), Number(row.end)) !== row.exact)
      tell(`The passage ${row.id} does not stand in its text where it says.`)
  }
}
