import type { Documented } from './documented.ts'

const DEVELOPER_GUIDE =
  'entra-docs, docs/identity-platform/developer-guide-conditional-access-authentication-context.md (2022-11-15)'

const SMART_LOCKOUT = 'entra-docs, docs/identity/authentication/howto-password-smart-lockout.md (2025-03-04)'

export const SIGN_IN: readonly Documented[] = [
  {
    behaviour:
      'smart lockout lasts a minute at first and longer each time, at a rate that is kept back (twice as long, in the simulated tenant)',
    source: SMART_LOCKOUT,
    switch: 'firstLockoutInSeconds',
    test: ['test/tenant/lockout.test.ts', 'the first lockout lasts a minute, and each later one twice as long'],
  },
  {
    behaviour: 'the last three wrong passwords are remembered, and one of them again does not count',
    source: SMART_LOCKOUT,
    switch: null,
    test: ['test/tenant/lockout.test.ts', 'the same wrong password again does not count'],
  },
  {
    behaviour:
      'an administrator ends a lockout by resetting the password, which the page says of the portal (by PATCH is a row of first-tenant.md)',
    source: SMART_LOCKOUT,
    switch: 'resetClearsLockout',
    test: ['test/tenant/lockout.test.ts', 'ends the lockout, and the old password fails'],
  },
  {
    behaviour: '`auth_time` is an optional claim: an ID token has it only where the application was set up with it',
    source: 'entra-docs, docs/identity-platform/optional-claims-reference.md (2024-04-10)',
    switch: 'authTimeInIdToken',
    test: ['test/tenant/issuers.test.ts', 'says when the person signed in only where that was configured'],
  },
  {
    behaviour:
      'threshold and duration of smart lockout stand in the group setting `Password Rule Settings`, and only in a tenant that set them: ten and sixty seconds otherwise',
    source: SMART_LOCKOUT,
    switch: 'lockoutRule',
    test: ['test/adapters/graph/lockout-rules.test.ts', 'is read once, and told as the least that a first lock lasts'],
  },
  {
    behaviour: 'an authentication context to which no policy is assigned is issued to whoever asks for it',
    source: DEVELOPER_GUIDE,
    switch: 'contextPolicy',
    test: ['test/adapters/graph/sign-in-contexts.test.ts', 'a policy that is none demands of adele.vance: nothing'],
  },
  {
    behaviour: 'a person whom the policy on a context leaves out is issued the context without its control',
    source: DEVELOPER_GUIDE,
    switch: 'contextPolicy',
    test: [
      'test/adapters/graph/sign-in-contexts.test.ts',
      'a policy that is person excluded demands of adele.vance: nothing',
    ],
  },
  {
    behaviour:
      '`iat` and `nbf` of an ID token lie five minutes before its answer (observed by others, and nowhere documented)',
    source: 'openid/AppAuth-iOS, issue 264 (2018-07-06); psignoret/aad-sso-wordpress, issue 34 (2015-12-01)',
    switch: 'idTokenLiesBackInSeconds',
    test: ['test/tenant/issuers.test.ts', 'writes its tokens back by five minutes, and keeps when they end'],
  },
  {
    behaviour: 'a role that is given to a group is given to its direct members, and not to those of groups inside it',
    source: 'entra-docs, docs/identity/enterprise-apps/assign-user-or-group-access-portal.md',
    switch: null,
    test: ['test/adapters/graph/desk-roles.test.ts', 'but nobody in a group inside that group'],
  },
  {
    behaviour:
      'a sign-in that is refused comes back with `error`, and with a number after AADSTS and a text in `error_description`',
    source: 'entra-docs, docs/identity-platform/reference-error-codes.md (2024-04-24)',
    switch: 'entraRefusesWith',
    test: [
      'test/adapters/outside-tenant.test.ts',
      'that Entra ID refuses leads home with the number 50105, and nothing of the text beside it',
    ],
  },
  {
    behaviour:
      'from 1 February 2027, and from 1 July for Global Administrators and external users, whoever has nothing but texts and calls is asked for a passkey at the sign-in and goes on only with one, unless they come by a telephony provider of the organisation’s own',
    source:
      'entra-docs, docs/identity/authentication/concept-sms-voice-retirement.md (2026-07-29) and concept-sms-voice-retirement-faq.yml (2026-09-23)',
    switch: 'ownTelephonyProvider',
    test: ['test/tenant/passkey-prompt.test.ts', 'the sign-in of a text-only account on 1 February: asked'],
  },
  {
    behaviour:
      'the authentication methods policy comes with its lines and takes no options; until `policyMigrationState` is `migrationComplete` the older policies are respected too',
    source:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/authenticationmethodspolicy-get.md; published types of Microsoft Graph, `AuthenticationMethodsPolicy`',
    switch: 'methodsMigration',
    test: [
      'test/adapters/graph/second-factors.test.ts',
      'under {"textMethods":"nobody","methodsMigration":"migrationInProgress"} is left to anybody: unknown',
    ],
  },
  {
    behaviour: 'the policy lets groups use texts, and leaves others out though they are let in',
    source:
      'microsoft-graph-docs-contrib, api-reference/v1.0/resources/smsauthenticationmethodconfiguration.md, `includeTargets` and `excludeTargets`',
    switch: 'textMethods',
    test: [
      'test/adapters/graph/second-factors.test.ts',
      'under {"textMethods":"all but executives"} is left to an executive: none',
    ],
  },
  {
    behaviour: 'a policy that is report-only demands nothing',
    source: 'entra-docs, docs/identity/conditional-access/concept-conditional-access-report-only.md',
    switch: 'contextPolicy',
    test: [
      'test/adapters/graph/sign-in-contexts.test.ts',
      'a policy that is report-only demands of adele.vance: nothing',
    ],
  },
]
