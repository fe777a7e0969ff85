import { z } from 'zod'
import { Span } from './passage.ts'

const ActorKind = z.enum(['person', 'body', 'place'])

/** Somebody whom a list in the file names, under the key by which its marks mean him. */
export const HintedActor = z.object({ key: z.string(), kind: ActorKind, names: z.array(z.string()) })
export type HintedActor = z.infer<typeof HintedActor>

/** `mark` is the markup that says so, as a person would look for it in the file: `persName #lind`. */
const About = Span.extend({ mark: z.string() })

/** What a file's own markup says of a range: who is named, when it was, whose words stand there. */
export const Hint = z.discriminatedUnion('kind', [
  About.extend({ kind: ActorKind, key: z.string().optional() }),
  /** `edtf` is empty where the file marks a date and gives no value. `calendar` is the one that the words follow. */
  About.extend({
    kind: z.literal('date'),
    edtf: z.string(),
    how: z.enum(['explicit', 'approx', 'interval']),
    calendar: z.string().optional(),
  }),
  About.extend({
    kind: z.literal('quotation'),
    /** Keys of those who speak and are spoken to. */
    speaker: z.string().optional(),
    addressee: z.string().optional(),
    style: z.enum(['direct', 'scare', 'turn', 'block']),
    /** What the file prints before the words for whoever speaks. */
    label: z.string().optional(),
  }),
  /** Words given in another's account, not as they were spoken. */
  About.extend({ kind: z.literal('attribution'), speaker: z.string() }),
])
export type Hint = z.infer<typeof Hint>

/** All that the markup of one file says. Whoever reads the source suggests it; like any suggestion, it is no evidence. */
export const Hints = z.object({ actors: z.array(HintedActor), ranges: z.array(Hint) })
export type Hints = z.infer<typeof Hints>
