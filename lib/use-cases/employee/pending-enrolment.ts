/**
 * What was begun and waits for its confirmation: kept by the browser, sealed, and
 * good for this account, this purpose and ten minutes. Nothing about it is stored.
 */
import { addMinutes } from '../../rules/duration.ts'
import type { AccountId } from '../../rules/account/account.ts'
import type { Context } from '../../ports/context.ts'

export type PendingKind = 'authenticator-app' | 'passkey' | 'address' | 'rehearsal'

/** Minutes. As long as a code lives. */
export const PENDING_LASTS_MINUTES = 10

interface Sealed {
  readonly until: string
  readonly facts: Readonly<Record<string, string>>
}

export function sealPending(
  { keys, now }: Context,
  kind: PendingKind,
  accountId: AccountId,
  facts: Sealed['facts'],
): string {
  const until = addMinutes(now(), PENDING_LASTS_MINUTES).toISOString()
  return keys.seal('enrolled-secret', JSON.stringify({ until, facts } satisfies Sealed), aboutOf(kind, accountId))
}

/** Null: none, somebody else's, for something else, or too old. */
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
