/** What we read of registered methods, of passes, and of the tenant's policies for both. */
import { z } from 'zod'
import { moment, text } from '../shapes.ts'

export const methodShape = z.object({
  '@odata.type': text,
  id: z.string(),
  createdDateTime: moment.nullish(),
  emailAddress: text,
  phoneNumber: text,
  phoneType: text,
})
export type MethodShape = z.infer<typeof methodShape>

export const passShape = z.object({
  id: z.string(),
  createdDateTime: moment.nullish(),
  startDateTime: moment.nullish(),
  lifetimeInMinutes: z.number().nullish(),
  isUsable: z.boolean().nullish(),
  methodUsabilityReason: text,
})
export type PassShape = z.infer<typeof passShape>

export const madePassShape = passShape.extend({ temporaryAccessPass: z.string().min(1) })

const target = z.object({ id: z.string() })

export const passPolicyShape = z.object({
  state: z.enum(['enabled', 'disabled']),
  minimumLifetimeInMinutes: z.number(),
  maximumLifetimeInMinutes: z.number(),
  includeTargets: z.array(target).nullish(),
  excludeTargets: z.array(target).nullish(),
})

/** One line of the policy; what a line leaves out stays unknown. */
export const methodLineShape = z.object({
  id: z.string(),
  state: z.enum(['enabled', 'disabled']),
  includeTargets: z.array(target),
  excludeTargets: z.array(target).nullish(),
  isOfficePhoneAllowed: z.boolean().nullish(),
})

export const methodsPolicyShape = z.object({
  policyMigrationState: text,
  authenticationMethodConfigurations: z.array(z.unknown()),
})
export type MethodsPolicyShape = z.infer<typeof methodsPolicyShape>
