import { openCase } from '../../../steps/open-case.ts'
import { showCase } from '../../../steps/show-case.ts'
import { personOf } from '../person.ts'
import { many, print, printJson, tell } from '../print.ts'
import { table } from '../table.ts'

/** `countertrial sources CASE`: what the case holds, what was found in it, and what failed to come in. */
export default function sources([path]: [string], options: { readonly as?: string; readonly json?: boolean }): void {
  using file = openCase(path, { by: personOf(options), readOnly: true })
  const { title, sources, failures, counts } = showCase(file)
  if (options.json === true) {
    printJson({ title, counts, sources, failures })
    return
  }
  const rows = sources.map(({ id, siglum, title, language, state, counts }) => {
    const findings = Object.values(counts.byKind).reduce((sum: number, n) => sum + (n ?? 0), 0)
    return [siglum, id, language, state === 'gathered' ? 'not read' : findings, counts.decided, title]
  })
  if (rows.length > 0) print(table([['', 'id', 'lang', 'found', 'decided', 'title'], ...rows]))
  for (const { reason } of failures) tell(reason)
  const unread = sources.filter(({ state }) => state === 'gathered').length
  if (unread > 0) tell(`${many(unread, 'source')} not read yet. Give any of the files to gather again to go on.`)
  tell(`${title}: ${many(sources.length, 'source')}, ${many(failures.length, 'file')} failed.`)
}
