import { createHash } from 'node:crypto'

/**
 * SHA-256 as lower-case hex; text counts in UTF-8.
 *
 * @example
 * digest('') // => 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 */
export const digest = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
