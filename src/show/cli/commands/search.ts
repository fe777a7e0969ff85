import { Fault } from '../../../kit/errors.ts'
import { openCase } from '../../../steps/open-case.ts'
import { searchCase } from '../../../steps/search-case.ts'
import { searchClaims } from '../../../steps/search-claims.ts'
import { numberOf } from '../number.ts'
import { personOf } from '../person.ts'
import { many, print, printJson, tell } from '../print.ts'
import { table, width } from '../table.ts'

interface Options {
  readonly mode: string
  readonly source?: string
  readonly limit: string
  readonly as?: string
  readonly json?: boolean
}

/** `countertrial search CASE WORDS`: every place where the words stand, one a line, the words below one another. */
export default function search([path, words]: [string, string[]], options: Options): void {
  const { mode, source, limit } = options
  if (mode !== 'exact' && mode !== 'loose') {
    throw new Fault('wrong-usage', `"${mode}" is not a way to search. Use exact or loose.`, { exitCode: 2 })
  }
  using file = openCase(path, { by: personOf(options), readOnly: true })
  const found = searchCase(file, words.join(' '), {
    mode,
    limit: numberOf('--limit', limit),
    count: 'all',
    ...(source === undefined ? {} : { source }),
  })
  const claims = searchClaims(file, words.join(' '), { mode, ...(source === undefined ? {} : { source }) })
  if (options.json === true) {
    printJson({ ...found, claims })
    return
  }
  const before = found.hits.map(hit => plain(hit.before))
  const widest = Math.max(0, ...before.map(width))
  const rows = found.hits.map((hit, i) => {
    const gap = ' '.repeat(widest - width(before[i]!))
    return [hit.siglum, hit.start, `${gap}${before[i]}[${plain(hit.match)}]${plain(hit.after)}`]
  })
  if (rows.length > 0) print(table(rows))
  if (claims.length > 0) print(table(claims.map(({ at, gist, asked }) => [at, gist, asked])))
  const passages = `${found.more ? 'more than ' : ''}${many(found.passages, 'passage')}`
  const asked = words.join(' ').toLowerCase()
  const likeness = found.spellings.some(spelling => !asked.includes(spelling)) ? ' or words spelt like them' : ''
  tell(
    `${passages} ${found.passages === 1 ? 'holds' : 'hold'} the words${likeness}; ${many(rows.length, 'place')} shown.${claims.length === 0 ? '' : ` ${many(claims.length, 'claim')} with them.`}`,
  )
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ')
