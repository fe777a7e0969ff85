import { setTour, tourAt, tourSays, tourSteps } from '../kit/tour.ts'
import { words } from '../words/words.ts'

/** The present step of the tour, in the flow of the page: beside the text while reading, under the head elsewhere. */
export function Tour() {
  const w = words.value.tour
  const at = tourAt.value
  if (at === null) return null
  const step = tourSteps[at]
  const place = step === 'merge' ? '/actors' : step === undefined ? '/ledger' : null
  return (
    <aside class="tour" aria-label={w.label}>
      <p class="kick">{step === undefined ? w.label : w.at(at + 1, tourSteps.length)}</p>
      <p class="says">{tourSays.value}</p>
      <p class="small">
        {place !== null && (
          <a href={place}>{step === undefined ? words.value.rooms.ledger : words.value.rooms.actors}</a>
        )}
        {step !== undefined && (
          <button type="button" class="link" onClick={() => setTour(at + 1)}>
            {w.skip}
          </button>
        )}
        <button type="button" class="link" onClick={() => setTour(null)}>
          {step === undefined ? w.close : w.leave}
        </button>
      </p>
    </aside>
  )
}

/** The way into the tour, for a person who has not begun it. */
export function TourOffer() {
  const w = words.value.tour
  if (tourAt.value !== null) return null
  return (
    <p class="small offer">
      {w.offerSays}{' '}
      <button type="button" class="link" onClick={() => setTour(0)}>
        {w.offer}
      </button>
    </p>
  )
}
