/** The credentials bound to an account, and when anything about them was last changed. */
import type { AccountId } from '../../account.ts'
import type { Authenticator, Authenticators } from '../../factors/factor.ts'
import type { MethodChanges } from '../../freshness.ts'
import { changesMethods } from './method-changes.ts'
import type { Reader } from './reader.ts'
import { auditShape, type MethodShape, methodShape } from './shapes.ts'

const KINDS: Readonly<Record<string, Authenticator['kind']>> = {
  emailAuthenticationMethod: 'email',
  phoneAuthenticationMethod: 'phone',
  microsoftAuthenticatorAuthenticationMethod: 'app',
  fido2AuthenticationMethod: 'passkey',
  windowsHelloForBusinessAuthenticationMethod: 'windows-hello',
  softwareOathAuthenticationMethod: 'software-oath',
  temporaryAccessPassAuthenticationMethod: 'temporary-access-pass',
  passwordAuthenticationMethod: 'password',
}

const PHONE_TYPES = ['mobile', 'alternateMobile', 'office'] as const

export async function readAuthenticators(reader: Reader, id: AccountId): Promise<Authenticators> {
  const methods = await reader.allOf(await reader.read('methods', { id }), methodShape)
  if (methods.kind === 'answered') return { kind: 'answered', value: methods.value.map(authenticatorFrom) }
  return { kind: 'failed', why: methods.kind === 'failed' ? methods.why : methods.risk }
}

/** Audit pages that could not all be read make the changes a failure. */
export async function readMethodChanges(reader: Reader, id: AccountId, since: Date): Promise<MethodChanges> {
  const audits = await reader.allOf(
    await reader.read('directory-audits', { id, since: since.toISOString() }),
    auditShape,
    'directory-audits',
  )
  if (audits.kind !== 'answered') return audits
  return {
    kind: 'answered',
    value: audits.value
      .filter((audit) => changesMethods(audit, id))
      // A change without a moment may have been just now.
      .map((audit) => audit.activityDateTime ?? new Date(8.64e15))
      .toSorted((one, other) => other.getTime() - one.getTime()),
  }
}

function authenticatorFrom(method: MethodShape): Authenticator {
  const kind = KINDS[(method['@odata.type'] ?? '').replace('#microsoft.graph.', '')] ?? 'other'
  return {
    id: method.id,
    kind,
    address: kind === 'email' ? unmasked(method.emailAddress) : kind === 'phone' ? e164(method.phoneNumber) : null,
    phoneType: PHONE_TYPES.find((type) => type === method.phoneType) ?? null,
    createdAt: method.createdDateTime ?? null,
  }
}

const unmasked = (address: string | null | undefined): string | null =>
  address && !address.includes('*') && address.includes('@') ? address : null

/** Graph writes `+386 41123456` and adds `x123` for an extension, which no text message reaches. */
export function e164(number: string | null | undefined): string | null {
  const digits = (number ?? '').replaceAll(/[\s().-]/g, '')
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : null
}
