import type { Documented } from './documented.ts'

const MEMBERSHIPS = 'test/adapters/graph/memberships.test.ts'

const LEAVE_DATE = 'test/adapters/graph/leave-date.test.ts'

const ELIGIBLE = 'test/adapters/graph/eligible-groups.test.ts'

export const DIRECTORY: readonly Documented[] = [
  {
    behaviour: 'a write is taken at once and replicated later: a read right after it may show what was there before',
    source: 'devblogs.microsoft.com/identity, Designing for Eventual Consistency for Microsoft Entra (2026-03-24)',
    switch: 'readAfterWriteDelayInMs',
    test: [
      'test/adapters/graph/faults.test.ts',
      'what was written shows only when the directory has replicated it, and is no failure until then',
    ],
  },
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
  {
    behaviour:
      'without the permission of its own, the date on which somebody leaves comes as null, with 200, whether there is one or not',
    source:
      'Azure/logicapps issue 1077 (2024-06-01), as an application met it; microsoft-graph-docs-contrib, api-reference/v1.0/resources/user.md, employeeLeaveDateTime',
    switch: 'withheldPermissions',
    test: [LEAVE_DATE, 'counts as privileged, whether there is one or not: null'],
  },
  {
    behaviour: 'the access token of an application names the permissions that were consented to, in `roles`',
    source: 'MicrosoftDocs/entra-docs, docs/identity-platform/access-token-claims-reference.md (2023-05-26)',
    switch: 'withheldPermissions',
    test: [LEAVE_DATE, 'is no answer where the token cannot be read'],
  },
  {
    behaviour:
      'who could join a group by Privileged Identity Management is a list of its own, with a permission of its own, and is refused without a filter on one principal or one group',
    source:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/privilegedaccessgroup-list-eligibilityscheduleinstances.md (2024)',
    switch: null,
    test: [ELIGIBLE, 'the simulated tenant lists the eligibilities of one principal or of one group, and no others'],
  },
  {
    behaviour:
      'a group can be eligible for another, a role-assignable one too, and each of its members can then join by themselves',
    source:
      'entra-docs, docs/id-governance/privileged-identity-management/concept-pim-for-groups.md, group nesting (2025)',
    switch: 'eligibilitiesThroughGroups',
    test: [
      ELIGIBLE,
      'is in a group whose members could join one counts as privileged, whether Microsoft lists what its groups are eligible for: false',
    ],
  },
  {
    behaviour:
      'what a group is in is a list that is posted for, through all levels, and takes GroupMember.Read.All alone',
    source:
      'microsoft-graph-docs-contrib, api-reference/v1.0/api/directoryobject-getmembergroups.md, "To get group memberships for a group"',
    switch: null,
    test: [
      ELIGIBLE,
      'could become a member of a group inside one whose members could join one counts as privileged, whether Microsoft lists what its groups are eligible for: false',
    ],
  },
  {
    behaviour:
      'without the licence, Privileged Identity Management answers 400 `AadPremiumLicenseRequired`, for roles and for groups',
    source: 'as observed and published: JulianHayward/Azure-MG-Sub-Governance-Reporting, issue 114 (2022-06)',
    switch: null,
    test: [ELIGIBLE, 'for lack of the licence there is nothing that anybody could join, and nothing is amiss'],
  },
]
