import { Fault } from '../../kit/errors.ts'

/**
 * How an engine on plain files answers: as told, else a table in words for a person at a terminal and JSON for a program that
 * reads the output. `--json` is JSON on one line.
 */
export function answerFormat(command: string, options: { readonly format?: string; readonly json?: boolean }): string {
  const format = options.json ? 'json' : (options.format ?? (process.stdout.isTTY ? 'text' : 'json'))
  if (format === 'json' || format === 'text') return format
  throw new Fault('wrong-usage', `"${format}" is not a format of "${command}". Use text or json.`, { exitCode: 2 })
}
