/**
 * How many findings a text can bear. Nobody can decide on half a million suggestions, and a file made of quotation marks
 * must cost no more than a book. What is left out is told.
 */

/** Characters for each quotation mark, or finding of one kind, at the densest. Assumption: dialogue has about one mark in 40. */
const charactersEach = 8
/** So many are always kept, however short the text. Assumption. */
const always = 2000

const most = (length: number): number => Math.max(always, Math.floor(length / charactersEach))

/**
 * A sentence where quotation marks stand so densely that pairing them says nothing, else null. Asked before voices are looked for.
 *
 * @example
 * tooManyMarks('She said: "No."') // => null
 */
export function tooManyMarks(text: string): string | null {
  // Apostrophes inside words are told from marks only where with them there are too many.
  if (count(text, /["“”„«»‹›「」『』'‘’]/g) <= most(text.length)) return null
  const marks = count(text, /["“”„«»‹›「」『』]|(?<!\p{L})['‘’]|['‘’](?!\p{L})/gu)
  if (marks <= most(text.length)) return null
  return `It has ${marks} quotation marks, more than one in ${charactersEach} characters, and was not read for quotations, attributions and citations.`
}

function count(text: string, mark: RegExp): number {
  let found = 0
  while (mark.test(text)) found++
  return found
}

/** Keeps of each kind only as many findings as a text of that length can bear, the first ones, and tells the rest. */
export function thin<D extends { readonly kind: string; readonly start: number }>(
  drafts: readonly D[],
  length: number,
): { readonly kept: D[]; readonly told: string[] } {
  const counts = new Map<string, number>()
  const last = new Map<string, number>()
  const kept = drafts.filter(({ kind, start }) => {
    const n = (counts.get(kind) ?? 0) + 1
    counts.set(kind, n)
    if (n > most(length)) return false
    last.set(kind, start)
    return true
  })
  const told = [...counts]
    .filter(([, n]) => n > most(length))
    .map(
      ([kind, n]) =>
        `Of ${n} suggestions of the kind "${kind}" only the first ${most(length)} are kept, up to character ${last.get(kind)}: more than one in ${charactersEach} characters cannot be decided on.`,
    )
  return { kept, told }
}
