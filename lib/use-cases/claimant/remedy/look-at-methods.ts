/** Reads the methods of an account again, some minutes after a pass was used: whether a new one was registered. Reads only. */
import { LATCHKEY } from '../../../rules/audit.ts'
import { ok, refuse } from '../../../rules/refusals.ts'
import { usedPassOf } from '../../../rules/request/method-after-pass.ts'
import { sawOfMethods } from '../../../rules/request/method-look.ts'
import type { Context } from '../../../ports/context.ts'
import { byId, changeRequest } from '../../change-request.ts'
import { ifTenantAnswers } from '../../from-tenant.ts'

/** Kept on the request for its pages. One that has gone on, was stopped, or whose new method was seen has no need of it. */
export async function lookAtMethods(context: Context, requestId: string): Promise<void> {
  const request = await context.store.load(requestId)
  if (request?.state !== 'done' || !request.account || request.stoppedAt !== null) return
  const used = usedPassOf(request)
  if (!used || request.methodLook?.saw === 'registered') return
  const { id } = request.account
  const read = await ifTenantAnswers(() => context.tenant.readAuthenticators(id, 'in-turn'))
  const look = { at: context.now(), saw: read ? sawOfMethods(read, used.madeAt) : 'unseen' } as const
  await changeRequest(context, byId(context, requestId), (current) =>
    current.state === 'done' && current.intent?.attempt === request.intent?.attempt
      ? ok({ kind: 'looked-at-methods', by: LATCHKEY, set: { methodLook: look }, facts: { saw: look.saw } })
      : refuse('request-moved-on'),
  )
}
