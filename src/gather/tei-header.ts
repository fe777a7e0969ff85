import type { Extract } from './extract.ts'
import { issued, namesOf } from './record.ts'

type About = Pick<Extract, 'record' | 'told' | 'language'>

/** Parts of the header that speak of the text, outermost last. */
const parts = ['titleStmt', 'sourceDesc', 'publicationStmt', 'creation', 'correspAction']
const isField = (name: string): boolean => /^(?:title|author|date|publisher)$/.test(name)

/**
 * Title, authors, dates and publisher from the header; the source described goes before the file that describes it. When a text was
 * made or a letter sent stands apart from when it was issued.
 */
export function teiHeader(): {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(data: string): void
  done(): About
} {
  /** How many elements of each name that matters are open: a hostile header nests deep. */
  const within = new Map<string, number>()
  const values: { key: string; value: string }[] = []
  const words: string[] = []
  let language: string | undefined
  let header = 0
  let action = ''
  const inside = (name: string): boolean => (within.get(name) ?? 0) > 0
  const part = (): string | undefined => parts.find(inside)
  const count = (name: string, by: 1 | -1): void => {
    if (header > 0 && (name === 'langUsage' || parts.includes(name))) within.set(name, (within.get(name) ?? 0) + by)
  }
  const isHeld = (name: string): boolean => header > 0 && isField(name) && part() !== undefined
  const keyOf = (name: string): string => (part() === 'correspAction' ? `${action} ${name}` : `${part()} ${name}`)
  const first = (...keys: string[]): string | undefined =>
    keys.map(key => values.find(v => v.key === key && v.value !== '')?.value).find(v => v !== undefined)
  return {
    open(name, attributes) {
      if (name === 'teiHeader') header++
      count(name, 1)
      if (name === 'language' && attributes.ident && inside('langUsage')) language ??= attributes.ident
      if ((name === 'text' || name === 'TEI') && attributes['xml:lang']) language = attributes['xml:lang']
      if (name === 'correspAction') action = attributes.type ?? ''
      if (!isHeld(name)) return
      const { when, from, to } = attributes
      const value = when ?? (from && to ? `${from}/${to}` : undefined)
      if (name === 'date' && value !== undefined) values.push({ key: keyOf(name), value })
      words.push('')
    },
    close(name) {
      if (isHeld(name)) values.push({ key: keyOf(name), value: (words.pop() ?? '').replace(/\s+/g, ' ').trim() })
      count(name, -1)
      if (name === 'teiHeader') header--
    },
    text(data) {
      if (words.length > 0 && words.at(-1)!.length < 2000) words[words.length - 1] += data
    },
    done() {
      const record: Record<string, unknown> = {}
      const told: Record<string, string> = {}
      const say = (field: string, value: unknown): void => {
        if (value === undefined) return
        record[field] = value
        told[field] = 'the TEI header'
      }
      const dated = (...keys: string[]): ReturnType<typeof issued> | undefined => {
        const date = first(...keys)
        return date === undefined ? undefined : issued(date)
      }
      say('title', first('titleStmt title', 'sourceDesc title'))
      const authors = values.filter(v => v.key === 'titleStmt author' && v.value !== '')
      say('author', authors.length === 0 ? undefined : authors.map(v => namesOf(v.value)))
      say('original-date', dated('sent date', 'creation date'))
      say('issued', dated('sourceDesc date', 'publicationStmt date'))
      say('publisher', first('sourceDesc publisher', 'publicationStmt publisher'))
      return { record, told, ...(language === undefined ? {} : { language }) }
    },
  }
}
