import type { Coding, Settlement } from '../case/coding.ts'
import { type Compared, compareCodings, type DifferenceKind, meaningOf } from '../confront/coders/compare.ts'
import { Fault } from '../kit/errors.ts'
import { mapLines } from '../kit/lines.ts'
import { mapOffsets } from '../kit/offsets.ts'
import type { CaseFile } from '../record/case-file.ts'
import { codingsOf, listSettlements } from '../record/codings.ts'
import { type DecidedFinding, listFindings } from '../record/findings.ts'
import { listSources, loadSource, sourceRow } from '../record/sources.ts'
import { newActorIn } from './read-apart.ts'

/** What one coder says of a place, ready to be shown. */
export interface CoderSays {
  readonly unit: string
  readonly verdict: Coding['verdict']
  readonly kind: Coding['finding']['kind']
  readonly start: number
  readonly end: number
  readonly exact: string
  /** Who, when, whose words; empty where the kind has no value. */
  readonly value: string
}

export interface CoderDifference {
  readonly kind: DifferenceKind
  readonly line: number
  readonly a: CoderSays | null
  readonly b: CoderSays | null
  readonly settled: Settlement | null
  /** What a third person decided there in the case, which a settlement would replace. */
  readonly stands: Standing | null
}

export interface Standing {
  readonly by: string
  readonly state: 'accepted' | 'rejected' | 'made'
  readonly version: number
}

export interface Agreement extends Omit<Compared, 'differences' | 'extent'> {
  readonly source: { readonly id: string; readonly siglum: string; readonly title: string }
  readonly coders: readonly [string, string]
  /** First and last line that both have been through; null where they share none. */
  readonly lines: { readonly first: number; readonly last: number } | null
  readonly differences: readonly CoderDifference[]
}

/** Who has judged how much of each source, and two of them compared on one. */
export interface Coders {
  readonly sources: readonly {
    readonly id: string
    readonly siglum: string
    readonly title: string
    readonly coders: readonly { readonly name: string; readonly judged: number }[]
  }[]
  /** Null where nobody was named and no source has two coders. */
  readonly agreement: Agreement | null
}

/** Two people's words on one source compared; without names, the two who judged most of the first source that has two. */
export function showCoders(
  file: CaseFile,
  asked: { readonly source?: string; readonly a?: string; readonly b?: string } = {},
): Coders {
  file.need('read')
  const sources = listSources(file.db).map(({ id, siglum, title }) => ({
    id,
    siglum,
    title,
    coders: [...codingsOf(file.db, id)]
      .map(([name, own]) => ({ name, judged: own.size }))
      .sort((x, y) => y.judged - x.judged || (x.name < y.name ? -1 : 1)),
  }))
  if (asked.source !== undefined) sourceRow(file.db, asked.source)
  const source = sources.find(one => (asked.source === undefined ? one.coders.length > 1 : one.id === asked.source))
  const names = source?.coders.map(one => one.name) ?? []
  const a = asked.a ?? names.find(name => name !== asked.b)
  const b = asked.b ?? names.find(name => name !== a)
  const agreement = source === undefined || a === undefined || b === undefined ? null : compareTwo(file, source, a, b)
  return { sources, agreement }
}

/** Two people's words on one source. Throws `bad-input` where both are one, `not-found` where one has said nothing of it. */
export function compareTwo(
  file: CaseFile,
  { id, siglum, title }: Agreement['source'],
  a: string,
  b: string,
): Agreement {
  if (a === b) throw new Fault('bad-input', `"${a}" cannot be compared with the same name. Name two people.`)
  const all = codingsOf(file.db, id)
  const silent = [a, b].find(name => !all.has(name))
  if (silent !== undefined)
    throw new Fault('not-found', `"${silent}" has judged nothing of "${title}". Choose one who has.`)
  const of = (name: string): Coding[] => [...(all.get(name)?.values() ?? [])]
  const { extent, differences, ...figures } = compareCodings(of(a), of(b))
  const { text } = loadSource(file.db, id)
  const [offsets, line] = [mapOffsets(text), mapLines(text)]
  const lineAt = (point: number): number => line(offsets.toUnits(Math.min(point, offsets.length)))
  const settled = listSettlements(file.db, id)
  const inCase = new Map(listFindings(file.db, { source: id }).map(one => [one.id, one]))
  return {
    ...figures,
    source: { id, siglum, title },
    coders: [a, b],
    lines: extent && { first: lineAt(extent.start), last: lineAt(extent.end) },
    differences: differences.map(one => {
      const units = [one.a?.unit ?? null, one.b?.unit ?? null] as const
      return {
        kind: one.kind,
        line: lineAt((one.a ?? one.b)!.finding.start),
        a: one.a && says(file, one.a),
        b: one.b && says(file, one.b),
        settled: settled.find(known => isAbout(known, [a, b], units)) ?? null,
        stands: standing(
          units.flatMap(unit => inCase.get(unit ?? '') ?? []),
          [a, b],
        ),
      }
    }),
  }
}

/** The latest decision in the case on these that neither of the two signed; null where there is none. */
function standing(findings: readonly DecidedFinding[], two: Two): Standing | null {
  const others = findings.filter(one => one.by !== undefined && one.state !== 'suggested' && !two.includes(one.by))
  const { by, state, version } = others.toSorted((x, y) => y.version - x.version)[0] ?? {}
  return by === undefined ? null : { by, state: state as Standing['state'], version: version! }
}

const says = (
  file: CaseFile,
  { unit, verdict, finding, exact }: Pick<Coding, 'unit' | 'verdict' | 'finding' | 'exact'>,
): CoderSays => {
  const value = meaningOf(finding)
  const named =
    newActorIn(value) ?? file.db.get<{ name: string }>('SELECT name FROM actor WHERE id = ?', value)?.name ?? value
  return { unit, verdict, kind: finding.kind, start: finding.start, end: finding.end, exact, value: named }
}

export type Two = readonly [string, string]
export type Units = readonly [string | null, string | null]

/** Whether a settlement is about this difference, whichever of the two stands first. */
function isAbout({ coders, units }: Settlement, two: Two, of: Units): boolean {
  const same = (i: 0 | 1, j: 0 | 1): boolean =>
    coders[0] === two[i] && units[0] === of[i] && coders[1] === two[j] && units[1] === of[j]
  return same(0, 1) || same(1, 0)
}
