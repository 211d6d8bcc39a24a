/** Which providers' sign-ins are accepted as a proof, and for which requests. */
import type { Challenge } from '../../../rules/proofs/challenge.ts'
import { secondIdentity } from '../../../rules/proofs/factors/second-identity.ts'
import { WORK_ACCOUNT_PROVIDER, workAccount } from '../../../rules/proofs/factors/work-account.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Settings } from '../../../rules/organisation/settings.ts'
import type { Context } from '../../../ports/context.ts'
import { byBrowser } from '../../change-request.ts'

/** The factor that a sign-in at this provider counts as. */
export const factorOf = (providerId: string) => (providerId === WORK_ACCOUNT_PROVIDER ? workAccount : secondIdentity)

/** The provider of this id as policy offers it; undefined where it does not. */
export function providerOf({ outsideProviders, workAccount: work }: Settings, providerId: string) {
  if (providerId !== WORK_ACCOUNT_PROVIDER) return outsideProviders.find(({ id }) => id === providerId)
  return work ? { id: WORK_ACCOUNT_PROVIDER, issuer: work.issuer, matchOnEmail: false } : undefined
}

/**
 * The request that this browser may prove by a sign-in there. Refuses with `request-unknown`,
 * `request-moved-on`, or `not-permitted` where no such sign-in is offered.
 */
export async function provableThere(
  context: Context,
  browserToken: string,
  providerId: string,
): Promise<Result<RecoveryRequest>> {
  const { settings } = context
  const request = await byBrowser(context, browserToken)()
  if (!request) return refuse('request-unknown')
  if (!['verifying', 'stepping-up', 'approved'].includes(request.state)) return refuse('request-moved-on')
  const isOffered = providerOf(settings, providerId) && settings.factors.includes(factorOf(providerId).id)
  return isOffered ? ok(request) : refuse('not-permitted')
}

export const UNANSWERED = {
  codeHash: null,
  sentAt: null,
  expiresAt: null,
  deliverable: false,
  worth: null,
  detail: null,
  tries: 0,
  closed: null,
} as const

/** Whether the claimant has left for the provider and is not back: there is nothing to check yet. */
export const isAway = ({ sentAt, expiresAt }: Pick<Challenge, 'sentAt' | 'expiresAt'>): boolean =>
  sentAt === null && expiresAt !== null
