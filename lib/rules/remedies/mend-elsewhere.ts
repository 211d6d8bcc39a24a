import { DAY_IN_MS } from '../duration.ts'
import type { SignIn } from '../diagnosis/evidence.ts'
import { networkOf } from '../network.ts'
import { NOTHING, type Reading, type Remedy } from './remedy.ts'

/** Days. What signed in from somewhere that long before was there before the trouble, and is taken for the owner's. */
const FAMILIAR_AFTER_DAYS = 7

/**
 * Mended where the account is at home: by another organisation, by the people of a
 * sign-in service, in a directory on premises. Nothing is changed here, and no
 * property shows what was changed there.
 *
 * A sign-in that succeeds afterwards shows it, where it comes from a device and a network
 * that the owner was known by. Whoever else has got in by then succeeds as well, and
 * their success would close the request of the one who is still shut out. So
 * anything less tells nothing: the claimant's own word ends it, or the approver's.
 */
export const mendElsewhere = {
  id: 'mend-elsewhere',
  kind: 'hand-over',
  carriesSecret: false,
  reads: ['evidence'],
  plan: NOTHING,
  shownBy: (reading, _before, { committedAt }) =>
    committedAt !== undefined && mayBeTrusted(reading.risk) && isOwnerIn(reading.signIns, committedAt) ? true : null,
} as const satisfies Remedy

/** Where nobody looks for risk there is none to see; where looking failed, the next look may see one. */
const mayBeTrusted = (risk: Reading['risk']): boolean =>
  risk.kind === 'seen' ? risk.value === null : risk.why !== 'failed' && risk.why !== 'budget'

function isOwnerIn(signIns: Reading['signIns'], since: Date): boolean {
  if (signIns.kind === 'unseen') return false
  const succeeded = signIns.value.filter(({ errorCode }) => errorCode === 0)
  const knownBefore = since.getTime() - FAMILIAR_AFTER_DAYS * DAY_IN_MS
  const known = new Set(succeeded.filter(({ at }) => at.getTime() <= knownBefore).flatMap((one) => whence(one) ?? []))
  return succeeded.some((one) => one.at > since && known.has(whence(one) ?? ''))
}

/** Device and network. Null: the record does not say one of them. A browser renews itself, so its version counts for nothing. */
function whence({ operatingSystem, browser, ipAddress }: SignIn): string | null {
  if (!operatingSystem || !browser || !ipAddress) return null
  return [operatingSystem, browser.replace(/[\s\d.]+$/, ''), networkOf(ipAddress)].join('\n')
}
