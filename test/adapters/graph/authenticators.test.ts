/** Which numbers a text reaches, and which audit events put a method's age in doubt (R6). */
import { expect, test } from 'vitest'
import { e164 } from '#lib/adapters/graph/methods/authenticators.ts'
import { touchedBy } from '#lib/adapters/graph/methods/method-changes.ts'
import type { AuditShape } from '#lib/adapters/graph/sign-in-log/log-shapes.ts'
import { NOW } from '#test/example.ts'

const NUMBERS: readonly [string | null, string | null][] = [
  ['+44 7700900101', '+447700900101'],
  ['+1 (425) 555-0100', '+14255550100'],
  ['+1 4255550100x123', null],
  ['+XX XXXXXXX101', null],
  ['*********01', null],
  ['07700900101', null],
  ['+0 7700900101', null],
  [null, null],
]
for (const [number, reached] of NUMBERS)
  test(`the registered number ${number} is ${reached ?? 'not one that a text reaches'}`, () => {
    expect(e164(number)).toBe(reached)
  })

const ID = '0b3e4c54-0000-4000-8000-000000000001'
const event = (category: string, activityDisplayName: string, modified?: readonly string[]): AuditShape => ({
  activityDateTime: NOW,
  category,
  activityDisplayName,
  targetResources: [{ id: ID, modifiedProperties: modified?.map((displayName) => ({ displayName })) }],
})

const EVENTS: readonly [AuditShape, boolean][] = [
  [event('UserManagement', 'User registered security info'), true],
  [event('UserManagement', 'Admin registered security info'), true],
  [event('UserManagement', 'User deleted security info'), true],
  [event('UserManagement', 'Something that Microsoft names tomorrow'), true],
  [event('UserManagement', 'Update user', ['StrongAuthenticationUserDetails']), true],
  [event('UserManagement', 'Update user', ['OtherMail', 'Included Updated Properties']), true],
  [event('UserManagement', 'Update user', ['MobilePhone']), true],
  [event('UserManagement', 'Update user', ['SearchableDeviceKey']), true],
  [event('UserManagement', 'Update user'), true],
  [event('UserManagement', 'Update user', ['Department', 'JobTitle']), false],
  [event('UserManagement', 'Reset user password'), false],
  [event('UserManagement', 'Change user license'), false],
  [event('GroupManagement', 'Add member to group'), false],
]
for (const [audit, counts] of EVENTS) {
  const names = audit.targetResources?.[0]?.modifiedProperties?.map((one) => one.displayName) ?? []
  const title = [audit.activityDisplayName, ...names].join(', ')
  test(`"${title}" of ${audit.category} ${counts ? 'puts method ages in doubt' : 'leaves them'}`, () => {
    expect(touchedBy(audit, ID) !== null).toBe(counts)
  })
}
