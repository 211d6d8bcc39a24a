/**
 * Rows of the sign-in log, as real-looking as the log's own.
 *
 * @see Graph `signIn`: the user principal name is always in small letters, and a guest's is the home address
 */
import { randomUUID } from 'node:crypto'
import type { SignIn } from '@microsoft/microsoft-graph-types'
import type { TenantAccount } from './account.ts'
import { exactStamp } from './clock.ts'
import { guidOf, TENANT_ID } from './ids.ts'

/** Said in the log's `failureReason`; our own words, with the one that tells the two meanings of 50053 apart. */
const FAILURE_REASONS: Readonly<Record<number, string>> = {
  50034: 'The account does not exist in this directory.',
  50053: 'The account is locked: too many sign-ins with a wrong user name or password.',
  50055: 'The password is right, and has expired.',
  50057: 'The account is disabled.',
  50126: 'Wrong user name or password.',
}

/** One attempt, as the log will tell it. */
export interface Attempt {
  readonly at: Date
  readonly errorCode: number
  readonly failureReason?: string | null
  readonly app?: string | null
  readonly client?: string | null
  readonly operatingSystem?: string | null
  readonly browser?: string | null
  readonly city?: string | null
  readonly country?: string | null
  readonly ipAddress?: string | null
  readonly correlationId?: string | null
  readonly userAgent?: string | null
}
/** The last three are in the v1.0 metadata; the published types lag behind. */
export type SignInRow = SignIn & {
  id: string
  createdDateTime: string
  userId: string
  userAgent: string | null
  homeTenantId: string
  resourceTenantId: string
}

const LJUBLJANA = { altitude: null, latitude: 46.05, longitude: 14.51 }

export function rowFor({ user }: TenantAccount, attempt: Attempt): SignInRow {
  const app = attempt.app ?? 'Office 365 Exchange Online'
  const inLjubljana = (attempt.city ?? 'Ljubljana') === 'Ljubljana'
  return {
    id: randomUUID(),
    createdDateTime: exactStamp(attempt.at),
    userDisplayName: user.displayName,
    userPrincipalName: (user.userType === 'Guest' ? (user.mail ?? '') : user.userPrincipalName).toLowerCase(),
    userId: user.id,
    appId: guidOf(`app ${app}`),
    appDisplayName: app,
    ipAddress: attempt.ipAddress ?? '203.0.113.24',
    clientAppUsed: attempt.client ?? 'Browser',
    userAgent: attempt.userAgent ?? null,
    correlationId: attempt.correlationId ?? randomUUID(),
    conditionalAccessStatus: 'notApplied',
    appliedConditionalAccessPolicies: [],
    isInteractive: true,
    homeTenantId: TENANT_ID,
    resourceTenantId: TENANT_ID,
    resourceDisplayName: 'Office 365 Exchange Online',
    resourceId: '00000002-0000-0ff1-ce00-000000000000',
    riskDetail: 'none',
    riskLevelAggregated: 'none',
    riskLevelDuringSignIn: 'none',
    riskState: 'none',
    riskEventTypes_v2: [],
    status: {
      errorCode: attempt.errorCode,
      failureReason: attempt.failureReason ?? FAILURE_REASONS[attempt.errorCode] ?? null,
      additionalDetails: null,
    },
    deviceDetail: {
      deviceId: '',
      displayName: null,
      operatingSystem: attempt.operatingSystem ?? null,
      browser: attempt.browser ?? null,
      isCompliant: null,
      isManaged: null,
      trustType: null,
    },
    location: {
      city: attempt.city ?? 'Ljubljana',
      state: inLjubljana ? 'Ljubljana' : null,
      countryOrRegion: attempt.country ?? 'SI',
      geoCoordinates: inLjubljana ? LJUBLJANA : null,
    },
  }
}
