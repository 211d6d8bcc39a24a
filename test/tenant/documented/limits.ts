import type { Documented } from './documented.ts'

export const LIMITS: readonly Documented[] = [
  {
    behaviour:
      'the logs and the registration report take five requests in ten seconds of one application, all together',
    source: 'microsoft-graph-docs-contrib, concepts/throttling-limits.md (2026-02-06)',
    switch: 'throttles',
    test: ['test/tenant/throttles.test.ts', 'reports: five at once, then one each two seconds, and it says when'],
  },
  {
    behaviour:
      'Identity Protection takes one request a second of all applications of the tenant, and a refusal says no time',
    source: 'microsoft-graph-docs-contrib, concepts/throttling-limits.md (2026-02-06)',
    switch: 'throttles',
    test: [
      'test/tenant/throttles.test.ts',
      'identity protection: one a second for the whole tenant, and it does not say when',
    ],
  },
  {
    behaviour: 'authentication methods, passes among them, take of the same five requests as the logs',
    source: 'microsoft-graph-docs-contrib, includes/throttling-aad-reports.md (2026-02-06)',
    switch: 'methodsShareReports',
    test: [
      'test/adapters/graph/in-turn.test.ts',
      'the limit is kept to from the first reading on: all but the places of writes and of the log',
    ],
  },
  {
    behaviour:
      'each application has those five of its own: passes and removals by the acting one leave the reading one its room',
    source: 'microsoft-graph-docs-contrib, concepts/throttling-limits.md, limit per app per tenant (2026-02-06)',
    switch: 'methodsShareReports',
    test: [
      'test/adapters/graph/writes.test.ts',
      'go out five in ten seconds; the sixth is not sent, and says that others came first',
    ],
  },
  {
    behaviour: 'Conditional Access policies take of Identity Protection’s one request a second',
    source: 'microsoft-graph-docs-contrib, includes/throttling-identityprotection-ca.md (2026-02-06)',
    switch: 'throttles',
    test: [
      'test/tenant/throttles.test.ts',
      'identity protection: Conditional Access policies take of the same one a second',
    ],
  },
  {
    behaviour:
      'the directory counts in resource units: by path, one less with $select or a $top below 20, one more with $expand',
    source: 'microsoft-graph-docs-contrib, concepts/throttling-limits.md (2026-02-06)',
    switch: 'throttles',
    test: [
      'test/tenant/throttles.test.ts',
      'the directory says how much is used from four fifths on, and whose limit it was',
    ],
  },
  {
    behaviour: 'a request says whether somebody waits for it: x-ms-throttle-priority, Low, Normal or High',
    source: 'microsoft-graph-docs-contrib, concepts/throttling-limits.md (2026-02-06)',
    switch: null,
    test: ['test/adapters/graph/priority.test.ts', 'is high for what somebody waits for, and low for logs and lists'],
  },
  {
    behaviour:
      'the registration report of one person comes inside `value` in the documentation’s example, and the risk of one as a list of one',
    source:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/userregistrationdetails-get.md (2023-03), api-reference/v1.0/api/riskyuser-get.md',
    switch: 'oneObjectWrapped',
    test: [
      'test/adapters/graph/priority.test.ts',
      'the registration report is read inside "value" and as the object itself: wrapped',
    ],
  },
]
