import { randomBytes } from 'node:crypto'
import { Fault } from '../kit/errors.ts'
import { sha256 } from '../record/canonical.ts'
import type { CaseFile } from '../record/case-file.ts'
import { added, altered } from '../record/change.ts'
import type { Row } from '../record/driver.ts'
import type { Role } from '../record/roles.ts'

export type { Role } from '../record/roles.ts'

/** A person of the case. The secret of a token is never kept, only its hash. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly hasToken: boolean
}

const toPerson = ({ id, name, role, token }: Row): Person =>
  ({ id, name, role, hasToken: token !== null }) as unknown as Person

export function listPeople(file: CaseFile): readonly Person[] {
  file.need('read')
  return file.db.all<Row>('SELECT * FROM person ORDER BY name').map(toPerson)
}

/**
 * Gives a name a role in the case, and a new token where one is asked for. The token is told once, here.
 * Throws where no owner would be left.
 */
export function setPerson(
  file: CaseFile,
  { name, role, token = false }: { readonly name: string; readonly role: Role; readonly token?: boolean },
): { readonly person: Person; readonly token?: string } {
  const plain = name.trim().normalize('NFC')
  if (plain === '') throw new Fault('bad-input', 'A person needs a name; the one given is empty.')
  const secret = token ? randomBytes(32).toString('base64url') : undefined
  file.write('own', seq => {
    const row = file.db.get('SELECT * FROM person WHERE name = ?', plain)
    const columns = { role, ...(secret === undefined ? {} : { token: sha256(secret) }) }
    return {
      verb: 'set-person',
      words: role === 'none' ? `Closed the case to ${plain}` : `Let ${plain} ${role} in this case`,
      changes: row
        ? altered('person', row, columns)
        : [added('person', { id: `p${seq}`, name: plain, token: null, ...columns })],
    }
  })
  const person = toPerson(file.db.one('SELECT * FROM person WHERE name = ?', plain))
  return secret === undefined ? { person } : { person, token: secret }
}

/** The person whose token this is, or null. */
export function personOfToken(file: CaseFile, token: string): Person | null {
  const row = file.db.get("SELECT * FROM person WHERE token = ? AND role <> 'none'", sha256(token))
  return row ? toPerson(row) : null
}
