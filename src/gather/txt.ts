import type { Extract } from './extract.ts'

/** Longest line that may stand as a title. Assumption: a heading fits on two printed lines. */
const longest = 160

/** Plain text stays as it is, to the character: what does not belong is masked, not removed. */
export function readTxt(text: string): Extract {
  const title = firstLine(text)
  return {
    text,
    steps: [{ start: 0, original: 0 }],
    record: title === null ? {} : { title },
    told: title === null ? {} : { title: 'the first line of the text, which may not be its title' },
  }
}

/** "Thursday, March 15, 2012": a page's date above its title. */
const isDate = (line: string): boolean =>
  /^(?:[a-z]{3,9}day,? )?(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december|[a-z]{3}\.?) (?:\d{1,2}, )?\d{4}$/i.test(
    line,
  )

/**
 * The first line with words on it that is no date, without heading marks, if it is short enough to be a title and words
 * follow it: a line alone is the text.
 */
export function firstLine(text: string): string | null {
  const lines = text.slice(0, 10_000).split('\n')
  for (const [i, raw] of lines.entries()) {
    const line = raw.replace(/^[#*_\s]+/, '').replace(/[*_\s]+$/, '')
    if (!/\p{L}/u.test(line) || isDate(line)) continue
    return line.length <= longest && lines.slice(i + 1).some(after => /\p{L}/u.test(after)) ? line : null
  }
  return null
}
