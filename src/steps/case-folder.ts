import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { CaseFolder } from '../case/folder.ts'
import { wrongDate } from '../kit/edtf-fields.ts'
import { Fault } from '../kit/errors.ts'

/** No file of a case folder may be larger than this (assumption: ten times the largest bundled case). */
const mostBytes = 64 * 1024 * 1024

/** Most claims on one question: all pairs are compared (assumption: a case has dozens). */
const mostOnOneQuestion = 2000

type Rows = Exclude<keyof CaseFolder, 'head' | 'rivals'>
const rowFiles = Object.keys(CaseFolder.shape).filter(name => name !== 'head' && name !== 'rivals') as Rows[]

/**
 * Reads a case that lies in a folder as plain files: `case.json` and one JSON Lines file a noun (`questions.jsonl`,
 * `claims.jsonl`, `actors.jsonl` and so on), and `hypotheses.json` for rival accounts. A file that is missing counts as empty; `case.json` must be there.
 *
 * @throws Fault `no-such-file`, `not-a-case` (with file, line and field), `too-large`
 * @example
 * readCaseFolder('cases/moscow-1938').questions.length // more than 115
 */
export function readCaseFolder(folder: string): CaseFolder {
  const head = join(folder, 'case.json')
  if (!existsSync(head))
    throw new Fault('no-such-file', `"${folder}" is no case folder: it holds no case.json. Name a folder that has one.`)
  const read = (name: string): string => {
    const path = join(folder, name)
    if (!existsSync(path)) return ''
    const { size } = regular(path)
    if (size > mostBytes)
      throw new Fault('too-large', `"${path}" is larger than ${mostBytes} bytes. Split the case into smaller ones.`)
    return readFileSync(path, 'utf8')
  }
  const found: Record<string, unknown> = { head: check(CaseFolder.shape.head, parse(read('case.json'), head), head) }
  for (const name of rowFiles) {
    const file = `${name}.jsonl`
    const row = CaseFolder.shape[name].element as z.ZodType
    const line = (text: string, where: string): unknown => datesHold(check(row, parse(text, where), where), where)
    found[name] = read(file)
      .split('\n')
      .flatMap((text, i) => (text.trim() === '' ? [] : [line(text, `${file} line ${i + 1}`)]))
  }
  const rivals = read('hypotheses.json')
  found.rivals =
    rivals === '' ? [] : [check(CaseFolder.shape.rivals.element, parse(rivals, 'hypotheses.json'), 'hypotheses.json')]
  const folderRead = found as CaseFolder
  joinsUp(folderRead)
  return folderRead
}

/** A device or a pipe has no end, whatever its name says. */
function regular(path: string) {
  const found = statSync(path)
  if (found.isFile()) return found
  throw new Fault('not-a-case', `"${path}" is no plain file. Put the rows there as a plain file, or leave it out.`)
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Fault('not-a-case', `${where} is not JSON. Mend or remove it.`)
  }
}

function check<T>(noun: z.ZodType<T>, value: unknown, where: string): T {
  const result = noun.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  throw new Fault('not-a-case', `${where}: ${issue.path.join('.') || 'the whole row'}: ${issue.message}`)
}

/** Every date of a row is EDTF; a month 99 would else be found out by whoever first asks for its days. */
function datesHold<T>(row: T, where: string): T {
  const wrong = wrongDate(row)
  if (wrong === null) return row
  throw new Fault(
    'not-a-case',
    `${where}: ${wrong.field}: "${wrong.value}" is no EDTF date. Write a date such as 1936-08-15, 1936-08, 1936~ or 1936/1938.`,
  )
}

/** Ids are unique and every id that is named exists. */
function joinsUp(folder: CaseFolder): void {
  const ids = (rows: readonly { id: string }[], what: string): Set<string> => {
    const seen = new Set<string>()
    for (const { id } of rows) {
      if (seen.has(id))
        throw new Fault('not-a-case', `${what} "${id}" stands in the case twice. Give one of them another id.`)
      seen.add(id)
    }
    return seen
  }
  const questions = ids(folder.questions, 'Question')
  const claims = ids(folder.claims, 'Claim')
  const sources = new Set(folder.head.sources.map(source => source.id ?? source.siglum))
  const voices = ids(folder.actors, 'Actor').union(ids(folder.documents, 'Document'))
  const must = (set: Set<string>, id: string, what: string, by: string): void => {
    if (!set.has(id)) throw new Fault('not-a-case', `${by} names the ${what} "${id}", which the case does not hold.`)
  }
  for (const [id, { length }] of Map.groupBy(folder.claims, claim => claim.question))
    if (length > mostOnOneQuestion)
      throw new Fault(
        'too-large',
        `Question "${id}" has ${length} claims; ${mostOnOneQuestion} are the most. Split it.`,
      )
  for (const claim of folder.claims) {
    must(questions, claim.question, 'question', `Claim "${claim.id}"`)
    must(sources, claim.at.source, 'source', `Claim "${claim.id}"`)
    for (const link of claim.chain) must(voices, link.voice, 'actor or document', `Claim "${claim.id}"`)
    for (const id of claim.circumstances) must(claims, id, 'claim', `Claim "${claim.id}"`)
  }
  const pairs = new Set<string>()
  for (const { id, a, b, kind } of folder.dismissals) {
    const pair = JSON.stringify([a, b, kind])
    if (pairs.has(pair))
      throw new Fault('not-a-case', `Dismissal "${id}" puts aside what another puts aside already. Leave one of them.`)
    pairs.add(pair)
    for (const claim of [a, b]) must(claims, claim, 'claim', `Dismissal "${id}"`)
  }
  for (const { items } of folder.rivals) {
    const known = new Set(items.map(({ id }) => id))
    for (const item of items) {
      for (const id of item.claims) must(claims, id, 'claim', `Item "${item.id}" of the accounts`)
      for (const id of item.sharesWith ?? []) must(known, id, 'item', `Item "${item.id}" of the accounts`)
    }
  }
  for (const row of folder.exposures)
    for (const id of [row.from, row.to]) must(voices, id, 'actor or document', `Exposure "${row.id}"`)
  for (const row of folder.dependences)
    for (const id of [row.a, row.b]) must(voices, id, 'actor or document', `Dependence "${row.id}"`)
}
