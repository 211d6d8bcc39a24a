/** A new saved code to replace the one that was just used as a proof (NIST SP 800-63B-4 §4.2.1.1, id N03). */
import { CLAIMANT } from '../../../rules/audit.ts'
import type { EnrolledOf } from '../../../rules/proofs/enrolment.ts'
import { savedCode } from '../../../rules/proofs/factors/saved-code-factor.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import { countingProofs } from '../../../rules/request/counting-proofs.ts'
import type { RecoveryRequest, RequestState } from '../../../rules/request/request.ts'
import { replaceCode } from '../../../rules/preparation/saved-sheet.ts'
import type { Context } from '../../../ports/context.ts'
import { byBrowser } from '../../change-request.ts'
import { notice } from '../../notify/notify.ts'

/** States in which no new code is shown: whoever ended the request may have had a reason. */
const NOT_ANY_MORE: readonly RequestState[] = ['declined', 'withdrawn', 'lapsed', 'frozen']

/** The code that this request was proved with, until another was shown in its place. */
export async function usedCode(
  { store, keys, now }: Context,
  request: RecoveryRequest,
): Promise<EnrolledOf<'saved-code'> | null> {
  const proofs = countingProofs(request, now(), null).filter(({ factor }) => factor === savedCode.id)
  if (!request.account || proofs.length === 0 || NOT_ANY_MORE.includes(request.state)) return null
  const used = (await store.enrolled(request.account.id)).filter(
    (one): one is EnrolledOf<'saved-code'> => one.kind === 'saved-code' && one.ended?.why === 'used',
  )
  return (
    used.find(({ id }) => proofs.some(({ authenticator }) => keys.matches(authenticator, 'authenticator', id))) ?? null
  )
}

/** Shown once, in the browser that gave the proof; every address of the account is notified (id N04). */
export async function newCode(context: Context, browserToken: string): Promise<Result<string>> {
  const { store, random, slowHash } = context
  const request = await byBrowser(context, browserToken)()
  if (!request) return refuse('request-unknown')
  const used = await usedCode(context, request)
  if (!used) return refuse('request-moved-on')
  const now = context.now()
  const makers = { id: random.id, below: random.below, hash: (code: string) => slowHash.make(code) }
  const { code, add, replace } = await replaceCode(makers, used, await store.enrolled(used.accountId), now)
  const isKept = await store.changeEnrolled({
    add,
    replace,
    event: { at: now, requestId: request.id, kind: 'code-replaced', by: CLAIMANT, facts: {} },
    later: [notice(request.id, 'code-replaced')],
  })
  return isKept ? ok(code) : refuse('request-moved-on')
}
