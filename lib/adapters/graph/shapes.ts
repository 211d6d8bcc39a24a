/**
 * What we read of Graph's answers; everything else in them is ignored.
 *
 * A property that was asked for and is missing stays undefined, so that the
 * look-up behind it can fail; null is an answer.
 */
import { z } from 'zod'
import { shownName } from '../../rules/shown-text.ts'

/** Microsoft writes the year 1 where it has no date; taken literally, a method would seem two thousand years old. */
const NOT_BEFORE = Date.parse('2000-01-01T00:00:00Z')

const date = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
export const moment = date.transform((one) => (one.getTime() < NOT_BEFORE ? null : one))

export const text = z.string().nullish()
/**
 * Text that people wrote and people read: a name, a place, a device. Undefined stays undefined, so that a property
 * without an answer is noticed.
 */
export const label = text.transform((one) => one && shownName(one)).optional()

/** Items are read one by one, here as in a page. */
export const batchShape = z.object({ responses: z.array(z.unknown()) })
export const batchedShape = z.object({
  id: z.string(),
  status: z.number(),
  headers: z.record(z.string(), z.string()).nullish(),
  body: z.unknown(),
})

export const pageShape = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().nullish() })

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
export const purposeShape = z.object({ value: z.string() })
/** Microsoft's metadata has the object itself; examples in its documentation show it inside `value`, alone or as a list of one. */
const alsoInsideValue = <T>(shape: z.ZodType<T>): z.ZodType<T> =>
  z.union([
    shape,
    z.object({ value: shape }).transform(({ value }) => value),
    z.object({ value: z.tuple([shape]) }).transform(({ value: [only] }) => only),
  ])
export const registrationShape = alsoInsideValue(z.object({ isSsprCapable: z.boolean() }))

/** Only that there is one matters. */
export const anyShape = z.object({ id: text })
/** Whoever holds it: an account, a group or an application. */
export const principalShape = z.object({ principalId: z.string() })
export const deskApplicationShape = z.object({
  id: z.string(),
  appRoles: z.array(z.object({ id: z.string(), value: text, isEnabled: z.boolean().nullish() })),
})
export const roleAssignedShape = z.object({ appRoleId: z.string(), principalId: z.string(), principalType: z.string() })
/** What somebody is in: groups, nested ones too, directory roles, administrative units. */
export const membershipShape = z.object({ '@odata.type': text, id: z.string(), roleTemplateId: text })
/** A member of a group: a person, another group, a device. */
export const groupMemberShape = z.object({ '@odata.type': text, id: z.string() })
export const groupShape = z.object({ id: z.string(), displayName: text, isAssignableToRole: z.boolean().nullish() })
export type GroupShape = z.infer<typeof groupShape>
/** Of a membership or an ownership that somebody could activate. */
/** Ids of groups. */
export const groupIdsShape = z.object({ value: z.array(z.string()), '@odata.nextLink': z.undefined().optional() })

export const eligibilityShape = z.object({ groupId: z.string() })
/** A group, a role, an administrative unit, an application: what an account is in or owns. */
export const directoryObjectShape = groupShape.extend({ '@odata.type': z.string() })
export type DirectoryObjectShape = z.infer<typeof directoryObjectShape>
/** Any page at all, where only its groups matter. */
export const objectPageShape = z.object({ value: z.array(z.object({ '@odata.type': text, displayName: text })) })

/** Two numbers of all that is set for password protection; its list of banned words is not read. */
export const groupSettingShape = z.object({
  templateId: text,
  values: z.array(z.object({ name: text, value: text })),
})

export const domainShape = z.object({ id: z.string(), authenticationType: z.string() })

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

const recipient = z.object({ emailAddress: z.object({ address: text, name: text }).nullish() })
const recipients = z.array(recipient).nullish()
const containing = z.array(z.string().nullable()).nullish()
/** As in the metadata: what is true, filled or set narrows what a rule is done to. */
const conditionsShape = z.looseObject({
  bodyContains: containing,
  bodyOrSubjectContains: containing,
  subjectContains: containing,
  headerContains: containing,
  senderContains: containing,
  recipientContains: containing,
  fromAddresses: z.array(recipient.nullable()).nullish(),
  isNonDeliveryReport: z.boolean().nullish(),
  withinSizeRange: z.object({ minimumSize: z.number().nullish(), maximumSize: z.number().nullish() }).nullish(),
})
export type ConditionsShape = z.infer<typeof conditionsShape>
export const inboxRuleShape = z.object({
  id: z.string(),
  displayName: label,
  // Conditions of an unknown form are neither none nor harmless, so nothing is concluded from them.
  conditions: z.union([conditionsShape.nullish(), z.unknown().transform(() => 'unread' as const)]),
  isEnabled: z.boolean().nullish(),
  actions: z
    .object({
      forwardTo: recipients,
      forwardAsAttachmentTo: recipients,
      redirectTo: recipients,
      delete: z.boolean().nullish(),
      permanentDelete: z.boolean().nullish(),
      moveToFolder: text,
      markAsRead: z.boolean().nullish(),
    })
    .nullish(),
})
export type InboxRuleShape = z.infer<typeof inboxRuleShape>

const texts = z.array(z.string()).nullish()

/** `authenticationStrength` comes with the policy; one that is missing altogether cannot be judged. */
export const accessPolicyShape = z.object({
  state: z.string(),
  conditions: z.object({
    applications: z
      .object({
        includeApplications: texts,
        excludeApplications: texts,
        includeAuthenticationContextClassReferences: texts,
        applicationFilter: z.unknown().optional(),
      })
      .nullish(),
    users: z
      .object({
        includeUsers: texts,
        includeGroups: texts,
        includeRoles: texts,
        excludeUsers: texts,
        excludeGroups: texts,
        excludeRoles: texts,
        excludeGuestsOrExternalUsers: z.unknown().optional(),
      })
      .nullish(),
    clientAppTypes: texts,
    locations: z.object({ includeLocations: texts, excludeLocations: texts }).nullish(),
    platforms: z.object({ includePlatforms: texts, excludePlatforms: texts }).nullish(),
    devices: z.object({ deviceFilter: z.unknown().optional() }).nullish(),
    signInRiskLevels: texts,
    userRiskLevels: texts,
    servicePrincipalRiskLevels: texts,
    insiderRiskLevels: text,
    authenticationFlows: z.object({ transferMethods: text }).nullish(),
  }),
  grantControls: z
    .object({
      operator: text,
      builtInControls: texts,
      customAuthenticationFactors: texts,
      termsOfUse: texts,
      authenticationStrength: z
        .object({ allowedCombinations: z.array(z.string()), requirementsSatisfied: text })
        .nullable(),
    })
    .nullish(),
})
export type AccessPolicyShape = z.infer<typeof accessPolicyShape>

/** Only the account has to be readable: the rest may be null, hidden, or new to us. */
export const riskShape = z.object({
  id: z.string(),
  riskState: text.catch(null),
  riskLevel: text.catch(null),
  riskLastUpdatedDateTime: moment.nullish().catch(null),
})
export type RiskShape = z.infer<typeof riskShape>
export const riskOfOneShape = alsoInsideValue<RiskShape>(riskShape)
