import { confession, oneApparatus, whyThisConfession } from './confession.ts'
import type { Idiom } from './fragment.ts'
import { contaminatedDetail, corroborationInflation, selfSealingRule } from './inflation.ts'
import { accusationUnderQuota, publishedRecord, silence } from './record.ts'
import { alibi, dependency, evidenceAccuracy, motive, opportunity } from './witness.ts'

/** Every idiom, in the order in which they are offered. */
export const idioms: readonly Idiom[] = [
  evidenceAccuracy,
  dependency,
  motive,
  opportunity,
  alibi,
  confession,
  whyThisConfession,
  oneApparatus,
  accusationUnderQuota,
  publishedRecord,
  silence,
  contaminatedDetail,
  corroborationInflation,
  selfSealingRule,
]
