/**
 * Who speaks in the turns of a talk that no tag names: turns change the speaker, and two people talk unless the tags say
 * otherwise. A turn goes to whoever spoke two turns before or after; where only one of two is known, the other is the person
 * spoken to, the teller ("I"), or whom the text is about. A name told by a tag beats a pronoun.
 */
import { calledIn } from './called.ts'
import { subjectBefore } from './context.ts'
import { findExamination } from './examination.ts'
import { salient } from './salience.ts'
import type { Gender, Scene } from './scene.ts'
import type { Talk } from './talk.ts'
import { actsBehind, hisTurn, speaksOn, type Told } from './told.ts'

/** A voice, named or not, as one word: the actor's id, or the words for him behind a blank. */
type Key = string
const keyOf = ({ speaker, nameless }: Told): Key | undefined =>
  speaker ?? (nameless === undefined ? undefined : ` ${nameless}`)
const actorOf = (key: Key | undefined): string | undefined => (key?.startsWith(' ') ? undefined : key)

interface Turn {
  readonly quotes: readonly number[]
  key: Key | undefined
  /** The pronoun's gender, where nothing better names the speaker. */
  weak: Gender | undefined
  /** The sex that its own words tell of its speaker. */
  readonly sex: Gender | undefined
}

const isPronoun = ({ language }: Scene, words: string | undefined): boolean => language.pronouns.has(words ?? '')

/** True where nothing that a turn's own words tell is against the speaker. */
const suits = (scene: Scene, { sex }: Turn, key: Key): boolean => {
  const actor = actorOf(key)
  const own = actor === undefined ? 'any' : scene.genderOf(actor)
  return sex === undefined || sex === 'any' || own === 'any' || own === sex
}

export function alternate(scene: Scene, { runs, chatty }: Talk, told: Told[], author: string | undefined): void {
  for (const run of runs) {
    const turns = run.map((quotes): Turn => {
      const tags = quotes.map(at => told[at]!).filter(one => one.settled && keyOf(one) !== undefined)
      const tag = tags.find(one => one.weak === undefined) ?? tags[0]
      // "The girl" names nobody: the turn is open to whoever is one.
      const open = tag?.weak !== undefined && tag.speaker === undefined && !isPronoun(scene, tag.nameless)
      return { quotes, key: open ? undefined : tag && keyOf(tag), weak: open ? undefined : tag?.weak, sex: tag?.weak }
    })
    const start = run[0]![0]!
    if (!chatty) examine(scene, run, turns, author)
    if (turns.every(turn => turn.key === undefined)) {
      const opens = scene.quotes[start]!
      if (!/^\p{Lu}/u.test(scene.page.text.slice(opens.start, opens.start + 2))) continue
      const key = subjectBefore(scene, opens)
      if (key === undefined) continue
      turns[0]!.key = key
    }
    heed(scene, turns)
    across(scene, turns)
    across(scene, turns.toReversed())
    complete(scene, turns, () => partner(scene, run, turns, told, author))
    for (const [place, { quotes, key }] of turns.entries()) {
      if (key === undefined) continue
      const other = actorOf((turns[place - 1] ?? turns[place + 1])?.key)
      for (const at of quotes) {
        const before = told[at]!
        const between = before.weak !== undefined || before.why === actsBehind || before.why === speaksOn
        if (between && before.addressee === undefined && before.speaker === key && other !== undefined && other !== key)
          told[at] = { ...before, addressee: other }
        if (before.settled && before.weak === undefined && keyOf(before) !== undefined) continue
        if (keyOf(before) === key) continue
        const speaker = actorOf(key)
        told[at] = {
          ...(speaker === undefined ? { nameless: key.slice(1) } : { speaker }),
          ...(other !== undefined && other !== speaker && { addressee: other }),
          ...(before.via !== undefined && { via: before.via }),
          settled: true,
          why: hisTurn,
        }
        scene.hear(at, told[at]!)
      }
    }
  }
}

/** Question and answer: each side that no tag names has its part in the examination. */
function examine(scene: Scene, run: Talk['runs'][number], turns: readonly Turn[], author: string | undefined): void {
  const [opens, closes] = [scene.quotes[run[0]![0]!]!, scene.quotes[run.at(-1)!.at(-1)!]!]
  const found = findExamination(
    scene,
    run,
    () => subjectBefore(scene, opens),
    () => (tellerIsThere(scene, opens.open, closes.close) ? (author ?? ' i') : undefined),
  )
  if (found === undefined) return
  const sides = [0, 1].map(parity => turns.filter((_, place) => place % 2 === parity))
  for (const [parity, side] of sides.entries()) {
    const key = parity === found.asks ? found.asker : found.answerer
    const named = turns.some(turn => turn.key === key && turn.weak === undefined)
    if (key === undefined || named || side.some(turn => turn.key !== undefined && turn.weak === undefined)) continue
    for (const turn of side) if (suits(scene, turn, key)) turn.key = key
  }
}

/** "Brown, sit down.": who is called by name answers, and spoke before if nobody else is known to have. */
function heed(scene: Scene, turns: readonly Turn[]): void {
  for (const [place, { quotes, key }] of turns.entries()) {
    const called = quotes.map(at => calledIn(scene, at)).find(actor => actor !== undefined)
    if (called === undefined || called === key) continue
    for (const beside of [turns[place + 1], turns[place - 1]]) {
      if (beside === undefined || (beside.key !== undefined && beside.weak === undefined)) continue
      const sex = scene.genderOf(called)
      if (beside.weak !== undefined && sex !== 'any' && sex !== beside.weak) continue
      beside.key = called
      beside.weak = undefined
      break
    }
  }
}

/** Whoever spoke two turns before speaks again, where the turn between is another's. */
function across(scene: Scene, turns: readonly Turn[]): void {
  for (let i = 2; i < turns.length; i++) {
    const [turn, other, before] = [turns[i]!, turns[i - 1]!, turns[i - 2]!]
    if (before.key === undefined || before.key === other.key) continue
    if (turn.key !== undefined && (turn.weak === undefined || before.weak !== undefined)) continue
    const actor = actorOf(before.key)
    const sex = actor === undefined ? 'any' : scene.genderOf(actor)
    if (turn.weak !== undefined && sex !== 'any' && sex !== turn.weak) continue
    if ((turn.weak !== undefined && actor === undefined) || !suits(scene, turn, before.key)) continue
    turn.key = before.key
    turn.weak = before.weak
  }
}

/** The turns that are still open go to the one of two who does not speak before or after. */
function complete(scene: Scene, turns: readonly Turn[], find: () => Key | undefined): void {
  const known = new Set(turns.flatMap(({ key }) => (key === undefined ? [] : [key])))
  if (known.size === 1) {
    const other = find()
    if (other === undefined) known.add('')
    else known.add(other)
  }
  if (known.size !== 2) return
  const [one, two] = [...known] as [Key, Key]
  const otherThan = (key: Key): Key => (key === one ? two : one)
  const anchor = turns.findIndex(({ key }) => key !== undefined)
  const step = (i: number, from: number): void => {
    const [turn, beside] = [turns[i]!, turns[from]!]
    if (turn.key !== undefined || beside.key === undefined) return
    const key = otherThan(beside.key)
    if (suits(scene, turn, key)) turn.key = key
  }
  for (let i = anchor + 1; i < turns.length; i++) step(i, i - 1)
  for (let i = anchor - 1; i >= 0; i--) step(i, i + 1)
  for (const turn of turns) if (turn.key === '') turn.key = undefined
}

/** The other of two who talk, where only one is known. */
function partner(
  scene: Scene,
  run: Talk['runs'][number],
  turns: readonly Turn[],
  told: readonly Told[],
  author: string | undefined,
): Key | undefined {
  const one = turns.find(({ key }) => key !== undefined)!.key!
  for (const { quotes, key } of turns)
    for (const at of quotes) {
      const { addressee } = told[at]!
      if (addressee !== undefined && addressee !== one && key === one) return addressee
    }
  const teller = author ?? ' i'
  const [start, end] = [scene.quotes[run[0]![0]!]!.open, scene.quotes[run.at(-1)!.at(-1)!]!.close]
  if (one !== teller && tellerIsThere(scene, start, end)) return teller
  const actor = actorOf(one)
  return salient(scene, start, 'any', new Set(actor === undefined ? [] : [actor]), 2)
}

/** True where the telling around a talk, from the paragraph before it, says "I", "me" or "my". */
export function tellerIsThere({ page, quoteAt, language }: Scene, start: number, end: number): boolean {
  const around = quoteAt(start - 1)
  const own = page.sentences[page.sentenceAt(start)]?.paragraph ?? 0
  const from = page.paragraphs[Math.max(0, own - 1)]?.start ?? start
  for (let i = page.tokenAt(from); i < page.tokens.length && page.tokens[i]!.start < end + short; i++) {
    const { lower, start: at } = page.tokens[i]!
    if (
      language.pronouns.get(lower)?.person === 1 &&
      language.pronouns.get(lower)!.number === 'one' &&
      quoteAt(at) === around
    )
      return true
  }
  return false
}

/** Characters behind a talk where its last tag stands. An assumption. */
const short = 60
