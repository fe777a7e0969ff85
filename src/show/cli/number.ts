import { Fault } from '../../kit/errors.ts'

/** A whole number from 1 up that was given to an option. */
export function numberOf(option: string, given: string): number {
  if (/^[1-9]\d{0,14}$/.test(given)) return Number(given)
  throw new Fault('wrong-usage', `"${given}" is not a number for ${option}. Give a whole one from 1 up.`, {
    exitCode: 2,
  })
}
