import { type Dropped, holdAgainst, instructions } from '../confront/suggest/quoted.ts'
import { Fault } from '../kit/errors.ts'
import { mapOffsets } from '../kit/offsets.ts'
import type { CaseFile } from '../record/case-file.ts'
import { listSources, loadSource } from '../record/sources.ts'
import { keptRow, suggestionRow } from '../record/suggestions.ts'
import { askModel, type ModelCall } from '../run/ask-model.ts'
import { listConsents, plainAddress } from './allow-model.ts'

/** What came of asking: how many proposals the case holds now, and what was dropped, with the reason. */
export interface Asked {
  readonly kept: number
  readonly dropped: readonly Dropped[]
}

/** Characters sent at once. An assumption: longer sources do not fit small models; they are refused, not cut. */
export const longestSent = 200_000

/**
 * Sends one source to the model that a person allowed it to be sent to, and keeps as open proposals what holds against
 * the text. Without that consent nothing is sent. One entry; a proposal that is there already is not added twice.
 *
 * @throws Fault `not-allowed` without consent for this address and model, `model-failed`, `not-found`, `bad-input`
 */
export async function askModelAbout(file: CaseFile, source: string, call: ModelCall): Promise<Asked> {
  file.need('propose')
  const head = listSources(file.db).find(one => one.id === source || one.siglum === source)
  if (!head) throw new Fault('not-found', `There is no source "${source}" in this case.`)
  const address = plainAddress(call.address)
  const consent = listConsents(file).get(head.id)
  if (consent?.address !== address || consent.model !== call.model)
    throw new Fault(
      'not-allowed',
      `Nobody allowed "${head.title}" to be sent to ${call.model} at ${address}. Nothing was sent.`,
    )
  const { text } = loadSource(file.db, head.id)
  const characters = mapOffsets(text).length
  if (characters > longestSent)
    throw new Fault(
      'bad-input',
      `"${head.title}" has ${characters} characters; at most ${longestSent} are sent at once.`,
    )
  const answer = await askModel({ ...call, address }, instructions, text)
  const held = holdAgainst(head.id, text, answer)
  if (held === null)
    throw new Fault(
      'model-failed',
      `The model at ${address} answered with something that is no list of claims. Nothing was taken in.`,
    )
  const { kept, dropped } = held
  const fresh = kept.filter(one => keptRow(file.db, one.id) === undefined)
  file.write('propose', () =>
    fresh.length === 0
      ? null
      : {
          verb: 'ask-model',
          words: `Took in ${fresh.length} proposals of the model ${call.model} on "${head.title}"; ${dropped.length} dropped`,
          changes: fresh.map(suggestion =>
            suggestionRow({ suggestion, origin: 'model', state: 'open', claim: null, reason: '', by: file.by }),
          ),
        },
  )
  return { kept: fresh.length, dropped }
}
