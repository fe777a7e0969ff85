/** The shape of an attribution. */
import type { Circumstance } from './language.ts'
import type { Stretch } from './pairs.ts'
import type { Scene } from './scene.ts'
import type { Voice } from './voice.ts'

export interface Attributed extends Stretch {
  readonly source?: string
  /** The words that name the voice. */
  readonly voice: string
  readonly circumstance: Circumstance
  readonly why: string
}

export function cue(
  scene: Scene,
  start: number,
  end: number,
  voice: Voice | undefined,
  circumstance: Circumstance,
  why: string,
): Attributed {
  const { text } = scene.page
  const words = voice === undefined ? text.slice(start, end) : text.slice(voice.start, voice.end)
  return {
    start,
    end,
    ...(voice?.actor !== undefined && { source: voice.actor }),
    voice: words.replace(/\s+/g, ' '),
    circumstance,
    why,
  }
}
