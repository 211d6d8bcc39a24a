/** What we read of roles: who holds one, and the roles of the desk. */
import { z } from 'zod'
import { text } from '../shapes.ts'

/** Only that there is one matters. */
export const anyShape = z.object({ id: text })

/** Whoever holds it: an account, a group or an application. */
export const principalShape = z.object({ principalId: z.string() })

export const deskApplicationShape = z.object({
  id: z.string(),
  appRoles: z.array(z.object({ id: z.string(), value: text, isEnabled: z.boolean().nullish() })),
})

export const roleAssignedShape = z.object({ appRoleId: z.string(), principalId: z.string(), principalType: z.string() })
