import type { ClaimRow } from '../../src/weigh/fusion/claim-rows.ts'
import type { MadeRecord } from './records.ts'

/**
 * Two kinds of record for checking beliefs alone: no rule and no number of any method was chosen with them in view.
 *
 * Witnesses: two to six a question with three or four answers, most good and a few poor (right 1 − 0.8 u²), questions of
 * unlike hardness, one common error in half of the wrong answers, and parties who repeat what their first member said.
 */
export function witnessRecord(random: () => number, { questions = 250, witnesses = 50 } = {}): MadeRecord {
  const right = Array.from({ length: witnesses }, () => 1 - 0.8 * random() ** 2)
  const party = Array.from({ length: witnesses }, (_, w) => (random() < 0.3 ? w % 4 : -1))
  const rows: ClaimRow[] = []
  const truth = new Map<string, string>()
  for (let q = 0; q < questions; q++) {
    const answers = ['north', 'south', 'east', 'west'].slice(0, random() < 0.5 ? 3 : 4)
    const [t] = answers.splice(Math.floor(random() * answers.length), 1) as [string]
    truth.set(`question ${q}`, t)
    const hard = 0.5 + random()
    const scripts: (string | undefined)[] = []
    const heard = new Set<number>()
    const asked = 2 + Math.floor(random() * 5)
    while (heard.size < asked) heard.add(Math.floor(random() * witnesses))
    for (const w of heard) {
      const own =
        random() < 1 - hard * (1 - right[w]!) ? t : answers[random() < 0.5 ? 0 : Math.floor(random() * answers.length)]!
      const script = party[w]! >= 0 ? (scripts[party[w]!] ??= own) : own
      const value = random() < 0.9 ? script : own
      rows.push({ source: `witness ${w}`, item: `question ${q}`, value })
    }
  }
  return { rows, truth }
}

/**
 * Registers of counts: many wrong values, most of them near misses (one more or less, two digits exchanged, a digit dropped),
 * some clerks good and some very poor, three to ten registers an entry, and half of the later ones written from an earlier one,
 * the same one throughout or another in their second half.
 */
export function registerRecord(random: () => number, { entries = 200, registers = 28 } = {}): MadeRecord {
  const counts = Array.from({ length: entries }, () => 12 + Math.floor(10 ** (1 + 2.5 * random())))
  const pages: (number | undefined)[][] = []
  const rows: ClaimRow[] = []
  const miss = (n: number): number => {
    const kind = random()
    const digits = [...String(n)]
    const at = Math.floor(random() * (digits.length - 1))
    if (kind < 0.4) return n + (random() < 0.5 ? 1 : -1)
    if (kind < 0.6) digits.splice(at, 2, digits[at + 1]!, digits[at]!)
    else if (kind < 0.75) digits.splice(at, 1)
    else return 12 + Math.floor(10 ** (1 + 2.5 * random()))
    return Number(digits.join(''))
  }
  for (let r = 0; r < registers; r++) {
    const right = random() < 0.6 ? 0.65 + 0.3 * random() : 0.2 + 0.3 * random()
    const covers = 0.08 + 0.2 * random()
    const models = r > 5 && random() < 0.5 ? [Math.floor(random() * r), Math.floor(random() * r)] : []
    const faithful = 0.6 + 0.4 * random()
    const own = counts.map((n, e) => {
      const model = pages[models[e < entries / 2 || models[1]! % 2 === 0 ? 0 : 1] ?? -1]?.[e]
      if (model !== undefined ? random() > 0.7 : random() > covers) return undefined
      if (model !== undefined && random() < faithful) return model
      return random() < right ? n : miss(n)
    })
    pages.push(own)
    for (const [e, n] of own.entries())
      if (n !== undefined) rows.push({ source: `register ${r}`, item: `entry ${e}`, value: String(n) })
  }
  return { rows, truth: new Map(counts.map((n, e) => [`entry ${e}`, String(n)])) }
}
