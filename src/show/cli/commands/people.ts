import { Fault } from '../../../kit/errors.ts'
import { openCase } from '../../../steps/open-case.ts'
import { listPeople, type Role, setPerson } from '../../../steps/people.ts'
import { personOf } from '../person.ts'
import { print, printJson } from '../print.ts'
import { table } from '../table.ts'

interface Options {
  readonly role?: string
  readonly key?: boolean
  readonly as?: string
  readonly json?: boolean
}

const roles: readonly Role[] = ['none', 'read', 'propose', 'decide', 'own']

/** `countertrial people CASE [NAME]`: who has a part in the case, and the one way to give somebody a part. */
export default function people([path, name]: [string, string?], options: Options): void {
  const changes = name !== undefined && (options.role !== undefined || options.key === true)
  using file = openCase(path, { by: personOf(options), readOnly: !changes })
  const known = listPeople(file)
  if (!changes) {
    const shown = name === undefined ? known : known.filter(person => person.name === name)
    if (options.json === true) printJson(shown)
    else print(table(shown.map(person => [person.name, person.role, person.hasToken ? 'has a key' : ''])))
    return
  }
  const role = roleOf(options.role ?? known.find(person => person.name === name)?.role)
  const { person, token } = setPerson(file, { name, role, token: options.key === true })
  if (options.json === true) printJson({ ...person, key: token })
  else {
    print(`${person.name} may now ${person.role === 'none' ? 'do nothing' : `"${person.role}"`} in this case.`)
    if (token !== undefined)
      print(`Their link is the address that "serve" prints, with /?key=${token} — it is told only now.`)
  }
}

function roleOf(given: string | undefined): Role {
  const role = roles.find(one => one === given)
  if (role !== undefined) return role
  const said = given === undefined ? 'A new person needs a role' : `"${given}" is not a role`
  throw new Fault('wrong-usage', `${said}. Give --role with one of ${roles.join(', ')}.`, { exitCode: 2 })
}
