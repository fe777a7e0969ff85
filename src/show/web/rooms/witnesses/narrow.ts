import { signal } from '@preact/signals'

const query = matchMedia('(max-width: 52rem)')

/** One column: a table becomes a list, and a figure comes after its list. */
export const isNarrow = signal(query.matches)
query.addEventListener('change', () => {
  isNarrow.value = query.matches
})
