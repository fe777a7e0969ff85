import { readBif } from './bif.ts'
import type { Network } from './network.ts'
import { readXdsl } from './xdsl.ts'
import { readXmlbif } from './xmlbif.ts'

/** Reads a network in any of the three formats; XML is told by its first mark, XMLBIF by its first tag. */
export function readNetwork(text: string): Network {
  const head = text.slice(0, 1000)
  if (!/^\uFEFF?\s*</.test(head)) return readBif(text)
  return /<(?:!DOCTYPE\s+)?BIF\b/i.test(head.replaceAll(/<!--.{0,1000}?-->/gs, '')) ? readXmlbif(text) : readXdsl(text)
}
