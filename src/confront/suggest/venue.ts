import type { Venue } from '../../case/chain.ts'
import { venueOrder, venueWord } from './lexicon/venues.ts'
import type { Line, Scene } from './scene.ts'

/** Lines of marked speech followed back to the sentence that set the scene. An assumption. */
const longestScene = 60

/** Sentences looked back for the place of speech, within the paragraph. An assumption: scenes are set before they are told. */
const reach = 4

/**
 * Where the words of a line were spoken or written, where the text says so: in the line itself, else the last word for a
 * place before it in its paragraph, else the scene of the exchange. What stands inside marked speech tells of other scenes
 * ("he told me at home that …") and counts only where nothing around it says more.
 */
export function venueAt(scene: Scene, n: number): Venue | undefined {
  return near(scene, n, framing) ?? sceneOf(scene, n) ?? near(scene, n, stated)
}

function near(scene: Scene, n: number, told: (line: Line) => Venue | undefined): Venue | undefined {
  const { paragraph } = scene.lines[n]!
  for (let k = n; k >= 0 && k >= n - reach && (k === n || scene.lines[k]!.paragraph === paragraph); k--) {
    const found = told(scene.lines[k]!)
    if (found !== undefined) return found
  }
  return undefined
}

/** In a run of marked speech (a dialogue, a quoted transcript): the place named last before it. */
function sceneOf(scene: Scene, n: number): Venue | undefined {
  if (!isSpeech(scene.lines[n]!)) return undefined
  for (let k = n - 1; k >= 0 && k >= n - longestScene; k--) {
    const found = stated(scene.lines[k]!)
    if (found !== undefined && !isSpeech(scene.lines[k]!)) return found
  }
  return undefined
}

const isSpeech = ({ units }: Line): boolean => units.some(unit => unit.quote >= 0)

const stated = ({ units }: Line): Venue | undefined => venueIn(units)
const framing = ({ units }: Line): Venue | undefined => venueIn(units.filter(unit => unit.quote < 0))

function venueIn(units: Line['units']): Venue | undefined {
  const said = new Set(units.map(({ low }) => venueWord(low)))
  return venueOrder.find(venue => said.has(venue))
}
