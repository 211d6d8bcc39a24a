import { type AccountId, failed } from '../../rules/account/account.ts'
import { troubleSince } from '../../rules/request/policy-input.ts'
import type { Authenticator } from '../../rules/proofs/factors/factor.ts'
import { isOldEnough } from '../../rules/proofs/freshness.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import { mask } from '../../rules/mask.ts'

/** A number that may be called to check somebody. */
export interface RegisteredNumber {
  readonly id: string
  /** Enough digits to recognise the number, too few to call it. */
  readonly masked: string
  /** When it was registered; null where only the audit log says that it is old enough. */
  readonly since: Date | null
}
export interface RegisteredNumbers {
  readonly callable: readonly RegisteredNumber[]
  /** How many are too new, or of unknown age: attackers add their own phone first (rule R6). */
  readonly tooNew: number
}

/**
 * The account's telephone numbers, as Entra ID has them and never as somebody says them (Mandiant on UNC3944, id H03).
 */
export async function registeredNumbers(
  { tenant, settings, now }: Context,
  request: RecoveryRequest,
  account: AccountId,
): Promise<RegisteredNumbers> {
  const held = await tenant.readAuthenticators(account)
  const phones = (held.kind === 'answered' ? held.value : []).filter(isCallable)
  const changes = phones.some(({ createdAt }) => createdAt === null)
    ? await tenant.readMethodChanges(account)
    : failed('every number has a date of its own')
  const old = phones.filter((phone) =>
    isOldEnough(phone, changes, now(), settings.freshnessWindowInDays, troubleSince(request)),
  )
  return {
    callable: old.map(({ id, address, createdAt }) => ({ id, masked: mask(address), since: createdAt })),
    tooNew: phones.length - old.length,
  }
}

const isCallable = (one: Authenticator): one is Authenticator & { readonly address: string } =>
  one.kind === 'phone' && one.address !== null
