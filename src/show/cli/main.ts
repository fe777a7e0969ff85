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
    process.exitCode = explain(error, program.opts().debug === true)
  }
}

function explain(error: unknown, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (debug) console.error(error)
  if (isFault(error)) {
    console.error(error.message)
    return error.exitCode
  }
  const said = error instanceof Error ? error.message : String(error)
  console.error(`Something failed that should not have: ${said}. Run it again with --debug and report what it prints.`)
  return 1
}
