/** A text that is written line by line, so that a claim can point to the line it stands on. */
export class Lines {
  readonly name: string
  private readonly all: string[] = []

  constructor(name: string) {
    this.name = name
  }

  /** Writes one line and gives its number, counted from 1. */
  say(words: string): number {
    return this.all.push(words)
  }

  get count(): number {
    return this.all.length
  }

  get text(): string {
    return `${this.all.join('\n')}\n`
  }
}
