import { userInfo } from 'node:os'
import { Fault } from '../../kit/errors.ts'

/** Who signs what a command does: `--as NAME`, else the name of this account. */
export function personOf(options: { readonly as?: string | undefined }): string {
  const name = (options.as ?? userInfo().username).trim()
  if (name !== '') return name
  throw new Fault('wrong-usage', 'A name is needed to sign what is done: give one with --as NAME.', { exitCode: 2 })
}
