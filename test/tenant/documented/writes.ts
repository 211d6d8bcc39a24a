import type { Documented } from './documented.ts'

const WRITES_TEST = 'test/adapters/graph/writes.test.ts'

export const WRITES: readonly Documented[] = [
  {
    behaviour:
      'a method that is the default of its owner cannot be deleted (400, the text names the default); reported to go once it is the last that is left',
    source:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/phoneauthenticationmethod-delete.md (2025-10); texts: microsoft-graph-docs issues 14470 (2021-10-04) and 18091 (2022-08-18)',
    switch: 'defaultMethod',
    test: [WRITES_TEST, 'that is the default goes after the others, and says so'],
  },
  {
    behaviour: 'a mobile number stays while an alternate one stands beside it',
    source: 'microsoft-graph-docs-contrib, api-reference/v1.0/api/phoneauthenticationmethod-delete.md (2025-10)',
    switch: null,
    test: [WRITES_TEST, 'that is a mobile number stays while an alternate one stands'],
  },
  {
    behaviour: 'e-mail, platform-credential and external methods are deleted in v1.0, each by a permission of its own',
    source:
      'microsoftgraph/microsoft-graph-devx-content, permissions/new/permissions.json (2026-08-07); api-reference/v1.0/api/platformcredentialauthenticationmethod-delete.md (2025-04-02)',
    switch: null,
    test: [WRITES_TEST, 'of the kind email is listed as such, taken off, and no other with it'],
  },
  {
    behaviour:
      'an application sets a password only with the permission and at least the role User Administrator, and the 403 does not say which is missing',
    source: 'learn.microsoft.com, graph/api/user-update (2026-07-04); microsoft-graph-docs issue 13135 (2021-06-15)',
    switch: 'actorHoldsRoles',
    test: [WRITES_TEST, 'sets no password though it has the permission, and the health page names the role'],
  },
  {
    behaviour: 'the password of a synced object is refused with 400 and the code of any bad request',
    source:
      'microsoft-graph-docs issue 7301 (2020-03-06); devblogs.microsoft.com/microsoft365dev, on synced objects (2020)',
    switch: null,
    test: ['test/adapters/graph/microsoft-refusal.test.ts', 'another password is asked for'],
  },
  {
    behaviour: 'a password that is too plain or too common is refused with 400, told by its text alone',
    source: 'learn.microsoft.com/answers/questions/2104165 (2024-10-15)',
    switch: null,
    test: ['test/adapters/graph/microsoft-refusal.test.ts', 'after the text that means it'],
  },
  {
    behaviour:
      'signInSessionsValidFromDateTime is set at once, and a few minutes may pass before the tokens are revoked (the simulated tenant keeps no sessions, so that there is nothing else to delay)',
    source: 'microsoft-graph-docs-contrib, api-reference/v1.0/api/user-revokesigninsessions.md',
    switch: null,
    test: ['test/words.test.ts', 'whoever was signed out everywhere reads that it takes Microsoft some minutes'],
  },
  {
    behaviour: 'a pass whose lifetime lies outside the policy is refused with 400',
    source: 'microsoft-graph-docs pull request 12187 (2021-04-01)',
    switch: null,
    test: ['test/adapters/graph/passes.test.ts', 'shorter than the policy allows is refused'],
  },
  {
    behaviour: 'a pass can be made for anybody, and only those whom the policy includes sign in with it',
    source: 'entra-docs, docs/identity/authentication/howto-authentication-temporary-access-pass.md (2023-09-23)',
    switch: 'passes',
    test: ['test/adapters/graph/passes.test.ts', 'for executives, as it is for anybody else: none'],
  },
  {
    behaviour:
      'a new pass takes a few minutes to replicate: it is shown as usable, and the sign-in does not know it yet',
    source:
      'entra-docs, docs/identity/authentication/howto-authentication-temporary-access-pass.md, Limitations (2023-09-23)',
    switch: 'passDelayInMs',
    test: ['test/tenant/passes.test.ts', 'is refused at first, unused by it, and signs in once it has replicated'],
  },
  {
    behaviour:
      'without Identity Protection the risk of accounts is refused with 403 and a plain code; its text says so',
    source: 'github.com/briandelmsft/SentinelAutomationModules issue 436; public bodies of the same text (2026-09)',
    switch: null,
    test: ['test/adapters/graph/evidence.test.ts', 'risk that meets not-licensed: not-licensed'],
  },
  {
    behaviour: 'a mailbox that is inactive, deleted lately or kept on-premises answers 404 with a code of its own',
    source: 'microsoft-graph-docs issue 5888 (2019-10-07); iyear/E5SubBot issue 39 (2023-01-05)',
    switch: null,
    test: [
      'test/adapters/graph/evidence.test.ts',
      'a mailbox that is kept elsewhere is not a clean one: its rules and its forwarding are unseen',
    ],
  },
  {
    behaviour:
      'a mailbox that Exchange Online hosts is restricted under its sign-in name, which need not be its address; any other sender under its address',
    source: 'learn.microsoft.com, defender-office-365/outbound-spam-restore-restricted-users (2026-08-24)',
    switch: null,
    test: [
      'test/adapters/exchange-rows.test.ts',
      'the sign-in name of a mailbox whose address is another: in the list, asked for alone, and lifted by that name',
    ],
  },
]
