/**
 * What Microsoft does not publish, or what a test wants otherwise.
 *
 * The product has to be right under each answer, so each is a switch. Without a
 * word they stand as Microsoft documents them, in the nastier form where there are two;
 * `documented/` lists those with their sources.
 */
import { z } from 'zod'
import { TAMPERINGS, type Tampering } from './tampered.ts'

export const SwitchesSchema = z.strictObject({
  /** Whether an administrator's reset ends a smart lockout. Microsoft says so of its own portal only. */
  resetClearsLockout: z.boolean(),
  /** Seconds. Each later lockout is twice as long; Microsoft publishes the first only. */
  firstLockoutInSeconds: z.number().positive(),
  /** What the tenant set for its smart lockout itself; null: nothing, so that Microsoft's own values hold. */
  lockoutRule: z
    .strictObject({ threshold: z.number().int().positive(), durationInSeconds: z.number().int().positive() })
    .nullable(),
  /** Whether `createdDateTime` of e-mail and phone methods is filled. */
  methodDatesFilled: z.boolean(),
  /** Whether the desk's ID token carries `auth_time`, which Entra ID sends only when configured. */
  authTimeInIdToken: z.boolean(),
  /** Seconds by which `iat` and `nbf` of the ID token lie back. */
  idTokenLiesBackInSeconds: z.number().nonnegative(),
  /** Whether `auth_time` lies back as well, which Microsoft does not say. */
  authTimeLiesBack: z.boolean(),
  /** The number after AADSTS with which Entra ID sends back whoever would sign in; null: with none. */
  entraRefusesWith: z.number().int().positive().nullable(),
  /** Whether a sign-in can meet an authentication context, which a tenant has only once it was set up. */
  authenticationContexts: z.boolean(),
  /**
   * What Conditional Access demands for that context. Whatever it is, the context is issued: where
   * nothing guards it, or the person is left out, nothing stands in its way.
   */
  contextPolicy: z.enum([
    'phishing-resistant',
    'mfa',
    'emergency accounts excluded',
    'person excluded',
    'group excluded',
    'role excluded',
    'report-only',
    'none',
  ]),
  /** How long directory reads show what was there before a write. */
  readAfterWriteDelayInMs: z.number().nonnegative(),
  /** How long a sign-in takes to appear in the log. */
  signInLogLatencyInMs: z.number().nonnegative(),
  /** How long an activity takes to appear in the directory audit log. */
  auditLogLatencyInMs: z.number().nonnegative(),
  /** Whether the logs hold what real ones hold besides: rows of Microsoft's own service, nulls, a row in another form. */
  logNoise: z.boolean(),
  /** Whether the tenant lacks Entra ID P2, so that risk is hidden. */
  riskHidden: z.boolean(),
  /** Whether authentication methods fall under the limit of the reports, as Microsoft lists them. */
  methodsShareReports: z.boolean(),
  /** What deleting the default second factor does: Microsoft's two texts differ on the last that is left. */
  defaultMethod: z.enum(['goes last', 'never goes', 'not kept']),
  /** Whether the acting application was assigned the Entra roles that app-only writes need beside their permissions. */
  actorHoldsRoles: z.boolean(),
  /** Whether the registration report and the risk of one person come inside `value`, as the documentation shows them and the metadata does not. */
  oneObjectWrapped: z.boolean(),
  /** Whom the policy lets sign in with a Temporary Access Pass. */
  passes: z.enum(['everybody', 'executives', 'all but executives', 'nobody']),
  /** Whom the policy lets confirm a sign-in by texts and calls. */
  textMethods: z.enum(['everybody', 'executives', 'all but executives', 'nobody']),
  /** How far the tenant is from the older policies to this one; null: it does not say. */
  methodsMigration: z.enum(['preMigration', 'migrationInProgress', 'migrationComplete']).nullable(),
  /** Whether texts and calls go out by a telephony provider of the organisation's own, which no property shows. */
  ownTelephonyProvider: z.boolean(),
  /** The number after AADSTS that the log holds of a sign-in which stopped to ask for a passkey; null: no row at all. */
  passkeyPromptLoggedAs: z.number().int().positive().nullable(),
  /** How long a new pass does not sign in yet, though it is shown as usable: "a few minutes", which `passes/hurry` lets pass. */
  passDelayInMs: z.number().nonnegative(),
  /** Permissions that nobody consented to after all, of any application. */
  withheldPermissions: z.array(z.string()),
  /** Whether what an account is eligible for by being in a group is listed under the account as well. */
  eligibilitiesThroughGroups: z.boolean(),
  /** The documented request limits. */
  throttles: z.boolean(),
  /** The personal account whose ID token is altered after it was signed, and how. */
  tamperIdTokenFor: z.string().nullable(),
  tamperIdTokenHow: z.enum(Object.keys(TAMPERINGS) as [Tampering, ...Tampering[]]),
  /** Seconds that a request to a wallet lives. */
  presentationLivesInSeconds: z.number().positive(),
})
export type Switches = z.infer<typeof SwitchesSchema>

export const DEFAULT_SWITCHES: Switches = {
  resetClearsLockout: true,
  firstLockoutInSeconds: 60,
  lockoutRule: null,
  methodDatesFilled: false,
  authTimeInIdToken: true,
  idTokenLiesBackInSeconds: 300,
  authTimeLiesBack: false,
  entraRefusesWith: null,
  authenticationContexts: true,
  contextPolicy: 'phishing-resistant',
  readAfterWriteDelayInMs: 300,
  signInLogLatencyInMs: 300_000,
  auditLogLatencyInMs: 300_000,
  logNoise: true,
  riskHidden: false,
  defaultMethod: 'goes last',
  actorHoldsRoles: true,
  methodsShareReports: true,
  oneObjectWrapped: false,
  passes: 'everybody',
  textMethods: 'everybody',
  methodsMigration: 'migrationComplete',
  ownTelephonyProvider: false,
  passkeyPromptLoggedAs: 50072,
  passDelayInMs: 180_000,
  withheldPermissions: [],
  eligibilitiesThroughGroups: false,
  throttles: true,
  tamperIdTokenFor: null,
  tamperIdTokenHow: 'payload',
  presentationLivesInSeconds: 300,
}

/** For tests that ask right after something happened; those of the latency itself say their own. */
export const LOGS_AT_ONCE = { signInLogLatencyInMs: 0, auditLogLatencyInMs: 0 } as const

/** What the demo starts with, so that a first walk is a pleasant one; `-- --as-documented` starts it without them. */
export const KIND_SWITCHES: Partial<Switches> = {
  methodDatesFilled: true,
  signInLogLatencyInMs: 2_000,
  auditLogLatencyInMs: 2_000,
  methodsShareReports: false,
  logNoise: false,
  passDelayInMs: 0,
}

/** What has to be set for a start in this manner, whatever the last one left. */
export const inManner = (manner: 'kind' | 'as-documented'): Partial<Switches> => {
  const names = Object.keys(KIND_SWITCHES) as (keyof Switches)[]
  return manner === 'kind'
    ? KIND_SWITCHES
    : Object.fromEntries(names.map((name) => [name, DEFAULT_SWITCHES[name]] as const))
}
