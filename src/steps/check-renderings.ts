import type { Reading } from '../case/reading.ts'
import type { Extent } from '../confront/fidelity/deviations.ts'
import {
  findPhrases,
  type Named,
  type Phrase,
  pairRenderings,
  type Rendering,
} from '../confront/fidelity/renderings.ts'
import type { Thesaurus } from '../confront/reuse/thesaurus.ts'
import { takeApart } from '../kit/names.ts'
import { surnameKey } from '../kit/names-surname.ts'
import { mapOffsets } from '../kit/offsets.ts'
import { readText } from '../read/reader.ts'

/** Short quoted phrases of two texts that are said of the same people: renderings of one epithet, perhaps. Code points. */
export function checkRenderings(a: string, b: string, thesaurus: Thesaurus): Rendering[] {
  return pairRenderings(phrasesOf(a, readText(a)), phrasesOf(b, readText(b)), thesaurus)
}

/** The short quoted phrases of a text that was read, each with the people its sentence names. Code points. */
export function phrasesOf(text: string, { findings, actors }: Pick<Reading, 'findings' | 'actors'>): Phrase[] {
  const points = mapOffsets(text)
  const units = ({ start, end }: Extent): Extent => ({ start: points.toUnits(start), end: points.toUnits(end) })
  const keys = new Map(actors.map(({ id, name }) => [id, surnameKey(takeApart(name).surname ?? name)]))
  const people = findings.flatMap((f): Named[] =>
    f.kind === 'person' ? [{ ...units(f), key: keys.get(f.actor) ?? f.actor }] : [],
  )
  const quotations = findings.flatMap(f =>
    f.kind === 'quotation'
      ? [{ ...units(f), speaker: f.speaker === undefined ? undefined : (keys.get(f.speaker) ?? f.speaker) }]
      : [],
  )
  return findPhrases(text, quotations, people).map(phrase => ({
    ...phrase,
    start: points.toPoints(phrase.start),
    end: points.toPoints(phrase.end),
  }))
}
