/**
 * A witness as tokens that give it back to the letter: the text before the first token is `lead`, and every token keeps its
 * word and all that follows it up to the next word. Joining lead, words and tails gives the witness byte for byte.
 *
 * `key` is what is compared: lower case, no diacritics, no punctuation. A token that stands for unreadable words (black
 * bars, "[illegible]", "[three lines struck out]") has the kind `unreadable` and matches nothing. A tag of HTML left in
 * a plain text (`<sup>`) is punctuation; an editor's angle brackets hold words.
 */
export interface Token {
  readonly word: string
  readonly tail: string
  readonly key: string
  readonly unreadable: boolean
}

export interface Witness {
  readonly siglum: string
  readonly lead: string
  readonly tokens: readonly Token[]
}

const pattern =
  /[█▇▓■]+(?:\s*[█▇▓■]+)*|<\/?(?:sup|sub|em|strong|small|span|font|br|hr|[bipu])(?:\s[\w-]{1,20}=[^<>\n]{0,60})?\s?\/?>|\[[^\]\n]{0,60}\]|[\p{L}\p{N}\p{M}]+(?:['’ʼ-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu
const tag = /^<.+>$/
const bars = /^[█▇▓■]/
const damage =
  /^\[[^\]]*(?:illegible|unreadable|redacted|deleted|struck|blacked|withheld|missing|damaged|torn|gap|lacuna|неразб|вымаран)[^\]]*\]$/i

/** Cuts a witness into tokens. Punctuation rides in the tail of the word before it. */
export function readWitness(siglum: string, text: string): Witness {
  const tokens: { word: string; tail: string; key: string; unreadable: boolean }[] = []
  let lead = ''
  let at = 0
  const trail = (upTo: number): void => {
    const between = text.slice(at, upTo)
    if (tokens.length === 0) lead += between
    else tokens.at(-1)!.tail += between
  }
  for (const match of text.matchAll(pattern)) {
    const unreadable = bars.test(match[0]) || damage.test(match[0])
    const bracketed = !unreadable && match[0].startsWith('[') && match[0].length > 1
    // an ordinary bracket is punctuation around words that count
    const words = bracketed ? [...match[0].matchAll(/[\p{L}\p{N}\p{M}]+(?:['’ʼ-][\p{L}\p{N}\p{M}]+)*/gu)] : [match]
    for (const inner of words) {
      const start = bracketed ? match.index + inner.index : inner.index
      const key = unreadable || tag.test(inner[0]) ? '' : keyOf(inner[0])
      if (key === '' && !unreadable) continue
      trail(start)
      tokens.push({ word: inner[0], tail: '', key, unreadable })
      at = start + inner[0].length
    }
  }
  trail(text.length)
  return { siglum, lead, tokens }
}

/** The witness as it was read. */
export const writeWitness = ({ lead, tokens }: Witness): string =>
  lead + tokens.map(({ word, tail }) => word + tail).join('')

const plain = /^[A-Za-z0-9]+$/

const keyOf = (word: string): string => (plain.test(word) ? word.toLowerCase() : keyOfOther(word))

const keyOfOther = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
