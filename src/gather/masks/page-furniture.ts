/** Page numbers and running heads. In files with pages they stand at an edge; in plain text they betray themselves by breaking a sentence. */
import type { ProposedMask } from '../extract.ts'
import { beginsLower, endsSentence, type Line, type Sheet } from './lines.ts'

/** Times a head or a number must come; twice is enough only where it breaks a sentence each time. Assumption. */
const fewest = 3

/** Characters of text that stand between two page ends. Assumption: a small page; list items and table cells are nearer. */
const smallPage = 300

/** Numbers above are years more often than pages. */
const lastPage = 999

interface Numbered {
  readonly index: number
  readonly line: Line
  readonly value: number
  /** Written as only page numbers are: "- 12 -", "Page 12 of 30", "[p. 12]". */
  readonly dressed: boolean
}

export function findPageNumbers(sheet: Sheet, heads: readonly ProposedMask[]): ProposedMask[] {
  const numbered = sheet.lines.flatMap((line, index) => {
    const read = readNumber(line.text)
    return read === null ? [] : [{ index, line, ...read }]
  })
  const headStarts = new Set(heads.map(head => head.start))
  const edges = edgesOf(sheet)
  const isFurniture = (line: Line): boolean => headStarts.has(line.start) || readNumber(line.text) !== null
  return risingSeries(numbered)
    .filter(series => {
      const broken = series.filter(n => breaksSentence(sheet.lines, n.index, isFurniture)).length
      const atEdge = series.filter(n => edges.has(n.line)).length
      const byHead = series.filter(n =>
        [n.index - 1, n.index + 1].some(i => headStarts.has(sheet.lines[i]?.start ?? -1)),
      ).length
      if (series.length < fewest) return broken === series.length || byHead === series.length
      return series.every(n => n.dressed) || broken * 3 >= series.length || (atEdge + byHead) * 2 > series.length
    })
    .flatMap(series => {
      const first = series[0]!
      const last = series.at(-1)!
      return series.map(({ line }) => ({
        start: line.start,
        end: line.end,
        reason: 'page-number' as const,
        why: `one of ${series.length} numbers alone on a line that rise from ${first.value} to ${last.value}, a page apart`,
      }))
    })
}

function readNumber(text: string): { value: number; dressed: boolean } | null {
  const bare = /^\d{1,3}$/.exec(text)
  const dressed =
    bare ?? /^(?:[-–—] ?(\d{1,3}) ?[-–—]|\[?(?:page|p\.|стр\.|с\.) ?(\d{1,4})(?: (?:of|из) \d{1,4})?\]?)$/i.exec(text)
  if (dressed === null) return null
  const value = Number(dressed[1] ?? dressed[2] ?? dressed[0])
  return value > lastPage ? null : { value, dressed: bare === null }
}

/** Longest stretches in which numbers rise, by at most ten a step, each a small page after the one before. */
function risingSeries(numbered: readonly Numbered[]): Numbered[][] {
  const all: Numbered[][] = []
  let series: Numbered[] = []
  const close = (): void => {
    if (series.length > 1) all.push(series)
    series = []
  }
  for (const n of numbered) {
    const last = series.at(-1)
    if (last === undefined) series = [n]
    else if (n.value > last.value && n.value <= last.value + 10 && n.line.start - last.line.end >= smallPage)
      series.push(n)
    else {
      close()
      series = [n]
    }
  }
  close()
  return all
}

/** The text before has not ended, and what follows goes on with a small letter. Other furniture between is passed over. */
function breaksSentence(lines: readonly Line[], index: number, isFurniture: (line: Line) => boolean): boolean {
  let before = index - 1
  let after = index + 1
  while (before >= 0 && isFurniture(lines[before]!)) before--
  while (after < lines.length && isFurniture(lines[after]!)) after++
  return before >= 0 && after < lines.length && beginsLower(lines[after]!.text) && !endsSentence(lines[before]!.text)
}

/** The first and the last line of each page of the file, with the numbers that stand outside them. Empty where the file has no pages. */
function edgesOf({ lines, pages }: Sheet): ReadonlySet<Line> {
  const edges = new Set<Line>()
  const sheets = pages.map(() => [] as Line[])
  let page = 0
  for (const line of lines) {
    while (page + 1 < pages.length && line.start >= pages[page + 1]!) page++
    sheets[page]?.push(line)
  }
  for (const own of sheets)
    for (const order of [own, own.toReversed()])
      for (const line of order) {
        edges.add(line)
        if (readNumber(line.text) === null) break
      }
  return edges
}

/**
 * A running head comes at least three times, at most with another page number, in letters that make no sentence, pages apart;
 * and it stands at the edge of pages, or carries rising page numbers (on its line or beside it), or breaks a sentence at least every third time.
 * Where the file has pages, only their edges are looked at. A line between the same lines again is a passage that stands twice, and no head.
 */
export function findRunningHeads(sheet: Sheet): ProposedMask[] {
  const groups = new Map<string, Numbered[]>()
  const edges = edgesOf(sheet)
  const paged = sheet.pages.length > 1
  for (const [index, line] of sheet.lines.entries()) {
    if (paged && !edges.has(line)) continue
    const head = readHead(line.text)
    if (head === null) continue
    const group = groups.get(head.words) ?? []
    group.push({
      index,
      line,
      value: Number.isNaN(head.value) ? numberBeside(sheet.lines, index) : head.value,
      dressed: false,
    })
    groups.set(head.words, group)
  }
  return [...groups.values()].flatMap(group => {
    const apart = paged || group.slice(1).every((n, i) => n.line.start - group[i]!.line.end >= smallPage)
    if (group.length < 2 || !apart || (!paged && standsInRepeat(sheet.lines, group))) return []
    const own = new Set(group.map(n => n.line))
    const isFurniture = (line: Line): boolean => own.has(line) || readNumber(line.text) !== null
    const broken = group.filter(n => breaksSentence(sheet.lines, n.index, isFurniture)).length
    if (group.length < fewest && broken < group.length) return []
    const rising = group.slice(1).every((n, i) => n.value > group[i]!.value)
    const atEdge = group.filter(n => edges.has(n.line)).length
    if (!rising && broken * 3 < group.length && atEdge * 2 <= group.length) return []
    return group.map(({ line }) => ({
      start: line.start,
      end: line.end,
      reason: 'running-head' as const,
      why: `the same line stands ${group.length} times, pages apart${rising ? ', with rising page numbers' : ', where a page ends or a sentence is broken'}`,
    }))
  })
}

/** At two of its places in a row the same line of text, which could be no head itself, stands above or below. */
const standsInRepeat = (lines: readonly Line[], group: readonly Numbered[]): boolean =>
  group.slice(1).some((n, i) =>
    [-1, 1].some(step => {
      const here = lines[n.index + step]?.text ?? ''
      return here === lines[group[i]!.index + step]?.text && readNumber(here) === null && readHead(here) === null
    }),
  )

/** The number alone on the line above or below; NaN where there is none. */
const numberBeside = (lines: readonly Line[], index: number): number =>
  readNumber(lines[index - 1]?.text ?? '')?.value ?? readNumber(lines[index + 1]?.text ?? '')?.value ?? Number.NaN

/** A line of up to 80 characters, eight letters or more, no sentence, perhaps with a page number at one end. */
function readHead(text: string): { words: string; value: number } | null {
  if (text.length > 80 || /[.,:;!?)\]"”»]$/.test(text)) return null
  const parts = /^(?:(\d{1,3})\s+)?(.*?)(?:\s+(\d{1,3}))?$/.exec(text)
  const words = (parts?.[2] ?? '').replace(/\s+/g, ' ')
  if (
    (words.match(/\p{L}/gu)?.length ?? 0) < 8 ||
    /(\bpp?|vol|no|с|стр|т|№)\.?$/i.test(words) ||
    beginsLower(parts?.[2] ?? '')
  )
    return null
  return { words, value: Number(parts?.[1] ?? parts?.[3] ?? Number.NaN) }
}
