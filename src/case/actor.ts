import { z } from 'zod'

/** One form of a name and where it is attested. */
export const NameVariant = z.object({ form: z.string(), source: z.string().optional(), count: z.int().nonnegative() })
export type NameVariant = z.infer<typeof NameVariant>

/** A person, body or place with its name variants. That two names are one actor is a claim, and can be taken back. */
export const Actor = z.object({
  id: z.string(),
  kind: z.enum(['person', 'body', 'place']),
  name: z.string(),
  variants: z.array(NameVariant),
  /** Each reason for counting the variants as one actor, or for keeping a namesake apart. */
  reasons: z.array(z.string()),
  /** Family words that introduce the person ("son", "wife"): of such a one a shared surname proves nothing. */
  kin: z.array(z.string()).optional(),
  /** Titles and occupations that stand beside the name, in small letters. */
  described: z.array(z.string()).optional(),
  /** Nobody can tell who it is: an informant without a name, a rumour. */
  unnamed: z.boolean().optional(),
  /** A source says that somebody else bears the name: what that one is, and the words that say so. */
  namesake: z.object({ described: z.array(z.string()), words: z.string() }).optional(),
})
export type Actor = z.infer<typeof Actor>
