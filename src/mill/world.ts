import { blankParameters, parameterKeys } from './parameters.ts'
import { Truth } from './truth.ts'
import { mostItems, mostNames, mostPapers, mostShown, VisibleRecord } from './visible.ts'

/** Most people of a world: the range of the model is 60 to 600. */
export const mostPeople = 600

/**
 * Bits of a tie from i to j beyond those that anybody could know: dislike, a real contact, "j has named i" and "i has
 * named j". One byte holds all that the naming step asks about a pair.
 */
export const HiddenTie = { dislike: 16, contact: 32, wasNamedBy: 64, hasNamed: 128 } as const

/** Regions with limits of their own (assumption). */
export const regions = 4

/** Offices. The first two are one person each. */
export const Office = {
  centre: 0,
  hub: 1,
  official: 2,
  expert: 3,
  security: 4,
  region: 5,
  voter: 6,
  investigator: 7,
} as const

/** The working state of one trial: truth, papers and everything between. One is kept a worker and used again. */
export class World {
  readonly truth = new Truth(mostPeople)
  readonly visible = new VisibleRecord(mostPeople)

  /** What this trial drew, in the order of `parameterKeys`. */
  readonly parameters = new Float64Array(parameterKeys.length)
  /** The same by name. */
  readonly drawn = blankParameters()

  people = 0
  items = 0
  week = 0
  /** Skill of the investigators in office, 0 to 1; falls when they are replaced or taken. */
  skill = 1
  /**
   * Suspicion in closed form: `steady + heat * decay`, where decay is d to the number of weeks. A week costs one product
   * for everybody together; an event is added to the heat of one. Those who are taken have a heat of minus infinity.
   */
  decay = 1
  /** 1 over the decay of next week, in which what is said this week first counts. */
  growth = 1
  /** Chances left over until one who has spoken speaks again, over all of them in turn. */
  untilAgain = 0
  /** Present demand, as factors of names a statement and arrests a week. */
  demand = 1
  capFactor = 1
  /** Limits of the regions: at first, now, and how many were taken in them in the four weeks that run. */
  readonly firstLimit = new Float64Array(regions)
  readonly limit = new Float64Array(regions)
  readonly takenIn = new Int32Array(regions)
  /** 1 for a region whose limit is used up. */
  readonly full = new Uint8Array(regions)
  taken = 0
  spoke = 0
  sparedCount = 0

  readonly scruple = new Float64Array(mostPeople)
  /** Ties from one person to another, a row a person; rows are `stride` bytes, a multiple of four. */
  readonly tie = new Uint8Array(mostPeople * mostPeople)
  readonly tieWords = new Uint32Array(this.tie.buffer)
  stride = 0
  readonly steady = new Float64Array(mostPeople)
  readonly heat = new Float64Array(mostPeople)
  /** Suspicion that an inquiry had when it was closed; 0 for none. */
  readonly shelved = new Float64Array(mostPeople)
  /** 1 for the dead, the absent and those taken. */
  readonly gone = new Uint8Array(mostPeople)
  /** Those who may be suspected enough to be taken, as bits: see `gather` in arrest.ts. */
  readonly suspects = new Int32Array((mostPeople >> 5) + 1)
  readonly candidates = new Int32Array(mostPeople)
  readonly suspicion = new Float64Array(mostPeople)
  /** Places among the candidates of those in the ring at hand. */
  readonly ring = new Int32Array(mostPeople)
  /** Suspicion a week that needs no event. */
  readonly drift = new Float64Array(mostPeople)
  readonly indegree = new Int32Array(mostPeople)
  readonly called = new Uint8Array(mostPeople)
  readonly confronted = new Uint8Array(mostPeople)
  /** Hazard a week of a first statement as far as it is fixed at the arrest. */
  readonly hazard = new Float64Array(mostPeople)
  readonly statementsOf = new Int32Array(mostPeople)
  readonly lastStatement = new Int32Array(mostPeople)
  readonly shown = new Int32Array(mostPeople * mostShown)
  readonly shownCount = new Int32Array(mostPeople)

  /** People in custody who have not spoken, and those who have and still can. */
  readonly resisting = new Int32Array(mostPeople)
  resistingCount = 0
  readonly speaking = new Int32Array(mostPeople)
  speakingCount = 0

  /** All statements, surviving or not; the visible record holds copies of those that survive. */
  readonly speaker = new Int32Array(mostPapers)
  readonly day = new Float64Array(mostPapers)
  readonly kind = new Uint8Array(mostPapers)
  readonly examiner = new Int32Array(mostPapers)
  /** Everybody in the office of investigator; those at large take statements down in turn. */
  readonly examiners = new Int32Array(mostPeople)
  examinerCount = 0
  readonly names = new Int32Array(mostPapers * mostNames)
  readonly nameFate = new Uint8Array(mostPapers * mostNames)
  readonly nameCount = new Int32Array(mostPapers)
  readonly value = new Int16Array(mostPapers * mostItems)
  readonly paperShown = new Int32Array(mostPapers * mostShown)
  readonly paperShownCount = new Int32Array(mostPapers)
  /** Papers in circulation, oldest first. */
  readonly file = new Int32Array(mostPapers)
  fileCount = 0

  /** Scratch of the naming step. */
  readonly pull = new Float64Array(mostPeople)
  readonly weight = new Float64Array(mostPeople)
  readonly tieFactor = new Float64Array(256)
  /** exp of the pull of each number of namings, and of being in the script and publicly called: see `prepareNaming`. */
  readonly pileFactor = new Float64Array(mostPeople + 1)
  readonly marked = new Uint8Array(mostPeople)
  readonly markFactor = new Float64Array(4)
  /** People by faction, for drawing ties. */
  readonly factionStart = new Int32Array(8)
  readonly byFaction = new Int32Array(mostPeople)
  readonly survivor = new Int32Array(mostPapers)
  /** The dock, in order of seats, and the paper that each speaks from in court. */
  readonly dock = new Int32Array(mostPeople)
  dockCount = 0
}
