import { type Assurance, assuranceOf, meets, type Proof } from '../../../rules/proofs/assurance.ts'
import { CLAIMANT } from '../../../rules/audit.ts'
import { proofsAfterWaiting, proofsThatCount } from '../../../rules/request/policy-input.ts'
import { browserMark } from '../../../rules/request/known-browser.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import { hasCooledOff, remedyInView } from '../../../rules/request/counting-proofs.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { byBrowser, type Change, changeRequest } from '../../change-request.ts'
import { notice, noticeElsewhere } from '../../notify/notify.ts'

export interface Accepted {
  readonly request: RecoveryRequest
  readonly browserToken: string
  /** A cookie for a browser without one, by which the account will know it once the recovery is finished. */
  readonly knownToken: string | null
}

/**
 * Takes a proof into the request of this browser, and gives the browser a new token (rule R2; OWASP ASVS 5.0 7.2.4, id
 * A16). All notification addresses are notified.
 */
export async function acceptProof(
  context: Context,
  browserToken: string,
  proof: Proof,
  usedChallenge?: string,
): Promise<Result<Accepted>> {
  const replaced = context.random.token()
  const knownToken = context.random.token()
  const browser = context.keys.hash('browser', replaced)
  const changed = await changeRequest(context, byBrowser(context, browserToken), (request): Result<Change> => {
    if (!request.account) return refuse('code-incorrect')
    const proofs = [...request.proofs.filter((held) => held.authenticator !== proof.authenticator), proof]
    const [now, { settings }] = [context.now(), context]
    const within = { ...request, proofs }
    const assurance = assuranceOf(proofsThatCount(settings, within, remedyInView(request), now), settings)
    // What a wait would reach leads on to the findings, where the wait is offered; it does not count yet.
    const afterWaiting = hasCooledOff(request) ? assurance : assuranceOf(proofsAfterWaiting(within, now), settings)
    return ok({
      kind: moveFor(request, assurance, afterWaiting),
      by: CLAIMANT,
      set: {
        proofs,
        assurance,
        browser,
        browserMark: request.browserMark ?? browserMark(context.keys, knownToken, request.nameHash),
      },
      facts: { factor: proof.factor, method: proof.method, standing: proof.standing, assurance },
      usedChallenge,
      later: [
        { task: { kind: 'diagnose', requestId: request.id } },
        // Once an attempt: more letters of the same kind would teach people to ignore them.
        request.proofs.length === 0 ? notice(request.id, 'proved') : noticeElsewhere(request.id),
      ],
    })
  })
  if (!changed.ok) return changed
  const { browserMark: mark, nameHash } = changed.value
  const isNew = mark?.id === browserMark(context.keys, knownToken, nameHash).id
  return ok({ request: changed.value, browserToken: replaced, knownToken: isNew ? knownToken : null })
}

/** Three kinds of move take a proof in. */
function moveFor(
  request: RecoveryRequest,
  assurance: Assurance,
  afterWaiting: Assurance,
): 'proved' | 'stepped-up' | 'collected' {
  if (request.state === 'stepping-up' && meets(afterWaiting, 'aal2')) return 'stepped-up'
  if (request.state === 'approved' && request.permission && meets(assurance, request.permission.assurance))
    return 'collected'
  return 'proved'
}
