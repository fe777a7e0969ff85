import { useEffect } from 'preact/hooks'
import { api, useLoad } from '../kit/api.ts'
import { knowledge } from '../kit/knowledge.ts'
import { asOf, here, kept, setQuery, undated } from '../kit/router.ts'
import { epoch } from '../kit/state.ts'
import { words } from '../words/words.ts'

const rooms =
  /^\/(witnesses|question|timeline|accusations|charge-sheet|versions|vote|scales|why|readings|coverage|procedure)(\/|$)/

/** Says, in every room of testimony and of weighing, that knowledge is limited to a date, what that keeps undated, and how to take it off. */
export function AsOfBar() {
  if (asOf.value === null || !rooms.test(here.value.pathname)) return null
  return <Bar date={asOf.value} />
}

function Bar({ date }: { date: string }) {
  const w = words.value.said.asOf
  const { value, error } = useLoad(async () => {
    epoch.value
    return { date: asOf.value, found: asOf.value === null ? null : await api.knowledge({ asOf: asOf.value }) }
  })
  const found = error === null && value?.date === date ? value.found : null
  useEffect(() => {
    knowledge.value = found
  }, [found])
  useEffect(
    () => () => {
      knowledge.value = null
    },
    [],
  )
  const today = new URL(here.value)
  for (const field of ['asOf', 'undated']) today.searchParams.delete(field)
  const isOut = undated.value === 'leave-out'
  const unrecorded = found?.counts['not-recorded'] ?? 0
  return (
    <aside class="as-of" aria-label={w.bar(date)}>
      <b>{w.bar(date)}</b> <span class="dim">{w.says}</span> <a href={today.href}>{w.off}</a>
      {here.value.pathname !== '/timeline' && (
        <>
          {' '}
          <a href={kept('/timeline')}>{w.change}</a>
        </>
      )}
      {here.value.pathname !== '/procedure' && (
        <>
          {' '}
          <a href={kept('/procedure')}>{words.value.procedure.changed.what}</a>
        </>
      )}
      {unrecorded > 0 && (
        <>
          {' '}
          <span>{isOut ? w.leftOut(unrecorded) : w.kept(unrecorded)}</span>{' '}
          <button type="button" class="link" onClick={() => setQuery({ undated: isOut ? null : 'leave-out' })}>
            {isOut ? w.keep : w.leaveOut}
          </button>
        </>
      )}
    </aside>
  )
}
