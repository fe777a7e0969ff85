import { Fault } from '../../kit/errors.ts'

/** What the readers of both XML formats share: numbers in a text, and the one sentence of a refusal. */
export const words = (text: string): string[] => text.split(/\s+/).filter(word => word !== '')

export function numbers(text: string, node: string): Float64Array {
  return Float64Array.from(words(text), word => {
    const value = Number(word)
    if (Number.isNaN(value)) throw refuse(`"${word.slice(0, 40)}" in "${node}" is no number`)
    return value
  })
}

export const refuse = (what: string): Fault =>
  new Fault('bad-input', `The network cannot be read: ${what}. Mend the file and try again.`)
