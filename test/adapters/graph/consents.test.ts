/** Which application somebody let in, out of several rows of one consent. */
import { expect, test } from 'vitest'
import { consentsIn } from '#lib/adapters/graph/users/consents.ts'
import type { ConsentShape } from '#lib/adapters/graph/sign-in-log/log-shapes.ts'

const AT = new Date('2026-11-22T08:00:00Z')
const [APP, GRAPH] = ['4c43a528-ba33-40b0-8821-c8643587f351', '911e3bbe-33bf-4a5c-89ff-f2a09363baaa']

const row = (
  activityDisplayName: string | null,
  correlationId: string | null,
  target?: ConsentShape['targetResources'],
) => ({
  activityDateTime: AT,
  activityDisplayName,
  correlationId,
  targetResources: target,
})
const consent = (id: string | null, name = 'Quick Mail Reader') =>
  row('Consent to application', id, [{ id: APP, displayName: name, type: 'ServicePrincipal' }])
const assigned = (id: string) =>
  row('Add app role assignment grant to user', id, [
    { id: APP, displayName: 'Quick Mail Reader', type: 'ServicePrincipal' },
  ])
const grant = (id: string | null, activity = 'Add delegated permission grant') =>
  row(activity, id, [
    {
      id: GRAPH,
      displayName: 'Microsoft Graph',
      type: 'ServicePrincipal',
      modifiedProperties: [{ displayName: 'ServicePrincipal.ObjectID', oldValue: null, newValue: `"${APP}"` }],
    },
  ])

const SPECIFICATION: readonly [title: string, rows: readonly ConsentShape[], apps: readonly (string | null)[]][] = [
  [
    'a first consent in three rows is one, named by its own row',
    [consent('a'), assigned('a'), grant('a')],
    ['Quick Mail Reader'],
  ],
  ['whatever the order of the rows', [grant('a'), assigned('a'), consent('a')], ['Quick Mail Reader']],
  [
    'one that was amended is one',
    [consent('b'), grant('b', 'Remove delegated permission grant'), grant('b')],
    ['Quick Mail Reader'],
  ],
  [
    'two consents are two',
    [consent('a'), grant('a'), consent('b', 'Other'), grant('b')],
    ['Quick Mail Reader', 'Other'],
  ],
  [
    'a grant whose application another row names',
    [grant('c'), consent('a')],
    ['Quick Mail Reader', 'Quick Mail Reader'],
  ],
  ['a grant that stands alone is told without a name, and never as the API it is for', [grant('c')], [null]],
  [
    'rows without a correlation id are not joined',
    [consent(null), grant(null)],
    ['Quick Mail Reader', 'Quick Mail Reader'],
  ],
  ['what takes away is none', [grant('d', 'Remove delegated permission grant')], []],
  ['other activities are none', [row('Update user', 'e'), row('Add owner to application', 'f')], []],
  ['a row that does not say what it is may be one', [row(null, null)], [null]],
  ['a consent whose targets are missing', [row('Consent to application', 'g')], [null]],
]
for (const [title, rows, apps] of SPECIFICATION)
  test(title, () => expect(consentsIn(rows).map(({ app }) => app)).toEqual(apps))
