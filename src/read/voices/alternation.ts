/** Turns of talk without tags. */
import { subjectBefore } from './context.ts'
import type { Quoted } from './pairs.ts'
import { salient } from './salience.ts'
import type { Scene } from './scene.ts'
import type { Style } from './style.ts'
import type { Told } from './told.ts'
import { byTurn } from './turns.ts'

/** Adjacent quotations with nothing between them change the speaker; one known turn settles its neighbours. */
export function alternate(scene: Scene, styles: readonly Style[], before: readonly number[], told: Told[]): void {
  const { quotes, page } = scene
  const next = new Map(before.map((previous, index) => [previous, index] as const))
  const touching = (a: number, b: number): boolean => {
    const [one, two] = [quotes[a]!, quotes[b]!]
    if (styles[a] !== 'direct' || styles[b] !== 'direct' || two.open - one.close > 6) return false
    const between = page.text.slice(one.close, two.open)
    return /^\s*$/.test(between) && (!/\n\s*\n/.test(between) || (isTurn(page.text, one) && isTurn(page.text, two)))
  }
  for (const index of quotes.keys()) {
    const previous = before[index]!
    if (previous >= 0 && touching(previous, index)) continue
    const run = [index]
    for (let at = next.get(index); at !== undefined && at > run.at(-1)! && touching(run.at(-1)!, at); at = next.get(at))
      run.push(at)
    if (run.length < 2) continue
    const known = run.findIndex(at => told[at]!.speaker !== undefined)
    if (known < 0) {
      if (!/^\p{Lu}/u.test(page.text.slice(quotes[index]!.start, quotes[index]!.start + 2))) continue
      const start = subjectBefore(scene, quotes[index]!)
      const turn = byTurn(scene, quotes[index]!, index, told)
      if (start === undefined && turn === undefined) continue
      told[index] = turn ?? {
        ...(start && { speaker: start }),
        settled: true,
        why: 'A turn of talk: the person named just before it speaks first.',
      }
    }
    const anchor = Math.max(0, known)
    const one = told[run[anchor]!]!.speaker!
    const other =
      told[run[anchor]!]!.addressee ??
      run.map(at => told[at]!.speaker).find(speaker => speaker !== undefined && speaker !== one) ??
      salient(scene, quotes[index]!.open, 'any', new Set([one]), 2)
    for (const [place, at] of run.entries()) {
      if (told[at]!.settled) continue
      const speaker = (place - anchor) % 2 === 0 ? one : other
      const addressee = speaker === one ? other : one
      told[at] = {
        ...(speaker && { speaker }),
        ...(addressee && { addressee }),
        settled: true,
        why: 'Turns of talk alternate, and one of them is known.',
      }
    }
  }
}

/** Paragraphs of a talk are short, and one of them asks or says "you"; paragraphs of a document are not. */
const isTurn = (text: string, quote: Quoted): boolean =>
  quote.end - quote.start < 300 && (/[?]/.test(text.slice(quote.start, quote.end)) || quote.end - quote.start < 60)
