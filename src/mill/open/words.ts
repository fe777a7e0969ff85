import { civilDate, dayNumber } from '../../kit/calendar.ts'
import type { Stream } from '../../kit/random.ts'

/**
 * Words for a simulated record: invented names, places and aims. No name here is taken from a real register; one that
 * somebody bears is chance.
 */
const given =
  'Ada Albin Alma Anton Berta Bruno Clara Conrad Dora Edgar Elsa Emil Erna Felix Frida Georg Greta Hugo Ida Ivo Jana Josef Karla Karl Lena Leo Lotte Ludwig Marta Max Nina Oskar Paula Rolf Rosa Stefan Thea Viktor Vera Walter'.split(
    ' ',
  )
const heads =
  'Bar Bel Cor Dal Dor Fal Gar Hal Hol Jar Kel Kor Lan Lor Mar Mel Nor Ost Pel Ral Ros Sal Ser Tal Tor Ulm Val Ver Wes Zan'.split(
    ' ',
  )
const tails =
  'beck dane dorn fold gard gast hart holm ick ing lach lund mann mund nitz quist rode roth seth stad tin vik wald wend'.split(
    ' ',
  )

const places =
  'the mill house,the old ferry,the brickworks,the chapel yard,the north lodge,the salt quay,the weir cottage,the glass shop,the fair ground,the tannery,the lime kiln,the post inn,the quarry hut,the bell tower,the toll bar,the rope walk,the wool hall,the canal lock,the upper farm,the pump room,the smithy,the river baths,the corn market,the station hall,the paper mill,the dye house,the wood yard,the hill school,the boat shed,the ice cellar'.split(
    ',',
  )
const aims =
  'the grain store,the long bridge,the powder house,the arsenal gate,the water tower,the signal box,the treasury van,the telegraph line,the coal dock,the governor,the census rolls,the seed stock,the dam sluice,the gas works,the railway cutting,the mint,the customs shed,the barracks well,the tram depot,the cattle herd,the forest road,the oil tank,the survey maps,the cable house,the hospital stores,the harbour light,the pay office,the flour train,the border post,the printing house'.split(
    ',',
  )

/** A name for each of `count` people; surnames do not repeat below 721 people. */
export function inventNames(count: number, random: Stream): string[] {
  const surnames = heads.flatMap(head => tails.map(tail => head + tail))
  for (let i = surnames.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[surnames[i], surnames[j]] = [surnames[j]!, surnames[i]!]
  }
  return Array.from({ length: count }, (_, i) => `${given[random.below(given.length)]!} ${surnames[i]!}`)
}

/** One item of the story: what is asked, and how each value is said. The first half are meetings, the rest deeds. */
export interface StoryItem {
  readonly question: string
  readonly deed: boolean
  value(value: number): string
  line(value: number): string
}

export function storyOf(items: number): StoryItem[] {
  return Array.from({ length: items }, (_, k) => {
    const deed = k >= items >> 1
    const at = (deed ? k - (items >> 1) : k) + 1
    const words = deed ? aims : places
    const value = (v: number): string => words[v - 1] ?? `${deed ? 'aim' : 'place'} ${v}`
    return {
      question: deed ? `At what was plan ${at} aimed?` : `Where was meeting ${at} held?`,
      deed,
      value,
      line: v => (deed ? `Plan ${at} was aimed at ${value(v)}` : `Meeting ${at} was held at ${value(v)}`),
    }
  })
}

/** The first day of a simulated record (assumption: a year in which nothing of the five sources happened). */
const start = dayNumber({ year: 1901, month: 1, day: 7 })
const months = 'January February March April May June July August September October November December'.split(' ')

export const isoDay = (day: number): string => {
  const { year, month, day: d } = civilDate(start + Math.floor(day))
  return `${year}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}
export const wordDay = (day: number): string => {
  const { year, month, day: d } = civilDate(start + Math.floor(day))
  return `${d} ${months[month - 1]} ${year}`
}
