import type { Link } from '../../../../case/chain.ts'
import type { ClaimView, QuestionView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'

const ring = { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' } as const

/** The link that we read, a link that stands on its word, and one of which nothing is recorded. */
export function LinkSign({ as }: { as: 'read' | 'link' | 'none' }) {
  return (
    <svg class={`mk ${as === 'link' ? 'pale' : as === 'none' ? 'red' : ''}`} viewBox="0 0 14 14" aria-hidden="true">
      {as === 'none' ? (
        <circle cx="7" cy="7" r="5" {...ring} stroke-dasharray="1.6 2.2" />
      ) : (
        <circle cx="7" cy="7" r={as === 'read' ? 5.6 : 4.6} {...ring} />
      )}
      {as === 'read' && <circle cx="7" cy="7" r="2.4" fill="currentColor" />}
    </svg>
  )
}

/** True where something that nobody wrote down stands behind the last voice. */
export const endsOpen = (chain: readonly Link[]): boolean =>
  ['told', 'read', 'not-recorded'].includes(chain.at(-1)!.access)

/** A chain as a list, from the page to the event; exactly one link is the one that we read. */
interface Props {
  readonly view: QuestionView
  readonly claim: ClaimView
  /** False where only a screen reader has it: then nothing in it takes focus. */
  readonly linked?: boolean
}

export function Links({ view, claim: { claim }, linked = true }: Props) {
  const w = words.value.testimony.chain
  const open = endsOpen(claim.chain)
  return (
    <ul class="links">
      {claim.chain.map((link, i) => {
        const voice = view.voices[link.voice]
        const says = [
          link.role === undefined ? '' : (w.roles[link.role] ?? ''),
          link.readByUs ? w.readByUs : '',
          link.date ?? '',
          link.custody === 'held' ? w.custody.held : '',
          w.attitudes[link.attitude],
          voice?.state === 'lost' || voice?.state === 'locked' ? w[voice.state] : '',
          link.shown === 'inferred' ? w.inferredLink : '',
          link.readByUs || (open && i === claim.chain.length - 1) ? '' : w.access[link.access],
        ]
        return (
          <li key={`${link.voice} ${i}`} class={open && i === claim.chain.length - 1 ? 'gap' : ''}>
            <LinkSign as={link.readByUs ? 'read' : 'link'} />
            <span>
              {linked ? (
                <a
                  class="plain"
                  href={`/rests-on/${encodeURIComponent(link.voice)}`}
                  title={words.value.said.rests.link}
                >
                  <b lang="en">{voice?.name ?? link.voice}</b>
                </a>
              ) : (
                <b lang="en">{voice?.name ?? link.voice}</b>
              )}{' '}
              <span class="dim">{says.filter(Boolean).join(', ')}</span>
            </span>
          </li>
        )
      })}
      {open && (
        <li>
          <LinkSign as="none" />
          <span class="dim">{w.beyond}</span>
        </li>
      )}
    </ul>
  )
}
