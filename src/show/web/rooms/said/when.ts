import { words } from '../../words/words.ts'

/** Something with the first and last day that its date can mean. */
export interface Dated {
  readonly date: string | null
  readonly earliest: string | null
  readonly latest: string | null
}

/** A month that a date lies in wholly ("1937-06"), or its first and last day ("1937-02-23/1937-03-05"); null undated. */
export function periodOf({ earliest, latest }: Omit<Dated, 'date'>): string | null {
  if (earliest === null && latest === null) return null
  if (earliest?.slice(0, 7) === latest?.slice(0, 7)) return earliest!.slice(0, 7)
  return `${earliest ?? ''}/${latest ?? ''}`
}

const format = (iso: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(words.value.code === 'ru' ? 'ru-RU' : 'en-GB', { timeZone: 'UTC', ...options }).format(
    new Date(`${iso}T00:00:00Z`),
  )

/** A date in the words of the interface. Nothing is moved: a month stays a month, a year a year. */
export function whenWords({ earliest, latest }: Omit<Dated, 'date'>): string {
  const w = words.value.said
  if (earliest === null && latest === null) return w.undated
  if (earliest === null) return w.before(whenWords({ earliest: latest, latest }))
  if (latest === null) return w.after(whenWords({ earliest, latest: earliest }))
  if (earliest === latest) return format(earliest, { day: 'numeric', month: 'long', year: 'numeric' })
  const [from, to] = [earliest.slice(0, 4), latest.slice(0, 4)]
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return format(earliest, { month: 'long', year: 'numeric' })
  if (earliest.endsWith('-01-01') && latest.endsWith('-12-31')) return from === to ? from : w.someTime(from, to)
  const month = { month: 'short', year: 'numeric' } as const
  return w.someTime(format(earliest, from === to ? { month: 'short' } : month), format(latest, month))
}

/** The month of a period without its year, for narrow columns; a longer stretch in few letters. */
export function shortWhen({ earliest, latest }: Omit<Dated, 'date'>): string {
  if (earliest === null || latest === null) return `${earliest?.slice(0, 4) ?? '…'}–${latest?.slice(0, 4) ?? '…'}`
  const month = (iso: string): string => format(iso, { month: 'short' }).replace('.', '')
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return month(earliest)
  const [from, to] = [earliest.slice(0, 4), latest.slice(0, 4)]
  if (earliest.endsWith('-01-01') && latest.endsWith('-12-31'))
    return from === to ? words.value.said.year : `${from.slice(2)}–${to.slice(2)}`
  return `${month(earliest)}–${month(latest)}`
}
