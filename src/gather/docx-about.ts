import type { Extract } from './extract.ts'
import { walkMarkup } from './markup.ts'
import { namesOf, said } from './record.ts'

/** What tracked changes did, and whose they are. */
export interface Changes {
  moved: number
  inserted: number
  readonly by: Set<string>
}

/** Names that are told of those who changed or remarked. Assumption: a sentence holds no more. */
const mostNames = 5

const nameAll = (names: ReadonlySet<string>): string =>
  names.size === 0
    ? ''
    : ` by ${[...names].slice(0, mostNames).join(', ')}${names.size > mostNames ? ' and others' : ''}`

export const noChanges = (): Changes => ({ moved: 0, inserted: 0, by: new Set() })

export const tellChanges = ({ moved, inserted, by }: Changes): Record<string, string> => ({
  ...(moved > 0 && {
    moved: `${moved} characters that tracked changes${nameAll(by)} move stand only where they went`,
  }),
  ...(inserted > 0 && {
    inserted: `${inserted} characters that tracked changes${nameAll(by)} mark as inserted stand in the text`,
  }),
})

/** How many comments a file has and whose they are, in a sentence. */
export function readComments(xml: string | null, file: string): Record<string, string> {
  let count = 0
  const by = new Set<string>()
  if (xml !== null)
    walkMarkup(xml, file, true, {
      open: (name, attributes) => {
        if (name !== 'comment') return
        count++
        noteName(by, attributes)
      },
      close: () => {},
      text: () => {},
    })
  if (count === 0) return {}
  const what = count === 1 ? '1 comment' : `${count} comments`
  return { comments: `${what}${nameAll(by)} in the margin ${count === 1 ? 'was' : 'were'} left out` }
}

/** Takes down whose change or remark an element is. */
export function noteName(names: Set<string>, attributes: Readonly<Record<string, string>>): void {
  const name = attributes['w:author']?.trim().slice(0, 80)
  if (name && names.size <= mostNames) names.add(name)
}

/** Characters of a property. Assumption: no title is longer. */
const longestValue = 1000

/** Core properties: Dublin Core in docProps/core.xml. The creation date is the file's, so it is kept apart from the document's own date. */
export function readCore(xml: string | null, file: string): Pick<Extract, 'record' | 'told'> {
  const values = new Map<string, string>()
  let name = ''
  if (xml !== null)
    walkMarkup(xml, file, true, {
      open: opened => (name = opened),
      close: () => (name = ''),
      text: data => values.set(name, ((values.get(name) ?? '') + data).slice(0, longestValue)),
    })
  const record: Record<string, unknown> = {}
  const told: Record<string, string> = {}
  const say = (field: string, value: unknown): void => {
    record[field] = value
    told[field] = 'the core properties of the docx'
  }
  const title = said(values.get('title') ?? '')
  if (title) say('title', title)
  const creator = said(values.get('creator') ?? '')
  if (creator) say('author', creator.split(';').map(namesOf))
  const created = values.get('created')?.trim()
  if (created) told.created = `the file was made ${created}; the document may be older`
  return { record, told }
}
