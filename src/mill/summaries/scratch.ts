import { mostItems, mostPapers } from '../visible.ts'

/** Working space of one summariser, made once a worker. */
export class Scratch {
  readonly indegree: Int32Array
  readonly outdegree: Int32Array
  readonly tally: Int32Array
  /** Counts of which a Gini is taken. */
  readonly counts: Int32Array
  readonly real: Float64Array
  /** Place of a person among speakers, or -1. */
  readonly slot: Int32Array
  readonly speakers = new Int32Array(mostPapers)
  speakerCount = 0
  /** Value of each item in the latest surviving paper of a speaker that speaks of it; 0 where none does. */
  readonly latest = new Int16Array(mostPapers * mostItems)
  /** The same, four values a word. */
  readonly packed = new Int32Array(mostPapers * (mostItems >> 2))
  /** 1 where a speaker was shown a surviving paper. */
  readonly wasShown = new Uint8Array(mostPapers)
  /** Names of a speaker as bits, `words` a speaker. */
  readonly bits: Int32Array
  words = 0
  readonly generation: Int32Array
  readonly seen: Uint8Array
  readonly group = new Int32Array(mostPapers)
  readonly valueCount = new Int32Array(1024)
  readonly valueOdds = new Float64Array(mostItems * 1024)

  constructor(mostPeople: number) {
    this.tally = new Int32Array(Math.max(4096, mostPeople + 1))
    this.counts = new Int32Array(Math.max(mostPapers, mostPeople))
    this.indegree = new Int32Array(mostPeople)
    this.outdegree = new Int32Array(mostPeople)
    this.real = new Float64Array(Math.max(mostPapers, mostPeople))
    this.slot = new Int32Array(mostPeople)
    this.bits = new Int32Array(mostPapers * ((mostPeople + 31) >> 5))
    this.generation = new Int32Array(mostPeople)
    this.seen = new Uint8Array(mostPeople)
  }
}
