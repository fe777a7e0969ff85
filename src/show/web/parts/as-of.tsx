import { asOf, here, kept } from '../kit/router.ts'
import { words } from '../words/words.ts'

const rooms = /^\/(witnesses|question|timeline|accusations|charge-sheet|versions|vote)(\/|$)/

/** Says, in every room of testimony, that knowledge is limited to a date, and how to take that off. */
export function AsOfBar() {
  const w = words.value.said.asOf
  if (asOf.value === null || !rooms.test(here.value.pathname)) return null
  const today = new URL(here.value)
  today.searchParams.delete('asOf')
  return (
    <aside class="as-of" aria-label={w.bar(asOf.value)}>
      <b>{w.bar(asOf.value)}</b> <span class="dim">{w.says}</span> <a href={today.href}>{w.off}</a>
      {here.value.pathname !== '/timeline' && (
        <>
          {' '}
          <a href={kept('/timeline')}>{w.change}</a>
        </>
      )}
    </aside>
  )
}
