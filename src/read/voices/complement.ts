import { firstAfter, type Scene, type Unit } from './scene.ts'
import { adverb } from './verbs.ts'

/** Units between verb and "that": "said, in reply to a question, that". An assumption. */
const gap = 12

/**
 * The unit that ends the cue where a verb of saying hands something over, else undefined: "that" behind it (a hearer, an
 * adverb or a prepositional phrase may come between), "of" and "about", a bare clause, a tag between commas, or marked words.
 */
export function complement(scene: Scene, units: readonly Unit[], at: number): number | undefined {
  const { language, page } = scene
  const { particles } = language
  const use = language.verbs.get(units[at]!.lower)!
  const next = units[at + 1]
  // "as Anna puts it"
  if (use === 'quote')
    return units[at + 1]?.lower === language.particles.it &&
      units.slice(Math.max(0, at - 6), at).some(unit => unit.lower === particles.as)
      ? at + 1
      : undefined
  const behind = page.text.slice(units[at]!.end, units[at]!.end + 70)
  if (/^[^\n.;:,]{0,60}:\s*['"“‘«„`]/u.test(behind)) return at
  if (next === undefined) return undefined
  if (use === 'report' && /^\s*['"“‘«„`]/u.test(behind)) return at
  // told her "…"
  if (use === 'inform' && /^\s+(?:\p{L}+\s+){1,2}['"“‘«„`]/u.test(behind)) return at + 1
  if (/^,\s*['"“‘«„`]/u.test(behind)) return at
  const that = thatBehind(scene, units, at)
  if (that !== undefined) return that
  const told = whatIsSaid(scene, units, at)
  if (told !== undefined) return told
  const as = units.slice(Math.max(0, at - 4), at).some(unit => unit.lower === particles.as)
  if (use === 'clause') return as && next.lower === ',' ? at : undefined
  if (use === 'utter') return undefined
  const topic = use === 'inform' ? at + 2 : at + 1
  if (particles.topic.has(units[topic]?.lower ?? '') && !language.swaying.has(units[at]!.lower)) return topic
  let beside = at - 1
  // "he now admitted,"
  while (beside > 0 && units[beside]!.mention === null && adverb(scene, units[beside]!)) beside--
  const before = units[beside]
  const same = sameAgain(scene, units, at)
  if (same !== undefined) return same
  if (use === 'inform') return (as && next.lower === ',') || hearerAlone(scene, units, at, as) ? at : undefined
  const subjectBefore =
    before !== undefined && (before.mention === null ? language.pronouns.get(before.lower)?.subject : !before.owns)
  const taggedAlone = before?.lower === ',' || (subjectBefore && !language.resuming.has(units[at]!.lower))
  if (taggedAlone && (next.lower === ',' || closesAside(scene, units, at))) return at
  if (asideBefore(scene, units, beside) && /^[,.;:]$/.test(next.lower)) return at
  if (
    as ||
    ((use === 'say' || language.articles.has(next.lower)) &&
      units[at - 1]?.lower === ',' &&
      closesTag(scene, units, at + 1))
  )
    return at
  if (units[0]!.lower === particles.purpose && at < 5 && next.lower === ',') return at
  if (
    use === 'report' &&
    (language.depicting.has(units[at]!.lower) || isTaken(scene, units, at) || namesInMarks(scene, units, at))
  )
    return at
  if (language.conceding.has(units[at]!.lower) && opensObject(scene, units, at + 1)) return at
  if (use !== 'say') return undefined
  const gerund =
    next.lower.endsWith(language.gerundEnding) && next.tag !== 'PRON' && !language.negations.has(next.lower)
  return gerund || plainClause(scene, units, at) ? at : undefined
}

/** ", she assures us,", ", the old man told me,": a clause between marks that holds nobody but subject and hearer. */
function hearerAlone({ language }: Scene, units: readonly Unit[], at: number, as: boolean): boolean {
  const hearer = units[at + 1]!
  const named = hearer.mention !== null && !hearer.owns
  const object = language.pronouns.get(hearer.lower)?.subject === false
  if ((!named && !object) || !/^[,;.]$/.test(units[at + 2]?.lower ?? '.')) return false
  const opens = units.slice(Math.max(0, at - longestSubject), at).findLastIndex(unit => /^[,:;—–]$/.test(unit.lower))
  return as || (at > 1 && (opens >= 0 || at <= longestSubject))
}

/** Units of the subject of a clause that stands between marks, and of what stands behind its verb. Assumptions. */
const longestSubject = 5
const longestAside = 5

/** ", his friends say,", ", Brown replied.": behind a mark nobody but the subject. */
function asideBefore({ language }: Scene, units: readonly Unit[], subject: number): boolean {
  const comma = units
    .slice(0, subject)
    .findLastIndex(
      ({ mention, tag, lower }) => mention === null && (tag === 'PUNCT' || language.conjunctions.has(lower)),
    )
  if (comma < 1 || units[comma]!.lower !== ',' || subject - comma > longestSubject) return false
  return units
    .slice(comma + 1, subject + 1)
    .every(({ mention, tag, owns, lower }) =>
      mention !== null ? !owns : /NOUN|PROPN|ADJ|DET/.test(tag) || language.pronouns.get(lower)?.subject !== undefined,
    )
}

/** "said so", "told him so", "said much the same", "denied it": the word that stands for what is said. */
function sameAgain({ language }: Scene, units: readonly Unit[], at: number): number | undefined {
  const { lower: verb } = units[at]!
  const ends = (place: number): number | undefined =>
    /PUNCT|ADP|ADV|CCONJ|SCONJ/.test(units[place + 1]?.tag ?? 'PUNCT') || language.adverbs.has(units[place + 1]!.lower)
      ? place
      : undefined
  if (language.conceding.has(verb) && units[at + 1]?.lower === language.particles.it) return ends(at + 1)
  const hearer = language.pronouns.get(units[at + 1]?.lower ?? '')
  let place =
    language.verbs.get(verb) === 'inform' &&
    (hearer?.subject === false || units[at + 1]?.lower === language.particles.it)
      ? at + 2
      : at + 1
  while (place < at + 4 && (language.articles.has(units[place]?.lower ?? '') || units[place]?.tag === 'ADV')) {
    if (language.sameAsSaid.has(units[place]!.lower)) break
    place++
  }
  // "spoke so softly"
  if (units[place]?.lower === language.particles.purpose && /(?:ADJ|ADV)/.test(units[place + 1]?.tag ?? ''))
    if (!language.adverbs.has(units[place + 1]!.lower)) return undefined
  return language.sameAsSaid.has(units[place]?.lower ?? '') ? ends(place) : undefined
}

/** ", he explains in a note,": a phrase with a preposition, and nothing else before the next mark. */
function closesAside({ language }: Scene, units: readonly Unit[], at: number): boolean {
  if (units[at - 2]?.lower !== ',' || !language.prepositions.has(units[at + 1]!.lower)) return false
  const end = units.slice(at + 1, at + 2 + longestAside).findIndex(unit => unit.lower === ',')
  return end > 0 && units.slice(at + 1, at + 1 + end).every(({ tag }) => tag !== 'VERB' && tag !== 'AUX')
}

/** "dismisses him as", "rejected the story as": a thing or person taken for something. */
function isTaken({ language }: Scene, units: readonly Unit[], at: number): boolean {
  const as = units.slice(at + 2, at + 7).findIndex(({ lower }) => lower === language.particles.as)
  return as >= 0 && units.slice(at + 1, at + 2 + as).every(({ tag }) => !/VERB|AUX|PUNCT/.test(tag))
}

/** ", warns the same newspaper,": a subject behind its verb, and nothing else before the next mark. */
function closesTag({ language }: Scene, units: readonly Unit[], from: number): boolean {
  let at = from
  while (
    at < from + 6 &&
    at < units.length &&
    (units[at]!.mention !== null || language.articles.has(units[at]!.lower) || /ADJ|NOUN|PROPN/.test(units[at]!.tag))
  )
    at++
  return at > from && units[at - 1]!.tag !== 'ADJ' && /^[,.;]$/.test(units[at]?.lower ?? '.')
}

/** Words between a verb that names something and the marked name. An assumption. */
const longestNamed = 8

/** "called it ‘a proof’": a thing or person, and the words for it in marks. */
function namesInMarks({ page, quotes, language }: Scene, units: readonly Unit[], at: number): boolean {
  // "they call it ‘the pit’": everybody does
  if (language.pronouns.get(units[at - 1]?.lower ?? '')?.number === 'many') return false
  const { end } = units[at]!
  const quote = quotes[firstAfter(quotes, one => one.open, end - 1)]
  if (quote === undefined || quote.open - end > 70 || /[.;:,?!\n]/.test(page.text.slice(end, quote.open))) return false
  const between = units.slice(at + 1, at + 2 + longestNamed).filter(unit => unit.start < quote.open)
  return between.length <= longestNamed && between.every(({ tag }) => tag !== 'VERB' && tag !== 'AUX')
}

/** "What Anna had told me", "what Boris wrote": the words stand for what was said. */
function whatIsSaid({ language }: Scene, units: readonly Unit[], at: number): number | undefined {
  const use = language.verbs.get(units[at]!.lower)
  if (use !== 'say' && use !== 'inform') return undefined
  // "what Anna told it to think" is an order
  if (units[at + 2]?.lower === language.particles.infinitive) return undefined
  let name = at - 1
  while (name > at - 3 && units[name]?.mention === null && language.auxiliaries.has(units[name]!.lower)) name--
  if (units[name]?.mention?.kind !== 'person' || units[name]!.owns) return undefined
  return units[name - 1]?.lower === language.particles.what ? at : undefined
}

function thatBehind(scene: Scene, units: readonly Unit[], at: number): number | undefined {
  const { language, page } = scene
  const { particles } = language
  const informs = language.verbs.get(units[at]!.lower) === 'inform'
  let phrase = false
  for (let i = at + 1; i < units.length && i <= at + gap; i++) {
    const { lower, tag, mention } = units[i]!
    if (lower === language.particles.that) {
      const before = units[i - 1]!.lower
      // "has maintained ever since that"
      const since = units[i - 2]?.lower === particles.ever
      if (language.prepositions.has(before) && i > at + 1 && !since) continue
      // "what Anna would call that."
      if (!informs && /[.;:?!]/.test(page.text[units[i]!.end] ?? '')) return undefined
      // "spoke so softly that" tells how, not what
      return units.slice(at + 1, i).some(({ lower }) => lower === particles.purpose) ? undefined : i
    }
    if (language.questions.has(lower) && (i === at + 1 || (informs && i === at + 2))) return i
    // "told Anna when he came home that"
    if (informs && lower === language.particles.when && i <= at + 3) {
      const that = units.slice(i, at + 2 * gap).findIndex(unit => unit.lower === particles.that || unit.tag === 'PUNCT')
      if (that > 0 && units[i + that]!.lower === particles.that) return i + that
    }
    // "had told her: that …"
    if (lower === ':' && units[i + 1]?.lower === language.particles.that) return i + 1
    if (lower === ',') {
      const aside = behindAside(scene, units, i)
      if (aside !== undefined) return aside
    }
    if (language.times.has(lower)) continue
    const far = tag === 'DET' && language.times.has(units[i + 2]?.lower ?? '')
    if ((far || language.times.has(units[i + 1]?.lower ?? '')) && !language.prepositions.has(lower)) continue
    if (language.particles.object.has(lower) && !informs) return undefined
    if (language.prepositions.has(lower)) phrase = true
    else if (lower === ',') phrase = false
    else if (/^[.;:?!]$/.test(lower) || (tag === 'VERB' && !attributive(scene, units, i))) return undefined
    // "on the last day but one"
    else if (language.conjunctions.has(lower) && !phrase) return undefined
    else if (!phrase && !informs && mention === null && (tag === 'NOUN' || language.articles.has(lower)))
      return undefined
    else if (!phrase && !informs && mention !== null && i > at + 1) return undefined
  }
  return undefined
}

/** "the examining magistrate", "in his turn": no verb stands behind an article, an owner or an adjective. */
const attributive = ({ language }: Scene, units: readonly Unit[], place: number): boolean => {
  const before = units[place - 1]!
  return (
    language.articles.has(before.lower) ||
    before.tag === 'ADJ' ||
    language.pronouns.get(before.lower)?.subject === false
  )
}

/** Units of an aside between a verb of saying and its clause. An assumption. */
const longestInterruption = 26

/** "told me, and it was the only time, that": the "that" behind an aside between commas. */
function behindAside({ language }: Scene, units: readonly Unit[], comma: number): number | undefined {
  for (let i = comma + 2; i < units.length - 1 && i <= comma + longestInterruption; i++) {
    if (/^[.;:?!]$/.test(units[i]!.lower)) return undefined
    if (units[i]!.lower === ',' && units[i + 1]!.lower === language.particles.that) return i + 1
  }
  return undefined
}

/** The matter in hand behind a verb: "his ties", "this", "to this idea". */
function opensObject(scene: Scene, units: readonly Unit[], at: number): boolean {
  const { language } = scene
  const { lower, mention } = units[at]!
  if (lower === language.particles.infinitive) return units[at + 1] !== undefined && opensObject(scene, units, at + 1)
  if (mention !== null) return mention.kind === 'person' && units[at]!.owns
  const owner = language.pronouns.get(lower)
  if (owner !== undefined) return !owner.subject && owner.person === 3 && /NOUN|ADJ/.test(units[at + 1]?.tag ?? '')
  return language.pointing.has(lower) || (lower === language.particles.the && units[at + 1]?.tag === 'NOUN')
}

/** "said it was", "claims the court knew": a clause without "that". */
function plainClause(scene: Scene, units: readonly Unit[], at: number): boolean {
  const { language } = scene
  const next = units[at + 1]!
  const dummy = language.baring.has(units[at]!.lower) && language.dummies.has(next.lower)
  if (
    !(dummy || language.pronouns.get(next.lower)?.subject || next.mention !== null || language.articles.has(next.lower))
  )
    return false
  const bare = language.baring.has(units[at]!.lower)
  // "says Anna's letter was late"
  if (bare && next.owns) return true
  for (let i = at + 2; i < units.length && i < at + (bare ? 10 : 6); i++) {
    const unit = units[i]!
    // "says it raised", "said the tone of the debate changed": what a bare "say" is followed by is said.
    if (bare && unit.tag === 'VERB' && !unit.lower.endsWith(language.gerundEnding)) return true
    if (bare && (language.prepositions.has(unit.lower) || unit.tag === 'DET' || unit.tag === 'NUM')) continue
    if (unit.tag === 'AUX' || (language.auxiliaries.has(unit.lower) && unit.lower !== language.particles.infinitive))
      return true
    if (!/NOUN|ADJ|PROPN|ADV|PRON/.test(unit.tag)) return false
    // "claims the book 'was tampered with'": the clause goes on in marks.
    if (/^\s+['"“‘«„`]/u.test(scene.page.text.slice(unit.end, unit.end + 3))) return true
  }
  return false
}

/** True where nobody said anything: "it is hard to say", "did not reply", "should write", "could he confirm". */
export function unreal(scene: Scene, units: readonly Unit[], at: number): boolean {
  const { language } = scene
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const { lower, tag } = units[i]!
    // "would tell them that", "will tell you that": what somebody uses to say
    const habit = language.habits.has(lower) && saysAtLast(scene, units, at)
    // "does not deny that"
    const affirms = language.negations.has(lower) && language.dissenting.has(units[at]!.lower)
    if (!habit && !affirms && (language.modals.has(lower) || language.negations.has(lower))) return true
    // "refused to confirm or deny"
    if (
      language.conjunctions.has(lower) &&
      lower !== language.particles.but &&
      language.verbs.has(units[i - 1]?.lower ?? '')
    ) {
      i--
      continue
    }
    if (lower === language.particles.infinitive) {
      const before = units[i - 1]
      if (before === undefined) return true
      if (language.refusing.has(before.lower)) return true
      const begins =
        before.tag === 'VERB' ||
        before.tag === 'AUX' ||
        before.mention !== null ||
        language.auxiliaries.has(before.lower)
      return (
        !begins &&
        !language.achieving.has(before.lower) &&
        !language.verbs.has(before.lower) &&
        units[i - 2]?.tag !== 'VERB'
      )
    }
    if (tag !== 'ADV' && tag !== 'AUX' && tag !== 'PART' && !language.pronouns.get(lower)?.subject) return false
  }
  return false
}

/** A clause or a hearer stands right behind the verb: something was said, and more than once. */
const saysAtLast = ({ language }: Scene, units: readonly Unit[], at: number): boolean => {
  const hearer = language.pronouns.get(units[at + 1]?.lower ?? '')
  const next = units[hearer === undefined ? at + 1 : at + 2]?.lower ?? ''
  return next === language.particles.that || /^[:]$/.test(next)
}
