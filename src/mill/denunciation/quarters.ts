import type { DenunciationRecord, Naming } from './read.ts'

/** One quarter of the depositions: how much was told, how much of it was new, how near it came. */
export interface Quarter {
  readonly from: string
  readonly to: string
  readonly depositions: number
  /** Names a deposition, and names that were not heard before. */
  readonly names: number
  readonly fresh: number
  readonly kinShare: number
  readonly namedNobody: number
}

/**
 * The depositions of a record in four equal parts, in order. Namings go with the deposition of the same speaker and day. Those
 * who have none are left out.
 *
 * @param namings those of the record, or drawn ones on the same days
 */
export function quartersOf(record: DenunciationRecord, namings: readonly Naming[]): Quarter[] {
  const n = record.people.length
  const order = [...record.depositions].sort((a, b) => a.day - b.day)
  const part = new Map<string, number>()
  const counts = Array.from({ length: 4 }, () => ({ depositions: 0, names: 0, fresh: 0, kin: 0, nobody: 0 }))
  for (const [at, { speaker, day }] of order.entries()) {
    const quarter = Math.floor((4 * at) / order.length)
    part.set(`${speaker} ${day}`, quarter)
    counts[quarter]!.depositions++
  }
  const seen = new Uint8Array(n)
  const spoke = new Set<string>()
  for (const { speaker, named, day } of namings) {
    const key = `${speaker} ${day}`
    const count = counts[part.get(key) ?? -1]
    if (named === null) continue
    if (count !== undefined) {
      count.names++
      if (seen[named] === 0) count.fresh++
      if (record.kin.has(speaker * n + named)) count.kin++
      spoke.add(key)
    }
    seen[named] = 1
  }
  for (const [key, quarter] of part) if (!spoke.has(key)) counts[quarter]!.nobody++
  return counts.map(({ depositions, names, fresh, kin, nobody }, quarter) => {
    const own = order.filter((_, at) => Math.floor((4 * at) / order.length) === quarter)
    return {
      ...{ from: record.days[own[0]?.day ?? 0] ?? '', to: record.days[own.at(-1)?.day ?? 0] ?? '', depositions },
      ...{ names: names / depositions, fresh: fresh / depositions, kinShare: kin / names, namedNobody: nobody },
    }
  })
}
