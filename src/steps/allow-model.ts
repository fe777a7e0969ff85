import { Fault } from '../kit/errors.ts'
import type { CaseFile } from '../record/case-file.ts'
import { added, removed } from '../record/change.ts'
import { rowId } from '../record/claims.ts'
import type { Row } from '../record/driver.ts'
import { listSources } from '../record/sources.ts'

/** A person's word that one source may be sent to one address. */
export interface Consent {
  readonly source: string
  readonly address: string
  readonly model: string
  readonly by: string
  readonly at: string
}

/** The address as it is kept: scheme, host and path, without a name or secret in it. Throws `bad-input`. */
export function plainAddress(words: string): string {
  let url: URL | null = null
  try {
    url = new URL(words)
  } catch {}
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    url.username !== '' ||
    url.password !== '' ||
    url.search !== '' ||
    url.hash !== ''
  )
    throw new Fault(
      'bad-input',
      `"${words}" is no address of a model: give http or https, a host and a path, and no name, secret or query.`,
    )
  return url.href.replace(/\/+$/, '')
}

/** The consents of the case, by source. */
export const listConsents = (file: CaseFile): ReadonlyMap<string, Consent> =>
  new Map(
    file.db.all<Row>('SELECT * FROM consent ORDER BY id').map(row => [
      String(row.source),
      {
        source: String(row.source),
        address: String(row.address),
        model: String(row.model),
        by: String(row.by),
        at: String(row.at),
      },
    ]),
  )

/** A person allows one source to be sent to one address, as one entry; another address needs another consent. */
export function allowModel(
  file: CaseFile,
  source: string,
  { address, model }: { readonly address: string; readonly model: string },
): void {
  file.write('decide', () => {
    const head = listSources(file.db).find(one => one.id === source || one.siglum === source)
    if (!head) throw new Fault('not-found', `There is no source "${source}" in this case.`)
    const to = plainAddress(address)
    const before = file.db.get('SELECT * FROM consent WHERE source = ?', head.id)
    if (before?.address === to && before.model === model) return null
    const row = {
      id: rowId('consent', head.id),
      source: head.id,
      address: to,
      model,
      by: file.by,
      at: file.clock().toISOString(),
    }
    return {
      verb: 'allow-model',
      words: `Allowed "${head.title}" to be sent to ${to}`,
      changes: [...(before ? [removed('consent', before)] : []), added('consent', row)],
    }
  })
}

/** Takes the consent back. What was sent before cannot be called back. */
export function forbidModel(file: CaseFile, source: string): void {
  file.write('decide', () => {
    const head = listSources(file.db).find(one => one.id === source || one.siglum === source)
    const row = head && file.db.get('SELECT * FROM consent WHERE source = ?', head.id)
    if (!head || !row) throw new Fault('not-found', `The source "${source}" is not allowed to be sent anywhere.`)
    return {
      verb: 'forbid-model',
      words: `No longer allowed "${head.title}" to be sent away`,
      changes: [removed('consent', row)],
    }
  })
}
