/**
 * The tenant of an organisation that keeps passwords in its own Active Directory:
 * of a synced account, lock and password are read there and written there.
 *
 * What was read for everybody a moment ago (`lists`) leaves that directory out: no
 * write rests on it, and a way of proving oneself must not take longer for synced
 * people than for others (rule R4).
 */
import { SECOND_IN_MS } from '../../rules/duration.ts'
import type { Account, AccountId } from '../../rules/account/account.ts'
import type { Evidence } from '../../rules/diagnosis/evidence.ts'
import { unseen } from '../../rules/source-reading.ts'
import type { SourceState } from '../../rules/diagnosis/source-state.ts'
import type { OnPremises } from '../../ports/on-premises-directory.ts'
import type { Tenant } from '../../ports/tenant.ts'
import { Unavailable } from '../../rules/unavailable.ts'

export function withOnPremises<T extends Tenant>(tenant: T, asked: OnPremises, now: () => Date): T {
  const { directory, state } = noting(asked, now)
  return {
    ...tenant,
    sourceStates: async () => [...(await tenant.sourceStates()), state()],
    async readAccount(id, from) {
      const account = await tenant.readAccount(id, from)
      const anchor = account && from !== 'lists' ? anchorOf(account) : null
      return account && anchor !== null ? asKeptThere(account, await directory.read(anchor)) : account
    },
    async readEvidence(account, anew) {
      const evidence = await tenant.readEvidence(account, anew)
      const { home, onPremisesAnchor: anchor } = evidence
      return home === 'on-premises' && anchor ? asKeptThere(evidence, await directory.read(anchor)) : evidence
    },
    async apply(id, write) {
      if (write.kind !== 'set-password' && write.kind !== 'unlock-on-premises') return tenant.apply(id, write)
      const kept = await whereToWrite(tenant, id)
      if (kept === 'unknown') return { kind: 'not-applied', why: 'unavailable' }
      const { anchor } = kept
      if (anchor === null) return tenant.apply(id, write)
      if (write.kind === 'unlock-on-premises') return directory.unlock(anchor)
      return directory.setPassword(anchor, write.password, write.asOwnChange ?? false)
    },
  }
}

/** Seconds. A directory that is out of reach costs its whole time limit to find out; pages behind one another do not all pay it. */
const RESTS_FOR_SECONDS = 5

/** How it last answered this process, for the health page. */
function noting(asked: OnPremises, now: () => Date) {
  let answeredAt: Date | null = null
  let refusedSince: Date | null = null
  let refusedAt: Date | null = null
  const note = (isAnswer: boolean) => {
    answeredAt = isAnswer ? now() : answeredAt
    refusedSince = isAnswer ? null : (refusedSince ?? now())
    refusedAt = isAnswer ? null : now()
  }
  const isResting = () => refusedAt !== null && now().getTime() - refusedAt.getTime() < RESTS_FOR_SECONDS * SECOND_IN_MS
  const directory: OnPremises = {
    ...asked,
    async read(anchor) {
      if (isResting()) return unseen('failed')
      const look = await asked.read(anchor)
      note(look.kind === 'seen')
      return look
    },
  }
  const state = (): SourceState => ({
    source: 'onPremises',
    state: refusedSince ? 'refused' : answeredAt ? 'answered' : 'not-asked',
    why: refusedSince && 'failed',
    since: refusedSince,
    answeredAt,
    permissions: [],
    licence: null,
    unreadable: null,
  })
  return { directory, state }
}

/** Null: its password is not kept there, whatever directory it was copied from. */
function anchorOf({ lookups: { synced, federatedDomain, guest }, onPremisesAnchor }: Account): string | null {
  const isYes = (answer: typeof synced) => answer.kind === 'answered' && answer.value
  return isYes(synced) && !isYes(federatedDomain) && !isYes(guest) ? onPremisesAnchor : null
}

/** Read once more, so that a password never goes to a directory that does not keep it. */
async function whereToWrite(tenant: Tenant, id: AccountId): Promise<{ readonly anchor: string | null } | 'unknown'> {
  try {
    const account = await tenant.readAccount(id)
    if (account?.lookups.synced.kind === 'failed') return 'unknown'
    return { anchor: account && anchorOf(account) }
  } catch (fault) {
    if (fault instanceof Unavailable) return 'unknown'
    throw fault
  }
}

/** The day of the password is that directory's own: the copy in Entra ID is minutes behind. */
const asKeptThere = <T extends Pick<Account | Evidence, 'passwordChangedAt' | 'onPremises'>>(
  one: T,
  onPremises: Account['onPremises'],
): T => ({
  ...one,
  onPremises,
  passwordChangedAt: (onPremises.kind === 'seen' && onPremises.value?.passwordChangedAt) || one.passwordChangedAt,
})
