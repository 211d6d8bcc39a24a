import type { Documented } from './documented.ts'

const MEMBERSHIPS = 'test/adapters/graph/memberships.test.ts'

export const DIRECTORY: readonly Documented[] = [
  {
    behaviour:
      'casts and options of `transitiveMemberOf` need an advanced query (`ConsistencyLevel: eventual` and `$count=true`), and are refused without: 400 `Request_UnsupportedQuery`',
    source: 'microsoft-graph-docs-contrib, api-reference/v1.0/api/user-list-transitivememberof.md (2025-08)',
    switch: null,
    test: [MEMBERSHIPS, 'is read without a cast and without options'],
  },
  {
    behaviour: 'a relationship comes a hundred objects at a time, whatever there are',
    source: 'microsoft-graph-docs-contrib, api-reference/v1.0/api/user-list-transitivememberof.md (2025-08)',
    switch: null,
    test: [MEMBERSHIPS, 'is read to the last page, a hundred at a time'],
  },
  {
    behaviour:
      'where an application may not read a kind of object, a relationship shows the kind and the id, and null for the rest, with 200',
    source:
      'microsoft-graph-docs-contrib, concepts/permissions-overview.md, "Limited information returned for inaccessible member objects" (2025)',
    switch: 'withheldPermissions',
    test: [MEMBERSHIPS, 'that is held back from us counts as privileged, not as one without roles'],
  },
]
