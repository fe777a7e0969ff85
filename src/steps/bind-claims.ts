import type { Claim } from '../case/claim.ts'
import type { FolderSource } from '../case/folder.ts'
import type { Anchoring } from '../case/passage.ts'
import type { Source } from '../case/source.ts'
import { Fault } from '../kit/errors.ts'
import { mapOffsets } from '../kit/offsets.ts'
import { held } from '../record/body.ts'
import type { CaseFile } from '../record/case-file.ts'
import { added, altered, type RowChange, removed } from '../record/change.ts'
import { loadClaims, nounRow, rowId, witnessId } from '../record/claims.ts'
import type { Driver } from '../record/driver.ts'
import { listSources, loadSource, sourceRow } from '../record/sources.ts'
import { linesOf } from './lines.ts'

/** How the claims of one witness came to stand in a text of the case. */
export interface BoundWitness {
  readonly witness: string
  readonly source: string
  /** Claims by what became of their place. */
  readonly counts: Readonly<Record<Anchoring, number>>
}

/** Code points kept on each side of a passage, as findings keep them. */
const contextLength = 32

/**
 * Binds the claims of a witness to a source of the case: each to its line. `exact` where the text has the number of lines
 * that the coder counted; `moved` where it has another, so that a person must look; `orphan` where the line is not there,
 * is empty, or is masked. An orphan keeps its claim and shows no passage. From then on the source bears the siglum of
 * its witness, so that one text has one name on every page.
 *
 * @throws Fault `not-found`
 */
export function bindClaims(file: CaseFile, witness: string, source: string): BoundWitness {
  const bound = { exact: 0, moved: 0, orphan: 0 }
  file.write('propose', () => {
    const { db } = file
    const row = nounRow(db, 'witness', witness)
    const text = loadSource(db, source)
    const { head, claims } = loadClaims(db)
    const told = held(
      head.sources.find(one => witnessId(one) === witness),
      witness,
    )
    const own = claims.filter(claim => claim.at.source === witness && claim.at.line !== undefined)
    const place = placer(text, told)
    const changes: RowChange[] = [...altered('witness', row, { source }), ...named(db, source, told.siglum)]
    for (const claim of own) {
      const { anchoring, ...at } = place(claim)
      bound[anchoring]++
      const id = rowId('binding', claim.id)
      const before = db.get('SELECT * FROM binding WHERE id = ?', id)
      const after = { id, claim: rowId('claim', claim.id), source, anchoring, by: file.by, ...at }
      changes.push(...(before ? altered('binding', before, after) : [added('binding', after)]))
    }
    return {
      verb: 'bind-claims',
      words: `Bound ${own.length} claims of ${told.siglum} to "${text.file}": ${said(bound)}`,
      changes,
    }
  })
  return { witness, source, counts: bound }
}

/** The source under the siglum of its witness, unless another source bears that one. */
function named(db: Driver, source: string, siglum: string): RowChange[] {
  const bearer = db.get<{ id: string }>('SELECT id FROM source WHERE siglum = ?', siglum)
  return bearer === undefined ? altered('source', sourceRow(db, source), { siglum }) : []
}

/** Takes the claims of a witness off the text that they are bound to. */
export function unbindClaims(file: CaseFile, witness: string): void {
  file.write('decide', () => {
    const row = nounRow(file.db, 'witness', witness)
    const own = file.db.all(
      'SELECT binding.* FROM binding JOIN claim ON claim.id = binding.claim WHERE claim.witness = ?',
      rowId('witness', witness),
    )
    return {
      verb: 'unbind-claims',
      words: `Took ${own.length} claims off the text of "${witness}"`,
      changes: [...own.map(one => removed('binding', one)), ...altered('witness', row, { source: null })],
    }
  })
}

/**
 * Binds every witness without a text to the one source that is plainly its text: the same number of lines, and either a
 * file named by the witness's id or the author's family name in the text. Where two would do, none is taken: a person
 * binds it.
 */
export function bindNewSources(file: CaseFile): BoundWitness[] {
  const { head, texts } = loadClaims(file.db)
  const open = head.sources.filter(one => one.lines !== undefined && !texts.has(witnessId(one)))
  if (open.length === 0) return []
  const taken = new Set(texts.values())
  const sources = listSources(file.db)
    .filter(one => !taken.has(one.id))
    .map(one => loadSource(file.db, one.id))
  return open.flatMap(witness => {
    const [fit, ...more] = sources.filter(source => fits(witness, source))
    const rivals = open.filter(one => fit !== undefined && fits(one, fit))
    return fit === undefined || more.length > 0 || rivals.length > 1
      ? []
      : [bindClaims(file, witnessId(witness), fit.id)]
  })
}

function fits(witness: FolderSource, source: Source): boolean {
  if (linesOf(source.text).length !== witness.lines) return false
  const { author } = witness.record as { author?: readonly { readonly family?: string }[] }
  const families = (author ?? []).map(one => one.family).filter(family => family !== undefined && family !== '')
  return source.file.startsWith(witnessId(witness)) || families.some(family => source.text.includes(family!))
}

function placer(source: Source, witness: FolderSource) {
  const { text, masks, digest } = source
  const lines = linesOf(text)
  const map = mapOffsets(text)
  const asCounted = witness.lines === undefined || lines.length === witness.lines
  const orphan = (why: string) => ({
    start: null,
    end: null,
    exact: '',
    prefix: '',
    suffix: '',
    digest,
    anchoring: 'orphan' as const,
    why,
  })
  return ({ at: { line = 0 } }: Claim) => {
    const found = lines[line - 1]
    if (found === undefined) return orphan(`The text has ${lines.length} lines, and none is number ${line}.`)
    const exact = text.slice(found.start, found.end)
    if (exact.trim() === '') return orphan(`Line ${line} is empty in this text.`)
    const [start, end] = [map.toPoints(found.start), map.toPoints(found.end)]
    const mask = masks.find(one => one.state === 'accepted' && one.start <= start && end <= one.end)
    if (mask) return orphan(`Line ${line} is masked as ${mask.reason}.`)
    const before = text.slice(map.toUnits(Math.max(0, start - contextLength)), found.start)
    const after = text.slice(found.end, map.toUnits(Math.min(map.length, end + contextLength)))
    const anchoring: Anchoring = asCounted ? 'exact' : 'moved'
    const why = asCounted
      ? `Line ${line} of a text with as many lines as the coder counted.`
      : `Line ${line}, but this text has ${lines.length} lines and the coder counted ${witness.lines}: look whether it is the same.`
    return { start, end, exact, prefix: before, suffix: after, digest, anchoring, why }
  }
}

const said = (counts: Record<Anchoring, number>): string =>
  Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([anchoring, n]) => `${n} ${anchoring}`)
    .join(', ') || 'none has a line'

/** Throws where a person names a source that another witness already has. */
export function bindByHand(file: CaseFile, witness: string, source: string): BoundWitness {
  const other = file.db.get<{ id: string }>(
    'SELECT id FROM witness WHERE source = ? AND id <> ?',
    source,
    rowId('witness', witness),
  )
  if (other)
    throw new Fault(
      'conflict',
      `That text is already taken for ${other.id.replace(':', ' "')}". Take it off there first.`,
    )
  return bindClaims(file, witness, source)
}
