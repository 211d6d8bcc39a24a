import { DAY_IN_MS } from '../duration.ts'
import type { SignIn } from '../diagnosis/evidence.ts'
import { networkOf } from '../network.ts'
import { NOTHING, type Reading, type Remedy } from './remedy.ts'

/** A device and network that signed in so long before the trouble is taken for the owner's. */
const FAMILIAR_AFTER_DAYS = 7

/**
 * The fix is made outside this tenant: by another organisation, by the people of a sign-in service, in a directory on
 * premises.
 *
 * Nothing is changed here, and no property shows what was changed there. A later successful sign-in shows it, but only
 * from a device and a network that the owner was known by: an intruder's success would otherwise close the request of
 * an owner who is still locked out. Failing that, the claimant's own word ends it, or the approver's.
 */
export const fixElsewhere = {
  id: 'mend-elsewhere',
  kind: 'hand-over',
  carriesSecret: false,
  reads: ['evidence'],
  plan: NOTHING,
  shownBy: (reading, _before, { committedAt }) =>
    committedAt !== undefined && mayBeTrusted(reading.risk) && isOwnerIn(reading.signIns, committedAt) ? true : null,
} as const satisfies Remedy

/** Where risk is not licensed there is none to see; where reading it failed, the next reading may see one. */
const mayBeTrusted = (risk: Reading['risk']): boolean =>
  risk.kind === 'seen' ? risk.value === null : risk.why !== 'failed' && risk.why !== 'budget'

function isOwnerIn(signIns: Reading['signIns'], since: Date): boolean {
  if (signIns.kind === 'unseen') return false
  const succeeded = signIns.value.filter(({ errorCode }) => errorCode === 0)
  const knownBefore = since.getTime() - FAMILIAR_AFTER_DAYS * DAY_IN_MS
  const known = new Set(succeeded.filter(({ at }) => at.getTime() <= knownBefore).flatMap((one) => whence(one) ?? []))
  return succeeded.some((one) => one.at > since && known.has(whence(one) ?? ''))
}

/**
 * Device and network of a sign-in; null where the record does not say one of them. The browser's version is left out,
 * since browsers update themselves.
 */
function whence({ operatingSystem, browser, ipAddress }: SignIn): string | null {
  if (!operatingSystem || !browser || !ipAddress) return null
  return [operatingSystem, browser.replace(/[\s\d.]+$/, ''), networkOf(ipAddress)].join('\n')
}
