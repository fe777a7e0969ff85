import { Stream } from '../kit/random.ts'
import { playTrial, type Study } from './study.ts'
import { type TieShare, tieShareOf } from './tie-share.ts'
import { Origin, trueRoots } from './truth.ts'
import { Fate, mostItems, mostNames, mostShown, PaperKind } from './visible.ts'
import { Office, World } from './world.ts'

/** Which trial to watch. Its numbers are those of the same trial in a study of many. */
export interface TrialAt extends Omit<Study, 'from' | 'to' | 'window'> {
  readonly trial: number
}

export interface SimulatedPerson {
  readonly n: number
  readonly office: keyof typeof Office
  readonly faction: number
  /** Week of arrest; null for those who stayed free. */
  readonly taken: number | null
  /** Day of the first statement in custody. */
  readonly spoke: number | null
  readonly fate: keyof typeof Fate
  readonly tried: boolean
  readonly retracted: boolean
  readonly restored: boolean
  /** How often named, by how many others. */
  readonly accusers: number
}

export interface SimulatedPaper {
  readonly n: number
  readonly speaker: number
  readonly day: number
  readonly kind: keyof typeof PaperKind
  readonly names: readonly number[]
  /** Papers that the speaker had been shown before. */
  readonly after: readonly number[]
  readonly circulated: boolean
  /** Left for a later reader. */
  readonly survives: boolean
}

/** One thing that happens. `paper` is the paper that is written or shown. */
export interface Happening {
  readonly week: number
  readonly what: 'taken' | 'shown' | 'spoke' | 'denounced' | 'died' | 'released' | 'tried'
  readonly who: number
  readonly paper?: number
}

/** What nobody inside the world could look up. */
export interface TrialTruth {
  readonly members: readonly number[]
  readonly dissenters: readonly number[]
  readonly inScript: readonly number[]
  readonly items: readonly {
    readonly kind: 'meeting' | 'deed'
    readonly statements: number
    readonly roots: number
    readonly from: Readonly<Record<Exclude<keyof typeof Origin, 'none'>, number>>
  }[]
}

export interface Unfolded {
  readonly hypothesis: string
  /** Weeks until the trial. */
  readonly weeks: number
  readonly world: number
  readonly people: readonly SimulatedPerson[]
  readonly papers: readonly SimulatedPaper[]
  readonly happenings: readonly Happening[]
  /** How often people named those they had a tie with, of what is left; null where too little is. */
  readonly ties: TieShare | null
  readonly truth: TrialTruth
}

/** The study number of the shuffled records of a watched trial, apart from that of any trial. */
const shuffles = 2 ** 32 - 1

const nameOf = <T extends Readonly<Record<string, number>>>(table: T, value: number): keyof T =>
  Object.keys(table).find(key => table[key] === value)!

/**
 * One trial, told week by week: who is taken, who speaks and whom they name, which paper is shown to whom, the dock; and
 * apart from it what was true. People of whom nothing is told are left out.
 *
 * @example
 * unfold({ seed: 1938, study: 1, trial: 0, hypothesis: 'fab' }).happenings[0] // => { week: 0, what: 'taken', … }
 */
export function unfold({ trial, ...study }: TrialAt): Unfolded {
  const world = new World()
  const happenings: Happening[] = []
  const lookOn = watcher(happenings)
  const { key, drawn } = playTrial(world, { ...study, from: trial, to: trial + 1 }, trial, new Stream(), lookOn)
  const weeks = Math.floor(drawn.steps)
  const papers = papersOf(world)
  for (const paper of papers)
    if (paper.kind === 'court') happenings.push({ week: weeks, what: 'tried', who: paper.speaker, paper: paper.n })
  return {
    hypothesis: key,
    weeks,
    world: world.people,
    people: peopleOf(world),
    papers,
    happenings,
    ties: tieShareOf(world.visible, new Stream().restart(study.seed, shuffles, trial)),
    truth: truthOf(world),
  }
}

/** Compares the world with how it was a week ago. */
function watcher(told: Happening[]): (world: World) => void {
  const fates = new Uint8Array(600)
  const shown = new Int32Array(600)
  let papers = 0
  return world => {
    const { visible, week } = world
    const first = told.length
    for (let i = 0; i < world.people; i++) {
      const before = fates[i]!
      const now = (fates[i] = visible.fate[i]!)
      if (before === Fate.none && now !== Fate.none && now !== Fate.absent) told.push({ week, what: 'taken', who: i })
      for (; shown[i]! < world.shownCount[i]!; shown[i]!++)
        told.push({ week, what: 'shown', who: i, paper: world.shown[i * mostShown + shown[i]!]! })
      if (now !== before && (now === Fate.died || now === Fate.released))
        told.push({ week, what: now === Fate.died ? 'died' : 'released', who: i })
    }
    for (; papers < world.truth.statements; papers++) {
      const free = world.kind[papers] === PaperKind.letter
      told.push({ week, what: free ? 'denounced' : 'spoke', who: world.speaker[papers]!, paper: papers })
    }
    const order = ['taken', 'shown', 'spoke', 'denounced', 'released', 'died']
    const sorted = told.splice(first).sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what))
    told.push(...sorted)
  }
}

function papersOf(world: World): SimulatedPaper[] {
  const circulated = new Set(world.file.subarray(0, world.fileCount))
  return Array.from({ length: world.truth.statements }, (_, n) => ({
    n,
    speaker: world.speaker[n]!,
    day: world.day[n]!,
    kind: nameOf(PaperKind, world.kind[n]!),
    names: [...world.names.subarray(n * mostNames, n * mostNames + world.nameCount[n]!)],
    after: [...world.paperShown.subarray(n * mostShown, n * mostShown + world.paperShownCount[n]!)],
    circulated: circulated.has(n),
    survives: world.survivor[n]! >= 0,
  }))
}

function peopleOf(world: World): SimulatedPerson[] {
  const { visible } = world
  const accusers = Array.from({ length: world.people }, () => new Set<number>())
  const spoke = new Set<number>()
  for (let s = 0; s < world.truth.statements; s++) {
    spoke.add(world.speaker[s]!)
    for (let m = 0; m < world.nameCount[s]!; m++) accusers[world.names[s * mostNames + m]!]!.add(world.speaker[s]!)
  }
  return Array.from({ length: world.people }, (_, n) => ({
    n,
    office: nameOf(Office, visible.office[n]!),
    faction: visible.faction[n]!,
    taken: visible.arrested[n]! < 0 ? null : visible.arrested[n]! / 7,
    spoke: visible.held[n]! < 0 ? null : visible.arrested[n]! + visible.held[n]!,
    fate: nameOf(Fate, visible.fate[n]!),
    tried: visible.tried[n] === 1,
    retracted: visible.retracted[n] === 1,
    restored: visible.restored[n] === 1,
    accusers: accusers[n]!.size,
  })).filter(one => one.taken !== null || one.accusers > 0 || spoke.has(one.n))
}

function truthOf({ truth, people, items }: World): TrialTruth {
  const marked = (flags: Uint8Array): number[] =>
    Array.from({ length: people }, (_, n) => n).filter(n => flags[n] === 1)
  return {
    members: marked(truth.member),
    dissenters: marked(truth.dissenter),
    inScript: marked(truth.inScript),
    items: Array.from({ length: items }, (_, k) => {
      const from = { memory: 0, script: 0, copy: 0, invented: 0, smoothed: 0 }
      for (let s = 0; s < truth.statements; s++) {
        const origin = truth.origin[s * mostItems + k]!
        if (origin !== Origin.none) from[nameOf(Origin, origin) as keyof typeof from]++
      }
      return { kind: k < items >> 1 ? ('meeting' as const) : ('deed' as const), ...trueRoots(truth, k), from }
    }),
  }
}
