import { createHash } from 'node:crypto'

/**
 * JSON with one spelling for each value: keys in order of their UTF-16 units, no spaces, numbers and strings as
 * JSON.stringify writes them. This is RFC 8785 (JCS) for the values a case holds: no undefined, no NaN.
 *
 * @example
 * canonical({ b: [1, 'x'], a: null }) // => '{"a":null,"b":[1,"x"]}'
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value)
}

/** SHA-256 in lower-case hexadecimal, of bytes or of a text in UTF-8. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
