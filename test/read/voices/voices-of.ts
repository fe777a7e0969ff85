import type { FindingOf } from '../../../src/case/finding.ts'
import { readText } from '../../../src/read/reader.ts'

type Quotation = FindingOf<'quotation'>

/** The quotations of a text, each as "speaker>addressee" by the last word of the actor's name; "-" where none is known. */
export function voicesOf(text: string, style?: Quotation['style']): string[] {
  const { findings, actors } = readText(text)
  const name = (id: string | undefined): string =>
    actors
      .find(actor => actor.id === id)
      ?.name.split(' ')
      .at(-1) ?? '-'
  return findings
    .filter(
      (f): f is Quotation => f.kind === 'quotation' && (style === undefined ? f.style !== 'turn' : f.style === style),
    )
    .map(({ speaker, addressee }) => (addressee === undefined ? name(speaker) : `${name(speaker)}>${name(addressee)}`))
}
