/** A share as a hatched bar: it is a number of simulated records. */
export function Bar({ share, mark }: { share: number; mark?: number }) {
  return (
    <svg class="fig" width="100%" height="12" aria-hidden="true">
      <rect x="0" y="1" width="100%" height="10" class="sx nf" />
      <rect
        x="0"
        y="1"
        width={`${(100 * Math.min(1, share)).toFixed(1)}%`}
        height="10"
        fill="url(#mill-hatch)"
        class="ss"
      />
      {mark !== undefined && <rect x={`${100 * mark - 0.4}%`} y="0" width="2" height="12" class="fr" />}
    </svg>
  )
}
