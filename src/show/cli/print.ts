// A reader that has seen enough (`| head`) closes the pipe; that ends the work and is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

/**
 * Control characters and overrides of direction come from texts and cases of strangers; a terminal would obey them. Each
 * is shown as U+FFFD. Line ends and tabs stay.
 */
const harmless = (line: string): string => line.replaceAll(/(?!\r?\n|\t)[\p{Cc}\u{202D}\u{202E}]/gu, '\uFFFD')

/** Writes a line of result. Results go to stdout; what is told on the way goes to stderr (`tell`). */
export const print = (line: string): void => {
  process.stdout.write(`${harmless(line)}\n`)
}

/** JSON escapes most control characters by itself, and its bytes are for programs: they stay as they are. */
export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 1)}\n`)
}

export const tell = (line: string): void => {
  process.stderr.write(`${harmless(line)}\n`)
}

/** A count with its noun: `1 file`, `3 files`. */
export const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`
