/**
 * On whose word: the words by which a text hands a statement to another voice.
 *
 * Two kinds of cue. Fixed phrases ("according to", "it is said", "rumour had it") with their source behind, before or nowhere. Verbs of
 * saying with a clause ("X claims that", "witnesses recall how", ", he said,"), whose source is the subject; the cue runs from the
 * subject to "that". A verb that takes a thing ("described the trial") counts where it cannot mean anything else.
 * Each sentence is read once; a chain ("I was informed by A, who told me that") gives one attribution a link.
 *
 * Nouns of saying follow in `cue-nouns.ts`.
 *
 * Variants: PARC 3.0 (Pareti 2016) marks source, cue and content with trained sequence models. Limits: nominal voices without a cue
 * word ("the official story grew") and verbs of thought are left out, since texts mostly use them for the teller's own report.
 */

import type { Attributed } from './cue.ts'
import { byNoun } from './cue-nouns.ts'
import { byPhrase, byPress } from './cue-phrases.ts'
import { byVerb } from './cue-verbs.ts'
import type { Phrase, VoiceLanguage } from './language.ts'
import type { Stretch } from './pairs.ts'
import type { Scene } from './scene.ts'
import type { FirstPerson } from './voice.ts'

export function findAttributions(scene: Scene, first: FirstPerson): Attributed[] {
  const { page, language } = scene
  const found: Attributed[] = []
  const cues = cuesOf(language)
  const { sentences, tokens, forms } = page
  /** By form: 1 where it can be part of a cue in small letters only, 2 as printed. */
  const kinds = new Uint8Array(forms.length)
  for (let i = 0; i < kinds.length; i++) {
    const { word, lower } = forms[i]!
    kinds[i] = cues.has(word) ? 2 : lower !== word && cues.has(lower) ? 1 : 0
  }
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]!
    let at = sentence.from
    while (at < sentence.to && kinds[tokens[at]!.form] !== 2) at++
    if (at === sentence.to) continue
    for (const part of parts(scene, sentence)) {
      const whole = part.start === sentence.start && part.end === sentence.end
      const units = whole ? scene.sentence(index) : scene.units(part.start, part.end)
      const taken: Stretch[] = []
      const add = (cue: Attributed | undefined): void => {
        if (cue === undefined || taken.some(t => t.start < cue.end && cue.start < t.end)) return
        taken.push(cue)
        found.push(cue)
      }
      const places: number[] = []
      for (let at = 0; at < units.length; at++) {
        const { form } = units[at]!
        if (form >= 0 && kinds[form]! > 0) places.push(at)
      }
      for (const at of places) {
        for (const { phrase, offset } of cues.get(units[at]!.lower)!)
          add(byPhrase(scene, units, at - offset, phrase, first))
        add(byPress(scene, units, at))
      }
      for (const at of places) add(byVerb(scene, units, at, first))
      for (const at of places) add(byNoun(scene, units, at, first, taken))
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

interface Opening {
  readonly phrase: Phrase
  /** Which of the phrase's words it is. */
  readonly offset: number
}

/** Every word that can be part of a cue, large or small, with the phrases whose verb, or else longest word, it is. */
type Cues = ReadonlyMap<string, readonly Opening[]>

const cuesKnown = new WeakMap<VoiceLanguage, Cues>()

function cuesOf(language: VoiceLanguage): Cues {
  let known = cuesKnown.get(language)
  if (known === undefined) cuesKnown.set(language, (known = listCues(language)))
  return known
}

function listCues(language: VoiceLanguage): Cues {
  const cues = new Map<string, Opening[]>()
  const note = (word: string, opening?: Opening): void => {
    const openings = cues.get(word) ?? []
    if (opening !== undefined) openings.push(opening)
    cues.set(word, openings)
    cues.set(word[0]!.toUpperCase() + word.slice(1), openings)
  }
  for (const [verb, use] of language.verbs) if (use !== 'quote') note(verb)
  for (const verb of language.viewing) note(verb)
  for (const noun of language.sayings.keys()) note(noun)
  for (const noun of language.ownWords) note(noun)
  for (const [noun, kind] of language.voices) if (kind === 'press') note(noun)
  for (const phrase of language.phrases) {
    const word =
      phrase.words.findLast(part => language.verbs.has(part)) ??
      phrase.words.reduce((a, b) => (b.length > a.length ? b : a))
    note(word, { phrase, offset: phrase.words.indexOf(word) })
  }
  return cues
}

/** A sentence cut where a quotation starts or ends inside it, and where it is too long to be looked at whole. */
function parts(scene: Scene, sentence: Stretch): Stretch[] {
  const level = scene.quoteAt(sentence.start)
  const cut = level < 0 ? sentence.end : Math.min(sentence.end, scene.quotes[level]!.end)
  if (cut === sentence.end) return scene.pieces(sentence)
  const found = [{ start: sentence.start, end: cut }]
  found.push({ start: scene.quotes[level]!.close, end: sentence.end })
  return found.filter(part => part.end > part.start).flatMap(part => scene.pieces(part))
}
