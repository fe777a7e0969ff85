// A reader that has seen enough (`| head`) closes the pipe; that ends the work and is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

/** Writes a line of result. Results go to stdout; what is told on the way goes to stderr (`tell`). */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 1))

export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** A count with its noun: `1 file`, `3 files`. */
export const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`
