import { words } from '../../words/words.ts'
import type { Hypothesis, Ratio } from './sides.ts'

/** A ratio in two digits, as many as words for likelihoods can carry. */
export const digits = (value: number): string => value.toLocaleString(words.value.code, { maximumSignificantDigits: 2 })

/** A probability in percent, never rounded up to certainty. */
export function percent(value: number): string {
  const { code } = words.value
  const share = (of: number, figures = 0): string =>
    of.toLocaleString(code, { style: 'percent', maximumFractionDigits: figures })
  if (value < 1 && value > 0.995) return `> ${share(0.99)}`
  if (value > 0 && value < 0.001) return `< ${share(0.001, 1)}`
  return share(value, value < 0.1 ? 1 : 0)
}

/** "5 : 1" or "1 : 5", in the order of the two accounts. */
export function odds(value: number): string {
  if (Math.abs(Math.log(value)) < 0.02) return '1 : 1'
  return value > 1 ? `${digits(value)} : 1` : `1 : ${digits(1 / value)}`
}

const turned = ({ central, least, most }: Ratio): Ratio => ({ central: 1 / central, least: 1 / most, most: 1 / least })

/** Which account stands first in the sentence, with the ratio that way round: the one it is likelier under. */
function told(ratio: Ratio, a: Hypothesis, b: Hypothesis) {
  const [value, one, two] = ratio.central < 1 ? ([turned(ratio), b, a] as const) : ([ratio, a, b] as const)
  const w = words.value.scales
  const range = w.range(digits(value.least), digits(value.most))
  const isEven = value.central < 1.05
  const rounded = Number(value.central.toPrecision(2))
  return {
    says: isEven ? w.even(range) : w.times(digits(value.central), range, rounded),
    one: one.words,
    joint: isEven ? w.asIf : w.than,
    two: two.words,
  }
}

interface Props {
  readonly ratio: Ratio
  readonly a: Hypothesis
  readonly b: Hypothesis
}

/** P(record | one) / P(record | other) in words, with both accounts; never turned round into odds on an account. */
export function RatioSays({ ratio, a, b }: Props) {
  const { says, one, joint, two } = told(ratio, a, b)
  return (
    <>
      {says} <q lang="en">{one}</q> {joint} <q lang="en">{two}</q>
    </>
  )
}

export function ratioText({ ratio, a, b }: Props): string {
  const { says, one, joint, two } = told(ratio, a, b)
  return `${says} “${one}” ${joint} “${two}”`
}
