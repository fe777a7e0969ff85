import { z } from 'zod'

/** How a voice knows: was there, was told, read it, worked it out, or the record does not say. */
export const Access = z.enum(['witness', 'told', 'read', 'inferred', 'not-recorded'])
export type Access = z.infer<typeof Access>

/** Where words were spoken or set down. */
export const Venue = z.enum([
  'court',
  'plenum',
  'interrogation',
  'confrontation',
  'letter',
  'private',
  'press',
  'book',
  'archive',
])
export type Venue = z.infer<typeof Venue>

/** One link from the page towards the event. Its voice is the id of an actor or of a document. */
export const Link = z.object({
  voice: z.string(),
  medium: z.string().optional(),
  /** EDTF: when this voice spoke or wrote. */
  date: z.string().optional(),
  access: Access,
  attitude: z.enum(['neutral', 'approving', 'refuting']).default('neutral'),
  readByUs: z.boolean().default(false),
  role: z.enum(['page', 'author', 'editor', 'translator', 'publisher', 'record', 'speaker', 'memory']).optional(),
  venue: Venue.optional(),
  /** Was the speaker held when speaking? A statement of the coder's, with the circumstance claims as its ground. */
  custody: z.enum(['free', 'held', 'not-recorded']).optional(),
  /** `inferred`: no source says that the words came this way; the coder thinks so. Engines count with and without. */
  shown: z.enum(['stated', 'inferred']).default('stated'),
})
export type Link = z.infer<typeof Link>

/**
 * The links from the page to the event, outermost first, to any depth. Exactly one is the link that we actually read;
 * everything beyond it is on its word.
 */
export const Chain = z
  .array(Link)
  .min(1)
  .superRefine((links, context) => {
    const read = links.filter(link => link.readByUs).length
    if (read !== 1)
      context.addIssue({ code: 'custom', message: `A chain has exactly one link that we read; this one has ${read}.` })
  })
export type Chain = z.infer<typeof Chain>
