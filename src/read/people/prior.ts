import { followerEnding } from './lexicon/bodies.ts'
import { isChineseName } from './lexicon/chinese.ts'
import { placeEnding } from './lexicon/places.ts'
import type { Segment } from './segments.ts'

/** What speaks for a word being a person, and what for a place or a thing; weights are those of `evidence.ts`. */
export interface TypeEvidence {
  person: number
  thing: number
  /** Occurrences, and those where the capital is no mere sentence head. */
  count: number
  inside: number
  /** Occurrences straight behind "the", "a" or "an". */
  behindArticle: number
  /** Behind "in", "at", "near". */
  behindPlaceCue: number
  /** Straight before a common noun, like an adjective. */
  beforeNoun: number
  /** Its last word is an English word. */
  readonly common: boolean
  /** Why it is taken for a person, strongest first. */
  reason: string
  strongest: number
  neighbours: Set<string>
  /** The decision. */
  isPerson: boolean
  /** No person, no English word, and mostly behind "in", "at" or "near". */
  isPlace: boolean
}

/** Endings that many surnames of Eastern and Northern Europe and the Caucasus share and few English words do. */
const surnameEnding =
  /^.{2,}(?:ov|ev|ova|eva|[^aeiou]in|aina|enko|chuk|ski[iy]?|sky|skaya|skaia|ck[iy]|dze|shvili|yan|vich|witz|stein|berg|mann|sson|sen|escu|oglu)$/i

/** Adds a reason for a person. */
export function note(type: TypeEvidence, weight: number, reason: string): void {
  type.person += weight
  if (weight > type.strongest) {
    type.strongest = weight
    type.reason = reason
  }
}

/** What the form alone says. */
export function prior(type: TypeEvidence, segment: Segment): void {
  const { parts } = segment
  const { info, compound } = parts.at(-1)!
  if (parts.length === 2 && isChineseName(parts[0]!.info.text, info.text)) {
    note(type, 3, 'It is formed like a Chinese name.')
    return
  }
  const given = info.given.length > 0
  const single = parts.length === 1
  if (info.common && single) type.thing += given ? 1 : 1.25
  if (!given && followerEnding.test(info.lower)) type.thing += 4
  if (single && !given && placeEnding.test(info.lower) && !surnameEnding.test(info.lower)) type.thing += 0.5
  if (compound.length > 2 || /^(?:anti|pro|neo|ex|non|pre|post|austro|all|counter|semi|pan)$/i.test(compound[0] ?? ''))
    type.thing += 5
  // A number, not a name: prison IK-14, file R-1190.
  if (/\d/.test(info.text)) type.thing += 5
  if (compound.some(word => /^\p{Ll}/u.test(word))) type.thing += 5
  if (parts.length === 1 && given) note(type, 1.5, 'It is a given name.')
  if (surnameEnding.test(info.text)) note(type, 1.5, 'It is formed like a surname.')
  if (!info.common && !segment.opens) type.person += 1
  else if (!info.common) type.person += 0.5
  if (parts.some((part, i) => i > 0 && part.first - parts[i - 1]!.last > 1))
    note(type, 2, 'A small word of names joins its parts.')
  else if (parts.length > 1 && parts[0]!.info.given.length === 0 && !parts.some(part => part.initial))
    type.thing += parts.some(part => part.info.common || part.info.text.length < 3) ? 1 : 0.25
  if (/[\u0400-\u04ff]/.test(info.text)) type.thing += 0.5
}
