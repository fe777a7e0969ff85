import { streamOf } from '../../kit/random.ts'
import { extinction } from '../formulas.ts'
import { firstTaken, generate } from '../generate.ts'
import { hypotheses } from '../hypotheses.ts'
import { drawParameters, type Parameters } from '../parameters.ts'
import { World } from '../world.ts'

/** A pure chain of naming: whoever is named is taken, whoever is taken speaks, nothing else happens. */
const pure: Partial<Parameters> = {
  ...{ people: 600, steps: 60, claimWeight: 50, claimDamping: 0, tieWeight: 0, keep: 0, breadth: 1, cap: 600 },
  ...{
    ruleChange: 0,
    close: 0,
    breakBase: 6,
    breakRule: 0,
    exit: 0,
    again: 0,
    volunteers: 0,
    turnover: 0,
    feedback: 0,
  },
  ...{
    petition: 0,
    limits: 0,
    circulation: 0,
    confronting: 0,
    pileOn: 0,
    reciprocity: 0,
    kinPull: 0,
    tiePull: 0,
    dislikePull: 0,
  },
  ...{ safePull: -50, calledPull: 0, ratchet: 1, mention: 0, pressure: 0, relief: 0, isolation: 0, credibility: 0 },
}

/** One comparison of the simulated share of chains that die out with the closed form (R9). */
export interface ChainCheck {
  readonly reproduction: number
  readonly k: number
  readonly expected: number
  readonly simulated: number
  /** Distance in standard errors. */
  readonly z: number
}

/**
 * The generator in the limit of a branching process, against R9. Three people are taken first, so that the closed form is
 * cubed. A chain that takes more than 100 of 600 counts as not dying out; near the bound the world is not infinite, which
 * is why the test allows for a small excess.
 */
export function checkChains(trials: number, seed: number): ChainCheck[] {
  const world = new World()
  return (
    [
      [0.7, 1.28],
      [1.5, 1.28],
      [3, 1.28],
      [3, 0.3],
    ] as const
  ).map(([reproduction, k], study) => {
    let died = 0
    for (let trial = 0; trial < trials; trial++) {
      const random = streamOf(seed, 100 + study, trial)
      const drawn = drawParameters(random, [hypotheses.casc.edits])
      // everybody has a scruple above none, so that the dead and the taken are not named again
      generate(world, { ...drawn, ...pure, namesMean: reproduction, namesK: k }, 'casc', random)
      if (world.taken <= 100) died++
    }
    const expected = extinction(reproduction, k) ** firstTaken
    const simulated = died / trials
    const error = Math.sqrt(Math.max(expected * (1 - expected), 1 / trials) / trials)
    return { reproduction, k, expected, simulated, z: (simulated - expected) / error }
  })
}
