/**
 * Tables in the shape in which two kinds of public set are handed on, with a gold file apart, made from what their papers
 * describe (Dong, Berti-Équille & Srivastava 2009: bookstores; Li, Dong, Lyons, Meng & Srivastava 2013: flights). No line of
 * the sets is in them.
 */
export interface PublicShape {
  /** Rows parted by tabs, without a line of names. */
  readonly text: string
  /** What `--columns` is told. */
  readonly columns: string
  /** Item, tab, truth: for some items only. */
  readonly gold: string
}

type Random = () => number
const two = (n: number): string => String(n).padStart(2, '0')

/** seller, ISBN, title, authors: sellers of very unequal size, lists in a dozen ways, roles, slips, editors, empty cells, stray quotes. */
export function bookFile(random: Random, { books = 300, sellers = 200, copying = 0.3 } = {}): PublicShape {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const word = (): string => {
    const letters = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(starts) + pick([...'aeiou'])).join(
      '',
    )
    return letters[0]!.toUpperCase() + letters.slice(1) + pick(['n', 'r', 's', 'ck', 'm', 'ld'])
  }
  const person = (): Person => ({
    given: pick(givens),
    middle: random() < 0.5 ? pick([...'ABCDEFGHJKLMRST']) : '',
    family: word(),
  })
  const truth = Array.from({ length: books }, () => Array.from({ length: 1 + Math.floor(random() ** 1.5 * 4) }, person))
  const editors = truth.map(() => (random() < 0.12 ? person() : null))
  const isbn = truth.map(() => `0${Math.floor(1e8 + random() * 9e8)}${pick([...'0123456789X'])}`)
  const titles = truth.map(
    () => `${word()} ${pick(['in', 'of', 'and', 'with', '5" Disks and'])} ${word()}${random() < 0.1 ? ': "2nd' : ''}`,
  )
  const shelves: Map<number, Person[]>[] = []
  const lines: string[] = []
  for (let s = 0; s < sellers; s++) {
    const covers = Math.min(0.85, 3 / (s + 4) + 0.02)
    const careful = random()
    const cutsToOne = careful < 0.15 ? 0.85 : careful < 0.4 ? 0.3 : 0.04
    const slip = 0.02 + 0.2 * random() ** 2
    const style = Math.floor(random() * styles.length)
    const from = s > 6 && random() < copying ? shelves[Math.floor(random() * Math.min(s, 20))] : undefined
    const own = new Map<number, Person[]>()
    for (let b = 0; b < books; b++) {
      if (random() > covers) continue
      const copied = random() < 0.85 ? from?.get(b) : undefined
      let list = copied ?? truth[b]!
      if (copied === undefined) {
        if (random() < cutsToOne) list = list.slice(0, 1)
        else if (random() < slip) list = list.length > 1 ? list.slice(0, -1) : list
        if (editors[b] !== null && random() < 0.35) list = [...list, editors[b]!]
        if (random() < slip / 3) list = [person()]
        if (random() < slip) list = list.map((p, k) => (k === 0 ? { ...p, family: misspell(p.family, random) } : p))
      }
      own.set(b, list)
      const way = random() < 0.9 ? style : Math.floor(random() * styles.length)
      const written = random() < 0.02 ? '' : random() < 0.01 ? 'Not Available (NA)' : styles[way]!(list)
      lines.push(`Seller ${s} & Sons\t${isbn[b]}\t${titles[b]}\t${written}`)
    }
    shelves.push(own)
  }
  const gold = truth.map((list, b) => `${isbn[b]}\t${styles[0]!(list)}`).filter((_, b) => b % 3 === 0)
  return { text: `${lines.join('\n')}\n`, columns: 'source,item,-,value', gold: `${gold.join('\n')}\n` }
}

interface Person {
  readonly given: string
  readonly middle: string
  readonly family: string
}

const starts = 'b br c ch d f g gr h k kl l m n p r s st t tr v w z'.split(' ')
const givens =
  'Anna Bernard Carla Daniel Eva Frank Gerald Helen Ian Judith Kevin Laura Martin Nancy Oliver Paula Robert Susan Thomas Ursula Victor Wendy'.split(
    ' ',
  )
const plain = (p: Person): string => `${p.given}${p.middle ? ` ${p.middle}.` : ''} ${p.family}`
const turned = (p: Person): string => `${p.family}, ${p.given}${p.middle ? ` ${p.middle}` : ''}`
const styles: ((list: readonly Person[]) => string)[] = [
  list => list.map(turned).join('; '),
  list => list.map(plain).join(', '),
  list => list.map(plain).join(' & '),
  list => list.map(plain).join(' and '),
  list => `${list.map(turned).join('; ')} (Author)`,
  list => list.map(turned).join(' / ').toUpperCase(),
  list => list.map(p => `${p.given[0]}. ${p.family}`).join('; '),
  list => `by ${list.map(plain).join(', ')}`,
  list => `"${list.map(turned).join('; ')}"`,
  list => list.map(p => `${p.family} ${p.given}`).join('; '),
  list => list.map(p => `${turned(p)} (Author)`).join('; '),
  list => `${list.map(plain).join(', ')} Ph.D.`,
]

const misspell = (name: string, random: Random): string => {
  const at = 1 + Math.floor(random() * (name.length - 2))
  return random() < 0.5 ? name.slice(0, at) + name.slice(at + 1) : name.slice(0, at) + name[at]! + name.slice(at)
}

/**
 * site, flight with its day, then scheduled and actual departure, gate, scheduled and actual arrival, gate: 38 sites, a few of them
 * airlines, groups that copy one feed, planned times given as actual ones, times in a dozen notations.
 */
export function flightFile(random: Random, { flights = 150, sites = 38 } = {}): PublicShape {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const ports = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQR']
  const known = Array.from({ length: flights }, (_, f) => {
    const leaves = 300 + 5 * Math.floor(random() * 220)
    const lasts = 60 + 5 * Math.floor(random() * 60)
    const late = random() < 0.5 ? Math.floor(random() * 12) - 4 : Math.floor(random() * 90)
    const name = `${pick(['AX', 'BY', 'CZ'])}-${100 + f}-${pick(ports)}-${pick(ports)}`
    const gate = (): string => `${pick([...'ABCDE'])}${1 + Math.floor(random() * 40)}`
    return {
      name,
      values: [
        leaves,
        leaves + late,
        gate(),
        leaves + lasts,
        leaves + lasts + late + Math.floor(random() * 9) - 4,
        gate(),
      ],
    }
  })
  const said: (readonly (number | string | undefined)[])[][] = []
  const lines: string[] = []
  for (let s = 0; s < sites; s++) {
    const right = s < 3 ? 0.98 : s >= 10 && s < 25 ? 0.45 + 0.35 * random() : 0.55 + 0.42 * random()
    const covers = s < 3 ? 1 / 3 : 0.4 + 0.6 * random()
    const feed = s >= 14 && s < 25 ? said[10 + (s % 4)] : undefined
    const style = Math.floor(random() * clocks.length)
    const gates = Math.floor(random() * 3)
    const lacks = random() < 0.4 ? [2, 5] : []
    const own = known.map(({ name, values }, f) => {
      if (s < 3 ? f % 3 !== s : random() > covers) return []
      const row = values.map((value, a) => {
        if (lacks.includes(a) || random() < 0.08) return undefined
        const copied = feed?.[f]?.[a]
        if (copied !== undefined && random() < 0.95) return copied
        if (random() < right) return value
        if (typeof value === 'string') return pick(known).values[a]!
        return random() < 0.6 ? values[a === 1 ? 0 : a === 4 ? 3 : a]! : value + Math.floor(random() * 40) - 20
      })
      const cells = row.map(value => {
        if (value === undefined) return pick(['', 'Not provided by airline', '--', 'N/A'])
        if (typeof value === 'number') return clocks[style]!(value)
        return [value, `Gate ${value}`, `Terminal 1, Gate ${value}`][gates]!
      })
      lines.push([`site${s}.example`, name, ...cells].join('\t'))
      return row
    })
    said.push(own)
  }
  const gold = known
    .filter((_, f) => f % 2 === 0)
    .flatMap(({ name, values }) =>
      values.map((value, a) => `${name} · ${asked[a]}\t${typeof value === 'number' ? clocks[0]!(value) : value}`),
    )
  return { text: `${lines.join('\n')}\n`, columns: `source,item,${asked.join(',')}`, gold: `${gold.join('\n')}\n` }
}

const asked = [
  'scheduled departure',
  'actual departure',
  'departure gate',
  'scheduled arrival',
  'actual arrival',
  'arrival gate',
]
const hour24 = (at: number): string => `${two(Math.floor(at / 60) % 24)}:${two(at % 60)}`
const half = (at: number): string => `${Math.floor(at / 60) % 12 || 12}:${two(at % 60)}`
const side = (at: number): string => (at % 1440 >= 720 ? 'p' : 'a')
const day = (at: number): number => 1 + Math.floor(at / 1440)
const clocks: ((at: number) => string)[] = [
  at => `2011-12-0${day(at)} ${hour24(at)}`,
  at => `12/0${day(at)}/2011 ${half(at)} ${side(at).toUpperCase()}M`,
  at => `${half(at)}${side(at)}`,
  at => `${half(at)} ${side(at)}.m.`,
  at => `Dec ${day(at)} - ${half(at)}${side(at)}m`,
  at => `${half(at)}${side(at)}mDec ${day(at)}`,
  at => `Thu, Dec ${day(at)} ${half(at)}${side(at).toUpperCase()}M`,
  at => `${hour24(at)} Dec 0${day(at)}`,
  at => `${half(at)}${side(at).toUpperCase()} EST (scheduled)`,
  at => hour24(at),
  at => `12/${day(at)}/11 ${half(at)} ${side(at).toUpperCase()}M (-05:00)`,
  at => `${half(at)} ${side(at).toUpperCase()}M Thu 0${day(at)}-Dec-2011`,
]
