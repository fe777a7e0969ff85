/**
 * Attributions by nouns: a statement, letter or testimony that is told of, without a verb of saying and a clause.
 *
 * Four shapes, each of which names a voice or a document: somebody issues it ("Anna sent a confidential message"), it is issued
 * ("a communiqué was published"), something stands in it ("in his supplementary evidence"), or it is somebody's ("a letter by Anna",
 * "statements made by the prisoners", "the opinion of those diplomats was that").
 * Limits: nouns of saying that are only the matter of a sentence ("his letters were long") are left out.
 */
import { type Attributed, cue } from './cue.ts'
import type { Circumstance } from './language.ts'
import { ownerOf } from './owner.ts'
import type { Stretch } from './pairs.ts'
import { firstAfter, type Scene, type Unit } from './scene.ts'
import { subjectOf, voiceAt } from './subject.ts'
import type { FirstPerson, Voice } from './voice.ts'

/** Words of one noun phrase before its noun, and words between an opinion and its "that". Assumptions. */
const phrase = 5
const reach = 12
/** Characters between a cue and what belongs to it. An assumption. */
const close = 30
/** What is put on record: of these kinds a bare noun is a document, of the others only a manner of speaking. */
const onRecord = new Set<Circumstance | undefined>(['court', 'interrogation', 'letter', 'official', 'memoir'])

export function byNoun(
  scene: Scene,
  units: readonly Unit[],
  at: number,
  first: FirstPerson,
  taken: readonly Stretch[],
): Attributed | undefined {
  const { language } = scene
  const noun = units[at]!
  const kind = language.sayings.get(noun.lower) ?? (language.ownWords.has(noun.lower) ? 'hearsay' : undefined)
  if (noun.mention !== null || noun.tag === 'VERB' || kind === undefined) return undefined
  const told = (from: number, to: number, voice: Voice | undefined): Attributed =>
    cue(scene, units[from]!.start, units[to]!.end, voice, kind, `"${noun.lower}" is somebody's word.`)
  const opens = phraseStart(units, at)
  const verb = language.adverbs.has(units[opens - 1]?.lower ?? '') ? opens - 2 : opens - 1
  const before = units[opens - 1]
  if (language.ownWords.has(noun.lower)) {
    const from = ownWord(scene, units, at, opens)
    const owner = from < 0 ? undefined : ownerOf(scene, units, at)
    if (owner !== undefined) return told(from, at, owner)
  }
  const claimed = claim(scene, units, at, opens, told, first)
  if (claimed !== undefined) return claimed
  if (language.opinions.has(noun.lower)) return opinion(scene, units, at, opens, told, first)
  if (!onRecord.has(kind)) return undefined
  // "sent a confidential message"
  if (language.issuing.has(units[verb]?.lower ?? '') && language.indefinite.has(units[opens]!.lower)) {
    const voice = subjectOf(scene, units, verb, first)
    const from = voice === undefined ? -1 : units.findIndex(unit => unit.start >= voice.start)
    if (voice?.by === 'name' && from >= 0 && verb - from <= phrase && wordsFollow(scene, units, at))
      return told(from, at, voice)
  }
  // "in his supplementary evidence"
  if (
    before?.lower === language.particles.inside &&
    !taken.some(cue => noun.start - cue.end < close && cue.end <= noun.start)
  ) {
    const owner = ownerOf(scene, units, at)
    if (owner !== undefined) return told(opens - 1, at, owner)
  }
  const next = units[at + 1]
  // "a communiqué was published"
  if (language.passives.has(next?.lower ?? '') && language.issued.has(units[at + 2]?.lower ?? ''))
    return told(opens, at + 2, undefined)
  // "statements made by the prisoners", "a letter by Anna"
  const made = language.issued.has(next?.lower ?? '') ? at + 2 : at + 1
  const link = units[made]?.lower ?? ''
  const voice = link === language.particles.agent ? voiceAt(scene, units, made + 1, first) : undefined
  if (voice !== undefined)
    return told(
      opens,
      units.findLastIndex(unit => unit.end <= voice.end),
      voice,
    )
  return undefined
}

/** "In Anna's opinion", "by his own account", "on her reckoning": where the preposition stands, or -1. */
function ownWord({ language }: Scene, units: readonly Unit[], at: number, opens: number): number {
  const from = language.leaning.has(units[opens]?.lower ?? '') ? opens : opens - 1
  if (!language.leaning.has(units[from]?.lower ?? '')) return -1
  // "by his account of the trial": the account itself, and no word of his that bears the clause
  const next = units[at + 1]
  if (next?.tag === 'NOUN') return -1
  // "confirms this in his testimony": the verb before it bears the clause
  const before = units[from - 1]
  const apart =
    before === undefined ||
    /PUNCT|AUX|CCONJ|SCONJ/.test(before.tag) ||
    language.conjunctions.has(before.lower) ||
    language.complementisers.has(before.lower)
  return apart ? from : -1
}

/** "Anna's claim that", "an admission by Boris that": the noun hands its clause to somebody named. */
function claim(
  scene: Scene,
  units: readonly Unit[],
  at: number,
  opens: number,
  told: (from: number, to: number, voice: Voice | undefined) => Attributed,
  first: FirstPerson,
): Attributed | undefined {
  const { particles } = scene.language
  if (units[at + 1]?.lower === particles.that) {
    const owner = ownerOf(scene, units, at)
    return owner === undefined ? undefined : told(opens, at + 1, owner)
  }
  if (!particles.belongs.has(units[at + 1]?.lower ?? '')) return undefined
  const that = units.slice(at + 2, at + 2 + phrase).findIndex(({ lower }) => lower === particles.that)
  if (that < 1) return undefined
  const voice = voiceAt(scene, units, at + 2, first)
  return voice?.by === 'name' || voice?.actor !== undefined ? told(opens, at + 2 + that, voice) : undefined
}

/** What was issued is given: "…, stating that", or a quotation stands right behind the sentence. */
function wordsFollow(scene: Scene, units: readonly Unit[], at: number): boolean {
  const { language, quotes } = scene
  if (units.slice(at + 1).some(({ lower }) => lower.endsWith(language.gerundEnding) && language.verbs.has(lower)))
    return true
  const { end } = units.at(-1)!
  const quote = quotes[firstAfter(quotes, q => q.open, end - 1)]
  return quote !== undefined && !/\S/.test(scene.page.text.slice(end, Math.min(quote.open, end + close)))
}

/** "The opinion of those diplomats who … was that": the cue runs to "that". */
function opinion(
  scene: Scene,
  units: readonly Unit[],
  at: number,
  opens: number,
  told: (from: number, to: number, voice: Voice | undefined) => Attributed,
  first: FirstPerson,
): Attributed | undefined {
  const { language } = scene
  const owner = ownerOf(scene, units, at)
  const of = owner === undefined && language.particles.belongs.has(units[at + 1]?.lower ?? '')
  const voice = owner ?? (of ? voiceAt(scene, units, at + 2, first) : undefined)
  if (voice === undefined) return undefined
  let copula = false
  for (let i = at + 1; i < units.length && i <= at + reach; i++) {
    const { lower, tag } = units[i]!
    if (tag === 'AUX') copula = true
    else if (lower === language.particles.that && copula) return told(opens, i, voice)
    else if (/^[.;:?!]$/.test(lower)) return undefined
  }
  return undefined
}

/** Where the noun phrase that ends at `at` begins. */
function phraseStart(units: readonly Unit[], at: number): number {
  let from = at
  while (from > 0 && at - from < phrase) {
    const { tag, mention, owns } = units[from - 1]!
    if (!(mention !== null ? owns : /^(?:ADJ|DET|NUM|NOUN|PROPN|PART|PRON)$/.test(tag))) break
    from--
  }
  return from
}
