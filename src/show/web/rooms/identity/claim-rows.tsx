import type { ImpactView } from '../../../http/client.ts'
import { questionAddress } from '../witnesses/table.ts'

/** Claims that rest on something: the place of each, which opens the claim, and its gist. */
export const ClaimRows = ({ of }: { of: ImpactView['falls'] }) => (
  <ul class="small">
    {of.map(one => (
      <li key={one.claim} class="ans-row rests-row">
        <a class="loc" href={questionAddress(one.question, one.claim)}>
          {one.at}
        </a>
        <span lang="en">{one.gist}</span>
      </li>
    ))}
  </ul>
)

/** What else names it and stays, in the words of the case; nothing where there is none. */
export const AlsoNames = ({ heading, of }: { heading: string; of: readonly string[] }) =>
  of.length === 0 ? null : (
    <section class="rule-top">
      <h2>
        {heading}: {of.length}
      </h2>
      <ul class="small stack">
        {of.map((one, i) => (
          <li key={`${i} ${one}`} lang="en">
            {one}
          </li>
        ))}
      </ul>
    </section>
  )

/** The same under a heading that counts them; nothing where there are none. */
export const ListedClaims = ({ heading, of }: { heading: string; of: ImpactView['falls'] }) =>
  of.length === 0 ? null : (
    <section class="rule-top">
      <h2>
        {heading}: {of.length}
      </h2>
      <ClaimRows of={of} />
    </section>
  )
