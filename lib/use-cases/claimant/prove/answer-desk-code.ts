/**
 * The two codes that the service desk reads out, taken in either of their fields.
 *
 * An identity code (digits) proves in the request of this browser; a start code (letters and digits) brings a request
 * that the desk began to this browser. Whoever is read one does not know which of two pages asks for it.
 */
import { AWAITS_PROOF } from '../../../rules/request/request.ts'
import { type DeskCode, readDeskCode } from '../../../rules/request/desk-code.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { Context } from '../../../ports/context.ts'
import { currentRequest } from '../begin/current-request.ts'
import { type Caller, takeOver } from '../begin/take-over.ts'
import type { Accepted } from './record-proof.ts'
import { verify } from './verify-proof.ts'

export type DeskAnswer =
  | { readonly kind: 'proved'; readonly accepted: Accepted }
  | { readonly kind: 'taken'; readonly browserToken: string; readonly deviceToken: string }

/**
 * Proves with the code, or takes a request over with it, whichever it is of. `field`: where it was typed. Refuses what
 * `verify` and `takeOver` refuse, `identity-code-elsewhere` where this browser has no request that could be proved, and
 * `start-code-elsewhere` where a request with a proof would be left behind for another.
 */
export async function answerDeskCode(
  context: Context,
  browserToken: string | undefined,
  field: DeskCode,
  caller: Caller,
): Promise<Result<DeskAnswer>> {
  const which = readDeskCode(caller.typed, field)
  const request = await currentRequest(context, browserToken)
  if (which === 'start-code') {
    // The proofs given here would be lost: whether that is wanted is asked on the page for start codes.
    if (field === 'identity-code' && request && request.proofs.length > 0) return refuse('start-code-elsewhere')
    const taken = await takeOver(context, caller)
    return taken.ok ? ok({ kind: 'taken', ...taken.value }) : taken
  }
  const isOffered = context.settings.factors.includes('approver-code')
  if (!browserToken || !request || !AWAITS_PROOF.includes(request.state) || !isOffered)
    return refuse(field === 'start-code' ? 'identity-code-elsewhere' : 'request-unknown')
  const { typed, network } = caller
  const verified = await verify(context, browserToken, { factor: 'approver-code', typed, network })
  if (!verified.ok && verified.refusal === 'code-unreadable') return refuse('desk-code-unreadable')
  return verified.ok ? ok({ kind: 'proved', accepted: verified.value }) : verified
}
