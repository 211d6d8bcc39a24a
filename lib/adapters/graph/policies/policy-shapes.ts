/** What we read of Conditional Access, and of the settings of password protection. */
import { z } from 'zod'
import { text } from '../shapes.ts'

/** Two numbers of all that is set for password protection; its list of banned words is not read. */
export const groupSettingShape = z.object({
  templateId: text,
  values: z.array(z.object({ name: text, value: text })),
})

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
