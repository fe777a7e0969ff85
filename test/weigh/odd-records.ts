import type { ClaimRow } from '../../src/weigh/fusion/claim-rows.ts'
import type { MadeRecord } from './records.ts'

/**
 * Records of other shapes than those the methods were mended on, for checking alone: nothing was set by them. Casts of films
 * as lists of names in every order and form, and departures as each airport's board writes them.
 */
const given =
  'Anna Boris Clara David Elena Felix Grace Henry Irene Jacob Karin Louis Maria Nikolai Olga Peter Rosa Simon Tomas Vera'.split(
    ' ',
  )
const roots =
  'Aber Bren Cald Dorn Elm Farn Gold Hall Ives Jarn Keld Lind Morg Nord Oster Pell Quist Rand Stern Tarn Ulm Vold Wern Zell'.split(
    ' ',
  )
const ends = 'au berg by dal er feld gren holm ik man ov sen son stein ton wick'.split(' ')

interface Player {
  readonly given: string
  readonly middle: string
  readonly family: string
}

export function castRecord(random: () => number, { films = 150, guides = 60 } = {}): MadeRecord {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const player = (): Player => ({
    given: pick(given),
    middle: random() < 0.4 ? pick([...'ABCDEFGHJKLM']) : '',
    family: pick(roots) + pick(ends),
  })
  const casts = Array.from({ length: films }, () => Array.from({ length: 1 + Math.floor(random() * 4) }, player))
  const pages: Map<number, Player[]>[] = []
  const rows: ClaimRow[] = []
  for (let g = 0; g < guides; g++) {
    const covers = 0.05 + 0.5 * random() ** 2
    const careless = 0.05 + 0.25 * random()
    const cutsAt = random() < 0.4 ? 1 + Math.floor(random() * 2) : 9
    const style = Math.floor(random() * writers.length)
    const from = g > 8 && random() < 0.3 ? pages[Math.floor(random() * g)] : undefined
    const own = new Map<number, Player[]>()
    for (let f = 0; f < films; f++) {
      const copied = from?.get(f)
      if (copied === undefined && random() > covers) continue
      let cast = copied ?? casts[f]!.slice(0, cutsAt)
      if (copied === undefined && random() < careless) {
        const kind = random()
        if (kind < 0.3) cast = [...cast, player()]
        else if (kind < 0.6) cast = cast.map((p, k) => (k === cast.length - 1 ? { ...p, family: slip(p.family) } : p))
        else if (kind < 0.8) cast = [player(), ...cast.slice(1)]
        else cast = cast.length > 1 ? cast.slice(1) : [player()]
      }
      own.set(f, cast)
      const shown = random() < 0.2 ? cast.toReversed() : cast
      rows.push({ source: `guide ${g}`, item: `film ${f}`, value: writers[random() < 0.9 ? style : 0]!(shown) })
    }
    pages.push(own)
  }
  return { rows, truth: new Map(casts.map((cast, f) => [`film ${f}`, writers[0]!(cast)])) }

  function slip(word: string): string {
    const at = 1 + Math.floor(random() * (word.length - 2))
    return random() < 0.5 ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + word[at]! + word.slice(at)
  }
}

const first = (p: Player): string => `${p.given}${p.middle ? ` ${p.middle}.` : ''} ${p.family}`
const writers: ((cast: readonly Player[]) => string)[] = [
  cast => cast.map(p => `${p.family}, ${p.given}`).join('; '),
  cast => cast.map(first).join(', '),
  cast => (cast.length > 1 ? `${cast.slice(0, -1).map(first).join(', ')} and ${first(cast.at(-1)!)}` : first(cast[0]!)),
  cast => cast.map(p => `${p.given[0]}. ${p.family}`).join(' & '),
  cast => cast.map(p => `${p.family}, ${p.given}`).join(', '),
  cast => cast.map(p => `${p.family} ${p.given}`).join('; '),
  cast => cast.map(p => `${p.family.toUpperCase()} ${p.given.toUpperCase()[0]}.`).join(', '),
  cast => `${cast.map(first).join('/')} (Author)`,
  cast => `by ${cast.map(first).join(' and ')}`,
  cast => cast.map(p => `${p.family} ${p.given}`).join(' '),
]

/** Planned and actual times, each board in a form of its own, some with the day and some without; a few boards feed others. */
export function boardRecord(random: () => number, { trains = 120, boards = 24 } = {}): MadeRecord {
  const planned = Array.from({ length: trains }, () => 300 + 5 * Math.floor(random() * 200))
  const actual = planned.map(at => at + (random() < 0.4 ? 0 : Math.floor(random() * random() * 80)))
  const said: (number | undefined)[][] = []
  const rows: ClaimRow[] = []
  for (let b = 0; b < boards; b++) {
    const right = 0.4 + 0.55 * random()
    const feed = b > 6 && random() < 0.5 ? said[Math.floor(random() * 5)]! : undefined
    const style = Math.floor(random() * clocks.length)
    const own = actual.map((at, t) => {
      if (random() < 0.25) return undefined
      if (feed?.[t] !== undefined && random() < 0.85) return feed[t]
      if (random() < right) return at
      return random() < 0.5 ? planned[t]! : at + Math.floor(random() * 40) - 20
    })
    said.push(own)
    for (const [t, at] of own.entries()) {
      if (at !== undefined) rows.push({ source: `board ${b}`, item: `train ${t}`, value: clocks[style]!(at) })
      else if (random() < 0.3) rows.push({ source: `board ${b}`, item: `train ${t}`, value: 'Not Available' })
    }
  }
  return { rows, truth: new Map(actual.map((at, t) => [`train ${t}`, clocks[0]!(at)])) }
}

const two = (n: number): string => String(n).padStart(2, '0')
const half = (at: number): string => `${Math.floor(at / 60) % 12 || 12}:${two(at % 60)}`
const side = (at: number): string => (at % 1440 >= 720 ? 'p' : 'a')
const clocks: ((at: number) => string)[] = [
  at => `${two(Math.floor(at / 60) % 24)}:${two(at % 60)}`,
  at => `2012-03-0${5 + Math.floor(at / 1440)} ${two(Math.floor(at / 60) % 24)}:${two(at % 60)}`,
  at => `0${3}/0${5 + Math.floor(at / 1440)}/2012 ${half(at)} ${side(at).toUpperCase()}M`,
  at => `${half(at)}${side(at)}`,
  at => `${half(at)} ${side(at)}.m.`,
  at => `${half(at)}${side(at)} Mar ${5 + Math.floor(at / 1440)}`,
  at => `Mon Mar ${5 + Math.floor(at / 1440)}, ${half(at)}${side(at).toUpperCase()}M EST`,
  at => `${half(at)}${side(at)}mMar ${5 + Math.floor(at / 1440)}`,
]
