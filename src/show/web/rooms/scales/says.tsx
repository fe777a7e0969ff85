import { words } from '../../words/words.ts'
import { digits } from './ratio.tsx'

/** One ratio without a range, with both accounts in words: the one it is likelier under stands first. */
export function RatioSays({ value, a, b }: { value: number; a: string; b: string }) {
  const w = words.value.scales
  const [times, one, two] = value < 1 ? [1 / value, b, a] : [value, a, b]
  const close = times < 1.005
  const shown = times < 2 ? Number(times.toPrecision(3)) : Number(times.toPrecision(2))
  return (
    <>
      {close ? w.evenOne : w.timesOne(times < 2 ? shown.toLocaleString(words.value.code) : digits(times), shown)}{' '}
      <q>{one}</q> {close ? w.asIf : w.than} <q>{two}</q>
    </>
  )
}
