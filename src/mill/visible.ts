/**
 * What a later reader can see of a simulated or a coded case: papers that survive, who was taken when, who stood trial.
 * Nothing here says what was true or where an item came from; that is in truth.ts, which this file never names.
 *
 * Struct of arrays, so that a million records cost no objects. Times are in days from the first arrest on.
 */

/** A protocol in custody, a denunciation by somebody free, or a statement in open court. */
export const PaperKind = { protocol: 1, letter: 2, court: 3 } as const

/** What became of a person, as a register shows it. */
export const Fate = { none: 0, arrested: 1, spoke: 2, died: 3, released: 4, absent: 5 } as const

/** Ties that were known before any arrest, as bits. */
export const Tie = { friend: 1, work: 2, teaching: 4, kin: 8 } as const

/** A death sentence, among sentences in years. */
export const death = 255

export const mostPapers = 512
export const mostNames = 64
export const mostShown = 16
export const mostItems = 16

export class VisibleRecord {
  /** People, offices and factions. The centre is person 0 and the absent hub person 1. */
  people = 0
  items = 0
  /** Values that an item can take, as a reader who knows the story would count them. */
  values = 0
  readonly faction: Uint8Array
  readonly office: Uint8Array
  readonly region: Uint8Array
  /** Known prior ties, one byte a pair, symmetric. */
  readonly ties: Uint8Array
  /** Ordered pairs with any known tie, and with kin: counted as the ties are laid down. */
  tiedPairs = 0
  kinPairs = 0
  readonly fate: Uint8Array
  /** Day of arrest, or -1. */
  readonly arrested: Float64Array
  /** Days in custody until the first statement, or -1. */
  readonly held: Float64Array
  /** Day of death or release in custody before any statement, or -1. */
  readonly left: Float64Array
  /** 1 where an inquiry was closed for want of grounds before anything else happened to the person. */
  readonly closed: Uint8Array
  readonly tried: Uint8Array
  readonly retracted: Uint8Array
  readonly restored: Uint8Array
  readonly spared: Uint8Array
  /** Deeds put to a defendant in court and denied. */
  readonly deedsPut: Uint8Array
  readonly deedsDenied: Uint8Array
  /** Years; 0 for none, `death` for a death sentence. */
  readonly sentence: Uint8Array
  /** Years after the trial until the sentence was set aside, or -1 where it was not before the record is read. */
  readonly corrected: Float64Array

  /** Surviving papers in order of time. */
  papers = 0
  readonly speaker = new Int32Array(mostPapers)
  readonly day = new Float64Array(mostPapers)
  readonly kind = new Uint8Array(mostPapers)
  /** The investigator who took the statement down, or -1: of letters, of statements in court, and where none is left. */
  readonly examiner = new Int32Array(mostPapers)
  readonly names = new Int32Array(mostPapers * mostNames)
  /** What had become of the named person by then. */
  readonly nameFate = new Uint8Array(mostPapers * mostNames)
  readonly nameCount = new Int32Array(mostPapers)
  /** Value of each item, 1 to V; 0 where the paper is silent on it. */
  readonly value = new Int16Array(mostPapers * mostItems)
  /** Surviving papers that the speaker had been shown before this one, by number. */
  readonly shown = new Int32Array(mostPapers * mostShown)
  readonly shownCount = new Int32Array(mostPapers)

  /** Votes on arrests: cast, and for the outcome that won. */
  votesCast = 0
  votesWith = 0
  /** Utterances in court, and those that the printed record kept. */
  spoken = 0
  printed = 0
  /** Deeds of one defendant put to another in open court, and those confirmed and denied; the rest were hedged. */
  asked = 0
  confirmed = 0
  contradicted = 0
  leaks = 0
  /** Items looked for outside, and those of which a trace was found. */
  soughtOutside = 0
  foundOutside = 0
  /** Papers of an interrogation known to have existed; those that survive are among `papers`. */
  papersKnown = 0

  constructor(mostPeople: number) {
    this.faction = new Uint8Array(mostPeople)
    this.office = new Uint8Array(mostPeople)
    this.region = new Uint8Array(mostPeople)
    this.ties = new Uint8Array(mostPeople * mostPeople)
    this.fate = new Uint8Array(mostPeople)
    this.arrested = new Float64Array(mostPeople)
    this.held = new Float64Array(mostPeople)
    this.left = new Float64Array(mostPeople)
    this.closed = new Uint8Array(mostPeople)
    this.sentence = new Uint8Array(mostPeople)
    this.corrected = new Float64Array(mostPeople)
    this.tried = new Uint8Array(mostPeople)
    this.retracted = new Uint8Array(mostPeople)
    this.restored = new Uint8Array(mostPeople)
    this.spared = new Uint8Array(mostPeople)
    this.deedsPut = new Uint8Array(mostPeople)
    this.deedsDenied = new Uint8Array(mostPeople)
  }
}
