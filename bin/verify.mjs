#!/usr/bin/env node
// Checks a Countertrial case file, or a proof that was exported from one. Needs Node 24 and nothing else; shares no code with the program that wrote the file.
// What it checks and the form of the ledger: docs/ledger.md.   Usage: node verify.mjs FILE [HASH]
import { createHash } from 'node:crypto'
import { existsSync, openSync, readFileSync, readSync } from 'node:fs'

const [path, noted] = process.argv.slice(2)
if (!path || !existsSync(path)) {
  console.error(path ? `There is no file "${path}".` : 'Usage: node verify.mjs FILE [HASH]')
  process.exit(2)
}

const { DatabaseSync } = await import('node:sqlite').catch(() => {
  console.error(`This check needs Node 24; this is Node ${process.versions.node}. Install Node 24 and run it again.`)
  process.exit(2)
})

const faults = []
const sha256 = data => createHash('sha256').update(data).digest('hex')
const sorted = value =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === 'object'
      ? Object.fromEntries(Object.keys(value).sort().map(key => [key, sorted(value[key])]))
      : value
const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

// 1. The chain: each entry is whole, follows from the one before, and none is missing.
// 2. The replay: what the entries say every table holds.
function follow(entries) {
  const tables = new Map()
  const touched = new Set()
  let last = { seq: 0, hash: '0'.repeat(64) }
  let found = noted === undefined
  for (const entry of entries) {
    const { hash, change, ...rest } = entry
    if (entry.seq !== last.seq + 1) faults.push(`entry ${last.seq + 1} is missing`)
    if (entry.previous !== last.hash) faults.push(`entry ${entry.seq} does not follow from the one before it`)
    const due = sha256(JSON.stringify(sorted({ ...rest, change: sha256(change) })))
    if (due !== hash) faults.push(`entry ${entry.seq} was edited`)
    for (const { table, id, before, after } of JSON.parse(change)) {
      if (!tables.has(table)) tables.set(table, new Map())
      const now = tables.get(table)
      if (after === null) now.delete(id)
      else now.set(id, before === null ? after : { ...now.get(id), ...after })
      touched.add(`${id}\n${entry.seq}`)
    }
    found ||= hash === noted
    last = entry
  }
  if (!found) faults.push(`no entry has the hash ${noted}`)
  return { tables, touched, last }
}

// What a proof gives of each table: no column more and none less.
const columns = {
  source: ['id', 'siglum', 'title', 'file', 'language', 'digest', 'original', 'record'],
  actor: ['id', 'kind', 'name', 'part_of', 'by'],
  annotation: ['id', 'finding', 'source', 'kind', 'start', 'end', 'exact', 'prefix', 'suffix', 'digest', 'actor', 'reason', 'body', 'by', 'at'],
  question: ['id', 'body', 'by'],
  witness: ['id', 'source', 'body'],
  claim: ['id', 'question', 'witness', 'line', 'body', 'by'],
  binding: ['id', 'claim', 'source', 'start', 'end', 'exact', 'prefix', 'suffix', 'digest', 'anchoring', 'by'],
}

// A proof: the rows it gives are those of the replay, all of them, and each passage stands in its text where that is given.
function checkProof({ form, version, says, case: about, head, evidence, texts, entries, ...others }) {
  const plain = value => value !== null && typeof value === 'object' && !Array.isArray(value)
  const proved = Object.keys(columns)
  const formed = plain(about) && plain(head) && plain(evidence) && Array.isArray(entries) && (texts === undefined || plain(texts))
  if (form !== 'countertrial-proof' || version !== 1 || typeof says !== 'string' || !formed || Object.keys(others).length > 0) throw new Error('it is no proof of a form known here')
  if (!same(proved.toSorted(), Object.keys(evidence).toSorted())) throw new Error('its tables are not those of a proof')
  if (![entries, ...Object.values(evidence)].every(list => Array.isArray(list) && list.every(plain))) throw new Error('a list of it holds what is no row')
  if (entries.some(entry => typeof entry.change !== 'string')) throw new Error('an entry has no change')
  const { tables, last } = follow(entries)
  if (!same(head, { seq: last.seq, hash: last.hash })) faults.push('the ledger does not end with the head that the file names')
  const named = tables.get('case_file')?.get('case')
  if (!named || !same(about, { uuid: named.uuid, title: named.title })) faults.push('the case is not named as the ledger names it')
  for (const name of proved) {
    const due = new Map(tables.get(name))
    for (const row of evidence[name]) {
      const full = due.get(row.id)
      if (!full) faults.push(`${name} ${row.id} is in no entry, or given twice`)
      else if (!same(row, Object.fromEntries(columns[name].map(column => [column, full[column] ?? null])))) faults.push(`${name} ${row.id} is not as the ledger left it`)
      due.delete(row.id)
    }
    for (const id of due.keys()) faults.push(`${name} ${id} is missing`)
  }
  for (const [digest, text] of Object.entries(texts ?? {})) if (sha256(text) !== digest) faults.push(`the text ${digest} was altered`)
  const digests = new Set(evidence.source.map(row => row.digest))
  for (const digest of Object.keys(texts ?? {})) if (!digests.has(digest)) faults.push(`the text ${digest} is of no source`)
  const points = Object.fromEntries(Object.entries(texts ?? {}).map(([digest, text]) => [digest, [...text]]))
  for (const { id, digest, start, end, exact } of [...evidence.annotation, ...evidence.binding]) {
    if (!digests.has(digest)) faults.push(`the passage ${id} counts in a text that no source has`)
    if (texts && start !== null && points[digest]?.slice(start, end).join('') !== exact) faults.push(`the passage ${id} does not stand where it says`)
  }
  return last
}

const firstByte = file => {
  const byte = Buffer.alloc(1)
  readSync(openSync(file, 'r'), byte)
  return byte.toString()
}

try {
  if (firstByte(path) === '{') {
    const last = checkProof(JSON.parse(readFileSync(path, 'utf8')))
    if (faults.length === 0) console.log(`${last.seq} entries; what the proof gives is what they leave${noted ? ', and they hold the noted hash' : '. Consistent is not proven: compare the hash with one noted elsewhere'}.\nhead ${last.hash}`)
  } else checkCase()
} catch (error) {
  faults.push(error.message)
}
for (const fault of faults.slice(0, 50)) console.log(`fault: ${fault}`)
if (faults.length > 50) console.log(`and ${faults.length - 50} more`)
process.exitCode = faults.length === 0 ? 0 : 1

function checkCase() {
  const db = new DatabaseSync(path, { readOnly: true })
  const rows = (sql, ...values) => db.prepare(sql).iterate(...values)
  if (db.prepare('PRAGMA application_id').get().application_id !== 0x4354524c) throw new Error('it is not a case file')
  db.exec('BEGIN') // one state of the file, even while the program writes it

  for (const row of rows('PRAGMA integrity_check')) if (row.integrity_check !== 'ok') faults.push(row.integrity_check)

  const { tables, touched, last } = follow(rows('SELECT * FROM entry ORDER BY seq'))

  // 3. The tables hold that and nothing else.
  const apart = new Set(['entry', 'touch', 'original', 'text', 'piece', 'term', 'comparison', 'waiting'])
  const listed = rows("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'")
  for (const { name } of [...listed]) {
    if (apart.has(name)) continue
    const due = tables.get(name) ?? new Map()
    for (const row of rows(`SELECT * FROM "${name}"`)) {
      if (!due.has(row.id)) faults.push(`${name} ${row.id} is in no entry`)
      else if (!same(due.get(row.id), row)) faults.push(`${name} ${row.id} is not as the ledger left it`)
      due.delete(row.id)
    }
    for (const id of due.keys()) faults.push(`${name} ${id} is missing`)
    tables.delete(name)
  }
  for (const name of tables.keys()) faults.push(`the table ${name} is missing`)
  for (const { id, seq } of rows('SELECT id, seq FROM touch')) {
    if (!touched.delete(`${id}\n${seq}`)) faults.push(`touch ${id} ${seq} is in no entry`)
  }
  if (touched.size > 0) faults.push(`${touched.size} rows of touch are missing`)

  // 4. Texts and originals have their digests, and every source has both.
  for (const { id, digest, points } of [...rows('SELECT id, digest, length AS points FROM text')]) {
    const text = createHash('sha256')
    let length = 0
    let lines = 1
    let placed = true
    // A case of an older form does not say in which line a piece begins.
    for (const { start, line = lines, body } of rows('SELECT * FROM piece WHERE text = ? ORDER BY start', id)) {
      text.update(body)
      placed &&= start === length && line === lines
      length += [...body].length
      lines += body.split('\n').length - 1
    }
    if (text.digest('hex') !== digest || !placed || length !== points) faults.push(`the text ${digest} was altered`)
  }
  for (const { digest, bytes } of rows('SELECT digest, bytes FROM original')) {
    if (sha256(bytes) !== digest) faults.push(`the original ${digest} was altered`)
  }
  const bare = `SELECT id FROM source WHERE digest NOT IN (SELECT digest FROM text) OR original NOT IN (SELECT digest FROM original)`
  for (const { id } of rows(bare)) faults.push(`the text or original of source ${id} is missing`)

  db.close()
  if (faults.length === 0) {
    const kept = noted ? ', and holds the noted hash' : '. Consistent is not proven: compare the hash with one noted elsewhere'
    console.log(`${last.seq} entries; the ledger is consistent with itself and with every row${kept}.\nThe search index was not compared with the texts; "countertrial verify" does that.\nhead ${last.hash}`)
  }
}
