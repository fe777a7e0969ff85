/** The eight causes, in the order of the fragment. */
export const causes = [
  'remorse',
  'force',
  'family',
  'no-way-out',
  'idea',
  'last-service',
  'drugs',
  'isolation',
] as const
export type Cause = (typeof causes)[number]
