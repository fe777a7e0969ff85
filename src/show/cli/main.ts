import { Command, CommanderError } from 'commander'
import { isFault } from '../../kit/errors.ts'
import { commands } from './commands.ts'

/**
 * The command line. Each command's code is loaded only when that command runs, so `--help` stays instant.
 * JSON goes to stdout, progress and errors to stderr. Exit 0 done, 1 the input or the case has a fault, 2 wrong usage.
 */
export async function run(argv: readonly string[]): Promise<void> {
  const program = new Command('countertrial')
    .description('A workbench for contested testimony.')
    .version('0.1.0')
    .option('--debug', 'print the cause of an error')
    .showHelpAfterError('Run "countertrial --help" for the list of commands.')
    .exitOverride()
  const json = argv.includes('--json')
  // What went wrong is then told as JSON, once.
  if (json) program.configureOutput({ writeErr: () => {} })
  for (const entry of commands) {
    const command = program.command(entry.usage).description(entry.does)
    for (const [flags, does, fallback] of entry.options ?? []) command.option(flags, does, fallback)
    command.exitOverride().action(async (...args: unknown[]) => {
      const options = args.at(-2) as Record<string, unknown>
      await (await entry.load())(args.slice(0, -2) as never[], options)
    })
  }
  try {
    await program.parseAsync(argv)
  } catch (error) {
    process.exitCode = explain(error, program.opts().debug === true, json)
  }
}

function explain(error: unknown, debug: boolean, json: boolean): number {
  const tell = (code: string, message: string): void =>
    console.error(json ? JSON.stringify({ error: { code, message } }) : message)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    if (json) tell('wrong-usage', error.message.replace(/^error: /, ''))
    return 2
  }
  if (debug) console.error(error)
  if (isFault(error)) {
    tell(error.code, error.message)
    return error.exitCode
  }
  const said = error instanceof Error ? error.message : String(error)
  const next = 'Run it again with --debug and report what it prints.'
  tell('unexpected', `Something failed that should not have: ${said}. ${next}`)
  return 1
}
