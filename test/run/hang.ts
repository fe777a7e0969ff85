/** Functions that a thread must survive. */
import { Fault } from '../../src/kit/errors.ts'

export const double = (n: number): number => 2 * n

export const forever = (): never => {
  for (;;);
}

export const swell = (): number => {
  const held: number[][] = []
  for (;;) held.push(Array.from({ length: 100_000 }, (_, i) => i + held.length))
}

export const refuse = (): never => {
  throw new Fault('bad-input', 'The value "x" is no number. Give a number.')
}
