import type { Anchoring } from '../case/passage.ts'
import type { Source } from '../case/source.ts'
import { makeAnchor } from '../gather/anchor.ts'
import { type NamedActor, readSayings, type Saying } from '../gather/annotation-bodies.ts'
import type { ImportedAnnotation, ImportedDocument, ImportedTarget } from '../gather/annotations.ts'
import { mapOffsets } from '../kit/offsets.ts'
import { canonical } from '../record/canonical.ts'
import type { CaseFile } from '../record/case-file.ts'
import { added, type RowChange } from '../record/change.ts'
import { listFindings, toColumns } from '../record/findings.ts'
import { loadSource } from '../record/sources.ts'
import { pickSource, type SourceNames } from './pick-source.ts'

export { importDocument, readDocument } from '../gather/annotations.ts'

/** What became of one target of one annotation. */
export interface ImportOutcome {
  readonly annotation: string
  readonly outcome: Anchoring
  readonly why: string
  /** The source it stands in; missing where none could be told. */
  readonly source?: string
  readonly start?: number
  readonly end?: number
  /** Suggestions that it became; none where the case says the same already. */
  readonly findings: readonly string[]
}

export interface ImportReport {
  readonly counts: Readonly<Record<Anchoring, number>>
  /** Suggestions that were added. */
  readonly added: number
  /** Things said that the case held already, suggested or decided. */
  readonly already: number
  readonly outcomes: readonly ImportOutcome[]
  /** Pages that the documents only name; nothing is fetched. */
  readonly elsewhere: readonly string[]
}

/** Words of a finding that lists show, as readers keep them. */
const longestWords = 400

/**
 * Takes annotations in as suggestions in the name of this person, all in one step. Each target is bound to a source and to
 * a range of it, or told as an orphan with the reason; see `docs/annotations.md`.
 *
 * @example
 * importAnnotations(file, importDocument(readFileSync('notes.jsonld', 'utf8')), 'notes.jsonld').counts // => { exact: 12, moved: 1, orphan: 0 }
 */
export function importAnnotations(file: CaseFile, document: ImportedDocument, from: string): ImportReport {
  const counts = { exact: 0, moved: 0, orphan: 0 }
  const outcomes: ImportOutcome[] = []
  let [fresh, already] = [0, 0]
  file.write('propose', seq => {
    const actors = actorMaker(file, document, seq)
    const place = placer(file, actors.countedAs)
    const rows: RowChange[] = []
    const known = new Set([...document.annotations.map(one => one.id), ...document.actors.keys()])
    for (const annotation of document.annotations) {
      if (linksOnly(annotation, known)) continue
      for (const target of annotation.targets) {
        const { anchored, bound } = place(target)
        counts[anchored.anchoring]++
        const { why } = anchored
        if (anchored.anchoring === 'orphan' || bound === null) {
          const about = bound === null ? {} : { source: bound.source.id }
          outcomes.push({ annotation: annotation.id, outcome: 'orphan', why, ...about, findings: [] })
          continue
        }
        const { start, end, anchoring } = anchored
        const findings: string[] = []
        for (const saying of readSayings(annotation, bound.words(start, end))) {
          const key = sameness(saying.kind, start, end, saying.fields, actors.nameOf(saying))
          if (bound.said.has(key)) {
            already++
            continue
          }
          bound.said.add(key)
          const id = `i${seq}.${fresh++}`
          findings.push(id)
          const note =
            anchoring === 'moved' ? `${saying.reason === '' ? '' : `${saying.reason} `}Moved: ${why}` : saying.reason
          const finding = {
            ...saying.fields,
            ...actors.idsOf(saying),
            ...makerOf(annotation),
            kind: saying.kind,
            id,
            start,
            end,
            reason: note,
          }
          const { body, ...columns } = toColumns(finding as unknown as Parameters<typeof toColumns>[0])
          const words = bound.words(start, end).slice(0, longestWords).toWellFormed()
          rows.push(
            added('finding', { id, source: bound.source.id, ...columns, words, body: canonical(body), by: file.by }),
          )
        }
        outcomes.push({
          annotation: annotation.id,
          outcome: anchoring,
          why,
          source: bound.source.id,
          start,
          end,
          findings,
        })
      }
    }
    return {
      verb: 'import-annotations',
      words: `Imported ${rows.length} ${rows.length === 1 ? 'suggestion' : 'suggestions'} from "${from}": ${sayCounts(counts)}`,
      changes: [...actors.rows(), ...rows],
    }
  })
  return { counts, added: fresh, already, outcomes, elsewhere: document.elsewhere }
}

/** A relation between annotations and actors of the same document: it picks no range, and the bodies say the same. */
const linksOnly = ({ motivation, targets }: ImportedAnnotation, known: ReadonlySet<string>): boolean =>
  motivation.includes('linking') &&
  targets.length > 0 &&
  targets.every(({ source, position, quote }) => !position && !quote && source !== undefined && known.has(source))

/** Counts as a person reads them: `12 exact, 1 orphan`. */
export const sayCounts = (counts: Readonly<Record<Anchoring, number>>): string =>
  (['exact', 'moved', 'orphan'] as const)
    .flatMap(one => (counts[one] === 0 ? [] : [`${counts[one]} ${one}`]))
    .join(', ') || 'no targets'

const makerOf = ({ creators }: ImportedAnnotation) =>
  creators.length === 0 ? {} : { maker: creators.join(', ').slice(0, 200).toWellFormed() }

/** What two findings share that say the same: everything but their reasons and the ids of actors, which differ from case to case. */
function sameness(kind: string, start: number, end: number, fields: object, names: readonly string[]): string {
  const { actor, speaker, addressee, source, name, maker, ...said } = fields as Record<string, unknown>
  return canonical([kind, start, end, said, names])
}

interface Bound {
  readonly source: Source
  /** What the case says of this source already. */
  readonly said: Set<string>
  words(start: number, end: number): string
  readonly anchor: { readonly same: ReturnType<typeof makeAnchor>; readonly other: ReturnType<typeof makeAnchor> }
}

/** Binds targets, loading each source once. */
function placer(file: CaseFile, countedAs: (name: string) => string) {
  const names = file.db.all<SourceNames & Record<string, never>>(
    'SELECT id, siglum, file, digest, original FROM source',
  )
  const loaded = new Map<string, Bound>()
  const load = (id: string): Bound => {
    const kept = loaded.get(id)
    if (kept) return kept
    const source = loadSource(file.db, id)
    const map = mapOffsets(source.text)
    const heading = new Map(
      file.db.all<{ id: string; name: string }>('SELECT id, name FROM actor').map(row => [row.id, row.name]),
    )
    const said = new Set(
      listFindings(file.db, { source: id }).map(
        ({ kind, start, end, id: _id, sourceId, state, version, by, at, exact, reason, ...fields }) => {
          const { actor, speaker, addressee, source: voice } = fields as Record<string, string | undefined>
          const named = kind === 'attribution' ? [voice] : [actor, speaker, addressee]
          return sameness(
            kind,
            start,
            end,
            fields,
            named.map(one => (one === undefined ? '' : countedAs(heading.get(one) ?? ''))),
          )
        },
      ),
    )
    const bound: Bound = {
      source,
      said,
      words: (start, end) => source.text.slice(map.toUnits(start), map.toUnits(end)),
      anchor: { same: makeAnchor(source.text, true), other: makeAnchor(source.text, false) },
    }
    loaded.set(id, bound)
    return bound
  }
  return (target: ImportedTarget) => {
    const picked = pickSource(names, target)
    if ('why' in picked) return { bound: null, anchored: { anchoring: 'orphan' as const, why: picked.why } }
    const bound = load(picked.id)
    return { bound, anchored: bound.anchor[picked.sameText ? 'same' : 'other'](target) }
  }
}

/** Actors of the import: one of the case where the document was exported from it, else a new one for each IRI. */
function actorMaker(file: CaseFile, document: ImportedDocument, seq: number) {
  const { uuid } = file.db.one<{ uuid: string }>('SELECT uuid FROM case_file')
  const own = `urn:x-countertrial:actor:${uuid}:`
  const made = new Map<string, { id: string; name: string; row: RowChange | null }>()
  const told = new Map(document.actors)
  for (const { bodies } of document.annotations) {
    for (const saying of readSayings({ bodies } as ImportedAnnotation, ''))
      for (const { iri, kind, name } of saying.actors) if (name && !told.has(iri)) told.set(iri, { name, kind })
  }
  const find = ({ iri, kind, name }: Omit<NamedActor, 'field'>) => {
    const known = made.get(iri)
    if (known) return known
    const heading = told.get(iri) ?? { kind, name: name ?? lastPart(iri) }
    const id = iri.startsWith(own) ? decodeURIComponent(iri.slice(own.length)) : ''
    const here = file.db.get<{ name: string }>('SELECT name FROM actor WHERE id = ? AND kind = ?', id, heading.kind)
    const fresh = `a${seq}.${made.size}`
    const columns = { kind: heading.kind, name: heading.name.toWellFormed(), part_of: null, as_read: null }
    const row = here
      ? null
      : added('actor', { id: fresh, ...columns, reasons: canonical([`Imported as ${iri}`]), by: file.by })
    const actor = { id: here ? id : fresh, name: here?.name ?? columns.name, row }
    made.set(iri, actor)
    return actor
  }
  const used = new Set<string>()
  // An actor merged there and not here is one of two names for the same: a finding of either is no new one.
  const merged = new Map<string, string>()
  for (const one of document.annotations) {
    const [from, into] = one.targets.map(target => told.get(target.source ?? '') && target.source!)
    if (from && into && one.motivation.includes('linking') && isTagged(one, 'counted-as'))
      merged.set(find({ iri: from, ...told.get(from)! }).name, find({ iri: into, ...told.get(into)! }).name)
  }
  const countedAs = (name: string): string => merged.get(name) ?? name
  return {
    countedAs,
    nameOf: (saying: Saying) => {
      const name = (field: NamedActor['field']) => {
        const named = saying.actors.find(one => one.field === field)
        return named ? countedAs(find(named).name) : ''
      }
      return saying.kind === 'attribution' ? [name('source')] : [name('actor'), name('speaker'), name('addressee')]
    },
    idsOf: (saying: Saying) =>
      Object.fromEntries(
        saying.actors.map(named => {
          const { id } = find(named)
          used.add(id)
          return [named.field, id]
        }),
      ),
    rows: () => [...made.values()].flatMap(({ id, row }) => (row && used.has(id) ? [row] : [])),
  }
}

const isTagged = ({ bodies }: ImportedAnnotation, tag: string): boolean =>
  bodies.some(body => typeof body === 'object' && body !== null && (body as { value?: unknown }).value === tag)

const lastPart = (iri: string): string => iri.split(/[/:#]/).findLast(part => part !== '') ?? iri
