/**
 * After "this wasn't me", and after a compromise: lists what was added to the account since the trouble began, for
 * whoever administers it (rule R12). It only reads, and says what could not be read. An intruder's way back in is
 * often not the password.
 */
import { DAY_IN_MS } from '../../../rules/duration.ts'
import type { AccountId } from '../../../rules/account/account.ts'
import { LATCHKEY } from '../../../rules/audit.ts'
import { troubleSince } from '../../../rules/request/policy-input.ts'
import { signsOfCompromise } from '../../../rules/diagnosis/causes/index.ts'
import { isKnownFresh } from '../../../rules/proofs/freshness.ts'
import { causesOf, type RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { wordsFor } from '../../../words/index.ts'
import { dayAndClock } from '../../../words/time.ts'
import { shownName } from '../../../rules/shown-text.ts'

interface Added {
  /** Kind of method and, where Microsoft gives it, when it was added: "phone 2026-11-22T08:02:00.000Z". */
  readonly methods: readonly string[]
  /** When consent was given and, where the directory names it, to which application. */
  readonly consents: readonly string[]
  /** What could not be read. */
  readonly unread: readonly ('methods' | 'consents')[]
}

/**
 * Records, and notifies the desk of, methods and consents that were added to an account that was stopped or shows
 * signs of compromise. Does nothing where an earlier reading found the same.
 */
export async function listAdded(context: Context, requestId: string): Promise<void> {
  const { store, now } = context
  const request = await store.load(requestId)
  if (!request?.account) return
  const { stoppedAt } = request
  if (!stoppedAt && !signsOfCompromise(causesOf(request))) return
  const added = await readAdded(context, request.account.id, sinceOf(request))
  const facts = { methods: added.methods, consents: added.consents, unread: added.unread }
  // A later reading that finds the same is not sent again.
  const last = (await store.events(requestId)).findLast(
    ({ kind, at }) => kind === 'added-listed' && (!stoppedAt || at >= stoppedAt),
  )
  if (last && JSON.stringify(last.facts) === JSON.stringify(facts)) return
  await store.record({ at: now(), requestId, kind: 'added-listed', by: LATCHKEY, facts })
  await tellDesk(context, request, added)
}

/** A sign of compromise without a date began when the request did, at the latest. */
function sinceOf(request: RecoveryRequest): Date {
  const trouble = troubleSince(request)
  return trouble && trouble < request.begunAt ? trouble : request.begunAt
}

async function readAdded({ tenant, now }: Context, id: AccountId, since: Date): Promise<Added> {
  const [authenticators, changes, consents] = await Promise.all([
    tenant.readAuthenticators(id),
    tenant.readMethodChanges(id),
    tenant.readConsents(id, since),
  ])
  const sinceInDays = (now().getTime() - since.getTime()) / DAY_IN_MS
  const methods = authenticators.kind === 'answered' ? authenticators.value : []
  return {
    methods: methods
      .filter(({ kind }) => kind !== 'password')
      .filter((method) => isKnownFresh(method, changes, now(), sinceInDays))
      .map(({ kind, createdAt }) => [kind, createdAt?.toISOString()].filter(Boolean).join(' ')),
    consents:
      consents.kind === 'answered'
        ? consents.value.map(({ at, app }) => [at?.toISOString(), app].filter(Boolean).join(' '))
        : [],
    unread: [
      ...(authenticators.kind === 'failed' ? (['methods'] as const) : []),
      ...(consents.kind === 'answered' ? [] : (['consents'] as const)),
    ],
  }
}

async function tellDesk({ settings, delivery }: Context, request: RecoveryRequest, added: Added): Promise<void> {
  const letter = wordsFor(settings.language).desk.added.letter({
    organisation: settings.organisation,
    reference: request.reference,
    name: shownName(request.account?.displayName) ?? '',
    why: request.stoppedAt ? 'not-the-owner' : 'compromise',
    addedSince: dayAndClock(sinceOf(request), settings.language, settings.timeZone),
    address: `${settings.baseUrl}/admin/requests/${request.id}`,
    ...added,
  })
  await delivery.mail({ to: settings.deskMail, language: settings.language, ...letter })
}
