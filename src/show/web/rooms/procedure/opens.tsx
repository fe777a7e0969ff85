import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ProcedureView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { ClaimLines } from '../said/claim-line.tsx'

/** A number or a name that opens the claims it rests on. */
export function Opens({
  view,
  of,
  children,
}: {
  view: ProcedureView
  of: readonly string[]
  children?: ComponentChildren
}) {
  const [open, put] = useState(false)
  const said = [...new Set(of)].flatMap(id => view.said[id] ?? [])
  if (said.length === 0) return <>{children}</>
  return (
    <details class="small" onToggle={event => put(event.currentTarget.open)}>
      <summary>
        {children} <span class="dim">· {words.value.procedure.claims(said.length)}</span>
      </summary>
      {open && <ClaimLines of={said} sources={view.sources} voices={view.voices} />}
    </details>
  )
}

/** A part of the room, with its name in the list at the top. */
export function Panel({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="rule-top gap-top panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** The name of a voice or an event; coders' words are in English. */
export const nameIn = (view: ProcedureView, id: string): string =>
  view.voices[id]?.name ?? view.events[id] ?? view.questions[id] ?? id
