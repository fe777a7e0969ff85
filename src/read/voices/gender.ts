/**
 * Whether the bearer of a name is a "he" or a "she".
 *
 * Signs, surest first: titles and family words, given names of the lexicon, the pronouns that stand next behind the name in the telling (two at
 * least, three in four alike), and the last letter of a given name beside a surname: of the lexicon's given names "a" ends 230 of 368
 * women's and 20 of 966 men's (`kit/names-given.ts`), and no other letter tells as much.
 * Variants: Bergsma & Lin 2006, "Bootstrapping path-based pronoun resolution", count the pronouns of a corpus; a text to read has one text only.
 * Tried and left: adding all signs up as log odds, which moved as many pronouns to the wrong person as to the right one.
 */
import type { Actor } from '../../case/actor.ts'
import { firstOf, sexOf, takeApart } from '../../kit/names.ts'
import type { Page } from '../page.ts'
import type { Mention } from '../people/mention.ts'
import type { VoiceLanguage } from './language.ts'
import type { Quoted } from './pairs.ts'

export type Gender = 'he' | 'she' | 'any'

/** Pronouns that must agree before they tell somebody's sex, and the share of them that must. Assumptions. */
const leastVotes = 2
const shareOfVotes = 0.75
/** Words behind a name in which a pronoun may mean its bearer. An assumption. */
const reachOfVote = 14

interface Votes {
  he: number
  she: number
}

/** The sex of each actor, as far as the text and the name tell it. */
export function findGenders(
  page: Page,
  mentions: readonly Mention[],
  actors: readonly Actor[],
  quotes: readonly Quoted[],
  language: VoiceLanguage,
): ReadonlyMap<string, Gender> {
  const genders = new Map(actors.map(actor => [actor.id, genderOfNames(actor, language)] as const))
  const parts = new Map(actors.map(({ id, name }) => [id, takeApart(name)] as const))
  for (const { kind, actor, start, end } of mentions) {
    if (kind !== 'person' || genders.get(actor) !== 'any') continue
    const title = titleBefore(page, start, language)
    // "To his wife Brown sent word": a family word stands before a given name.
    const { given, surname } = parts.get(actor) ?? {}
    if (title?.family && given !== undefined && page.text.slice(start, end) === surname) continue
    if (title !== undefined) genders.set(actor, title.sex)
  }
  const votes = countVotes(page, mentions, quotes, language, genders)
  for (const [actor, { he, she }] of votes) {
    const most = Math.max(he, she)
    if (most >= leastVotes && most >= (he + she) * shareOfVotes) genders.set(actor, he > she ? 'he' : 'she')
  }
  for (const actor of actors) {
    const { he, she } = votes.get(actor.id) ?? { he: 0, she: 0 }
    if (genders.get(actor.id) === 'any' && he <= 1 + 2 * she && endsLikeHers(actor, language))
      genders.set(actor.id, 'she')
  }
  return genders
}

function genderOfNames(actor: Actor, language: VoiceLanguage): Gender {
  const names = [actor.name, ...actor.variants.map(variant => variant.form)]
  if (names.some(language.masculine)) return 'he'
  const sexes = new Set(names.map(name => sexOf(takeApart(name))))
  if (!sexes.has('m') && names.some(language.feminine)) return 'she'
  if (sexes.has('f') !== sexes.has('m')) return sexes.has('f') ? 'she' : 'he'
  return 'any'
}

/** "Isaura Monteiro": a given name beside a surname that ends as women's names do. */
function endsLikeHers({ kind, name, variants }: Actor, { feminineGiven }: VoiceLanguage): boolean {
  if (kind !== 'person') return false
  return [name, ...variants.map(variant => variant.form)].some(form => {
    const { given, surname } = takeApart(form)
    return given !== undefined && surname !== undefined && feminineGiven(firstOf(given))
  })
}

/** What the title or family word before a name tells of its bearer's sex. A stop belongs to a title, and ends a sentence behind a family word. */
function titleBefore(
  { tokens, tokenAt }: Page,
  start: number,
  { sexes }: VoiceLanguage,
): { sex: 'he' | 'she'; family: boolean } | undefined {
  const before = tokenAt(start) - 1
  const stop = tokens[before]?.word === '.'
  const title = stop ? tokens[before - 1] : tokens[before]
  const sex = title && sexes.get(title.lower.replace('.', ''))
  const family = title?.word === title?.lower
  return sex === undefined || (stop && family) ? undefined : { sex, family }
}

/** The pronouns next behind the names that do not tell the sex, in the telling, nobody else named between. */
function countVotes(
  { tokens, tokenAt }: Page,
  mentions: readonly Mention[],
  quotes: readonly Quoted[],
  { pronouns }: VoiceLanguage,
  genders: ReadonlyMap<string, Gender>,
): Map<string, Votes> {
  const votes = new Map<string, Votes>()
  let [quote, within] = [0, 0]
  for (const [place, { actor, kind, start, end }] of mentions.entries()) {
    for (; quote < quotes.length && quotes[quote]!.open <= start; quote++)
      within = Math.max(within, quotes[quote]!.close)
    if (kind !== 'person' || start < within || genders.get(actor) !== 'any') continue
    const stop = Math.min(mentions[place + 1]?.start ?? Infinity, quotes[quote]?.open ?? Infinity)
    for (
      let at = tokenAt(end), seen = 0;
      seen < reachOfVote && at < tokens.length && tokens[at]!.start < stop;
      at++, seen++
    ) {
      const { lower } = tokens[at]!
      if (lower.length > 7) continue
      const pronoun = pronouns.get(lower)
      if (pronoun?.person !== 3 || pronoun.number !== 'one' || pronoun.gender === 'any') continue
      let vote = votes.get(actor)
      if (vote === undefined) votes.set(actor, (vote = { he: 0, she: 0 }))
      vote[pronoun.gender]++
      break
    }
  }
  return votes
}
