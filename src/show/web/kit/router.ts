import { computed, signal } from '@preact/signals'
import type { Seen } from '../../http/client.ts'

const read = () => new URL(location.href)

/** The address as it stands. */
export const here = signal(read())

export const query = computed(() => here.value.searchParams)

/** The date (EDTF) whose knowledge the rooms of testimony show; null for today's. */
export const asOf = computed(() => query.value.get('asOf'))

/** What of the undated is kept there, where the address says so. */
export const undated = computed(() => (query.value.get('undated') === 'leave-out' ? 'leave-out' : null))

/** What a load asks for where knowledge is limited. */
export const showing = (): Seen => ({
  ...(asOf.value === null ? {} : { asOf: asOf.value }),
  ...(asOf.value === null || undated.value === null ? {} : { undated: undated.value }),
})

/** An address with fields in its query; the date of knowledge goes along until it is taken off. */
export function kept(path: string, fields: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries({ ...fields, ...showing() }).filter(
    (field): field is [string, string] => field[1] !== undefined,
  )
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

/** Goes to an address of the app; `replace` leaves no step for the back button. */
export function go(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const url = new URL(to, location.href)
  if (url.href === location.href) return
  const moved = url.pathname !== location.pathname
  if (replace) history.replaceState(null, '', url)
  else history.pushState(null, '', url)
  here.value = read()
  if (moved) {
    scrollTo(0, 0)
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  }
}

/** True from the key for finding until the room of search has put the cursor into its field. */
export const findAsked = signal(false)

/** Writes fields of the query into the address in place. */
export function setQuery(fields: Readonly<Record<string, string | null>>): void {
  const url = new URL(location.href)
  for (const [name, value] of Object.entries(fields)) {
    if (value === null || value === '') url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  go(url.href, { replace: true })
}

/** Lets plain clicks on links of the app move without loading the page again. */
export function startRouter(): void {
  addEventListener('popstate', () => {
    here.value = read()
  })
  addEventListener('click', event => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    const link = (event.target as Element).closest?.('a')
    if (link === null || link === undefined || link.origin !== location.origin || link.hasAttribute('download')) return
    if (link.target !== '' || link.pathname.startsWith('/api') || link.pathname.endsWith('.json')) return
    const raw = link.getAttribute('href') ?? ''
    if (raw.startsWith('#')) return
    event.preventDefault()
    go(link.href)
  })
}

/** A part of an address as it was before it was written into one; null where it is none. */
export function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
