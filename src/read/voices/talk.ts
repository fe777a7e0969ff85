/**
 * Where people talk: runs of quotations of which each turn is another's, as the lay-out shows them.
 *
 * A new turn opens where one quotation follows another with nothing between, or heads the paragraph after a paragraph that a
 * quotation headed. Within a paragraph that a quotation heads, all direct speech is one turn, whatever is told between.
 * Limits: two paragraphs of a document quoted one by one look the same, so a paragraph counts as talk only where it is short,
 * asks, or goes on after its closing mark.
 */
import type { Quoted } from './pairs.ts'
import type { Scene } from './scene.ts'
import type { Style } from './style.ts'

export interface Talk {
  /** Runs of turns; a turn is the indexes of its quotations. */
  readonly runs: readonly (readonly (readonly number[])[])[]
  /** The first quotation of each turn but the first of its run: somebody else speaks than before. */
  readonly turned: ReadonlySet<number>
  /** A novel or memoir, where a paragraph that holds speech is one speaker's. */
  readonly chatty: boolean
}

/** Characters of one turn of talk, of a short one, and of what is told between two. Assumptions. */
const longest = 300
const short = 60
const between = 400

export function findTalk(
  scene: Scene,
  styles: readonly Style[],
  before: readonly number[],
  exchanges: ReadonlySet<number>,
): Talk {
  const chatty = isChatty(scene, styles)
  const next = new Map(before.map((previous, index) => [previous, index] as const))
  const runOf = new Map<number, number[][]>()
  const runs: number[][][] = []
  const turned = new Set<number>()
  for (const index of scene.quotes.keys()) {
    const previous = before[index]!
    const apart = previous < 0 || exchanges.has(previous) || exchanges.has(index)
    const link = apart ? 'none' : linkOf(scene, styles, previous, index, next.get(index), chatty, runOf.has(previous))
    const run = link === 'none' ? undefined : (runOf.get(previous) ?? [[previous]])
    if (run === undefined) continue
    if (!runOf.has(previous)) {
      runs.push(run)
      runOf.set(previous, run)
    }
    if (link === 'same') run.at(-1)!.push(index)
    else {
      run.push([index])
      turned.add(index)
    }
    runOf.set(index, run)
  }
  return { runs: runs.filter(run => run.length > 1), turned, chatty }
}

function linkOf(
  scene: Scene,
  styles: readonly Style[],
  a: number,
  b: number,
  following: number | undefined,
  chatty: boolean,
  going: boolean,
): 'turn' | 'same' | 'none' {
  const { page, quotes } = scene
  const [one, two] = [quotes[a]!, quotes[b]!]
  if (styles[a] !== 'direct' || styles[b] !== 'direct' || two.open - one.close > between) return 'none'
  const words = page.text.slice(one.close, two.open)
  const bare = /^\s*$/.test(words)
  const [last, own] = [paragraphOf(scene, one.close - 1), paragraphOf(scene, two.open)]
  if (last === own) {
    if (bare && words.length <= 6) return statement(scene, one) && statement(scene, two) && !going ? 'same' : 'turn'
    // "'Why?' he asked. 'Why not?' 'Because!' said Anna.": amid bare turns a question is answered.
    const third = following === undefined ? undefined : quotes[following]
    const quick =
      third !== undefined && /^[ \t]{0,6}$/.test(page.text.slice(two.close, Math.min(third.open, two.close + 7)))
    if (quick && /\?$/.test(page.text.slice(one.start, one.end)) && /^[^.]{1,60}\.\s+$/.test(words)) return 'turn'
    return headed(scene, own) || chatty ? 'same' : 'none'
  }
  if (own !== last + 1) return 'none'
  if (chatty && one.closed) return one.depth === two.depth ? 'turn' : 'none'
  if (page.paragraphs[own]?.start !== two.open) return 'none'
  // What stands behind a question that stands alone is its answer, however plain.
  const answers = bare && /\?$/.test(page.text.slice(one.start, one.end)) && two.end - two.start < longest
  // Amid bare turns a longer paragraph is one more.
  const goesOn = going && bare && two.end - two.start < longest
  const speaks = isTurn(scene, one) || (going && one.end - one.start < longest)
  return speaks && (answers || goesOn || isTurn(scene, two)) && (bare || headed(scene, last)) ? 'turn' : 'none'
}

/** Parts of one statement that stand in marks one behind the other, as newspapers print them: long, and no question. */
const statement = ({ page }: Scene, { start, end }: Quoted): boolean =>
  end - start >= short && !/\?/.test(page.text.slice(start, end))

const paragraphOf = ({ page }: Scene, at: number): number => page.sentences[page.sentenceAt(at)]?.paragraph ?? -1

/** True where a quotation opens with the paragraph. */
const headed = ({ page, quotes, quoteAt }: Scene, paragraph: number): boolean => {
  const start = page.paragraphs[paragraph]?.start ?? -1
  const quote = quotes[quoteAt(start)]
  return quote !== undefined && quote.open === start
}

/** Talk is short, or asks, or has a tag behind it; a paragraph of a document is long and nothing more. */
function isTurn({ page }: Scene, { start, end, close }: Quoted): boolean {
  if (end - start >= longest) return false
  return (
    end - start < short ||
    /\?/.test(page.text.slice(start, end)) ||
    /^[ \t]*\n?[ \t]*\p{L}/u.test(page.text.slice(close, close + 8))
  )
}

/** Of the paragraphs of a tale told in talk, one in four opens with speech. Assumptions. */
const leastHeads = 20
const shareOfHeads = 1 / 4

/** True of a novel or memoir where every paragraph that holds speech is one speaker's, and the next one another's. */
function isChatty({ page, quotes }: Scene, styles: readonly Style[]): boolean {
  let [heads, next] = [0, 0]
  for (const { start } of page.paragraphs) {
    while (next < quotes.length && quotes[next]!.open < start) next++
    if (quotes[next]?.open === start && styles[next] === 'direct') heads++
  }
  return heads >= leastHeads && heads >= page.paragraphs.length * shareOfHeads
}
