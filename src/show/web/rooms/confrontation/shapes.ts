import type { QuestionView } from '../../../http/client.ts'
import { type Shape, shapesOf } from '../witnesses/shapes.ts'

/** The shapes of the claims of one question, as the table of witnesses has them. */
export const shapesIn = ({ question, relation, inside, sources, groups }: QuestionView): ReadonlyMap<string, Shape> =>
  shapesOf({
    question,
    relation,
    inside,
    origins: [],
    cells: sources.map(({ id }) => ({
      source: id,
      answers: groups.flatMap(({ claims }, group) =>
        claims
          .filter(one => one.claim.at.source === id)
          .map(({ claim, words, at, refuted }) => ({
            claim: claim.id,
            group,
            words,
            stance: claim.stance,
            certainty: claim.certainty,
            line: claim.at.line ?? null,
            at,
            gist: claim.gist,
            refuted,
          })),
      ),
    })),
  })
