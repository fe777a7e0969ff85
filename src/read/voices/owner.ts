/** Whose saying or writing a noun stands for. */
import { salient } from './salience.ts'
import type { Scene, Unit } from './scene.ts'
import { known, type Voice } from './voice.ts'

/** Whose saying it is: "X's words", "his letter", "the words of X". */
export function ownerOf(scene: Scene, units: readonly Unit[], noun: number): Voice | undefined {
  for (let i = noun - 1; i >= 0 && i >= noun - 6; i--) {
    const unit = units[i]!
    const where = { start: unit.start, end: units[noun]!.end }
    if (unit.mention !== null && unit.owns) return { ...where, actor: unit.mention.actor, by: 'name' }
    if (unit.lower === scene.language.particles.whose && units[i - 2]?.mention != null)
      return { ...where, actor: units[i - 2]!.mention!.actor, by: 'name' }
    // "the engineer's note", where the text introduces one engineer by name
    const role = unit.tag === 'PART' && /^['’]s?$/.test(unit.lower) ? units[i - 1] : undefined
    const bearer = role && scene.bearerOf(role.lower, role.start)
    if (bearer !== undefined) return { ...where, actor: bearer, by: 'noun' }
    const pronoun = scene.language.pronouns.get(unit.lower)
    if (pronoun !== undefined && !pronoun.subject && pronoun.person === 3 && pronoun.number === 'one')
      return known(where, salient(scene, unit.start, pronoun.gender), 'pronoun')
    if (unit.tag === 'VERB' || scene.language.prepositions.has(unit.lower) || scene.language.articles.has(unit.lower))
      break
  }
  const sender = scene.language.sayings.get(units[noun]!.lower) === 'letter' ? senderOf(scene, units, noun) : undefined
  if (sender !== undefined) return sender
  const signer = signerOf(scene, units, noun)
  if (signer !== undefined) return signer
  if (!scene.language.particles.belongs.has(units[noun + 1]?.lower ?? '')) return undefined
  const named = units[noun + 2]
  return named?.mention
    ? { actor: named.mention.actor, start: units[noun]!.start, end: named.end, by: 'name' }
    : undefined
}

/** "A telegram, signed by Anna", "the note of 3 May written by Anna": the name behind "by". */
function signerOf({ language }: Scene, units: readonly Unit[], noun: number): Voice | undefined {
  for (let made = noun + 1; made < units.length - 2 && made <= noun + farBehind; made++) {
    if (/^[.;:?!]$/.test(units[made]!.lower)) return undefined
    const [verb, by, named] = units.slice(made, made + 3)
    if (!language.issued.has(verb!.lower) || by!.lower !== language.particles.agent) continue
    if (named?.mention?.kind !== 'person' || named.owns) return undefined
    return { actor: named.mention.actor, start: units[noun]!.start, end: named.end, by: 'name' }
  }
  return undefined
}

/** Units between a document and the name of who sent or signed it: "a telegram of 2 June 1941, signed by". An assumption. */
const farBehind = 8

/** "A letter dated 3 May, from Anna to Boris", "a letter from her": the name or pronoun behind "from". */
function senderOf(scene: Scene, units: readonly Unit[], noun: number): Voice | undefined {
  const { language } = scene
  for (let i = noun + 1; i < units.length - 1 && i <= noun + farBehind; i++) {
    if (/^[.;:?!]$/.test(units[i]!.lower)) return undefined
    if (units[i]!.lower !== language.particles.source) continue
    // "from Mr Brown", "from Captain Brown"
    let who = i + 1
    while (
      who < i + 3 &&
      units[who + 1]?.mention?.kind === 'person' &&
      units[who]!.mention === null &&
      /PROPN|NOUN/.test(units[who]!.tag)
    )
      who++
    const { mention, start, end, owns, lower } = units[who]!
    if (mention?.kind === 'person' && !owns) return { actor: mention.actor, start, end, by: 'name' }
    const pronoun = language.pronouns.get(lower)
    if (pronoun?.person === 3 && pronoun.number === 'one' && !pronoun.subject)
      return known({ start, end }, salient(scene, start, pronoun.gender), 'pronoun')
  }
  return undefined
}
