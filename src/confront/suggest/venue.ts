import type { Venue } from '../../case/chain.ts'
import { venueOrder, venueWord } from './lexicon/venues.ts'
import type { Line, Scene } from './scene.ts'

/** Lines of marked speech followed back to the sentence that set the scene. An assumption. */
const longestScene = 60

/** Sentences looked back for the place of speech, within the paragraph. An assumption: scenes are set before they are told. */
const reach = 4

/**
 * Where the words of a line were spoken or written, where the text says so: in the line itself, else the last word for a
 * place before it in its paragraph.
 */
export function venueAt(scene: Scene, n: number): Venue | undefined {
  const { paragraph } = scene.lines[n]!
  for (let k = n; k >= 0 && k >= n - reach && (k === n || scene.lines[k]!.paragraph === paragraph); k--) {
    const found = stated(scene.lines[k]!)
    if (found !== undefined) return found
  }
  return sceneOf(scene, n)
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

function stated({ units }: Line): Venue | undefined {
  const said = new Set(units.map(({ low }) => venueWord(low)))
  return venueOrder.find(venue => said.has(venue))
}
