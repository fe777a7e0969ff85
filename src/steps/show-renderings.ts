import { type Phrase, pairRenderings, type Rendering } from '../confront/fidelity/renderings.ts'
import { listActors } from '../record/actors.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { Driver } from '../record/driver.ts'
import { actorResolver, listFindings } from '../record/findings.ts'
import { listSources, loadSource } from '../record/sources.ts'
import { lastReadingEntry } from '../record/suggestions.ts'
import { phrasesOf } from './check-renderings.ts'
import { wordNet } from './compare-pair.ts'

/** A phrase of a group: where it stands, and the most it has in common with another of the group. */
export interface GroupedPhrase {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly common: Rendering['common']
}

/** Phrases of several texts that may render one saying: the same two people are named beside each. */
export type RenderingGroup = readonly GroupedPhrase[]

const known = new WeakMap<Driver, { readonly seq: number; readonly groups: readonly RenderingGroup[] }>()

/**
 * Short quoted phrases of the case that may be renderings of one saying, those in most texts first. Worked out from the
 * findings of the case, and anew when these change.
 */
export function showRenderings(file: CaseFile): readonly RenderingGroup[] {
  const { db } = file
  const seq = lastReadingEntry(db)
  let kept = known.get(db)
  if (kept?.seq !== seq) known.set(db, (kept = { seq, groups: groupsOf(file) }))
  return kept.groups
}

type Placed = Phrase & { readonly source: string }

function groupsOf({ db }: CaseFile): RenderingGroup[] {
  const actors = listActors(db)
  const resolve = actorResolver(db)
  const bySource = listSources(db)
    .filter(head => head.state === 'read')
    .map(({ id }): Placed[] => {
      const findings = listFindings(db, { source: id }, resolve).filter(one => one.state !== 'rejected')
      return phrasesOf(loadSource(db, id).text, { findings, actors }).map(phrase => ({ ...phrase, source: id }))
    })
  const best = new Map<Placed, Map<Placed, Rendering['common']>>()
  for (const [n, left] of bySource.entries())
    for (const right of bySource.slice(n + 1))
      for (const { a, b, common } of pairRenderings(left, right, wordNet()))
        for (const [one, other] of [
          [a, b],
          [b, a],
        ] as [Placed, Placed][])
          best.set(one, (best.get(one) ?? new Map()).set(other, common))
  const grouped = new Set<Placed>()
  return [...best.keys()]
    .flatMap(first => {
      if (grouped.has(first)) return []
      const group = [first]
      grouped.add(first)
      for (const one of group)
        for (const other of best.get(one)!.keys()) if (!grouped.has(other)) grouped.add(other) && group.push(other)
      return [group.map(one => ({ source: one.source, start: one.start, end: one.end, common: most(best.get(one)!) }))]
    })
    .sort((x, y) => y.length - x.length)
}

const grades = ['words', 'meaning', 'nothing'] as const
const most = (others: ReadonlyMap<Placed, Rendering['common']>): Rendering['common'] =>
  grades.find(grade => [...others.values()].includes(grade)) ?? 'nothing'
