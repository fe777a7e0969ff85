import type { ModelSourceView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'

/** The request before it is sent: to whom, what the model is told, the text, and all of it to the letter. */
export function Sent({ request }: { request: NonNullable<ModelSourceView['request']> }) {
  const w = words.value.model
  return (
    <section class="rule-top" aria-labelledby="model-sent">
      <h2 id="model-sent">{w.sent}</h2>
      <p class="small breaks gap-top">
        {w.post(request.url)} {request.key ? w.withKey : w.noKey}
      </p>
      <Words name={w.instructions} said={request.instructions} />
      <Words name={w.text} said={request.text} />
      <details class="gap-top small">
        <summary>{w.letter}</summary>
        <Words
          name={w.letter}
          said={`POST ${request.url}\n${Object.entries(request.headers)
            .map(([name, value]) => `${name}: ${value}\n`)
            .join('')}\n${request.body}`}
        />
      </details>
    </section>
  )
}

/** Words that may be long: they scroll, by keyboard too. */
function Words({ name, said }: { name: string; said: string }) {
  return (
    <figure class="gap-top">
      <figcaption class="small dim">{name}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section class="sent" tabIndex={0} aria-label={name}>
        <pre lang="en">{said}</pre>
      </section>
    </figure>
  )
}
