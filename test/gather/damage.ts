/** Sound pages damaged on purpose, with the truth kept: what OCR does to a reader's facing pages, heads and notes. */

export interface Damaged {
  readonly text: string
  /** The ranges put in, in UTF-16 units. */
  readonly truth: readonly { readonly start: number; readonly end: number }[]
}

/** A seeded generator of numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const between = (random: () => number, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1))

/** Lines of a printed page. */
export function wrap(paragraph: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

/** Puts pieces between paragraphs; each goes before the paragraph with its number. */
function insert(paragraphs: readonly string[], pieces: ReadonlyMap<number, string>): Damaged {
  let text = ''
  const truth: { start: number; end: number }[] = []
  for (const [i, paragraph] of paragraphs.entries()) {
    const piece = pieces.get(i)
    if (piece !== undefined) {
      truth.push({ start: text.length, end: text.length + piece.length })
      text += `${piece}\n\n`
    }
    text += `${paragraph}\n\n`
  }
  return { text, truth }
}

/** Halves of the lines of `other`, cut in the middle of words, put between two paragraphs. */
export function bleed(
  paragraphs: readonly string[],
  other: readonly string[],
  side: 'left' | 'right',
  random: () => number,
): Damaged {
  const count = between(random, 8, 30)
  const from = between(random, 0, Math.max(0, other.length - 8))
  const cut = between(random, 20, 34)
  const halves = other
    .slice(from)
    .flatMap(p => wrap(p, 66))
    .map(line =>
      side === 'right'
        ? line.slice(Math.max(0, line.length - cut + between(random, -2, 2)))
        : line.slice(0, cut + between(random, -2, 2)),
    )
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(0, count)
  const piece = halves.reduce((a, b) => `${a}${random() < 0.4 ? '\n\n' : random() < 0.5 ? '  \n' : '\n'}${b}`)
  return insert(paragraphs, new Map([[between(random, 1, paragraphs.length - 1), piece]]))
}

/** The left ends of the lines of a few paragraphs, before or after those paragraphs, run together a paragraph or a line each. */
export function repeat(paragraphs: readonly string[], random: () => number, merged: boolean): Damaged {
  const count = between(random, 2, 5)
  const first = between(random, 1, Math.max(1, paragraphs.length - count - 1))
  const page = paragraphs.slice(first, first + count)
  const cut = between(random, 10, 22)
  const fragments = page.map(p => {
    const ends = wrap(p, 70).map(line => {
      const end = line.slice(0, cut + between(random, -3, 3))
      // OCR drops or keeps the cut word
      return random() < 0.7 ? end.replace(/\s\S*$/, '') : end
    })
    return ends.filter(e => e.trim() !== '').join(merged ? ' ' : '\n')
  })
  return insert(
    paragraphs,
    new Map([[random() < 0.5 ? first : Math.min(paragraphs.length - 1, first + count), fragments.join('\n\n')]]),
  )
}

/** A page number, and over it a running head, wherever a printed page of about 1500 characters ends. */
export function paginate(paragraphs: readonly string[], head: string, random: () => number): Damaged {
  let text = ''
  let onPage = 0
  let number = between(random, 20, 300)
  const truth: { start: number; end: number }[] = []
  for (const paragraph of paragraphs) {
    for (const line of wrap(paragraph, 66)) {
      text += `${line}\n`
      onPage += line.length
      if (onPage < 1500) continue
      onPage = 0
      for (const piece of [String(number++), head]) {
        text += '\n'
        truth.push({ start: text.length, end: text.length + piece.length })
        text += `${piece}\n`
      }
      text += '\n'
    }
    text += '\n'
  }
  return { text, truth }
}

/** Marks in the text and notes in the middle of it, a few paragraphs after their marks. */
export function annotate(
  paragraphs: readonly string[],
  notes: readonly string[],
  random: () => number,
  form: (n: number) => string,
): Damaged {
  const out: { text: string; added: boolean }[] = []
  let number = 1
  let open: string[] = []
  for (const [i, paragraph] of paragraphs.entries()) {
    const stop = paragraph.indexOf('. ')
    if (stop > 0 && number <= notes.length && i < paragraphs.length - 4 && random() < 0.6) {
      out.push({ text: `${paragraph.slice(0, stop + 1)}${form(number)}${paragraph.slice(stop + 1)}`, added: false })
      open.push(`${number}. ${notes[number - 1]}`)
      number++
    } else out.push({ text: paragraph, added: false })
    if (open.length > 0 && (random() < 0.5 || i >= paragraphs.length - 3) && i < paragraphs.length - 1) {
      for (const note of open) out.push({ text: note, added: true })
      open = []
    }
  }
  let text = ''
  const truth: { start: number; end: number }[] = []
  for (const piece of out) {
    if (piece.added) truth.push({ start: text.length, end: text.length + piece.text.length })
    text += `${piece.text}\n\n`
  }
  return { text, truth }
}

/** Characters found and missed, white space apart. */
export function compare(
  damaged: Damaged,
  found: readonly { start: number; end: number }[],
): { hit: number; false_: number; missed: number } {
  const mark = (ranges: readonly { start: number; end: number }[]): Uint8Array => {
    const set = new Uint8Array(damaged.text.length)
    for (const { start, end } of ranges) set.fill(1, start, end)
    return set
  }
  const gold = mark(damaged.truth)
  const have = mark(found)
  const count = { hit: 0, false_: 0, missed: 0 }
  for (let i = 0; i < gold.length; i++) {
    if (damaged.text[i]!.trim() === '') continue
    if (gold[i] && have[i]) count.hit++
    else if (have[i]) count.false_++
    else if (gold[i]) count.missed++
  }
  return count
}
