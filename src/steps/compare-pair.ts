import { findReuse, type Reuse } from '../confront/reuse/reuse.ts'
import type { Thesaurus } from '../confront/reuse/thesaurus.ts'
import { openWordNet } from './open-thesaurus.ts'

let opened: Thesaurus | undefined

/** WordNet, opened once in each thread. */
export const wordNet = (): Thesaurus => (opened ??= openWordNet())

/** What two texts share; runs in a thread of its own. */
export const comparePair = (a: string, b: string): Reuse => findReuse(a, b, { thesaurus: wordNet() })
