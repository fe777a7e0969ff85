import { words } from '../../words/words.ts'
import { LinkSign } from '../confrontation/links.tsx'

/** What the lines and frames of a chain mean, each in words. */
export function Legend() {
  const w = words.value.testimony.chain.legend
  const line = (sign: preact.JSX.Element) => (
    <svg class="fig swatch-line" width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
      {sign}
    </svg>
  )
  return (
    <ul class="keyline wide-key gap-top">
      <li>
        <LinkSign as="read" /> {w.read}
      </li>
      <li>
        {line(
          <>
            <path d="M0 6h34" class="s2" stroke-width="4.5" />
            <path d="M0 6h34" class="sp" stroke-width="1.8" />
          </>,
        )}{' '}
        {w.rests}
      </li>
      <li>
        {line(<path d="M0 6h34" class="s2" stroke-width="1.5" />)} {w.told}
      </li>
      <li>
        {line(<path d="M0 6h34" class="s2" stroke-width="1.7" stroke-dasharray="1.5 4" stroke-linecap="round" />)}{' '}
        {w.dotted}; {w.inferred}
      </li>
      <li>
        {line(<path d="M2 2.5h30M2 9.5h30" class="srub" stroke-width="2.6" />)} {w.cut}
      </li>
      <li>
        {line(<rect x="6" y="1.5" width="22" height="9" class="srub nf" stroke-width="3" />)} {w.frame}
      </li>
      <li>
        {line(<rect x="6" y="1" width="22" height="10" class="fi" />)} {w.origin}
      </li>
    </ul>
  )
}
