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
]
