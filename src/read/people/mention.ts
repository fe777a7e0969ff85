import type { Actor } from '../../case/actor.ts'
import type { Span } from '../../case/passage.ts'

export type ActorKind = Actor['kind']

/** A name of an actor where it stands in the text. Offsets are UTF-16, without title and without a possessive 's. */
export interface Mention extends Span {
  readonly kind: ActorKind
  /** The name as printed, its spaces made single. */
  readonly name: string
  /** Id of an actor of the same reading. */
  readonly actor: string
  /** Why this is a name of this actor, in one plain sentence. */
  readonly reason: string
}

export interface People {
  readonly mentions: readonly Mention[]
  readonly actors: readonly Actor[]
}
