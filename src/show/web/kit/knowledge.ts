import { computed, signal } from '@preact/signals'
import type { Knowledge } from '../../http/client.ts'

/** How the case stands at the date of knowledge that the address names; null until it is known, or without a date. */
export const knowledge = signal<Knowledge | null>(null)

const unrecorded = computed(() => new Set(knowledge.value?.notRecorded))
const unrecordedSources = computed(() => new Set(knowledge.value?.sources))

/** True where a claim is kept although nothing recorded says that it could be known by the date of the address. */
export const isUndated = (claim: string): boolean => unrecorded.value.has(claim)

/** The same for what the page of a source tells. */
export const isUndatedSource = (source: string): boolean => unrecordedSources.value.has(source)
