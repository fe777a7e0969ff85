import { wilson } from '../coverage.ts'
import type { DenunciationRecord } from './read.ts'

/**
 * Mechanisms that a record of another time or place may show, as counts with intervals and no more: whether speaking pays
 * (those who confessed against those who did not), whether people confess more once that could be seen, and who names without
 * being held. Nothing is estimated where the tables do not tell it: null.
 * Limits: counts of those whose fate is told; people who confess differ in other ways too, so it is no effect of confessing.
 */
export interface Mechanisms {
  readonly sparing: { readonly confessed: Share; readonly silent: Share } | null
  /** Confessions a person and day at risk, before and after somebody silent was first put to death while a confessor lived. */
  readonly incentive: { readonly day: string; readonly before: Rate; readonly after: Rate } | null
  /** Namings by people at large and by people who were held or had been named themselves. */
  readonly volunteers: { readonly free: Naming; readonly held: Naming; readonly told: boolean } | null
}

/** Put to death, of those whose fate is told. */
export interface Share {
  readonly died: number
  readonly of: number
  readonly low: number
  readonly high: number
}
export interface Rate {
  readonly confessions: number
  readonly atRisk: number
}
export interface Naming {
  readonly namings: number
  /** Share that nobody had named before, and share of kin; NaN where there are none. */
  readonly fresh: number
  readonly kin: number
}

/** What the tables of a record tell of the three mechanisms. */
export function mechanismsOf(record: DenunciationRecord): Mechanisms {
  return { sparing: sparingOf(record), incentive: incentiveOf(record), volunteers: volunteersOf(record) }
}

function sparingOf({ people, confessed, executed }: DenunciationRecord): Mechanisms['sparing'] {
  const accused = people.flatMap((one, i) => (one.fateTold ? [i] : []))
  const share = (who: readonly number[]): Share => {
    const died = who.filter(i => executed[i]! >= 0).length
    return { died, of: who.length, ...wilson(died, who.length) }
  }
  const [spoke, silent] = [accused.filter(i => confessed[i]! >= 0), accused.filter(i => confessed[i]! < 0)]
  return spoke.length === 0 || silent.length === 0 ? null : { confessed: share(spoke), silent: share(silent) }
}

function incentiveOf(record: DenunciationRecord): Mechanisms['incentive'] {
  const { people, days, confessed, executed, namings } = record
  const named = new Int32Array(people.length).fill(-1)
  for (const one of namings) if (one.named !== null && named[one.named]! < 0) named[one.named] = one.day
  const seen = days.findIndex((_, day) => {
    const silentDied = people.some((_, i) => executed[i] === day && !(confessed[i]! >= 0 && confessed[i]! <= day))
    const confessorLives = people.some(
      (_, i) => confessed[i]! >= 0 && confessed[i]! <= day && !(executed[i]! >= 0 && executed[i]! <= day),
    )
    return silentDied && confessorLives
  })
  if (seen < 0) return null
  const rate = (from: number, to: number): Rate => {
    let [confessions, atRisk] = [0, 0]
    for (let i = 0; i < people.length; i++) {
      if (named[i]! < 0) continue
      for (let day = Math.max(from, named[i]!); day < to; day++) {
        if ((executed[i]! >= 0 && executed[i]! < day) || (confessed[i]! >= 0 && confessed[i]! < day)) break
        atRisk++
        if (confessed[i] === day) confessions++
      }
    }
    return { confessions, atRisk }
  }
  return { day: days[seen]!, before: rate(0, seen + 1), after: rate(seen + 1, days.length) }
}

function volunteersOf(record: DenunciationRecord): Mechanisms['volunteers'] {
  const { people, namings, kin } = record
  const n = people.length
  const seen = new Uint8Array(n)
  const counts = { free: { namings: 0, fresh: 0, kin: 0 }, held: { namings: 0, fresh: 0, kin: 0 } }
  let told = false
  for (const { speaker, named, held } of namings) {
    if (named === null) continue
    told ||= held !== null
    // where the table does not say it: one whom nobody has named is taken for at large (assumption)
    const count = (held ?? seen[speaker] === 1) ? counts.held : counts.free
    count.namings++
    if (seen[named] === 0) count.fresh++
    if (kin.has(speaker * n + named)) count.kin++
    seen[named] = 1
  }
  const of = ({ namings: all, fresh, kin: tied }: (typeof counts)['free']): Naming => ({
    namings: all,
    fresh: fresh / all,
    kin: kin.size === 0 ? Number.NaN : tied / all,
  })
  return counts.free.namings + counts.held.namings === 0 ? null : { free: of(counts.free), held: of(counts.held), told }
}
