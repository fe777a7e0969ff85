/** What a schema's library says of a value that does not fit; only the parts that are put into words. */
interface Issue {
  readonly code?: string | undefined
  readonly message: string
  readonly expected?: unknown
  readonly minimum?: unknown
  readonly maximum?: unknown
  readonly origin?: unknown
  readonly values?: unknown
  readonly keys?: unknown
}

const kinds: Readonly<Record<string, string>> = {
  number: 'a number', int: 'a whole number', string: 'text', array: 'a list', object: 'an object', boolean: 'true or false', record: 'an object',
} // biome-ignore format: a table reads better in rows

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' members' }

/**
 * What a value must be, to stand behind the name of its field. A sentence of our own stands as it is.
 *
 * @example
 * sayIssue({ code: 'invalid_type', expected: 'number', message: '' }) // => 'must be a number'
 */
export function sayIssue(issue: Issue): string {
  const unit = units[String(issue.origin)] ?? ''
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[String(issue.expected)] ?? String(issue.expected)}`
    case 'too_small':
      return `must be at least ${issue.minimum}${unit}`
    case 'too_big':
      return `must be at most ${issue.maximum}${unit}`
    case 'invalid_value':
      return `must be one of ${(issue.values as unknown[]).map(value => JSON.stringify(value)).join(', ')}`
    case 'unrecognized_keys':
      return `has a field that is not known: ${(issue.keys as string[]).join(', ')}`
    case 'custom':
      return issue.message.replace(/\.$/, '')
    default:
      return 'does not have the form it must have'
  }
}
