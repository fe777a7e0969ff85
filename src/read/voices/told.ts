/** What is told of a quotation: who speaks, to whom, through what document. */

import type { Quoted } from './pairs.ts'
import { salient } from './salience.ts'
import type { Gender, Scene, Unit } from './scene.ts'
import type { Style } from './style.ts'
import type { Voice } from './voice.ts'

/** Puts speaker, addressee and document together. */
export function say(scene: Scene, units: readonly Unit[], cue: number, voice: Voice, why: string): Told {
  const addressee = addresseeOf(scene, units, cue, voice.actor)
  const via = documentOf(scene, units)
  return {
    ...(voice.actor !== undefined && { speaker: voice.actor }),
    ...(voice.actor === undefined && { nameless: scene.page.text.slice(voice.start, voice.end).toLowerCase() }),
    ...(addressee !== undefined && { addressee }),
    ...(via !== undefined && { via }),
    ...(voice.partner !== undefined && { weak: voice.partner }),
    ...(voice.by === 'pronoun' && !spokenTo(scene, voice) && { weak: genderAt(scene, voice) }),
    settled: true,
    why,
  }
}

/** The gender of the pronoun that a voice starts with. */
const genderAt = ({ page, language }: Scene, { start, end }: Voice): Gender =>
  language.pronouns.get(page.text.slice(start, end).toLowerCase())?.gender ?? 'any'

/** "you write": a letter's salutation says who is meant, as surely as a name. */
const spokenTo = ({ page, language }: Scene, { start, end }: Voice): boolean =>
  language.pronouns.get(page.text.slice(start, end).toLowerCase())?.person === 2

/** "told X", "asked X", "wrote to X", "said to him". */
export function addresseeOf(
  scene: Scene,
  units: readonly Unit[],
  cue: number,
  speaker: string | undefined,
): string | undefined {
  const { language } = scene
  for (let i = cue + 1; i < units.length && i <= cue + 8; i++) {
    const unit = units[i]!
    if (language.complementisers.has(unit.lower) || unit.lower === ',' || (unit.tag === 'VERB' && i > cue + 1))
      return undefined
    const direct = i === cue + 1 || language.hearerPrepositions.has(units[i - 1]!.lower)
    if (!direct) continue
    if (unit.mention !== null && unit.mention.actor !== speaker && !unit.owns) return unit.mention.actor
    const pronoun = language.pronouns.get(unit.lower)
    const owns = /NOUN|ADJ/.test(units[i + 1]?.tag ?? '')
    if (pronoun?.person === 3 && pronoun.number === 'one' && !pronoun.subject && !owns)
      return salient(scene, unit.start, pronoun.gender, new Set(speaker === undefined ? [] : [speaker]))
  }
  return undefined
}

/** The document that the words come through: "in a letter", "the communiqué". */
function documentOf(scene: Scene, units: readonly Unit[]): string | undefined {
  const noun = units.findLastIndex(
    unit => unit.mention === null && written.has(scene.language.sayings.get(unit.lower) ?? ''),
  )
  if (noun < 0) return undefined
  let from = noun
  const belongs = ({ tag, mention, owns, lower }: Unit): boolean =>
    mention === null ? /ADJ|NOUN|DET|PRON|PROPN/.test(tag) && !scene.language.verbs.has(lower) : owns
  while (from > 0 && noun - from < 4 && belongs(units[from - 1]!)) from--
  return scene.page.text.slice(units[from]!.start, units[noun]!.end).replace(/\s+/g, ' ')
}

const written = new Set<string>(['letter', 'memoir', 'press', 'official', 'scholarship', 'interrogation'])

/** Why a speaker is known where the tag stands behind the words. */
export const tagBehind = 'The words behind it say who speaks.'

/** Why a speaker is known who speaks on. */
export const speaksOn = 'It goes on with the quotation before it.'

/** Why a speaker is known by what he does behind the words. */
export const actsBehind = 'The sentence behind it tells what this person does.'

/** Why a speaker is known by the document that speaks. */
export const wrote = 'A document named before it speaks, and this person wrote it.'

/** Why a speaker is known by whose turn it is. */
export const hisTurn = 'Turns of talk alternate, and one of them is known.'

/** Why a speaker is guessed from the sentence before. */
export const aboutHim = 'The sentence before it is about this person.'

/** Why a paragraph of quotation is given to the speaker of the last one. */
export const likeBefore = 'The paragraphs quoted before it are by this person.'

export interface Told {
  readonly speaker?: string
  /** The words for a speaker whom no name is known of: "I", "the guard". Two turns with the same words are one's. */
  readonly nameless?: string
  /** Only a pronoun of this gender names the speaker. */
  readonly weak?: Gender
  readonly addressee?: string
  readonly via?: string
  /** The speaker was looked for with success, though he may have no name. */
  readonly settled: boolean
  readonly why: string
}

export interface Last {
  readonly quote: Quoted
  readonly told: Told
  readonly style: Style
}
