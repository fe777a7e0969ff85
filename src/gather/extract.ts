import type { Hints } from '../case/hints.ts'
import type { Layer, MaskReason } from '../case/source.ts'
import type { Step } from './map.ts'

/** A range in UTF-16 units of the clean text. */
export interface Range {
  readonly start: number
  readonly end: number
}

export interface ProposedMask extends Range {
  readonly reason: MaskReason
  readonly why: string
}

export interface ProposedLayer extends Range {
  readonly layer: Layer['layer']
  readonly why: string
}

export interface ProposedNote {
  readonly mark: Range | null
  readonly text: Range
  readonly label: string
}

/** What one format's reader gives back. All offsets are UTF-16; `gatherBytes` turns them into code points. */
export interface Extract {
  readonly text: string
  readonly steps: readonly Step[]
  /** CSL-JSON fields that the file itself states. */
  readonly record: Readonly<Record<string, unknown>>
  /** For each field of `record`, where it stands: "the TEI header", "the first line". */
  readonly told: Readonly<Record<string, string>>
  readonly language?: string | undefined
  readonly masks?: readonly ProposedMask[]
  readonly layers?: readonly ProposedLayer[]
  readonly notes?: readonly ProposedNote[]
  /** What its markup says of who is named, when, and who speaks. */
  readonly hints?: Hints
  /** Offsets at which a page of the original begins, where the file has pages. */
  readonly pages?: readonly number[]
}
