import { verbForms, wordSet } from '../inflect.ts'

/** What happens to a person, each with the words of its question. The person is who suffers it, or does it. */
export const fates: readonly {
  readonly fate: string
  readonly forms: ReadonlyMap<string, string>
  readonly passive: boolean
}[] = [
  { fate: 'arrested', forms: verbForms('arrest detain seize apprehend imprison jail'), passive: true },
  { fate: 'sentenced', forms: verbForms('sentence convict condemn'), passive: true },
  { fate: 'executed', forms: verbForms('execute shoot:shot hang:hanged behead'), passive: true },
  { fate: 'killed', forms: verbForms('murder assassinate kill'), passive: true },
  { fate: 'acquitted', forms: verbForms('acquit clear rehabilitate exonerate pardon amnesty'), passive: true },
  { fate: 'released', forms: verbForms('release free'), passive: true },
  { fate: 'expelled', forms: verbForms('expel exclude banish exile deport'), passive: true },
  { fate: 'dismissed', forms: verbForms('dismiss sack remove demote depose suspend'), passive: true },
  { fate: 'appointed', forms: verbForms('appoint elect promote nominate'), passive: true },
  { fate: 'tortured', forms: verbForms('torture beat:beaten'), passive: true },
  { fate: 'born', forms: verbForms('bear:born'), passive: true },
  { fate: 'buried', forms: verbForms('bury'), passive: true },
  { fate: 'died', forms: verbForms('die perish'), passive: false },
  { fate: 'emigrated', forms: verbForms('emigrate flee:fled defect'), passive: false },
  { fate: 'married', forms: verbForms('marry wed'), passive: false },
  { fate: 'resigned', forms: verbForms('resign retire'), passive: false },
  { fate: 'joined', forms: verbForms('join enlist'), passive: false },
  { fate: 'arrived', forms: verbForms('arrive return'), passive: false },
  { fate: 'left', forms: verbForms('leave:left depart'), passive: false },
]

/** Nouns for the same: "the suicide of X", "X's arrest". */
export const fateNouns: ReadonlyMap<string, string> = new Map([
  ['arrest', 'arrested'],
  ['execution', 'executed'],
  ['death', 'died'],
  ['suicide', 'killed by own hand'],
  ['murder', 'killed'],
  ['assassination', 'killed'],
  ['rehabilitation', 'acquitted'],
  ['expulsion', 'expelled'],
  ['dismissal', 'dismissed'],
  ['appointment', 'appointed'],
  ['birth', 'born'],
  ['marriage', 'married'],
])

/** Offices, posts and callings. */
export const offices = wordSet(`president chairman chairwoman chair secretary minister commissar ambassador envoy consul
  editor editor-in-chief director deputy head chief leader commander marshal general colonel captain lieutenant admiral
  prosecutor procurator attorney judge lawyer advocate counsel investigator interrogator inspector officer agent
  member candidate delegate founder theoretician professor academician scholar historian writer poet journalist doctor
  physician surgeon bishop priest rabbi imam mayor governor senator deputy-chairman organizer organiser assistant
  correspondent interpreter translator biographer archivist banker merchant engineer teacher worker pupil disciple
  people's-commissar premier king emperor tsar queen prince duke count clerk sheriff warden guard witness diplomat defendant comrade citizen`)

/** Kin by the word that names the relative. */
export const kin = wordSet(`wife husband son daughter brother sister father mother widow widower uncle aunt nephew niece
  cousin grandson granddaughter grandfather grandmother stepson stepdaughter fiancee fiance father-in-law mother-in-law
  brother-in-law sister-in-law son-in-law`)

/** What is counted or measured beside a number. */
export const units =
  wordSet(`days day weeks week months month years year hours hour minutes minute pages page people persons
  men women members defendants prisoners letters times rows seats roubles rubles dollars pounds kilometres miles metres
  volumes copies names victims witnesses children delegates candidates soldiers officers documents lumps sentences votes
  cases charges counts lines words per cent percent houses acres tons barrels bottles shots bullets wounds`)

/** Numbers in words up to ninety-nine, and the round ones. */
const small =
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`
    .trim()
    .split(/\s+/)
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...small.map((word, i) => [word, i + 1] as const),
  ...tens.flatMap((ten, i) => [
    [ten, (i + 2) * 10] as const,
    ...small.slice(0, 9).map((word, j) => [`${ten}-${word}`, (i + 2) * 10 + j + 1] as const),
  ]),
  ['hundred', 100],
  ['thousand', 1000],
  ['dozen', 12],
])

/** Verbs of place: where somebody was, went or lived. */
export const placing =
  verbForms(`live arrive travel go:went:gone stay return move fly:flew:flown visit reach settle work
  serve study come:came send:sent flee:fled emigrate hide:hid:hidden exile deport transfer remain leave:left spend:spent
  meet:met hold:held imprison bury bear:born die`)

/** Verbs of the mind: what follows is somebody's belief and not the text's. */
export const believing =
  verbForms(`believe think:thought:thought know:knew:known hope fear suspect expect doubt consider
  realize realise understand:understood imagine assume feel:felt see:saw:seen regard remember forget:forgot:forgotten
  want wish intend decide promise`)
