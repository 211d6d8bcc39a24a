/**
 * What stands in real logs beside what one looks for: rows of Microsoft's own service,
 * people who looked at their security info and left, nulls wherever the metadata allows
 * them, and in each log a row in another form. Made when the log is read, kept nowhere.
 */
import type { DirectoryAudit } from '@microsoft/microsoft-graph-types'
import type { TenantAccount } from './account.ts'
import { daysBefore, exactStamp } from './clock.ts'
import type { Contoso } from './contoso.ts'
import { guidOf } from './ids.ts'
import { inAnotherForm } from './other-form.ts'
import { rowFor, type SignInRow } from './sign-in-log.ts'
import type { AuditRow } from './state.ts'

const MINUTE = 60_000
/** As far back as ages are looked at by default, and a little more. */
const DAYS = 10
/** Enough to be met everywhere, and few enough that the log of a quiet tenant stays one page. */
const MOST_NOTED = 12
/** Nobody's, as the log of sign-ins writes it. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Microsoft's service has no application id here, and a service principal of this tenant. */
const BY_MICROSOFT = {
  app: {
    appId: null,
    displayName: 'Azure MFA StrongAuthenticationService',
    servicePrincipalId: guidOf('Azure MFA StrongAuthenticationService'),
    servicePrincipalName: null,
  },
  user: null,
}

export function auditNoise(contoso: Contoso): AuditRow[] {
  const now = contoso.now()
  const accounts = Object.values(contoso.state.accounts).filter(hasApp).slice(0, MOST_NOTED)
  const daily = accounts.flatMap((account, place) =>
    Array.from({ length: DAYS }, (_, day) => usedApp(account, daysBefore(now, day + moved(place)))),
  )
  const looked = accounts.flatMap((account, place) => lookedAtMethods(account, daysBefore(now, 1 + moved(place))))
  return [...daily, ...looked, nullsOnly(daysBefore(now, 0.01)), malformed(daysBefore(now, 1.3))]
}

export function signInNoise(contoso: Contoso): SignInRow[] {
  const now = contoso.now()
  const at = (minutesAgo: number) => new Date(now.getTime() - minutesAgo * MINUTE)
  const [one, other] = Object.values(contoso.state.accounts)
  if (!one || !other) return []
  const base = rowFor(one, { at: at(21), errorCode: 0 })
  const nulls = {
    ...rowFor(other, { at: at(22), errorCode: 0 }),
    appDisplayName: null,
    clientAppUsed: null,
    correlationId: null,
    ipAddress: null,
    status: null,
    deviceDetail: null,
    location: null,
  }
  return [
    { ...nulls, id: guidOf('a row of nulls') },
    { ...base, id: guidOf('a row of an application'), userId: '', userPrincipalName: '', userDisplayName: '' },
    inAnotherForm({
      ...base,
      id: guidOf('a row in another form'),
      userId: NOBODY,
      status: '50126',
    }) as unknown as SignInRow,
  ]
}

/** Parts of a day, so that not everybody is noted at once. */
const moved = (place: number): number => 0.05 + (place % 19) / 20

/** Whoever has a mobile number registered here has Microsoft's app on that phone. */
const hasApp = ({ methods }: TenantAccount): boolean =>
  methods.some((method) => method['@odata.type'] === '#microsoft.graph.phoneAuthenticationMethod')

function usedApp({ user }: TenantAccount, at: Date): AuditRow {
  const app = (usedAt: Date, version: string) =>
    JSON.stringify([
      {
        DeviceName: 'iPhone',
        DeviceToken: `apns2-${version}`,
        DeviceTag: 'SoftwareTokenActivated',
        PhoneAppVersion: version,
        OathTokenTimeDrift: 0,
        DeviceId: NOBODY,
        Id: guidOf(`app of ${user.id}`),
        TimeInterval: 0,
        AuthenticationType: 3,
        NotificationType: 4,
        LastAuthenticatedTimestamp: exactStamp(usedAt),
        AuthenticatorFlavor: 'Authenticator',
        HashFunction: 'hmacsha256',
        TenantDeviceId: null,
        SecuredPartitionId: 20072,
        SecuredKeyId: 7,
      },
    ])
  return {
    ...rowOf('Update user', at, user.id),
    initiatedBy: BY_MICROSOFT,
    loggedByService: 'Core Directory',
    targetResources: [
      {
        id: user.id,
        displayName: null,
        type: 'User',
        userPrincipalName: user.userPrincipalName,
        groupType: null,
        modifiedProperties: [
          {
            displayName: 'StrongAuthenticationPhoneAppDetail',
            oldValue: app(daysBefore(at, 1), '6.8.53'),
            newValue: app(at, '6.8.54'),
          },
          {
            displayName: 'Included Updated Properties',
            oldValue: null,
            newValue: '"StrongAuthenticationPhoneAppDetail"',
          },
          { displayName: 'TargetId.UserType', oldValue: null, newValue: '"Member"' },
        ],
      },
    ],
  }
}

const LOOKED = [
  'User started security info registration',
  'User reviewed security info',
  'User canceled security info registration',
]

function lookedAtMethods({ user }: TenantAccount, at: Date): AuditRow[] {
  return LOOKED.map((activity, place) => ({
    ...rowOf(activity, new Date(at.getTime() + place * MINUTE), user.id),
    initiatedBy: { app: null, user: { id: user.id, displayName: null, userPrincipalName: user.userPrincipalName } },
    loggedByService: 'Authentication Methods',
    targetResources: [{ id: user.id, displayName: user.displayName, type: 'User', modifiedProperties: [] }],
  }))
}

const rowOf = (activityDisplayName: string, at: Date, of: string): AuditRow => ({
  id: `Directory_${guidOf(`${activityDisplayName} ${of} ${exactStamp(at).slice(0, 10)}`)}`,
  activityDateTime: exactStamp(at),
  activityDisplayName,
  category: 'UserManagement',
  correlationId: guidOf(`${activityDisplayName} ${of} ${exactStamp(at)}`),
  operationType: 'Update',
  result: 'success',
  resultReason: '',
  additionalDetails: [],
})

/** All that Microsoft's metadata demands, and null for the rest. */
const nullsOnly = (at: Date): AuditRow => ({
  id: 'Directory_of_nulls',
  activityDateTime: exactStamp(at),
  activityDisplayName: 'Update user',
  category: 'UserManagement',
  initiatedBy: { app: null, user: null },
  ...NULLS,
})
const NULLS = {
  correlationId: null,
  loggedByService: null,
  operationType: null,
  result: null,
  resultReason: null,
  targetResources: [{ id: null, displayName: null, type: null, userPrincipalName: null, modifiedProperties: [] }],
  additionalDetails: [],
} as unknown as Partial<DirectoryAudit>

/** Of nobody, so that nobody's methods are in doubt for it. */
const malformed = (at: Date): AuditRow =>
  inAnotherForm({
    ...rowOf('Update user', at, 'nobody'),
    correlationId: null,
    id: 'Directory_in_another_form',
    targetResources: 'none',
  }) as unknown as AuditRow
