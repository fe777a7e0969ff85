import { z } from 'zod'
import { Actor } from './actor.ts'
import { Locator, MadeClaim } from './claim.ts'
import { Dismissal } from './dismissal.ts'
import { Document } from './document.ts'
import { Event, TimeStatement } from './event.ts'
import { Exposure } from './exposure.ts'
import { Rivals } from './hypothesis.ts'
import { OfficeCount } from './office.ts'
import { Dependence } from './origin.ts'
import { AskedQuestion } from './question.ts'
import { Redaction } from './redaction.ts'
import { Silence } from './silence.ts'
import { MaskReason } from './source.ts'

/** A source as the head of a case folder names it; its text may lie beside it (`file`) or be added by the user. */
export const FolderSource = z.object({
  id: z.string().optional(),
  file: z.string().optional(),
  siglum: z.string(),
  title: z.string(),
  language: z.string(),
  record: z.record(z.string(), z.unknown()).default({}),
  /** Lines of its text that do not belong to the body, first and last, with the reason. No claim may stand there. */
  masked: z.array(z.object({ from: z.int(), to: z.int(), reason: MaskReason, why: z.string() })).default([]),
  /** Lines that belong to another layer than the speaker's. */
  layers: z
    .array(
      z.object({ from: z.int(), to: z.int(), layer: z.enum(['page', 'editor', 'speaker', 'event']), why: z.string() }),
    )
    .default([]),
  lines: z.int().optional(),
})
export type FolderSource = z.infer<typeof FolderSource>

/** The head of a case folder: `case.json`. */
export const FolderHead = z.object({ title: z.string(), about: z.string(), sources: z.array(FolderSource) })

/** Two names that look like one actor and are kept apart, with the reason. */
export const NotOne = z.object({ a: z.string(), b: z.string(), why: z.string(), at: z.array(Locator).default([]) })

/** A case as plain files: `case.json`, one JSON Lines file a noun, and `hypotheses.json` where accounts are weighed. */
export const CaseFolder = z.object({
  head: FolderHead,
  actors: z.array(Actor),
  apart: z.array(NotOne),
  documents: z.array(Document),
  questions: z.array(AskedQuestion),
  claims: z.array(MadeClaim),
  events: z.array(Event),
  times: z.array(TimeStatement),
  exposures: z.array(Exposure),
  dependences: z.array(Dependence),
  silences: z.array(Silence),
  dismissals: z.array(Dismissal),
  redactions: z.array(Redaction),
  offices: z.array(OfficeCount),
  /** At most one set is weighed at a time. */
  rivals: z.array(Rivals).max(1),
})
export type CaseFolder = z.infer<typeof CaseFolder>
