/** Which rows of the audit log put the age of a method in doubt, by what they say was and is (R6). */
import { describe, expect, test } from 'vitest'
import type { AuditShape } from '#lib/adapters/graph/sign-in-log/log-shapes.ts'
import { touchedBy } from '#lib/adapters/graph/methods/method-changes.ts'
import type { Touched } from '#lib/rules/proofs/freshness.ts'
import { NOW } from '#test/example.ts'

const ID = '0b3e4c54-0000-4000-8000-000000000001'
const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

const row = (activityDisplayName: string, more: Partial<AuditShape> = {}): AuditShape => ({
  activityDateTime: NOW,
  category: 'UserManagement',
  activityDisplayName,
  loggedByService: 'Authentication Methods',
  result: 'success',
  targetResources: [{ id: ID }],
  ...more,
})
type Values = readonly [oldValue: unknown, newValue: unknown]
function updated(name: string, [oldValue, newValue]: Values, included = name): AuditShape {
  const told = [
    {
      displayName: name,
      oldValue: oldValue === null ? null : asText(oldValue),
      newValue: newValue === null ? null : asText(newValue),
    },
    { displayName: 'Included Updated Properties', oldValue: null, newValue: JSON.stringify(included) },
    { displayName: 'TargetId.UserType', oldValue: null, newValue: '"Member"' },
  ]
  const targetResources = [{ id: ID, modifiedProperties: told }]
  return row('Update user', { loggedByService: 'Core Directory', targetResources })
}

/** As Microsoft's own service writes it whenever somebody approves a sign-in with their app. */
const APP = {
  DeviceName: 'iPhone',
  DeviceToken: 'apns2-1111',
  DeviceTag: 'SoftwareTokenActivated',
  PhoneAppVersion: '6.8.53',
  OathTokenTimeDrift: 0,
  DeviceId: '00000000-0000-0000-0000-000000000000',
  Id: 'aa4ced83-e369-4d28-ba00-f205838ecdc3',
  TimeInterval: 0,
  AuthenticationType: 2,
  NotificationType: 1,
  LastAuthenticatedTimestamp: '2026-11-20T10:46:04.0400521Z',
  AuthenticatorFlavor: 'Authenticator',
  HashFunction: 'hmacsha1',
  TenantDeviceId: null,
  SecuredPartitionId: 20072,
  SecuredKeyId: 7,
}
const OTHER_APP = { ...APP, Id: 'bb4ced83-e369-4d28-ba00-f205838ecdc3', DeviceName: 'Pixel' }
const USED_AGAIN = {
  ...APP,
  LastAuthenticatedTimestamp: '2026-11-22T07:00:00.0000001Z',
  PhoneAppVersion: '6.8.54',
  DeviceToken: 'apns2-2222',
  OathTokenTimeDrift: 1,
}
const DETAILS = { PhoneNumber: '+386 41123456', AlternativePhoneNumber: null, Email: null, VoiceOnlyPhoneNumber: null }
const APP_DETAIL = 'StrongAuthenticationPhoneAppDetail'
const USER_DETAILS = 'StrongAuthenticationUserDetails'
const METHOD = 'StrongAuthenticationMethod'
const [PUSH, CODE] = [
  { MethodType: 6, Default: true },
  { MethodType: 7, Default: false },
]

const VALUES: readonly [title: string, name: string, values: Values, changes: boolean][] = [
  ['the app was used again, updated, and got another push token', APP_DETAIL, [[APP], [USED_AGAIN]], false],
  [
    'two apps stand in another order',
    APP_DETAIL,
    [
      [APP, OTHER_APP],
      [OTHER_APP, USED_AGAIN],
    ],
    false,
  ],
  [
    'the properties stand in another order',
    APP_DETAIL,
    [[APP], [Object.fromEntries(Object.entries(APP).toReversed())]],
    false,
  ],
  ['a second app', APP_DETAIL, [[APP], [APP, OTHER_APP]], true],
  ['another app in the place of the first', APP_DETAIL, [[APP], [OTHER_APP]], true],
  ['an app that was removed', APP_DETAIL, [[APP, OTHER_APP], [APP]], true],
  ['the same app twice', APP_DETAIL, [[APP], [APP, APP]], true],
  ['the first app', APP_DETAIL, [[], [APP]], true],
  ['another secret under the same id', APP_DETAIL, [[APP], [{ ...USED_AGAIN, SecuredKeyId: 8 }]], true],
  ['another device under the same id', APP_DETAIL, [[APP], [{ ...USED_AGAIN, DeviceId: ID }]], true],
  ['a property that Microsoft adds tomorrow', APP_DETAIL, [[APP], [{ ...APP, Trusted: true }]], true],
  ['a value cut short', APP_DETAIL, [[APP], JSON.stringify([USED_AGAIN]).slice(0, -9)], true],
  ['the same value cut short twice', APP_DETAIL, ['[{"Id":', '[{"Id":'], true],
  ['no old value', APP_DETAIL, [null, [APP]], true],
  ['no new value', APP_DETAIL, [[APP], null], true],
  ['the same number again', USER_DETAILS, [[DETAILS], [{ ...DETAILS }]], false],
  ['a first number', USER_DETAILS, [[{ ...DETAILS, PhoneNumber: null }], [DETAILS]], true],
  ['another number', USER_DETAILS, [[DETAILS], [{ ...DETAILS, PhoneNumber: '+386 41999999' }]], true],
  ['another address', USER_DETAILS, [[DETAILS], [{ ...DETAILS, Email: 'x@example.net' }]], true],
  [
    'the methods in another order',
    METHOD,
    [
      [PUSH, CODE],
      [CODE, PUSH],
    ],
    false,
  ],
  [
    'another default',
    METHOD,
    [
      [PUSH, CODE],
      [
        { ...PUSH, Default: false },
        { ...CODE, Default: true },
      ],
    ],
    true,
  ],
  ['one method more', METHOD, [[PUSH], [PUSH, CODE]], true],
  [
    'a time stamp in a property where none is known',
    USER_DETAILS,
    [[DETAILS], [{ ...DETAILS, LastAuthenticatedTimestamp: 'x' }]],
    true,
  ],
  ['another recovery address', 'OtherMail', [['a@example.org'], ['b@example.org']], true],
  ['the same recovery address', 'OtherMail', [['a@example.org'], ['a@example.org']], false],
  ['a department', 'Department', [['Sales'], ['Finance']], false],
]

describe('"Update user" changes methods by what it says was and is', () => {
  for (const [title, name, values, changes] of VALUES)
    test(`${name}, ${title}: ${changes ? 'a change' : 'none'}`, () => {
      expect(touchedBy(updated(name, values), ID) !== null).toBe(changes)
    })
  test('a property that is only named, and not shown, is a change', () => {
    const audit = updated(APP_DETAIL, [[APP], [USED_AGAIN]], `${APP_DETAIL}, ${USER_DETAILS}`)
    expect(touchedBy(audit, ID) !== null).toBe(true)
  })
  test('the properties of another target say nothing about this one', () => {
    const audit = updated(APP_DETAIL, [[APP], [USED_AGAIN]])
    expect(touchedBy(audit, 'somebody-else') !== null).toBe(true)
  })
})

const ACTIVITIES: readonly [title: string, audit: AuditShape, changes: boolean][] = [
  ['looking at one’s security info', row('User reviewed security info'), false],
  ['failing to', row('User reviewed security info', { result: 'failure' }), false],
  ['beginning to register', row('User started security info registration'), false],
  ['leaving off', row('User canceled security info registration'), false],
  ['leaving off, as it was once spelt', row('User cancelled security info registration'), false],
  ['leaving off in between', row('User registered all required security info', { result: 'failure' }), false],
  ['registering all that is required', row('User registered all required security info'), true],
  ['a default that could not be changed', row('User changed default security info', { result: 'failure' }), false],
  ['another default', row('User changed default security info'), true],
  ['a method that could not be deleted', row('User deleted security info', { result: 'failure' }), false],
  ['a registration that failed', row('User registered security info', { result: 'failure' }), true],
  ['saved for a reset', row('Security info saved for self-service password reset'), true],
  ['options for a passkey', row('Get passkey creation options'), false],
  ['a passkey', row('Add FIDO2 security key'), true],
  ['a password reset in small letters', row('user started password reset'), false],
  ['a prompt that was reported', row('Suspicious activity reported'), false],
  [
    'an application that somebody was given',
    row('Add app role assignment grant to user', { loggedByService: 'Core Directory' }),
    false,
  ],
  [
    'a risk that was dismissed',
    row('DismissUser', { category: 'Other', loggedByService: 'Identity Protection' }),
    false,
  ],
  ['a device', row('Register device', { category: 'Device', loggedByService: 'Device Registration Service' }), false],
  [
    'a token of hardware, filed among applications',
    row('Assign Hardware Oath Token', { category: 'ApplicationManagement' }),
    true,
  ],
  [
    'preferences, filed among applications',
    row('PATCH UserAuthMethod.PatchSignInPreferencesAsync', { category: 'ApplicationManagement' }),
    true,
  ],
  [
    'an application',
    row('Update application', { category: 'ApplicationManagement', loggedByService: 'Core Directory' }),
    false,
  ],
  [
    'a pass from an administrator',
    row('Admin registered security info', { resultReason: 'Admin registered temporary access pass method for user' }),
    false,
  ],
  [
    'a pass taken back',
    row('Admin deleted security info', { resultReason: 'Admin deleted temporary access pass method for user.' }),
    false,
  ],
  [
    'a phone from an administrator',
    row('Admin registered security info', { resultReason: 'Admin registered phone method for user' }),
    true,
  ],
  ['a method that no reason names', row('Admin registered security info', { resultReason: null }), true],
]

describe('an activity changes methods, unless Microsoft says that it does not', () => {
  for (const [title, audit, changes] of ACTIVITIES)
    test(`${title} ("${audit.activityDisplayName}"): ${changes ? 'a change' : 'none'}`, () => {
      expect(touchedBy(audit, ID) !== null).toBe(changes)
    })
})

/** One row that says of several properties what they were and are. */
function updatedAll(...changed: readonly (readonly [name: string, ...values: Values])[]): AuditShape {
  const modifiedProperties = [
    ...changed.map(([displayName, oldValue, newValue]) => ({
      displayName,
      oldValue: asText(oldValue),
      newValue: asText(newValue),
    })),
    {
      displayName: 'Included Updated Properties',
      oldValue: null,
      newValue: JSON.stringify(changed.map(([name]) => name).join(', ')),
    },
  ]
  return row('Update user', { loggedByService: 'Core Directory', targetResources: [{ id: ID, modifiedProperties }] })
}
const MAIL = ['OtherMail', ['a@example.org'], ['b@example.org']] as const
const PHONE = [USER_DETAILS, [DETAILS], [{ ...DETAILS, PhoneNumber: '+386 41999999' }]] as const
const included = (newValue: string) =>
  row('Update user', {
    loggedByService: 'Core Directory',
    targetResources: [
      { id: ID, modifiedProperties: [{ displayName: 'Included Updated Properties', oldValue: null, newValue }] },
    ],
  })

const TOUCHED_BY: readonly [title: string, audit: AuditShape, touched: Touched | null][] = [
  ['another address of the profile', updatedAll(MAIL), 'profile'],
  ['one, written in small letters', updatedAll(['othermail', ['a@example.org'], ['b@example.org']]), 'profile'],
  ['another number that is registered', updatedAll(PHONE), 'methods'],
  ['an app', updatedAll([APP_DETAIL, [APP], [OTHER_APP]]), 'methods'],
  ['a number of the profile, which is no address', updatedAll(['Mobile', ['1'], ['2']]), 'methods'],
  ['both at once', updatedAll(PHONE, MAIL), 'anything'],
  ['an address, beside an app that was only used', updatedAll([APP_DETAIL, [APP], [USED_AGAIN]], MAIL), 'profile'],
  ['a number, beside the same address again', updatedAll(PHONE, ['OtherMail', ['a@x.org'], ['a@x.org']]), 'methods'],
  ['a number, beside what nobody knows', updatedAll(PHONE, ['BackupMailV2', ['1'], ['2']]), 'anything'],
  ['an address whose name is only like it', updatedAll(['OtherMails', ['1'], ['2']]), 'anything'],
  ['addresses of the mailbox', updatedAll(['ProxyAddresses', ['1'], ['2']], ['Mail', ['1'], ['2']]), 'anything'],
  ['a key of a device', updatedAll(['SearchableDeviceKey', ['1'], ['2']]), 'anything'],
  ['names alone, of a method', included(`"${METHOD}"`), 'methods'],
  ['names alone, of the profile', included('"OtherMail"'), 'profile'],
  ['names alone, of both', included(`"${METHOD}, OtherMail"`), 'anything'],
  ['names that are cut short', included('"StrongAuthenticationMethod, Oth'), 'anything'],
  ['no names at all', row('Update user', { loggedByService: 'Core Directory' }), 'anything'],
  [
    'names of somebody else’s row alone',
    row('Update user', { targetResources: [{ id: 'somebody-else', modifiedProperties: [] }] }),
    'anything',
  ],
  ['a registration', row('User registered security info'), 'methods'],
  ['one by an administrator', row('Admin registered security info'), 'methods'],
  ['another default', row('User changed default security info'), 'methods'],
  [
    'a registration that another service reports',
    row('User registered security info', { loggedByService: 'B2C' }),
    'anything',
  ],
  ['one that names no service', row('User registered security info', { loggedByService: null }), 'anything'],
  ['something saved for a reset', row('Security info saved for self-service password reset'), 'anything'],
  ['an activity that is new tomorrow', row('User did something'), 'anything'],
  ['a department', updatedAll(['Department', ['Sales'], ['Finance']]), null],
]

describe('a change touches what Microsoft documents it to touch, and anything where it does not say (R6)', () => {
  for (const [title, audit, touched] of TOUCHED_BY)
    test(`${title}: ${touched ?? 'nothing'}`, () => expect(touchedBy(audit, ID)).toBe(touched))
})
