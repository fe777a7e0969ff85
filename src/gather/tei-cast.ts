/** Who is named in a TEI file's lists and header, under which key: listPerson, listOrg, listPlace, and names with a `ref` above the text. */
import type { HintedActor } from '../case/hints.ts'
import { limits } from './limits.ts'
import { keyOf, kindOf } from './tei-hints.ts'

const entries: Readonly<Record<string, HintedActor['kind']>> = {
  person: 'person',
  personGrp: 'person',
  persona: 'person',
  org: 'body',
  place: 'place',
}

/** Names of one entry, and characters of one name, that are kept. Assumptions. */
const [mostNames, longestName] = [20, 200]

interface Entry extends HintedActor {
  readonly names: string[]
  readonly depth: number
}

interface Naming {
  readonly into: Entry
  readonly depth: number
  words: string
  readonly given: string[]
  readonly family: string[]
}

/** Collects names while the file is walked. */
export function teiCast(): {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(data: string): void
  done(): HintedActor[]
} {
  const known = new Map<string, Entry>()
  const within: Entry[] = []
  let naming: Naming | null = null
  let piece: string | null = null
  let [depth, header] = [0, 0]
  const enter = (key: string, kind: HintedActor['kind']): Entry | null => {
    const there = known.get(`${kind} ${key}`)
    if (there !== undefined) return { ...there, depth }
    if (known.size >= limits.hints) return null
    const entry: Entry = { key, kind, names: [], depth }
    known.set(`${kind} ${key}`, entry)
    return entry
  }
  return {
    open(name, attributes) {
      depth++
      if (name === 'teiHeader') header++
      const id = attributes['xml:id']
      const listed = entries[name]
      if (listed !== undefined && Object.hasOwn(entries, name) && id) {
        const entry = enter(id, listed)
        if (entry !== null) within.push(entry)
      }
      if (naming !== null) {
        if (/^(?:forename|surname|nameLink)$/.test(name)) piece = ''
        return
      }
      const kind = kindOf(name, attributes)
      if (kind === null) return
      const entry = within.at(-1)
      if (entry?.depth === depth - 1 && entry.kind === kind)
        naming = { into: entry, depth, words: '', given: [], family: [] }
      else if (header > 0 && within.length === 0) {
        const key = keyOf(attributes)
        const into = key === undefined ? null : enter(key, kind)
        if (into !== null) naming = { into, depth, words: '', given: [], family: [] }
      }
    },
    close(name) {
      if (piece !== null && naming !== null) {
        const said = oneLine(piece)
        if (said !== '') (name === 'forename' ? naming.given : naming.family).push(said)
        piece = null
      }
      if (naming?.depth === depth) {
        const { into } = naming
        const said = nameOf(naming)
        if (said !== '' && into.names.length < mostNames && !into.names.includes(said)) into.names.push(said)
        naming = null
      }
      if (within.at(-1)?.depth === depth) within.pop()
      if (name === 'teiHeader') header--
      depth--
    },
    text(data) {
      if (naming !== null && naming.words.length < longestName) naming.words += data.slice(0, longestName)
      if (piece !== null && piece.length < longestName) piece += data.slice(0, longestName)
    },
    done: () =>
      [...known.values()].flatMap(({ key, kind, names }) => (names.length === 0 ? [] : [{ key, kind, names }])),
  }
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** Given names before the family's where the file tells them apart by element, or by a comma between two names. */
function nameOf({ words, given, family, into }: Naming): string {
  if (given.length > 0 && family.length > 0) return [...given, ...family].join(' ').slice(0, longestName)
  const said = oneLine(words).slice(0, longestName)
  const turned = into.kind === 'person' ? /^(\p{Lu}[^\s,]*), (\p{Lu}[^\s,]*(?: \p{Lu}[^\s,]*)?)$/u.exec(said) : null
  return turned === null ? said : `${turned[2]} ${turned[1]}`
}
