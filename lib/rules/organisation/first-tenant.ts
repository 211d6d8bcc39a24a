/**
 * What Microsoft does not document, or documents in two ways, and how the first real tenant answers it.
 *
 * Latchkey is right under either answer; knowing it lets a page say more. Each row names the one place that depends on
 * it. `docs/first-tenant.md` is printed from these rows, and `lib/use-cases/operator/check-first-tenant.ts` runs what
 * can be run.
 */
import type { TenantSourceId } from '../diagnosis/source-state.ts'

export type FirstTenantCheck =
  /**
   * A reading that the site makes anyway settles it: an answer means that the assumption holds, a refusal that it does
   * not.
   */
  | { readonly kind: 'source'; readonly source: TenantSourceId }
  /** What the authentication context of the policy file demands, as it is read at start and hourly. */
  | { readonly kind: 'context' }
  /** One call that only reads, and what of its answer settles it. */
  | { readonly kind: 'call'; readonly call: `GET /${string}`; readonly settles: string }
  /** A person has to try it, with a test account or by hand. */
  | { readonly kind: 'by-hand'; readonly observe: string }

export interface OpenQuestion {
  readonly id: string
  readonly question: string
  /** What the code assumes until it is known. */
  readonly assumed: string
  /** A path of this repository. */
  readonly where: string
  /** Pages that were read for it, with what they say instead. */
  readonly searched: string
  readonly check: FirstTenantCheck
}

const fromSource = (source: TenantSourceId): FirstTenantCheck => ({ kind: 'source', source })
const fromCall = (call: `GET /${string}`, settles: string): FirstTenantCheck => ({ kind: 'call', call, settles })
const byHand = (observe: string): FirstTenantCheck => ({ kind: 'by-hand', observe })

export const FIRST_TENANT: readonly OpenQuestion[] = [
  {
    id: 'reset-ends-lockout',
    question: 'Does a reset by `PATCH passwordProfile` end a smart lockout, as one in the admin centre does?',
    assumed: 'not promised; the account is looked at again',
    where: 'lib/rules/diagnosis/causes/smart-lockout.ts',
    searched:
      "entra-docs, docs/identity/authentication/howto-password-smart-lockout.md (2025-03-04): an administrator's reset in the admin centre ends one, and so does “I forgot my password”; docs/fundamentals/users-reset-password-azure-portal.yml (2025-04-02); azure-docs, pull request 114511 (2023-09-08)",
    check: byHand(
      'Lock a test account out with ten wrong passwords, reset it, and sign in at once: it succeeds, or 50053 again.',
    ),
  },
  {
    id: 'refused-password-body',
    question: 'What exactly does a refused password answer?',
    assumed:
      '400 whose text speaks of complexity, length, history or a banned word; any other 400 goes to a person, and nobody is asked for another password',
    where: 'lib/adapters/graph/transport/microsoft-refusal.ts',
    searched:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/user-update.md (2026-07-04) and resources/passwordprofile.md',
    check: byHand('Set a banned password on a test account and keep the body of the 400.'),
  },
  {
    id: 'synced-reset-answer',
    question: 'What does a reset of a synced account answer?',
    assumed: "never tried at Microsoft: such a password goes to the organisation's own directory, or to a person",
    where: 'lib/adapters/active-directory/hybrid-tenant.ts',
    searched:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/user-update.md (2026-07-04); entra-docs, docs/fundamentals/users-reset-password-azure-portal.yml (2025-04-02): in the admin centre it takes password writeback, and of Graph nothing is said',
    check: byHand('Not tried on purpose. Where somebody does, by hand: keep status and body.'),
  },
  {
    id: 'synced-password-moment',
    question:
      'Is `lastPasswordChangeDateTime` of a synced account the moment on-premises, or that of the synchronisation?',
    assumed: 'either; where the directory can be asked, its own `pwdLastSet` alone is a proof',
    where: 'lib/rules/remedies/reset-password.ts',
    searched:
      'microsoft-graph-docs-contrib, api-reference/v1.0/resources/user.md: when “this user” last changed it; entra-docs, docs/identity/hybrid/connect/how-to-connect-password-hash-synchronization.md (2025-04-09)',
    check: fromCall(
      'GET /users/{id}',
      '`lastPasswordChangeDateTime` after a change on-premises, beside `pwdLastSet` there and the next synchronisation',
    ),
  },
  {
    id: 'reads-resultant-pso',
    question:
      'Does an ordinary account of the domain read `msDS-ResultantPSO` of people, as it does most of their attributes?',
    assumed:
      "yes; where it cannot, and nobody granted it, a person with a policy of their own looks like one that the domain's rules hold for",
    where: 'lib/adapters/active-directory/password-rules.ts',
    searched:
      'MS-ADTS 3.1.1.4.5.36 and MS-ADA2 2.452, `msDS-ResultantPSO`; MS-ADSC, `msDS-PasswordSettings`, whose default descriptor lets Domain Admins and the system alone read a rule',
    check: byHand('Read `msDS-ResultantPSO` of a person with a policy of their own, as the delegated account.'),
  },
  {
    id: 'refusal-begins-0000052d',
    question: 'Does each refusal of a password by a domain controller, its filters included, begin with `0000052D`?',
    assumed: 'yes, as the code means by its name; any other goes to a person, and nobody is asked for another password',
    where: 'lib/adapters/active-directory/ldap-answer.ts',
    searched:
      'MS-ADTS 3.1.1.3.1.5.1, `unicodePwd`; MS-SAMR 3.1.1.7.1; seen so of length, complexity and history (unosquare/passcore issue 676)',
    check: byHand(
      'Set a password that is too short, one from the history and one that a filter refuses; compare the beginnings of the answers.',
    ),
  },
  {
    id: 'pass-through-locked-code',
    question: 'Which code does pass-through authentication log for an account that is locked on-premises?',
    assumed:
      'any of its refusals; where the directory can be asked, its own word decides, else it is told as refused there',
    where: 'lib/rules/diagnosis/causes/on-premises-refuses.ts',
    searched:
      'entra-docs, docs/identity/hybrid/connect/tshoot-connect-pass-through-authentication.md (2025-04-09), whose table of codes has none for it',
    check: fromCall(
      'GET /auditLogs/signIns',
      'the code of a sign-in with pass-through authentication, while the account is locked on-premises',
    ),
  },
  {
    id: 'pass-through-password-moment',
    question: 'Does `lastPasswordChangeDateTime` of a synced account move at all with pass-through authentication?',
    assumed: "not relied on: what was reset by hand there is closed by the date or by an approver's word",
    where: 'lib/rules/request/manual-steps.ts',
    searched:
      'microsoft-graph-docs-contrib, api-reference/v1.0/resources/user.md; entra-docs, docs/identity/hybrid/connect/tshoot-connect-pass-through-authentication.md (2025-04-09)',
    check: fromCall(
      'GET /users/{id}',
      '`lastPasswordChangeDateTime`, before and after a change on-premises with pass-through authentication',
    ),
  },
  {
    id: 'admin-pages-in-clouds',
    question: "Do the addresses of the Entra admin centre's pages hold in every cloud?",
    assumed: "the same paths on each cloud's host; the steps name the page as well",
    where: 'lib/config/portals.ts',
    searched:
      'entra-docs, docs/identity-platform/authentication-national-cloud.md; microsoft-graph-docs-contrib, concepts/deployments.md: a portal for each cloud, and no paths',
    check: byHand("Open each link of the desk in the portal of the tenant's own cloud."),
  },
  {
    id: 'method-dates',
    question: 'Is `createdDateTime` filled for e-mail and phone methods?',
    assumed: 'null is unknown age, and the audit log is asked instead',
    where: 'lib/rules/proofs/freshness.ts',
    searched:
      "Microsoft Graph's own description of `createdDateTime`, in the published reference of PowerShell and in the metadata of 2026-08-20: optional, and null where a method does not populate it; which do is not said",
    check: fromCall(
      'GET /users/{id}/authentication/methods',
      '`createdDateTime` of `emailAuthenticationMethod` and `phoneAuthenticationMethod`',
    ),
  },
  {
    id: 'phone-app-detail',
    question:
      'Which properties of `StrongAuthenticationPhoneAppDetail` change by themselves while somebody uses their app?',
    assumed:
      'last use, version, push token and clock drift, as captured rows show; any other difference is a changed method',
    where: 'lib/adapters/graph/methods/property-change.ts',
    searched: 'entra-docs, docs/identity/monitoring-health/reference-audit-activities.md (2024-04-15)',
    check: fromCall(
      'GET /auditLogs/directoryAudits',
      '`oldValue` and `newValue` of `StrongAuthenticationPhoneAppDetail` in rows of somebody who changed nothing',
    ),
  },
  {
    id: 'profile-address-change',
    question: 'Under which name does “Update user” say that `otherMails` changed?',
    assumed:
      '`OtherMail`, as an older page has it; under any other name, or beside one that nobody knows, every undated method and address is new',
    where: 'lib/adapters/graph/methods/method-changes.ts',
    searched:
      'azure-docs, articles/active-directory/active-directory-reporting-audit-events.md (2016), attributes of “Update user”: `OtherMail` is the alternative address, `StrongAuthenticationUserDetails` what a reset is checked with; entra-docs, docs/identity/monitoring-health/reference-audit-activities.md (2024-04-15) lists activities and no properties',
    check: fromCall(
      'GET /auditLogs/directoryAudits',
      'the names under `modifiedProperties` after `otherMails` of a test account was changed',
    ),
  },
  {
    id: 'phone-masked',
    question: 'Are telephone numbers masked for app-only callers?',
    assumed: 'a masked number receives no code',
    where: 'lib/adapters/graph/methods/authenticators.ts',
    searched:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/authentication-list-phonemethods.md (2024-04-04) and authentication-list-methods.md: masked for whoever is delegated as Authentication Administrator; of applications nothing is said, and the examples show whole numbers',
    check: fromCall('GET /users/{id}/authentication/methods', '`phoneNumber`: digits alone, or stars among them'),
  },
  {
    id: 'sign-in-log-latency',
    question: 'How late is the sign-in log?',
    assumed:
      'unknown; the page says "the latest attempt we can see", and every reading looks five minutes back, an hour where that is one page',
    where: 'lib/adapters/graph/sign-in-log/log-sync.ts',
    searched:
      'entra-docs, docs/identity/monitoring-health/reference-log-latency.md (2024-09-27) and concept-sign-ins.md (2025-11-07): no figure any more',
    check: fromCall('GET /auditLogs/signIns', 'how long after a sign-in of your own its row is there'),
  },
  {
    id: 'limit-shape',
    question: "Is the limit of the reports, and Identity Protection's, a token bucket or a sliding window?",
    assumed: 'requests are counted so that either allows them',
    where: 'lib/adapters/shared-sources/shared-evidence.ts',
    searched:
      "microsoft-graph-docs-contrib, concepts/throttling-limits.md (2026-02-06) and concepts/throttling.md: the directory's own limit is a token bucket, of these two only the number is given",
    check: byHand("Not tried: it would take the tenant's own limits up. Both are allowed for."),
  },
  {
    id: 'risky-users-or',
    question: 'Does the list of risky users take two states joined by `or` in one `$filter`?',
    assumed: 'yes; a refusal is a source that is not seen, named on the health page',
    where: 'lib/adapters/graph/calls.ts',
    searched:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/riskyuser-list.md: “some of the OData query parameters”',
    check: fromSource('risk'),
  },
  {
    id: 'no-identity-protection-body',
    question: 'Which answer says "no Identity Protection licence"?',
    assumed:
      'a 403 whose text says "not licensed"; any other 403 is a missing permission, and either leaves the list of accounts at risk alone for an hour',
    where: 'lib/adapters/graph/transport/microsoft-refusal.ts',
    searched:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/riskyuser-list.md, riskyuser-get.md and resources/riskyuser.md: that P2 is needed, not what is answered without',
    check: fromCall('GET /identityProtection/riskyUsers', 'status and body in a tenant without Entra ID P2'),
  },
  {
    id: 'passkey-prompt-code',
    question:
      'Which code does the sign-in log hold where Microsoft stopped a sign-in to ask for a passkey, and what does its page show?',
    assumed:
      'not known: the cause rests on the methods, the policy and the day, and any code of the log is told beside it as what it means elsewhere',
    where: 'lib/rules/diagnosis/causes/passkey-required.ts',
    searched:
      'entra-docs, docs/identity/authentication/concept-sms-voice-retirement.md (2026-06-10), concept-sms-voice-retirement-faq.yml (2026-09-23) and how-to-mfa-registration-campaign.md',
    check: fromCall(
      'GET /auditLogs/signIns',
      'the rows of a test account with a telephone number alone that signs in after 1 February 2027 and stops at the prompt',
    ),
  },
  {
    id: 'passkey-prompt-hour',
    question: 'At which hour of its day does the prompt begin, and for all tenants at once?',
    assumed:
      'midnight UTC, told as a day; a sign-in that succeeds afterwards turns the cause into a warning again, so that a late tenant is told nothing false',
    where: 'lib/rules/account/sms-voice-retirement.ts',
    searched:
      'entra-docs, docs/identity/authentication/concept-sms-voice-retirement.md (2026-06-10) and concept-sms-voice-retirement-faq.yml (2026-09-23): a date, and no hour',
    check: byHand('Sign in with a test account that has a telephone number alone, through 1 and 2 February 2027.'),
  },
  {
    id: 'passkey-prompt-without-second-step',
    question:
      'Does whoever has texts alone register the passkey with the password alone, and does a Temporary Access Pass lead there as well?',
    assumed: 'yes to both: whoever signs in first may have the account, so a new password and a pass take an approval',
    where: 'lib/rules/policy/policy.ts',
    searched:
      'entra-docs, docs/identity/authentication/concept-sms-voice-retirement.md (2026-06-10), concept-sms-voice-retirement-faq.yml (2026-09-23) and howto-authentication-temporary-access-pass.md',
    check: byHand('After the day, sign in with such a test account by its password, and with another one by a pass.'),
  },
  {
    id: 'passkey-prompt-eligible-administrators',
    question:
      'Do people who could activate Global Administrator count among Global Administrators, whose day is 1 July 2027?',
    assumed:
      'no: who does not hold the role at the moment is told of 1 February, which errs on the side of being ready',
    where: 'lib/adapters/graph/methods/second-factors.ts',
    searched:
      'entra-docs, docs/identity/authentication/concept-sms-voice-retirement-faq.yml (2026-09-23): “Global Administrators”, and no more',
    check: byHand(
      'Sign in with a test account that is eligible for the role and has a telephone number alone, after 1 February 2027.',
    ),
  },
  {
    id: 'phone-methods-stay-listed',
    question: "Do telephone numbers stay listed as methods after Microsoft's own texts and calls have ended?",
    assumed: 'yes: our own codes go on to them; a number that is gone receives none, as one that was never there',
    where: 'lib/rules/proofs/factors/code-by-text.ts',
    searched:
      'entra-docs, docs/identity/authentication/concept-sms-voice-retirement-faq.yml (2026-09-23) and phone-providers-faq.yml (2026-08-04)',
    check: fromCall(
      'GET /users/{id}/authentication/methods',
      '`phoneAuthenticationMethod` of a test account in February 2027',
    ),
  },
  {
    id: 'methods-policy-lines',
    question: 'Does the authentication methods policy come with all its lines, and with `policyMigrationState` filled?',
    assumed: 'either: a line or a state that is missing leaves "off" uncertain, and then nobody is warned by it',
    where: 'lib/adapters/graph/methods/second-factors.ts',
    searched:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/authenticationmethodspolicy-get.md, whose example has lines and no state, and resources/authenticationmethodspolicy.md; the metadata of 2026-08-20 lets the state be null',
    check: fromCall(
      'GET /policies/authenticationMethodsPolicy',
      '`policyMigrationState`, and the ids among `authenticationMethodConfigurations`',
    ),
  },
  {
    id: 'default-method-last',
    question: 'Can the default method be deleted when it is the last that is left?',
    assumed: 'yes, as those who were refused report; where it cannot, the request goes to a person with the reason',
    where: 'lib/adapters/graph/transport/microsoft-refusal.ts',
    searched:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/phoneauthenticationmethod-delete.md (2025-10): not the default one, and no exception is named',
    check: byHand('Delete the methods of a test account one after the other, the default last, and keep each answer.'),
  },
  {
    id: 'mobile-beside-alternate',
    question: 'What does deleting a mobile number answer while an alternate one stands?',
    assumed: 'not asked: the alternate one has to go first',
    where: 'lib/rules/remedies/remove-authenticator.ts',
    searched:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/phoneauthenticationmethod-delete.md (2025-10) and resources/phoneauthenticationmethod.md: in which order they go, and no refusal',
    check: byHand('Delete the mobile number of a test account that has both, and keep the body of the 400.'),
  },
  {
    id: 'mailbox-elsewhere-body',
    question: 'Which answer tells a mailbox on-premises from one without a licence?',
    assumed: 'neither is told: both are kept elsewhere, and their rules and forwarding were not seen',
    where: 'lib/adapters/graph/mailbox/mailbox-settings.ts',
    searched:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/user-get-mailboxsettings.md and concepts/hybrid-rest-support.md: mailboxes on-premises are out of reach since March 2023, and no body is shown',
    check: fromCall(
      'GET /users/{id}/mailFolders/inbox/messageRules',
      'status and body of a mailbox on-premises, and of one whose licence was taken',
    ),
  },
  {
    id: 'mailbox-plan-delay',
    question: 'Is a mailbox without a plan told by `assignedPlans` at once?',
    assumed: 'a working plan is a yes; the lack of one is told of cloud accounts only',
    where: 'lib/adapters/graph/users/account-home.ts',
    searched: 'microsoft-graph-docs-contrib, api-reference/v1.0/resources/user.md, assignedPlans',
    check: fromCall(
      'GET /users/{id}',
      '`assignedPlans`, right after an Exchange licence was given and after it was taken',
    ),
  },
  {
    id: 'permissions-in-token',
    question:
      'Can an application read its permissions in `roles` of its own access token for Graph, which Microsoft means for Graph alone?',
    assumed:
      'yes, as the reference of claims has it; where it cannot, an empty leave date is no answer: the account counts as privileged, and the health page names the permission (a waived `leaver` is the way out)',
    where: 'lib/adapters/graph/transport/granted-permissions.ts',
    searched:
      'entra-docs, docs/identity-platform/access-token-claims-reference.md (2023-05-26): the permissions stand in `roles`; whether a client may read a token that is meant for Graph is not promised',
    check: fromSource('leaveDates'),
  },
  {
    id: 'risk-list-before-write',
    question: 'Does the list of risky users show a new risk as soon as the one user does?',
    assumed:
      'yes: before a write, where several wait for the one request a second, the list is read anew for all of them, and never one that was read before',
    where: 'lib/adapters/graph/users/risk.ts',
    searched:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/riskyuser-list.md, riskyuser-get.md and riskyuser-confirmcompromised.md',
    check: byHand(
      '`GET /identityProtection/riskyUsers` and `GET /identityProtection/riskyUsers/{id}`: right after a user was confirmed compromised.',
    ),
  },
  {
    id: 'one-object-wrapped',
    question:
      'Does one object come inside `value`, as the examples of the registration report and of one risky user show it?',
    assumed: 'either is read',
    where: 'lib/adapters/graph/shapes.ts',
    searched:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/userregistrationdetails-get.md and riskyuser-get.md: each says an object, and shows it inside `value`',
    check: fromCall(
      'GET /identityProtection/riskyUsers/{id}',
      'whether `riskState` stands beside `id` or inside `value`; `isSsprCapable` of the registration report likewise',
    ),
  },
  {
    id: 'eligibilities-through-groups',
    question: 'Does the list of the groups that an account could join name what it could join through a group?',
    assumed: 'no: each group that it is in, owns or could join is asked as well',
    where: 'lib/adapters/graph/roles/eligible-groups.ts',
    searched:
      'microsoft-graph-docs-contrib, api-reference/v1.0/resources/privilegedaccessgroupeligibilityscheduleinstance.md: `memberType` may be `group`; whether such rows come under the member is not said; api/privilegedaccessgroup-list-eligibilityscheduleinstances.md',
    check: fromCall(
      'GET /identityGovernance/privilegedAccess/group/eligibilityScheduleInstances',
      '`memberType` of the rows of a member of a group that is eligible for another: `group` among them, or no such row',
    ),
  },
  {
    id: 'no-pim-body',
    question: 'Which error says "no PIM licence"?',
    assumed:
      'a recognised licence error is "no eligible roles" and "no groups to join"; any other counts as privileged',
    where: 'lib/adapters/graph/users/lookups.ts',
    searched:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/rbacapplication-list-roleeligibilityscheduleinstances.md (2024-04-04) and privilegedaccessgroup-list-eligibilityscheduleinstances.md',
    check: fromCall(
      'GET /roleManagement/directory/roleEligibilityScheduleInstances',
      'status and `error.code` in a tenant without Entra ID P2',
    ),
  },
  {
    id: 'invoke-command-app-only',
    question: 'Does `InvokeCommand` take an app-only secret token, and with which role?',
    assumed: 'off unless `LATCHKEY_EXCHANGE=on`; a refusal makes the source unseen',
    where: 'lib/adapters/exchange/exchange.ts',
    searched:
      'Microsoft Learn, exchange/reference/admin-api-authentication and admin-api-endpoints-reference: the documented Admin API takes a secret and has no such command; office-docs-powershell, app-only-auth-powershell-v2.md (2025-11-25): certificates, for PowerShell',
    check: fromSource('sendingRestriction'),
  },
  {
    id: 'azure-clock-skew',
    question: "How far may a signed request be from Azure Communication Services' own clock?",
    assumed:
      'a quarter of an hour, as for its neighbours; a server with a clock further off sends nothing, and codes are tried again',
    where: 'lib/adapters/delivery/azure-communication.ts',
    searched:
      'Microsoft Learn, rest/api/communication/authentication and headers; azure-docs, articles/communication-services/tutorials/hmac-header-tutorial.md; its neighbour App Configuration says fifteen minutes',
    check: byHand('Sign a request with a moment sixteen minutes off: it is refused with 401, or taken.'),
  },
  {
    id: 'azure-auto-submitted',
    question: "Does it take `Auto-Submitted` among a mail's own headers?",
    assumed: 'not sent: its sender addresses have no mailbox that would hear an out-of-office answer',
    where: 'lib/adapters/delivery/azure-mail.ts',
    searched:
      'Microsoft Learn, azure/communication-services/concepts/email/email-headers: its own reserved headers, and no list of what is refused',
    check: byHand('Send one mail with the header `Auto-Submitted` among `headers`, and look at what arrives.'),
  },
  {
    id: 'acrs-in-id-token',
    question:
      'Does the ID token carry `acrs` when an authentication context is asked for as `id_token` → `acrs` in the `claims` parameter, and as a text or a list?',
    assumed: 'yes, either; without it nobody prepares or vouches, and the page names the fix',
    where: 'lib/rules/account/employee.ts',
    searched:
      'entra-docs, docs/identity-platform/developer-guide-conditional-access-authentication-context.md (2022-11-15), claims-challenge.md (2024-04-10) and optional-claims-reference.md (2024-04-10): of ID tokens that they may carry it, of its form in access tokens alone',
    check: byHand('Sign in to prepare (`/enrol`): the page goes on, or names the fix.'),
  },
  {
    id: 'context-policies',
    question:
      'Does the list of Conditional Access policies carry each `authenticationStrength` with its `allowedCombinations`?',
    assumed:
      'yes; an answer without the strengths is one that we cannot read: no sign-in counts as strong, and the health page says so',
    where: 'lib/adapters/graph/policies/access-policies.ts',
    searched:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/conditionalaccessroot-list-policies.md, conditionalaccesspolicy-get.md and conditionalaccessroot-post-policies.md, whose examples have no strengths; conditionalaccessroot-evaluate.md (2025-07-08) shows policies with theirs',
    check: { kind: 'context' },
  },
  {
    id: 'auth-time-lies-back',
    question: 'Does `auth_time` lie five minutes back, as `iat` does?',
    assumed: 'either; where it does, a change at `/enrol` has five minutes after a sign-in instead of ten',
    where: 'lib/rules/account/employee.ts',
    searched:
      'entra-docs, docs/identity-platform/id-token-claims-reference.md (2023-05-30) and optional-claims-reference.md (2024-04-10)',
    check: byHand('Sign in to prepare (`/enrol`), and compare `auth_time` of the ID token with the clock.'),
  },
  {
    id: 'pass-during-lockout',
    question: 'Does a pass sign in during a smart lockout?',
    assumed: 'not promised; the page says what to do when it does not work',
    where: 'lib/words/en/pass.json',
    searched:
      'entra-docs, docs/identity/authentication/howto-authentication-temporary-access-pass.md (2023-09-23) and howto-password-smart-lockout.md (2025-03-04)',
    check: byHand('Lock a test account out, give it a pass, and sign in with it.'),
  },
  {
    id: 'refusals-sent-back',
    question: 'Which refusals does Entra ID send back to the site, and which end on its own page?',
    assumed:
      'whatever comes back with a state of ours is told, with its number; from the rest people come back by themselves',
    where: 'lib/adapters/sign-in/outside.ts',
    searched:
      'entra-docs, docs/identity-platform/v2-protocols-oidc.md (2023-09-13): errors “might also” come to the redirect address; reference-error-codes.md (2024-04-24)',
    check: byHand(
      'Sign in as somebody who is not assigned, who may not consent, and whom a policy blocks: which come back to the site?',
    ),
  },
  {
    id: 'send-mail-checks-role-first',
    question:
      'Does `sendMail` refuse a mailbox that the application may not use before it looks at the body, and does a body that is no base64 count as a message?',
    assumed: 'either: the sink asks with such a body, and a refusal that a mail has met holds the sink back as well',
    where: 'lib/adapters/delivery/graph-mail.ts',
    searched:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/user-sendmail.md: 400 for what is no base64, and no order of the checks',
    check: byHand(
      'POST `sendMail` with the body `!` to a mailbox outside of the scope: 403, or 400. Do it 31 times within the scope, and look whether a mail after it is late.',
    ),
  },
  {
    id: 'send-mail-spent-day',
    question: 'What does `sendMail` answer once a mailbox has written to 10,000 recipients in a day?',
    assumed:
      'a refusal of any status but 400 `ErrorInvalidRecipients`: the mailbox is passed over, and asked again later; where it is taken and comes back as a report instead, that is read like any other',
    where: 'lib/adapters/delivery/graph-mail.ts',
    searched:
      'Microsoft Learn, Exchange Online limits; OfficeDocs-Support, pull request 1488: 554 5.2.0 over SMTP; OfficeDocs-Exchange, issue 2729: 550 5.1.90 in a report; of Graph nothing',
    check: byHand('Not provoked on purpose. Where it happens: keep status and code, or the report that came back.'),
  },
  {
    id: 'report-carries-receipt',
    question:
      'Does a non-delivery report in the mailbox that sent carry the header `X-Latchkey-Receipt` of the letter that it is about?',
    assumed: 'yes, as RFC 6522 has it; without it a code that came back is not told from one that arrived',
    where: 'lib/adapters/delivery/exchange-bounces.ts',
    searched:
      "Microsoft Learn, Email non-delivery reports in Exchange Online: “original message headers”, without a word on those of one's own",
    check: byHand(
      'With LATCHKEY_MAIL_BOUNCES=on, `npm run mail:try` with an address that is not there at Gmail, at Outlook.com and at a domain without a mail server.',
    ),
  },
  {
    id: 'consent-activities',
    question:
      "Is the account the `initiatedBy` of a user's own consent, and do “Consent to application”, “Add delegated permission grant” and “Add app role assignment grant to user” share a correlation id?",
    assumed:
      "yes, as public captures show; a grant that stands alone is told without a name: a grant itself carries no date; after “this wasn't me” what the log lacks is looked for once more after 90 minutes",
    where: 'lib/adapters/graph/users/consents.ts',
    searched:
      "entra-docs, docs/architecture/security-operations-applications.md (2022-09-06): a user's own consent is “Consent to application”; docs/identity/monitoring-health/reference-audit-activities.md (2024-04-15); MicrosoftDocs/security, incident-response-playbook-app-consent.md: neither who initiates nor what correlates",
    check: fromCall(
      'GET /auditLogs/directoryAudits',
      "`activityDisplayName` and `initiatedBy` of a user's own consent",
    ),
  },
]
