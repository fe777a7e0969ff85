import { z } from 'zod'

/** What a person may do in a case; each role includes those before it. A new case is closed: unknown names have none. */
export const Role = z.enum(['none', 'read', 'propose', 'decide', 'own'])
export type Role = z.infer<typeof Role>

export const allows = (role: Role, needed: Role): boolean => Role.options.indexOf(role) >= Role.options.indexOf(needed)
