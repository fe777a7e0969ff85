/** Answers in marked speech: yes and no, the plea, and "I" with a wrong. */
import type { Response } from '../../../case/suggestion.ts'
import { clauseAround, subjectOf } from '../clause.ts'
import { verbForms, wordSet } from '../inflect.ts'
import { isGraveDeed } from '../lexicon/deeds.ts'
import { believing } from '../lexicon/facts.ts'
import { accusing, denying, guilt, partNouns, telling, tieNouns } from '../lexicon/frames.ts'
import type { Line, Scene, Unit } from '../scene.ts'
import type { Met } from './met.ts'

/** "Yes" and "No" at the head of marked speech, behind a question. */
export function byYes(scene: Scene, n: number, heard: boolean): Met[] {
  const { units } = scene.lines[n]!
  const line = scene.lines[n]!
  const at = units.findIndex(unit => unit.tag !== 'PUNCT')
  const word = units[at]?.low
  if (!heard || (word !== 'yes' && word !== 'no')) return []
  const asked = scene.lines[n - 1]?.units.some(unit => unit.low === '?')
  const reply = units.findIndex(unit => /^(replied|answered|said)$/.test(unit.low))
  const quote = units[at]!.quote
  const speaker = quote >= 0 ? scene.quotes[quote]!.speaker : reply < 0 ? undefined : subjectOf(line, reply)?.actors[0]
  if (!asked || speaker === undefined) return []
  return [
    { persons: [speaker], response: word === 'yes' ? 'admits' : 'denies', at, reason: `"${word}" answers a question.` },
  ]
}

/** "is not guilty", "guilty of nothing", "pleaded guilty", "my guilt". */
export function byPlea(scene: Scene, line: Line): Met[] {
  const { units } = line
  return units.flatMap((unit, i): Met[] => {
    if (!/^(guilty|innocent)$/.test(unit.low)) return []
    const { from, to } = clauseAround(line, i)
    const subject = subjectOf(line, i)
    if (subject === undefined || subject.actors.length === 0 || isOthersView(units, subject.at)) return []
    const speaker = unit.quote < 0 ? scene.source.author : scene.quotes[unit.quote]!.speaker
    const saying =
      speaker !== undefined && subject.actors.includes(speaker)
        ? speaker
        : units.slice(from, i).some(one => telling.has(one.low) || /^(assur|plead|pled|insist|said)/.test(one.low))
          ? subject.actors[0]
          : undefined
    if (saying === undefined || !subject.actors.includes(saying)) return []
    const around = units.slice(Math.max(from, i - 5), Math.min(to, i + 4)).map(one => one.low)
    const no = around.some(low => /^(not|no|never|nothing|n't|n’t|neither)$/.test(low))
    const response = (unit.low === 'guilty') === no ? 'denies' : 'admits'
    return [{ persons: subject.actors, response, at: i, reason: `"${unit.low}" is the plea.` }]
  })
}

/**
 * The first person in marked speech: "I was never a traitor" denies, "I took part in the plot" admits, "I do not recall"
 * evades. A wrong must be named, or the plea; the verb of telling and asking is no deed of the speaker's.
 */
export function inSpeech(_scene: Scene, line: Line, heard: boolean): Met[] {
  const { units } = line
  return units.flatMap((unit, i): Met[] => {
    if (unit.low !== 'i') return []
    const speaker = unit.who?.[0]
    if (speaker === undefined || isOthersView(units, i)) return []
    const to = nextI(units, i, clauseAround(line, i).to)
    const rest = units.slice(i + 1, Math.min(to, i + 30))
    const met = (response: Response, reason: string): Met[] => [{ persons: [speaker], response, at: i, reason }]
    const no = rest.slice(0, 4).findIndex(one => /^(not|never|n't|n’t|neither|nothing|cannot)$/.test(one.low))
    const unsaid = rest[no + 1]?.low ?? ''
    // "I do not know how I shall bear it": a how and a what that are the speaker's own withhold nothing
    const own =
      /^(how|what|whether|why|where)$/.test(rest[no + 2]?.low ?? '') && rest.slice(no + 3, no + 6).some(isSelf)
    const asked = /^(know|understand)$/.test(unsaid)
      ? heard && !own && !isRelative(units, i)
      : /^(remember|recall|say|answer)$/.test(unsaid)
    if (no >= 0 && asked) return met('evades', 'In marked speech "I" does not answer.')
    const verbAt = rest.slice(0, 4).findIndex(one => one.tag === 'VERB' || objecting.has(one.low))
    const done = rest[verbAt]?.low ?? ''
    if (heard && objecting.has(done)) return met('qualifies', 'In marked speech "I" did not go along.')
    if (heard && no >= 0 && /^(vouch|guarantee)$/.test(done))
      return met('qualifies', 'In marked speech "I" limits what is said.')
    const bears = /^(bear|accept|take|took|assume|accepted|bore)$/.test(done)
    if (bears && rest.slice(verbAt, verbAt + 5).some(one => one.low === 'responsibility'))
      return met(no >= 0 ? 'denies' : 'admits', 'In marked speech "I" bears responsibility.')
    const none = /^(nothing|no)$/.test(rest[1]?.low ?? '')
    const unaware = /^(knew|know)$/.test(rest[0]?.low ?? '') || (rest[0]?.low === 'had' && rest.slice(2, 4).some(isTie))
    if (none && unaware && rest.some(isAbout)) return met('denies', 'In marked speech "I" knows nothing of it.')
    const deed = rest.findIndex(one => one.actor === undefined && (isGraveDeed(one.low) || guilt.has(one.low)))
    if (deed < 0) return []
    if (no >= 0) return met('denies', 'In marked speech "I" denies a wrong.')
    const verb = rest.findIndex(one => one.tag === 'VERB' || one.tag === 'AUX')
    const low = rest[verb]?.low ?? ''
    if (verb < 0 || verb > 3 || believing.has(low) || denying.has(low) || accusing.has(low) || asking.has(low))
      return []
    if (rest.slice(0, deed).some(one => one.actor !== undefined && !/^(with|and|,)$/.test(one.low)) && telling.has(low))
      return []
    return met('admits', 'In marked speech "I" takes a wrong upon the speaker.')
  })
}

const isAbout = ({ low }: Unit): boolean => /^(about|of|concerning|with|in|to)$/.test(low)
const isSelf = ({ low }: Unit): boolean => /^(i|my)$/.test(low)
const isTie = ({ low }: Unit): boolean => knowing.has(low) || partNouns.has(low) || tieNouns.has(low)
/** Not to have gone along with a plan limits the part in it. */
const objecting = verbForms('object remonstrate disagree demur protest oppose')
/** What one who denies had none of. */
const knowing = wordSet('knowledge idea notion inkling intention thought dealings hand share')

/** "crimes of which I did not know": the clause describes, it does not answer. */
const isRelative = (units: readonly Unit[], i: number): boolean => /^(which|whom|that)$/.test(units[i - 1]?.low ?? '')

/** "you think that I am guilty", "they said that I had murdered": what others hold of the speaker. */
function isOthersView(units: readonly Unit[], i: number): boolean {
  if (units[i - 1]?.low !== 'that') return false
  const verb = units.findLastIndex(
    ({ low }, j) => j < i && j > i - 9 && (believing.has(low) || telling.has(low) || accusing.has(low)),
  )
  const subject = units
    .slice(Math.max(0, verb - 4), Math.max(0, verb))
    .findLast(({ tag, actor }) => tag === 'PRON' || actor !== undefined)
  return verb >= 0 && subject !== undefined && !isSelf(subject) && subject.low !== 'myself'
}

/** Asking, wishing and swearing say nothing of what the speaker did. */
const asking = verbForms(
  'ask want wish request swear:swore:sworn want consider think:thought would must beg leave:left refuse',
)

/** Words that limit an answer at its head: assent by degrees. */
const byDegrees =
  /^(at any rate|from my point|most likely|not exactly|in part|to some|more or|since he|since she|since they)/

/**
 * An answer to a question put by another in an exchange of marked turns: a negated main verb denies, a limiting head
 * qualifies. Only the first sentence of the turn, and only where no other rule read it.
 */
export function inExchange(scene: Scene, n: number, heard: boolean): Met[] {
  const line = scene.lines[n]!
  const { units } = line
  const at = units.findIndex(unit => unit.tag !== 'PUNCT' && speakerAt(scene, unit) !== undefined)
  const asked = scene.lines[n - 1]?.units
  if (!heard || at < 0 || asked?.at(-1)?.low !== '?') return []
  const [mine, other] = [speakerAt(scene, units[at]), speakerAt(scene, asked.at(-2))]
  if (mine === undefined || other === undefined || mine === other) return []
  const words = units.slice(at).filter(unit => unit.tag !== 'PUNCT')
  const head = words
    .slice(0, 4)
    .map(unit => unit.low)
    .join(' ')
  const reason = 'It answers a question that another puts.'
  if (byDegrees.test(head)) return [{ persons: [mine], response: 'qualifies', at, reason }]
  const no = words.slice(0, 6).some(unit => /^(not|never|n't|n’t|no|nothing|cannot)$/.test(unit.low))
  return no ? [{ persons: [mine], response: 'denies', at, reason }] : []
}

const speakerAt = (scene: Scene, unit: Unit | undefined): string | undefined =>
  unit === undefined || unit.quote < 0 ? undefined : scene.quotes[unit.quote]!.speaker

const nextI = (units: readonly Unit[], i: number, to: number): number => {
  for (let j = i + 2; j < to; j++) if (units[j]!.low === 'i' && /^(,|;|and|but|that)$/.test(units[j - 1]!.low)) return j
  return to
}
