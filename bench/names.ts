/**
 * Names across spellings: how many pairs a second are compared, and how many namesakes and look-alikes are merged at
 * equal recall, beside Jaro–Winkler of talisman 1.1.4 in one run.
 *
 * The names are the 250 men's surnames, 321 given names and 132 patronymics of the Russian locale of @faker-js/faker
 * 10.6.0 (MIT). Every surname gets four bearers. Each is spelled by every romanisation system that iuliia 0.8.2 knows.
 * One person is two spellings of one name by two systems; two people are all other pairs. Jaro–Winkler is given the names
 * without marks, in lower case and in Latin letters, and the threshold at which it finds as many as ours.
 */
import { createRequire } from 'node:module'
import * as iuliia from 'iuliia'
import { takeApart } from '../src/kit/names.ts'
import { compareNames } from '../src/kit/names-compare.ts'
import { latin } from '../src/kit/names-key.ts'
import { streamOf } from '../src/kit/random.ts'

const require = createRequire(import.meta.url)
type Peer = (a: string, b: string) => number
let peer: Peer
let ru: { person: Record<'first_name' | 'last_name' | 'middle_name', { male: string[] }> }
try {
  peer = require('talisman/metrics/jaro-winkler') as Peer
  ru = (await import('@faker-js/faker' as string)).ru
} catch {
  console.log('talisman and @faker-js/faker are missing: npm ci --ignore-scripts in bench/ fetches them.')
  process.exit(0)
}

const stream = streamOf(1, 0, 0)
const pick = <T>(list: readonly T[]): T => list[Math.floor(stream.uniform() * list.length)]!
const schemes = [
  ...new Set(Object.values(iuliia).filter(one => typeof one === 'object' && one !== null && 'name' in one)),
] as (typeof iuliia.WIKIPEDIA)[]

interface Bearer {
  readonly given: string
  readonly patronymic: string
  readonly surname: string
}
const { first_name: givenNames, middle_name: patronymics, last_name: surnames } = ru.person
/** The half of the surnames that bench/names-costs.ts leaves out. */
const unlearned = new Set(surnames.male.filter((_, n) => n % 2 === 1))
const bearers: Bearer[] = surnames.male.flatMap(surname => {
  const taken = new Set<string>()
  while (taken.size < 4) taken.add(pick(givenNames.male))
  return [...taken].map(given => ({ given, patronymic: pick(patronymics.male), surname }))
})

/** How a bearer is written. */
const forms: Record<string, (one: Bearer) => string> = {
  'given name, surname': one => `${one.given} ${one.surname}`,
  'with patronymic': one => `${one.given} ${one.patronymic} ${one.surname}`,
}

const plain = (name: string): string => name.split(' ').map(latin).join(' ')
const count = (n: number): string => n.toLocaleString('en-GB')

for (const [form, write] of Object.entries(forms)) {
  for (const across of [false, true]) {
    const spell = (one: Bearer, cyrillic: boolean): string =>
      cyrillic ? write(one) : iuliia.translate(write(one), pick(schemes))
    const [left, right] = [bearers.map(one => spell(one, across)), bearers.map(one => spell(one, false))]
    const parts = [left.map(takeApart), right.map(takeApart)] as const
    const letters = [left.map(plain), right.map(plain)] as const
    let [found, heldOut] = [0, 0]
    const [ours, near] = [{ all: 0, namesakes: 0 }, [] as { at: number; namesake: boolean }[]]
    const own: number[] = []
    for (const [i, one] of bearers.entries()) {
      for (const [j, other] of bearers.entries()) {
        const same = compareNames(parts[0][i]!, parts[1][j]!).verdict === 'same'
        const at = peer(letters[0][i]!, letters[1][j]!)
        if (i === j) {
          own.push(at)
          if (same) found++
          if (same && unlearned.has(one.surname)) heldOut++
          continue
        }
        const namesake = one.surname === other.surname
        if (same) {
          ours.all++
          if (namesake) ours.namesakes++
        }
        if (at > 0.6) near.push({ at, namesake })
      }
    }
    own.sort((a, b) => b - a)
    const threshold = own[found - 1]!
    const merged = near.filter(({ at }) => at >= threshold)
    console.log(
      `${form}, ${across ? 'Cyrillic with Latin' : 'two systems'}: recall ${(found / bearers.length).toFixed(3)} of ${count(bearers.length)}, ` +
        `${(heldOut / (unlearned.size * 4)).toFixed(3)} of surnames that no cost was learned from; ` +
        `false merges among ${count(bearers.length * (bearers.length - 1))}: ours ${ours.all} (namesakes ${ours.namesakes}), ` +
        `Jaro–Winkler at ${threshold.toFixed(3)}: ${count(merged.length)} (namesakes ${count(merged.filter(one => one.namesake).length)})`,
    )
  }
}

const names = bearers.map(one => iuliia.translate(forms['given name, surname']!(one), pick(schemes)))
const parts = names.map(takeApart)
const letters = names.map(plain)
let kept = 0
const time = (compare: (i: number, j: number) => boolean): number => {
  const before = process.cpuUsage()
  for (let i = 0; i < names.length; i++) for (let j = 0; j < names.length; j++) if (compare(i, j)) kept++
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
const compared = (i: number, j: number): boolean => compareNames(parts[i]!, parts[j]!).verdict === 'same'
const likened = (i: number, j: number): boolean => peer(letters[i]!, letters[j]!) >= 0.9
const best = { ours: Infinity, peer: Infinity }
for (let round = 0; round < 4; round++) {
  best.ours = Math.min(best.ours, time(compared))
  best.peer = Math.min(best.peer, time(likened))
}
const rate = (seconds: number): string => (names.length ** 2 / seconds / 1e6).toFixed(1)
console.log(
  `speed: ours ${rate(best.ours)} million pairs a second of processor time, Jaro–Winkler ${rate(best.peer)}: ${(best.peer / best.ours).toFixed(1)} times (${kept} kept)`,
)
