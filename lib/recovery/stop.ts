/**
 * "This wasn't me" undoes only what that request did (rule R12).
 *
 * Nothing given: the request is frozen and the desk is told; the tenant is not
 * touched. A password given: it is replaced by a random one that nobody knows,
 * and the sessions end. Once; a privileged account is a person's to look after.
 */
import { classOf } from '../account.ts'
import { CLAIMANT, LATCHKEY } from '../audit.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import { ENDED, type RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import { byId, change } from './change.ts'
import { requestByStopLink } from './links.ts'
import { notice } from './notify.ts'
import { Unavailable } from '../ports.ts'

export async function stop(context: Context, link: string): Promise<Result<RecoveryRequest>> {
  const found = await requestByStopLink(context, link)
  if (!found) return refuse('request-unknown')
  if (found.state === 'frozen') return ok(found)
  return change(context, byId(context, found.id), (request) => {
    if (ENDED.includes(request.state) && request.state !== 'done') return refuse('request-moved-on')
    const undone = gaveAPassword(request) ? [{ task: { kind: 'undo', requestId: request.id } as const }] : []
    return ok({
      kind: 'frozen',
      by: CLAIMANT,
      set: { browser: null, permission: null, dueAt: context.now() },
      facts: { undoes: undone.length > 0 },
      later: [...undone, notice(request.id, 'frozen')],
    })
  })
}

const gaveAPassword = (request: RecoveryRequest) =>
  request.state === 'done' && request.intent?.remedy === 'reset-password'

/** The worker's half: looks first, since the try before may have worked (rule R14). */
export async function undo(context: Context, requestId: string): Promise<void> {
  const { store, tenant, log, random, now } = context
  const request = await store.load(requestId)
  if (request?.state !== 'frozen' || !request.account || !request.intent) return
  const account = await tenant.readAccount(request.account.id)
  if (!account) return
  const ended = await tenant.apply(account.id, 'end-sessions')
  if (classOf(account.lookups) === 'privileged' || (account.passwordChangedAt ?? request.begunAt) > request.movedAt)
    return
  // Nobody learns it, this process included: it exists for this one call.
  const replaced = await tenant.apply(account.id, 'set-password', `${random.token()}aA1!`)
  for (const { kind } of [ended, replaced])
    if (kind !== 'applied') throw new Unavailable('The undo did not reach the tenant.')
  await store.record({ at: now(), requestId, kind: 'undone', by: LATCHKEY, facts: { remedy: request.intent.remedy } })
  log.warn({ requestId }, "A recovery was taken back by its account's owner.")
}
