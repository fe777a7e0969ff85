import { Fault } from '../kit/errors.ts'
import { buildIdiom, fillValues, type Values } from '../weigh/idioms/fragment.ts'
import { idioms } from '../weigh/idioms/idioms.ts'
import { infer } from '../weigh/networks/infer.ts'

/** The idioms with what they ask, for sliders. Every starting value is an assumption. */
export const showIdioms = () =>
  idioms.map(({ id, does, source, between, asks, caution }) => ({ id, does, source, between, asks, caution }))

/** What the findings do under these numbers, and how probable each variable is then. */
export interface TriedIdiom {
  readonly id: string
  readonly values: Values
  /** P(findings | hypothesis) / P(findings | its denial). */
  readonly ratio: number
  /** P(yes) of each variable before and after the findings and what was found out beside them; the hypothesis at the prior given. */
  readonly before: Readonly<Record<string, number>>
  readonly after: Readonly<Record<string, number>>
}

/**
 * One idiom under given numbers. `found` sets variables that were found out by themselves, so that explaining away shows.
 *
 * @throws Fault `not-found`, `bad-input`
 */
export function tryIdiom(
  id: string,
  {
    values = {},
    found = {},
    prior = 0.5,
  }: { values?: Values; found?: Readonly<Record<string, 'yes' | 'no'>>; prior?: number } = {},
): TriedIdiom {
  const idiom = idioms.find(one => one.id === id)
  if (idiom === undefined)
    throw new Fault('not-found', `There is no idiom "${id}". The list of idioms names those there are.`)
  const filled = fillValues(idiom, values)
  const network = buildIdiom(idiom, filled, prior)
  const yes = (evidence: Readonly<Record<string, string>>): Record<string, number> =>
    Object.fromEntries(
      Object.entries(
        infer(
          network,
          evidence,
          network.variables.map(({ name }) => name),
        ).posteriors,
      ).map(([name, states]) => [name, states.yes!]),
    )
  const after = yes({ ...idiom.findings(filled), ...found })
  return { id, values: filled, ratio: idiom.ratio(filled), before: yes({}), after }
}
