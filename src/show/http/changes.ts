import type { Changed } from './payloads.ts'

/** Tells every open page that somebody changed the case, so that people at one source see each other's decisions. */
export interface Changes {
  tell(change: Changed): void
  hear(heard: (change: Changed) => void): () => void
}

export function makeChanges(): Changes {
  const hearers = new Set<(change: Changed) => void>()
  return {
    tell: change => {
      for (const heard of [...hearers]) heard(change)
    },
    hear: heard => {
      hearers.add(heard)
      return () => hearers.delete(heard)
    },
  }
}
