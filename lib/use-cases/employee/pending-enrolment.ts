/**
 * A pending enrolment: kept sealed by the browser, and valid for this account, this purpose and ten minutes. Nothing
 * about it is stored here.
 */
import { addMinutes } from '../../rules/duration.ts'
import type { AccountId } from '../../rules/account/account.ts'
import type { Context } from '../../ports/context.ts'

export type PendingKind = 'authenticator-app' | 'passkey' | 'address' | 'rehearsal'

/** As long as a code is valid. */
export const PENDING_LASTS_MINUTES = 10

interface Sealed {
  readonly until: string
  readonly facts: Readonly<Record<string, string>>
}

/** Seals the facts for the browser to keep, with their end. */
export function sealPending(
  { keys, now }: Context,
  kind: PendingKind,
  accountId: AccountId,
  facts: Sealed['facts'],
): string {
  const until = addMinutes(now(), PENDING_LASTS_MINUTES).toISOString()
  return keys.seal('enrolled-secret', JSON.stringify({ until, facts } satisfies Sealed), aboutOf(kind, accountId))
}

/** The facts of a pending enrolment; null: there is none, it is another account's or purpose's, or too old. */
export function openPending(
  { keys, now }: Context,
  kind: PendingKind,
  accountId: AccountId,
  sealed: string | undefined,
): Sealed['facts'] | null {
  const text = sealed ? keys.unseal('enrolled-secret', sealed, aboutOf(kind, accountId)) : null
  if (text === null) return null
  const { until, facts } = JSON.parse(text) as Sealed
  return new Date(until) > now() ? facts : null
}

const aboutOf = (kind: PendingKind, accountId: AccountId): string => `pending\n${kind}\n${accountId}`
