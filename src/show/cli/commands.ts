/** One row a command. `load` imports the code only when the command runs. */
export interface CommandEntry {
  readonly usage: string
  readonly does: string
  readonly options?: readonly (readonly [flags: string, does: string, fallback?: string | boolean])[]
  readonly load: () => Promise<CommandAction>
}

/** Takes the command's arguments in order, then its options. Throws a Fault for anything a person can mend. */
// biome-ignore lint/suspicious/noExplicitAny: each command declares its own arguments; commander hands over strings
export type CommandAction = (args: any[], options: Record<string, any>) => Promise<void> | void

export const commands: readonly CommandEntry[] = [
  {
    usage: 'read <file>',
    does: 'print what the reader finds in a file: people, bodies, places, dates, voices',
    options: [
      ['--format <format>', 'jsonld (W3C annotations), json or text', 'jsonld'],
      ['--json', 'the same as --format json'],
    ],
    load: async () => (await import('./commands/read.ts')).default,
  },
  {
    usage: 'infer <network>',
    does: 'exact posteriors and log evidence of a Bayesian network (.bif)',
    options: [
      ['--evidence <findings>', 'what was observed: variable=state,variable=state'],
      ['--query <variables>', 'the variables to answer for; all that were not observed when left out'],
      ['--json', 'on one line'],
    ],
    load: async () => (await import('./commands/infer.ts')).default,
  },
  {
    usage: 'confront <case>',
    does: 'agreements and conflicts with their diagnosis, and the origins behind each answer',
    options: [
      ['--question <id>', 'one question only, with chains and reasons: q73'],
      ['--json', 'everything as JSON'],
    ],
    load: async () => (await import('./commands/confront.ts')).default,
  },
]
