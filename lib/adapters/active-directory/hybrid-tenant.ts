/**
 * The tenant of an organisation that keeps passwords in its own Active Directory: lockout and password of a synced
 * account are read there and written there.
 *
 * Where older lists are enough (`lists`) that directory is not asked: no write rests on such a reading, and proving
 * must not take longer for synced people than for others (rule R4).
 */
import { SECOND_IN_MS } from '../../rules/duration.ts'
import type { Account, AccountId } from '../../rules/account/account.ts'
import type { Evidence } from '../../rules/diagnosis/evidence.ts'
import { unseen } from '../../rules/source-reading.ts'
import type { SourceState } from '../../rules/diagnosis/source-state.ts'
import type { PlannedWrite } from '../../rules/remedies/dry-run.ts'
import type { OnPremises } from '../../ports/on-premises-directory.ts'
import type { Tenant } from '../../ports/tenant.ts'
import { Unavailable } from '../../rules/unavailable.ts'

/** The tenant with reads and writes of synced accounts sent to that directory; everything else is the tenant's own. */
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
    describeWrite(account, write) {
      const properties = DIRECTORY_ATTRIBUTES[write.kind]
      if (!properties || anchorOf(account) === null) return tenant.describeWrite(account, write)
      return { service: 'directory', method: 'modify', path: '', properties }
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

/**
 * Finding out that a directory is out of reach takes the whole time limit, which pages that follow one another should
 * not all wait for.
 */
const RESTS_FOR_SECONDS = 5

/** Wraps the directory so that the health page knows how it last answered this process. */
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

/** What `directory.ts` sets, by the write. */
const DIRECTORY_ATTRIBUTES: Readonly<Partial<Record<PlannedWrite['kind'], readonly string[]>>> = {
  'set-password': ['unicodePwd', 'lockoutTime'],
  'unlock-on-premises': ['lockoutTime'],
}

/** The anchor of an account whose password is kept there; null for all others. */
function anchorOf({ lookups: { synced, federatedDomain, guest }, onPremisesAnchor }: Account): string | null {
  const isYes = (answer: typeof synced) => answer.kind === 'answered' && answer.value
  return isYes(synced) && !isYes(federatedDomain) && !isYes(guest) ? onPremisesAnchor : null
}

/**
 * Where the password is kept, read again before a write, so that it never goes to a directory that does not keep it.
 */
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

/** With the password's date from that directory, since Entra ID's copy is some minutes older. */
const asKeptThere = <T extends Pick<Account | Evidence, 'passwordChangedAt' | 'onPremises'>>(
  one: T,
  onPremises: Account['onPremises'],
): T => ({
  ...one,
  onPremises,
  passwordChangedAt: (onPremises.kind === 'seen' && onPremises.value?.passwordChangedAt) || one.passwordChangedAt,
})
