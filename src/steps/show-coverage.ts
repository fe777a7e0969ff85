import type { OfficeCount } from '../case/office.ts'
import { wilson } from '../mill/coverage.ts'
import { type HypothesisKey, hypotheses, hypothesisKeys } from '../mill/hypotheses.ts'
import { runStudy } from '../mill/study.ts'
import { summaryAt, summaryCount } from '../mill/summaries/table.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { VoiceName } from './claim-words.ts'
import { claimsOf } from './read-claims.ts'
import { isClosed, type Passages, passagesOf } from './show-events.ts'
import { place, type Seen, voicesOnce, type WitnessHead, witnessHeads } from './show-questions.ts'

export interface CoverageRow extends OfficeCount {
  /** Siglum and line. */
  readonly place: string
  /** Where it stands; null where the text is not in the case or has other lines. */
  readonly passage: ReturnType<Passages>
  /** Accused over holders, with the interval of Wilson; null where the source gives no two numbers. */
  readonly share: { readonly share: number; readonly low: number; readonly high: number } | null
}

/** What the model gives: of an office held by three or more, the highest share of holders that are named. */
export interface CoverageOfModel {
  readonly hypothesis: HypothesisKey
  readonly name: string
  readonly trials: number
  readonly low: number
  readonly middle: number
  readonly high: number
}

export interface CoveragePage {
  readonly sources: readonly WitnessHead[]
  readonly voices: Readonly<Record<string, VoiceName>>
  readonly rows: readonly CoverageRow[]
  readonly model: readonly CoverageOfModel[]
}

/** Trials of the comparison: a quantile of 5 % then rests on six (assumption: enough for a picture). */
const trialsEach = 120
const seed = 1938

/** The coverage argument (S55): how much of each office a source says stands accused, and what each hypothesis would give. */
export function showCoverage(file: CaseFile, seen: Seen = {}): CoveragePage {
  const claims = claimsOf(file)
  const offices = claims.offices.filter(({ at }) => !isClosed(claims, at.source, seen))
  const passages = passagesOf(file, claims)
  const sources = witnessHeads(claims)
  const sigla = new Map(sources.map(source => [source.id, source.siglum]))
  const known = voicesOnce(claims)
  const named = new Set(offices.flatMap(office => office.named))
  return {
    sources,
    voices: Object.fromEntries([...named].flatMap(id => (known.has(id) ? [[id, known.get(id)!] as const] : []))),
    rows: offices.map(office => ({
      ...office,
      place: place(office, sigla),
      passage: passages(office.at),
      share:
        office.holders === null || office.accused === null
          ? null
          : { share: office.accused / office.holders, ...wilson(office.accused, office.holders) },
    })),
    model: offices.length === 0 ? [] : modelCoverage(),
  }
}

let kept: readonly CoverageOfModel[] | null = null

/** The same draws for every case, so worked out once. */
function modelCoverage(): readonly CoverageOfModel[] {
  kept ??= hypothesisKeys.map(hypothesis => {
    const { summaries, count } = runStudy({ seed, study: 55, from: 0, to: trialsEach, hypothesis })
    const shares = Array.from({ length: count }, (_, i) => summaries[i * summaryCount + summaryAt.coverage]!)
      .filter(share => !Number.isNaN(share))
      .sort((a, b) => a - b)
    const at = (part: number): number =>
      shares[Math.min(shares.length - 1, Math.floor(part * shares.length))] ?? Number.NaN
    return {
      hypothesis,
      name: hypotheses[hypothesis].name,
      trials: shares.length,
      low: at(0.05),
      middle: at(0.5),
      high: at(0.95),
    }
  })
  return kept
}
