import type { Documented } from './documented.ts'

const ELASTIC = 'elastic/integrations, packages/microsoft_entra_id/docs/README.md, a captured row (2025-02-26)'
const ACTIVITIES =
  'MicrosoftDocs/entra-docs, docs/identity/monitoring-health/reference-audit-activities.md (2024-04-15)'
const REGISTRATION =
  'MicrosoftDocs/entra-docs, docs/identity/authentication/howto-registration-mfa-sspr-combined-troubleshoot.md (2025-03-04)'
const METADATA = 'microsoftgraph/msgraph-metadata, v1.0 (2026-08)'

export const LOGS: readonly Documented[] = [
  {
    behaviour:
      'Microsoft’s own service writes “Update user” with `StrongAuthenticationPhoneAppDetail` whenever somebody uses their app: last use, version and push token differ, the device does not',
    source: ELASTIC,
    switch: 'logNoise',
    test: [
      'test/adapters/graph/log-noise.test.ts',
      'what Microsoft’s own service writes every day is no change of anybody’s methods',
    ],
  },
  {
    behaviour: 'its rows have an initiating application with `appId: null` and a filled `servicePrincipalId`',
    source: ELASTIC,
    switch: null,
    test: ['test/adapters/graph/log-noise.test.ts', 'a row that an application initiated has no application id'],
  },
  {
    behaviour:
      'to begin, to review and to cancel the registration of security info are activities of their own, and change nothing',
    source: `${ACTIVITIES}; ${REGISTRATION}`,
    switch: 'logNoise',
    test: [
      'test/adapters/graph/log-noise.test.ts',
      'what Microsoft’s own service writes every day is no change of anybody’s methods',
    ],
  },
  {
    behaviour:
      'a pass that an administrator makes is “Admin registered security info”; which method it was stands in `resultReason`',
    source: 'MicrosoftDocs/entra-docs, docs/architecture/security-operations-privileged-accounts.md',
    switch: null,
    test: ['test/adapters/graph/log-noise.test.ts', 'a pass that was given puts no other method’s age in doubt'],
  },
  {
    behaviour:
      'one consent is three rows under one `correlationId`, and the first service principal of “Add delegated permission grant” is the API (Microsoft Graph)',
    source:
      'a public capture of `auditLogs/directoryAudits`, “One amended consent writes three audit events” (2026-09-14)',
    switch: null,
    test: ['test/adapters/graph/log-noise.test.ts', 'a consent is told once, by the name of the application'],
  },
  {
    behaviour:
      'in both logs, and in rows of them, null stands wherever the metadata allows it: `status`, places, devices, targets',
    source: METADATA,
    switch: 'logNoise',
    test: ['test/adapters/graph/log-noise.test.ts', 'a row of nulls is read, and says nothing of anybody'],
  },
  {
    behaviour:
      'a row may come in a form that nobody knows: enumerations grow, and the activities of the log change from time to time',
    source: `${ACTIVITIES}; microsoft-graph-docs-contrib, concepts/best-practices-concept.md (handling evolvable enumerations)`,
    switch: 'logNoise',
    test: [
      'test/adapters/graph/log-noise.test.ts',
      'a row in another form loses no other row, and the health page counts it',
    ],
  },
  {
    behaviour:
      'without Entra ID P2 the risk of a sign-in is `hidden`, which is not `none`, and accounts at risk are refused',
    source:
      'microsoft-graph-docs-contrib, api-reference/v1.0/resources/signin.md, api-reference/v1.0/api/riskyuser-list.md',
    switch: 'riskHidden',
    test: ['test/adapters/graph/log-noise.test.ts', 'a hidden risk is unseen for want of the licence, and not none'],
  },
  {
    behaviour:
      'rows of the audit log arrive late: 95 of 100 within two minutes, 99 within five, as an old page had it; today’s gives no figure',
    source:
      'MicrosoftDocs/azure-docs, articles/active-directory/reports-monitoring/reference-reports-latencies.md; MicrosoftDocs/entra-docs, docs/identity/monitoring-health/reference-log-latency.md (2024-09-27)',
    switch: 'auditLogLatencyInMs',
    test: ['test/adapters/graph/log-noise.test.ts', 'a change that is five minutes late counts once it is there'],
  },
  {
    behaviour: 'and rows of the sign-in log likewise',
    source:
      'MicrosoftDocs/azure-docs, articles/active-directory/reports-monitoring/reference-reports-latencies.md; MicrosoftDocs/entra-docs, docs/identity/monitoring-health/reference-log-latency.md (2024-09-27)',
    switch: 'signInLogLatencyInMs',
    test: [
      'test/adapters/graph/log-noise.test.ts',
      'a failed sign-in that is five minutes late is found once it is there',
    ],
  },
  {
    behaviour: 'methods of e-mail and telephone come without their date: `createdDateTime` may be null',
    source: 'msgraph-metadata, schemas/v1.0-Prod.csdl, authenticationMethod (2026-08-20)',
    switch: 'methodDatesFilled',
    test: ['test/adapters/graph/faults.test.ts', 'method dates that Microsoft does not fill stay unknown'],
  },
]
