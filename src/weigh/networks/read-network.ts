import { readBif } from './bif.ts'
import type { Network } from './network.ts'
import { readXdsl } from './xdsl.ts'

/** Reads a network in either format; XDSL is told by its first mark. */
export const readNetwork = (text: string): Network =>
  /^\uFEFF?\s*</.test(text.slice(0, 1000)) ? readXdsl(text) : readBif(text)
