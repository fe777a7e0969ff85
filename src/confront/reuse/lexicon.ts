/**
 * The content words of the texts compared, as numbers, with how often each stands and which others are its kin.
 * Frequencies come from the texts themselves: what every page says is worth little, a name that stands twice much.
 */
import type { Thesaurus } from './thesaurus.ts'
import type { Unit } from './words.ts'

export interface Lexicon {
  readonly size: number
  /** Chance that a word drawn at random is this one. */
  readonly same: Float64Array
  /** Chance that it is this one or one of its kin. */
  readonly kind: Float64Array
  /** Ids of kin, without the word itself. */
  readonly kin: readonly Int32Array[]
}

/** A unit's content words as ids, in order. */
export type Line = Int32Array

/** A concept of more words than this says nothing (being, act, thing). Assumption. */
const widestConcept = 30
/** A word seen once is not taken as rarer than this count: the texts are a small sample. */
const leastCount = 2

export class LexiconMaker {
  private readonly ids = new Map<string, number>()
  private readonly counts: number[] = []
  private readonly forms: Set<string>[] = []
  private total = 0

  /** Reads one text's units; offsets are taken from `text`. */
  add(text: string, units: readonly Unit[]): Line[] {
    return units.map(unit =>
      Int32Array.from(
        unit.words.filter(word => word.content),
        word => {
          let id = this.ids.get(word.key)
          if (id === undefined) {
            id = this.counts.push(0) - 1
            this.ids.set(word.key, id)
            this.forms.push(new Set())
          }
          this.counts[id]!++
          this.total++
          if (this.forms[id]!.size < 4) this.forms[id]!.add(text.slice(word.start, word.end))
          return id
        },
      ),
    )
  }

  /** Shares are taken as if `unseen` other words stood beside the texts, each of them once. */
  finish(thesaurus: Thesaurus, unseen = 0): Lexicon {
    const size = this.counts.length
    const total = Math.max(1, this.total + unseen)
    const same = Float64Array.from(this.counts, count => Math.max(leastCount, count) / total)
    const kin = findKin(this.forms, thesaurus)
    const kind = same.map((chance, id) => kin[id]!.reduce((sum, k) => sum + this.counts[k]! / total, chance))
    return { size, same, kind: kind.map(chance => Math.min(0.5, chance)), kin }
  }
}

function findKin(forms: readonly ReadonlySet<string>[], thesaurus: Thesaurus): Int32Array[] {
  const byConcept = new Map<string, number[]>()
  for (const [id, spelled] of forms.entries()) {
    for (const concept of new Set([...spelled].flatMap(form => [...thesaurus(form)]))) {
      const members = byConcept.get(concept)
      if (members === undefined) byConcept.set(concept, [id])
      else members.push(id)
    }
  }
  const kin = forms.map(() => new Set<number>())
  for (const members of byConcept.values()) {
    if (members.length > widestConcept) continue
    for (const a of members) for (const b of members) if (a !== b) kin[a]!.add(b)
  }
  return kin.map(set => Int32Array.from(set).sort())
}
