import type { Extract } from './extract.ts'
import { linkedData, longestBlock, mostBlocks } from './html-linked-data.ts'
import { issued, namesOf } from './record.ts'

type About = Pick<Extract, 'record' | 'told' | 'language'>

/** Meta names in the order in which they are believed: made for citing first, made for sharing last. */
const fields: Readonly<Record<string, readonly string[]>> = {
  title: ['citation_title', 'dc.title', 'dcterms.title', 'og:title'],
  author: ['citation_author', 'dc.creator', 'dcterms.creator', 'author', 'article:author'],
  issued: [
    'citation_publication_date',
    'citation_date',
    'dc.date',
    'dcterms.date',
    'dcterms.issued',
    'article:published_time',
    'date',
    'datepublished',
  ],
  'container-title': ['citation_journal_title', 'og:site_name'],
  publisher: ['citation_publisher', 'dc.publisher'],
  URL: ['og:url'],
}

/** Collects what an HTML page says about itself in its meta elements, its linked data and its head. */
export function htmlRecord(): {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(data: string): void
  done(): About
} {
  const meta = new Map<string, string[]>()
  let title = ''
  let inTitle = false
  let language: string | undefined
  let canonical: string | undefined
  const blocks: string[] = []
  let inBlock = false
  return {
    open(name, attributes) {
      inBlock = name === 'script' && /^application\/ld\+json/i.test(attributes.type ?? '') && blocks.length < mostBlocks
      if (inBlock) blocks.push('')
      if (name === 'html' && attributes.lang) language = attributes.lang
      if (name === 'title' && title === '') inTitle = true
      if (name === 'link' && attributes.rel === 'canonical' && attributes.href) canonical = attributes.href
      const key = (attributes.name ?? attributes.property ?? attributes.itemprop ?? '').toLowerCase()
      const content = (name === 'meta' ? attributes.content : name === 'time' ? attributes.datetime : undefined)?.trim()
      if (key !== '' && content) meta.set(key, [...(meta.get(key) ?? []), content].slice(0, 50))
    },
    close(name) {
      if (name === 'title') inTitle = false
      if (name === 'script') inBlock = false
    },
    text(data) {
      if (inTitle && title.length < 1000) title += data
      if (inBlock && blocks.at(-1)!.length < longestBlock) blocks.push(blocks.pop()! + data)
    },
    done() {
      const record: Record<string, unknown> = { type: 'webpage' }
      const told: Record<string, string> = {}
      for (const [field, names] of Object.entries(fields)) {
        const name = names.find(n => meta.has(n))
        if (name === undefined) continue
        const values = meta.get(name)!
        record[field] = field === 'author' ? values.map(namesOf) : field === 'issued' ? issued(values[0]!) : values[0]
        told[field] = `the page's meta element “${name}”`
      }
      for (const block of blocks)
        for (const [field, values] of Object.entries(linkedData(block))) {
          if (record[field] !== undefined) continue
          record[field] = field === 'author' ? values.map(namesOf) : field === 'issued' ? issued(values[0]!) : values[0]
          told[field] = "the page's linked data"
        }
      if (record.title === undefined && title.trim() !== '') {
        record.title = title.replace(/\s+/g, ' ').trim()
        told.title = "the page's title element"
      }
      if (canonical !== undefined) {
        record.URL = canonical
        told.URL = "the page's canonical link"
      }
      return { record, told, ...(language === undefined ? {} : { language }) }
    },
  }
}
