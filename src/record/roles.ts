/** What a person may do in a case; each role includes those before it. A new case is closed: unknown names have none. */
export const roles = ['none', 'read', 'propose', 'decide', 'own'] as const
export type Role = (typeof roles)[number]

export const allows = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed)
