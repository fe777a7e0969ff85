import { z } from 'zod'

/** Why two claims seem to contradict each other; `confront/claims/diagnosis.ts` says when. */
export const DiagnosisKind = z.enum([
  'true-conflict',
  'other-scope',
  'other-time',
  'namesake',
  'other-meaning',
  'translation',
  'denial-against-silence',
  'inside-one-source',
])
export type DiagnosisKind = z.infer<typeof DiagnosisKind>

/** A person does not hold with one diagnosis of one pair of claims, and says why. It hides and never deletes. */
export const Dismissal = z.object({
  id: z.string(),
  a: z.string(),
  b: z.string(),
  kind: DiagnosisKind,
  reason: z.string().min(1).max(2000),
  by: z.string().optional(),
})
export type Dismissal = z.infer<typeof Dismissal>
