import type { Stream } from '../../kit/random.ts'
import { mostNames, type VisibleRecord } from '../visible.ts'

const perPerson = [
  ...(['faction', 'office', 'region', 'fate', 'arrested', 'held', 'tried', 'retracted', 'restored'] as const),
  ...(['spared', 'deedsPut', 'deedsDenied', 'closed', 'left', 'sentence', 'corrected'] as const),
] as const

/** The same record with its people dealt out under other numbers. Nothing that is computed from a record may change by it. */
export function renamed(record: VisibleRecord, random: Stream): VisibleRecord {
  const n = record.people
  const to = Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[to[i], to[j]] = [to[j]!, to[i]!]
  }
  const copy = structuredClone(record) as VisibleRecord
  for (let i = 0; i < n; i++) {
    for (const key of perPerson) copy[key][to[i]!] = record[key][i]!
    for (let j = 0; j < n; j++) copy.ties[to[i]! * n + to[j]!] = record.ties[i * n + j]!
  }
  for (let d = 0; d < record.papers; d++) {
    copy.speaker[d] = to[record.speaker[d]!]!
    for (let m = 0; m < record.nameCount[d]!; m++) copy.names[d * mostNames + m] = to[record.names[d * mostNames + m]!]!
  }
  return copy
}
