import type { Question } from '../../case/question.ts'
import type { Suggestion } from '../../case/suggestion.ts'
import { accusationsIn } from './accusations.ts'
import { type Draft, mark } from './draft.ts'
import { factsIn } from './facts.ts'
import { noDetail } from './lexicon/deeds.ts'
import { fates } from './lexicon/facts.ts'
import { hearings, responsesIn } from './responses.ts'
import { makeScene, type Scene, type SuggestText } from './scene.ts'
import { venueAt } from './venue.ts'
import { tellPronouns } from './who.ts'

export type { SuggestText } from './scene.ts'

/**
 * Proposes questions and claims from what the readers found: charges, answers to them, fates with their dates, offices,
 * kin, places, numbers and beliefs, each with its passage. `nameOf` names an actor in the words of a question.
 * Suggestions of several sources meet in `key`. Pure; offsets of the result are code points of each source's text.
 */
export function suggest(sources: readonly SuggestText[], nameOf: (actor: string) => string = id => id): Suggestion[] {
  return sources.flatMap(source => {
    const scene = makeScene(source)
    tellPronouns(scene)
    const drafts = scene.lines.flatMap((line, n) => {
      const venue = venueAt(scene, n)
      const answers = responsesIn(scene, n, venue)
      const found = [
        ...answers,
        ...accusationsIn(scene, line, answers, venue !== undefined && hearings.has(venue)),
        ...factsIn(scene, line),
      ]
      return found.map(draft => ({ draft, venue }))
    })
    const suggestions = drafts.map(({ draft, venue }) => toSuggestion(scene, draft, venue, nameOf))
    return [...new Map(suggestions.map(one => [one.id, one])).values()].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    )
  })
}

function toSuggestion(
  scene: Scene,
  draft: Draft,
  venue: Suggestion['venue'],
  nameOf: (actor: string) => string,
): Suggestion {
  const { map, source } = scene
  const [start, end] = [map.toPoints(draft.start), map.toPoints(draft.end)]
  const { kind, about, topic, matter } = draft
  const charge = kind === 'accusation' || kind === 'response'
  const name = about[0] === undefined ? '' : nameOf(about[0])
  const question = askedOf(draft, name)
  const voices = [
    ...draft.speakers.map(actor => ({ actor, words: nameOf(actor) })),
    ...(draft.speakers.length === 0 && draft.voice !== '' ? [{ words: draft.voice }] : []),
  ]
  return {
    id: `s-${source.id}-${start}-${end}-${kind}-${mark([...about, '', ...draft.speakers, '', draft.response ?? topic].join(' '))}`,
    source: source.id,
    start,
    end,
    kind,
    key: charge ? `charge|${about[0]}|${topic}` : `${kind}|${about[0] ?? ''}|${topic}`,
    question,
    answer: charge ? { kind: 'charge', accused: about[0]!, charge: topic } : draft.answer!,
    gist: gistOf(draft, nameOf, matter),
    stance: draft.stance,
    certainty: draft.certainty ?? 'probable',
    modality: draft.modality ?? 'statement',
    voices,
    about: [...about],
    ...(draft.response === undefined ? {} : { response: draft.response }),
    ...(venue === undefined || !charge ? {} : { venue }),
    reason: draft.reason,
  }
}

function askedOf({ kind, topic, about, answer }: Draft, name: string): Pick<Question, 'words' | 'kind' | 'about'> {
  const on = about.slice(0, 1)
  switch (kind) {
    case 'accusation':
    case 'response':
      return {
        words: `What is said against ${name}: ${topic === noDetail ? 'charges without further detail' : topic}?`,
        kind: 'charge',
        about: on,
      }
    case 'date':
      return { words: whenWords(name, topic), kind: 'date', about: on }
    case 'fate':
      return {
        words: active.has(topic) ? `Did ${name} ${active.get(topic)}?` : `Was ${name} ${topic}?`,
        kind: 'yes-no',
        about: on,
      }
    case 'office':
      return { words: `What office or calling had ${name}?`, kind: 'wording', about: on }
    case 'kin':
      return { words: `Who was the ${topic} of ${name}?`, kind: 'actor', about: on }
    case 'place':
      return { words: `Where: ${name}, “${topic} …”?`, kind: 'choice', about: on }
    case 'number':
      return { words: name === '' ? `How many ${topic}?` : `How many ${topic}, of ${name}?`, kind: 'number', about: on }
    case 'other':
    case 'belief':
      return { words: `What did ${name} think or know?`, kind: answer?.kind ?? 'wording', about: on }
  }
}

/** Fates that one does; the others are suffered. */
const active = new Map(
  Object.entries({
    died: 'die',
    emigrated: 'emigrate',
    married: 'marry',
    resigned: 'resign',
    joined: 'join',
    arrived: 'arrive',
    left: 'leave',
  }),
)
const suffered = new Set(fates.map(one => one.fate))

const whenWords = (name: string, topic: string): string =>
  active.has(topic)
    ? `When did ${name} ${active.get(topic)}?`
    : suffered.has(topic)
      ? `When was ${name} ${topic}?`
      : `When: ${name}, “${topic} …”?`

function gistOf(
  { kind, about, speakers, response, topic, voice }: Draft,
  nameOf: (actor: string) => string,
  matter: string,
): string {
  const short = matter.length > 160 ? `${matter.slice(0, 157).toWellFormed()}…` : matter
  const who = about.map(nameOf).join(', ')
  const by = speakers.length > 0 ? speakers.map(nameOf).join(', ') : voice === '' ? 'a voice not named' : voice
  if (kind === 'accusation') return `${by} against ${who} (${topic}): ${short}`
  if (kind === 'response') return `${who} ${response}: ${short}`
  return who === '' ? short : `${who}: ${short}`
}
