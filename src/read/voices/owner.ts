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

/** "A telegram, signed by Anna", "the note written by Anna": the name behind "by". */
function signerOf({ language }: Scene, units: readonly Unit[], noun: number): Voice | undefined {
  const made = units[noun + 1]?.lower === ',' ? noun + 2 : noun + 1
  const [verb, by, named] = units.slice(made, made + 3)
  if (!language.issued.has(verb?.lower ?? '') || by?.lower !== language.particles.agent) return undefined
  if (named?.mention?.kind !== 'person' || named.owns) return undefined
  return { actor: named.mention.actor, start: units[noun]!.start, end: named.end, by: 'name' }
}

/** "A letter dated 3 May, from Anna to Boris": the name behind "from". */
function senderOf({ language }: Scene, units: readonly Unit[], noun: number): Voice | undefined {
  for (let i = noun + 1; i < units.length - 1 && i <= noun + 8; i++) {
    if (/^[.;:?!]$/.test(units[i]!.lower)) return undefined
    const { mention, start, end, owns } = units[i + 1]!
    if (units[i]!.lower === language.particles.source && mention?.kind === 'person' && !owns)
      return { actor: mention.actor, start, end, by: 'name' }
  }
  return undefined
}
