import { type HypothesisKey, hypotheses } from '../hypotheses.ts'
import type { Parameters } from '../parameters.ts'
import { Origin, trueRoots } from '../truth.ts'
import { mostItems } from '../visible.ts'
import type { World } from '../world.ts'
import { storyOf } from './words.ts'

/** What was so in a simulated world: never part of the case, shown only when somebody asks for it. */
export interface Revealed {
  readonly hypothesis: {
    readonly key: HypothesisKey
    readonly name: string
    readonly isTrue: string
    readonly does: string
  }
  readonly parameters: Parameters
  readonly members: readonly string[]
  readonly dissenters: readonly string[]
  readonly script: readonly string[]
  /** By item: what happened, what the script said, statements that speak of it and the roots behind them. */
  readonly items: readonly {
    readonly question: string
    readonly happened: string | null
    readonly scripted: string | null
    readonly statements: number
    readonly roots: number
  }[]
  /** Where each surviving claim on an item came from, by id of the claim. */
  readonly origins: Readonly<Record<string, { readonly origin: keyof typeof Origin; readonly root: number }>>
}

/** The truth side of a world that was generated under `hypothesis`, in the words of its case. */
export function reveal(world: World, key: HypothesisKey, parameters: Parameters, names: readonly string[]): Revealed {
  const { truth, people, items } = world
  const { name, isTrue, does } = hypotheses[key]
  const those = (flags: Uint8Array): string[] => names.filter((_, i) => i < people && flags[i] === 1)
  const members = those(truth.member)
  const dissenters = those(truth.dissenter)
  const script = those(truth.inScript)
  const origins: Record<string, { origin: keyof typeof Origin; root: number }> = {}
  const words = Object.keys(Origin) as (keyof typeof Origin)[]
  for (let s = 0; s < truth.statements; s++) {
    if (world.survivor[s]! < 0) continue
    for (let k = 0; k < items; k++) {
      const at = s * mostItems + k
      if (truth.origin[at] !== Origin.none)
        origins[`item-${k + 1}-${world.survivor[s]!}`] = { origin: words[truth.origin[at]!]!, root: truth.root[at]! }
    }
  }
  return {
    ...{ hypothesis: { key, name, isTrue, does }, parameters, members, dissenters, script, origins },
    items: storyOf(items).map((item, k) => ({
      question: item.question,
      happened: members.length > 0 || (dissenters.length > 0 && !item.deed) ? item.value(truth.trueValue[k]!) : null,
      scripted: script.length > 0 ? item.value(truth.scriptValue[k]!) : null,
      ...trueRoots(truth, k),
    })),
  }
}
