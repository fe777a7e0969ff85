/**
 * Truth discovery on a set of your own with a gold file: how many items each method gets right, ours and truthdiscovery's.
 *
 *   node bench/public-sets.ts CLAIMS GOLD [--columns source,item,-,value] [--errors METHOD]
 *
 * CLAIMS as `countertrial fuse` reads it; GOLD: a line of names, then item,value. Both are read by the one normaliser, and the
 * peer is handed the values that it made, so that methods are compared and not readers; "raw" hands it the forms as given.
 * Right: the chosen value is the gold one. F1: over the people named, all items together. Within 10: times up to ten minutes apart.
 * The public sets of books and flights (Dong et al. 2009; Li et al. 2013) are not part of this repository.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import Papa from 'papaparse'
import { readClaims } from '../src/show/cli/claims-table.ts'
import type { ClaimRow } from '../src/weigh/fusion/claim-rows.ts'
import { buildTable } from '../src/weigh/fusion/claim-table.ts'
import { minutesApart } from '../src/weigh/fusion/clock.ts'
import { fuse, methodNames } from '../src/weigh/fusion/fuse.ts'
import type { ReadValue } from '../src/weigh/fusion/value.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { columns: { type: 'string' }, errors: { type: 'string' }, only: { type: 'string' } },
})
const [claimsFile, goldFile] = positionals
if (claimsFile === undefined || goldFile === undefined) throw new Error('Give a table of claims and a gold file.')
const { rows } = readClaims(readFileSync(claimsFile, 'utf8'), claimsFile, options.columns)
const gold = new Map(
  (Papa.parse<string[]>(readFileSync(goldFile, 'utf8'), { skipEmptyLines: true }).data.slice(1) as string[][]).map(
    ([item, value]) => [item!, value!],
  ),
)
const asked = new Set(rows.map(({ item }) => item))
for (const item of gold.keys()) if (!asked.has(item)) gold.delete(item)

/** The gold value of each item, and what each form of it says, both read beside the other forms of the item. */
const truthOf = new Map<string, ReadValue>()
const goldReader = '\u0001gold'
const read = readForms()

interface Score {
  right: number
  near: number
  shared: number
  found: number
  wanted: number
}
function score(chosen: ReadonlyMap<string, string>): Score {
  const result = { right: 0, near: 0, shared: 0, found: 0, wanted: 0 }
  for (const [item, truth] of truthOf) {
    const form = chosen.get(item)
    const value = form === undefined ? undefined : read.get(`${item}\n${form}`)
    const [own, people] = [value?.elements ?? [value?.key], truth.elements ?? [truth.key]]
    result.wanted += people.length
    result.found += own.length
    result.shared += own.filter(name => name !== undefined && people.includes(name)).length
    if (value?.key === truth.key) result.right++
    const apart = value?.clock && truth.clock ? minutesApart(value.clock, truth.clock) : null
    if (value?.key === truth.key || (apart !== null && apart <= 10)) result.near++
  }
  return result
}
function line(name: string, { right, near, shared, found, wanted }: Score): string {
  const of = (n: number): string => (n / truthOf.size).toFixed(3)
  return `${name.padEnd(34)}${of(right)}   ${((2 * shared) / (found + wanted)).toFixed(3)}   ${of(near)}`
}

console.log(
  `${rows.length} claims of ${new Set(rows.map(r => r.source)).size} sources on ${asked.size} items; gold for ${truthOf.size}`,
)
console.log(`method                            right   F1      within 10`)
for (const method of options.only?.split(',') ?? methodNames) {
  const started = process.cpuUsage()
  const { items } = fuse(rows, method)
  const { user, system } = process.cpuUsage(started)
  console.log(line(method, score(new Map(items.map(({ item, value }) => [item, value])))))
  console.log(
    `${line(`${method}, with dependence`, score(new Map(items.map(({ item, withDependence }) => [item, withDependence]))))}   ${((user + system) / 1e6).toFixed(1)} s`,
  )
  if (options.errors === method)
    for (const { item, withDependence, values } of items) {
      const truth = truthOf.get(item)
      const found = read.get(`${item}\n${withDependence}`)
      if (truth === undefined || found?.key === truth.key) continue
      console.log(`  ${item} gold ${gold.get(item)} → ${truth.key}`)
      for (const { value, belief, sources } of values.slice(0, 6))
        console.log(
          `    ${belief.toFixed(3)} ${String(sources.length).padStart(3)} ${value.slice(0, 90)} → ${read.get(`${item}\n${value}`)?.key}`,
        )
    }
}
if (options.only === undefined)
  for (const name of ['MajorityVoting', 'Sums', 'AverageLog', 'Investment', 'PooledInvestment', 'TruthFinder', 'CRH']) {
    for (const raw of [false, true]) {
      const chosen = peer(name, raw)
      console.log(
        chosen === null ? `${name}: did not run` : line(`truthdiscovery ${name}${raw ? ' raw' : ''}`, score(chosen)),
      )
    }
  }

/** Each form is given once more by a source of its own, so that the value it stands in can be told. */
function readForms(): Map<string, ReadValue> {
  const own = rows.filter(({ item }) => gold.has(item))
  const forms = new Map(own.map(({ item, value }) => [`${item}\n${value}`, { source: '', item, value }]))
  for (const [item, value] of gold) forms.set(`${item}\n${goldReader}`, { source: '', item, value })
  const readers: ClaimRow[] = [...forms].map(([name, row]) => ({ ...row, source: name }))
  const table = buildTable([...own, ...readers])
  const numbers = new Map(table.sources.map((source, s) => [source, s]))
  const result = new Map<string, ReadValue>()
  for (const name of forms.keys()) {
    const s = numbers.get(name)
    if (s !== undefined) result.set(name, table.values[table.given[table.givenAt[s]!]!]!)
  }
  for (const item of gold.keys()) {
    const truth = result.get(`${item}\n${goldReader}`)
    if (truth !== undefined) truthOf.set(item, truth)
  }
  return result
}

/** The values that a method of truthdiscovery (PyPI 1.0.4) chooses; null where it cannot be run. TD_PYTHON names its Python. */
function peer(name: string, raw: boolean): Map<string, string> | null {
  const plain = buildTable(rows)
  const formOf = new Map<string, string>()
  const claims: [string, string, string][] = []
  if (raw) for (const { source, item, value } of rows) claims.push([source, item, value])
  else
    for (let s = 0; s < plain.sources.length; s++)
      for (let k = plain.givenAt[s]!; k < plain.givenAt[s + 1]!; k++) {
        const v = plain.given[k]!
        const item = plain.items[plain.itemOf[v]!]!
        formOf.set(`${item}\n${v}`, plain.values[v]!.form)
        claims.push([plain.sources[s]!, item, `${v}`])
      }
  const code = `
import sys, json, types
sys.modules['truthdiscovery.graphs'] = types.ModuleType('truthdiscovery.graphs')
from truthdiscovery.input import Dataset
import truthdiscovery.algorithm as A
first = {}
for s, i, v in json.load(sys.stdin): first.setdefault((s, i), v) # it takes one value from a source
result = A.${name}().run(Dataset([(s, i, v) for (s, i), v in first.items()]))
json.dump({i: sorted(result.get_most_believed_values(i))[0] for i in result.belief}, sys.stdout)`
  const { stdout } = spawnSync(process.env.TD_PYTHON ?? '/tmp/td/bin/python', ['-c', code], {
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 1e8,
    input: JSON.stringify(claims),
  })
  if (!stdout) return null
  return new Map(
    Object.entries(JSON.parse(stdout) as Record<string, string>).map(([item, value]) => [
      item,
      raw ? value : formOf.get(`${item}\n${value}`)!,
    ]),
  )
}
