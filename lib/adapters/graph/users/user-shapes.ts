/** What we read of an account, and of what belongs to one person: manager, leave date, registration. */
import { z } from 'zod'
import { alsoInsideValue, label, moment, text } from '../shapes.ts'

const identity = z.object({ signInType: text, issuer: text })

export const foundShape = z.object({
  id: z.string(),
  displayName: label,
  userPrincipalName: z.string(),
  createdDateTime: moment.nullish(),
})

export const enabledShape = z.object({ accountEnabled: z.boolean() })

export const memberShape = z.object({ id: z.string(), department: label, userType: text })

/** What tells a guest, and where the password is kept. */
const homeShape = z.object({
  userPrincipalName: z.string(),
  userType: text,
  externalUserState: text,
  creationType: text,
  identities: z.array(identity).nullish(),
  onPremisesSyncEnabled: z.boolean().nullish(),
  onPremisesImmutableId: text,
})
export type HomeShape = z.infer<typeof homeShape>

const plan = z.object({ service: text, servicePlanId: text, capabilityStatus: text })

export const stateShape = homeShape.extend({
  accountEnabled: z.boolean(),
  lastPasswordChangeDateTime: moment.nullish(),
  mail: text,
  assignedPlans: z.array(plan).nullish(),
})
export type StateShape = z.infer<typeof stateShape>

export const accountShape = homeShape.extend({
  id: z.string(),
  accountEnabled: z.boolean(),
  lastPasswordChangeDateTime: moment.nullish(),
  mail: text,
  displayName: label,
  createdDateTime: moment.nullish(),
  givenName: label,
  companyName: label,
  employeeId: text,
  preferredLanguage: text,
  signInSessionsValidFromDateTime: moment.nullish(),
  otherMails: z.array(z.string()).nullish(),
  mobilePhone: text,
  isResourceAccount: z.boolean().nullish(),
  isManagementRestricted: z.boolean().nullish(),
})
export type AccountShape = z.infer<typeof accountShape>

export const leaveDateShape = z.object({ employeeLeaveDateTime: moment.nullable() })

export const managerShape = z.object({ id: z.string(), mail: text, preferredLanguage: text })

export const profileShape = z.object({ department: label, jobTitle: label })

export const managerNameShape = z.object({ id: z.string(), displayName: label, jobTitle: label })

export const purposeShape = z.object({ value: z.string() })

export const registrationShape = alsoInsideValue(z.object({ isSsprCapable: z.boolean() }))

export const domainShape = z.object({ id: z.string(), authenticationType: z.string() })

/** Only the account has to be readable: the rest may be null, hidden, or new to us. */
export const riskShape = z.object({
  id: z.string(),
  riskState: text.catch(null),
  riskLevel: text.catch(null),
  riskLastUpdatedDateTime: moment.nullish().catch(null),
})
export type RiskShape = z.infer<typeof riskShape>

export const riskOfOneShape = alsoInsideValue<RiskShape>(riskShape)
