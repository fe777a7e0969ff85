/**
 * One choice over a whole text: which of its dated times are the story and which are told beside it, and which year those
 * have that are named without one: "when I called on him, on 11 May 1974. … On 3 June the court sat".
 *
 * Formula. A text's times t1 … tn are read in order. A state is the time that the story has reached, and the time last
 * named. Each time is on the line of the story or beside it; one without year takes it from the story, from the time
 * named before it in its paragraph, or from the time of writing. A way through the text costs
 *   f · log2(1 + g/12), or b + d · log2(1 + g/3)     for a step of the story of g months forwards, or back,
 *   off                                              for each time in full that is left off the line,
 *   a · log2(1 + g) + …                              for each year that is supplied, g months from what it is taken from,
 * with what the weekday, the tense and the years named elsewhere in the text say (`line-costs.ts`). The way that costs
 * least is taken (Viterbi's algorithm; of equal states the cheaper stays, and at most `beam` of them).
 * A story runs forwards (Labov and Waletzky, "Narrative analysis", 1967), and whoever leaves a year out trusts that it is
 * understood (Grice's maxim of quantity): so the nearest time is meant.
 * Variants: ordering of all pairs of events by a trained model (TimeML's TLINKs); left to right by rules, as this reader
 * had it: one wrong year then takes all that follow with it.
 * Limits: one line a text. The costs are assumptions.
 */
import { type Beat, isOpen } from './beats.ts'
import type { Reach } from './line-costs.ts'
import { type Choice, origin, type State, ways } from './line-ways.ts'
import { NamedYears } from './named-years.ts'

/** How many states are kept. */
const beam = 32

/**
 * The choice for each beat; `written` is the time of writing in months since year 0, where it is known.
 *
 * @example
 * const beats = beatsOf(findPhrases(tokenize('In May 1930 it burned. I saw it on 8 June 1961. In July 1930 he left.', english), []))
 * chooseLine(beats, null).map(({ on }) => on) // => [true, false, true]
 */
export function chooseLine(beats: readonly Beat[], written: number | null): Choice[] {
  const choices: Choice[] = []
  let state = cheapestLine(beats, written)
  for (let i = beats.length - 1; i >= 0; i--, state = state.before!) choices[i] = state.choice
  return choices
}

/** The last state of the way that costs least. */
export function cheapestLine(beats: readonly Beat[], written: number | null): State {
  const years = new NamedYears(beats, written)
  let states = [origin]
  let now = written
  let last: Beat | null = null
  for (let i = 0; i < beats.length; i++) {
    const beat = beats[i]!
    const best = new Map<number, State>()
    const keep = (state: State) => {
      const key = keyOf(state)
      const known = best.get(key)
      if (known === undefined || state.cost < known.cost) best.set(key, state)
    }
    for (const from of states) ways({ from, beat, last, now, years }, keep)
    states = [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, beam)
    if (beat.kind === 'head') now = states[0]!.last?.[0] ?? now
    else if (!(beat.kind === 'time' && beat.lone && !isOpen(beat.point))) last = beat
  }
  return states[0]!
}

/** Days, near enough, of both times of a state. */
const keyOf = ({ story, last }: State): number => half(story) * 2 ** 24 + half(last)
const half = (reach: Reach | null): number => (reach === null ? 0 : Math.round((reach[0] + reach[1]) * 31) + 1)
