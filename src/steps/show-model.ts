import { instructions } from '../confront/suggest/quoted.ts'
import { Fault } from '../kit/errors.ts'
import type { CaseFile } from '../record/case-file.ts'
import { listSources, loadSource, sourceRow } from '../record/sources.ts'
import { keptSuggestions } from '../record/suggestions.ts'
import { lengthOf } from '../record/texts.ts'
import { type ModelRequest, requestOf } from '../run/ask-model.ts'
import { type Consent, listConsents, plainAddress } from './allow-model.ts'
import { longestSent } from './ask-model.ts'

/** A model as whoever started the program set it. The key itself is never shown. */
export interface ModelSetting {
  readonly address: string
  readonly model: string
  readonly key?: string
}

export interface ModelSource {
  readonly id: string
  readonly siglum: string
  readonly title: string
  /** Characters that would be sent: the whole text, masked ranges too. */
  readonly characters: number
  readonly tooLong: boolean
  readonly consent: Consent | null
  /** Proposals of a model on it, whatever became of them. */
  readonly proposals: number
}

export interface ModelPage {
  /** Where the program was told to find a model; null where it was told nothing. */
  readonly setting: { readonly address: string; readonly model: string; readonly key: boolean } | null
  /** Characters sent at once, at most. */
  readonly most: number
  readonly sources: readonly ModelSource[]
}

export interface ModelSourcePage extends Omit<ModelPage, 'sources'> {
  readonly source: ModelSource
  /** What would be sent, to the letter; null where neither a consent nor the request names an address and a model. */
  readonly request:
    | (ModelRequest & {
        readonly address: string
        readonly model: string
        /** True where a key goes along. */
        readonly key: boolean
        readonly instructions: string
        readonly text: string
      })
    | null
}

/** Which sources may be sent to a language model, and where. Sends nothing. */
export function showModel(file: CaseFile, set: ModelSetting | null): ModelPage {
  file.need('read')
  const consents = listConsents(file)
  const sources = listSources(file.db).map(head => rowOf(file, head, consents.get(head.id) ?? null))
  return { setting: shown(set), most: longestSent, sources }
}

/**
 * One source with the request that would be sent for it: to where a consent says, else to the address and model named.
 * Sends nothing.
 *
 * @throws Fault `not-found`, `bad-input` for an address that is none
 */
export function showModelSource(
  file: CaseFile,
  source: string,
  set: ModelSetting | null,
  named: { readonly address?: string; readonly model?: string } = {},
): ModelSourcePage {
  file.need('read')
  const head = listSources(file.db).find(one => one.id === source || one.siglum === source)
  if (!head) throw new Fault('not-found', `There is no source "${source}" in this case.`)
  const row = rowOf(file, head, listConsents(file).get(head.id) ?? null)
  const address = named.address ?? row.consent?.address ?? set?.address
  const model = named.model ?? row.consent?.model ?? set?.model
  const { text } = loadSource(file.db, head.id)
  const to = address === undefined || model === undefined ? null : { address: plainAddress(address), model }
  const request = to && {
    ...to,
    ...requestOf(to, instructions, text),
    key: keyFor(set, to.address) !== null,
    instructions,
    text,
  }
  return { setting: shown(set), most: longestSent, source: row, request }
}

/** The key that goes along to an address: the one set with that very address, and to no other. */
export const keyFor = (set: ModelSetting | null, address: string): string | null =>
  set?.key !== undefined && set.key !== '' && plainAddress(set.address) === plainAddress(address) ? set.key : null

const shown = (set: ModelSetting | null): ModelPage['setting'] =>
  set && { address: plainAddress(set.address), model: set.model, key: (set.key ?? '') !== '' }

type Head = ReturnType<typeof listSources>[number]

function rowOf(file: CaseFile, { id, siglum, title }: Head, consent: Consent | null): ModelSource {
  const characters = lengthOf(file.db, String(sourceRow(file.db, id).digest))
  const proposals = [...keptSuggestions(file.db, id).values()].filter(one => one.origin === 'model').length
  return { id, siglum, title, characters, tooLong: characters > longestSent, consent, proposals }
}
