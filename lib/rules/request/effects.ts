/**
 * What a request changed in the account, who decided it, and what happens to each change once the owner says "this
 * wasn't me" (rule R12). Pages and letters use this, so that they agree.
 */
import type { DecidedBy } from './job.ts'
import type { RemedyId } from '../remedies/index.ts'
import { causesOf, type RecoveryRequest } from './request.ts'

/** One change. `at`: when it was made or seen; null where it may have been made, and nobody has seen it. */
export interface Effect {
  readonly remedy: RemedyId
  readonly at: Date | null
}

type Changing = Pick<
  RecoveryRequest,
  'achieved' | 'attested' | 'intent' | 'perhapsGiven' | 'remedy' | 'shownAt' | 'state'
>

/**
 * Every remedy that this request carried out, or may have, each once, in the order in which it was done. A wait
 * changes nothing and is left out.
 */
export function effectsOf(request: Changing): readonly Effect[] {
  const { achieved = [], perhapsGiven = [] } = request
  const all = [
    ...[perhapsGiven].flat().map(({ remedy, actedAt }) => ({ remedy, at: actedAt })),
    ...achieved.map(({ remedy, shownAt }) => ({ remedy, at: shownAt })),
    ...lastOf(request),
  ]
  const once = new Map<RemedyId, Effect>()
  for (const one of all) if (one.at || !once.has(one.remedy)) once.set(one.remedy, one)
  return [...once.values()].filter(({ remedy }) => remedy !== 'wait')
}

function lastOf({ attested, intent, remedy, shownAt }: Changing): readonly Effect[] {
  // An approver looked and found nothing to lift.
  if (attested?.saw === 'not-restricted') return []
  const at = attested?.at ?? shownAt ?? intent?.actedAt ?? null
  const last = intent?.remedy ?? (at ? remedy : null)
  return last ? [{ remedy: last, at }] : []
}

/**
 * What "this wasn't me" does to a change. `sign-in-stays`: whoever reads one mailbox must not be able to shut the
 * owner out, so an approver decides. `sign-in-left`: an approver has decided that it stays. `sign-in-off`: it was
 * turned off, and stays so. `method-gone`: no call can restore a deleted method. `signed-out`: whoever may can sign in
 * again. `rules-off`: the owner can turn their own back on. `may-let-in`: it stays, and somebody who knows the password
 * may be able to sign in by it.
 */
export type Fate =
  | 'taken-back'
  | 'sign-in-stays'
  | 'sign-in-left'
  | 'sign-in-off'
  | 'method-gone'
  | 'signed-out'
  | 'rules-off'
  | 'may-let-in'
  | 'stays'

const FATES: Readonly<Record<Exclude<RemedyId, 'wait'>, Fate>> = {
  'reset-password': 'taken-back',
  'temporary-access-pass': 'taken-back',
  'enable-sign-in': 'sign-in-stays',
  'disable-sign-in': 'sign-in-off',
  'remove-authenticator': 'method-gone',
  'unlock-on-premises': 'may-let-in',
  'end-sessions': 'signed-out',
  'sweep-mailbox': 'rules-off',
  'lift-sending-restriction': 'stays',
  'dismiss-risk': 'may-let-in',
  'mend-elsewhere': 'may-let-in',
  'correct-leave-date': 'stays',
  'give-licence': 'stays',
  'give-mailbox-access': 'stays',
}

/** What happens to all that the request changed, each kind once; empty: it changed nothing. */
export function fatesOf(request: Changing): readonly Fate[] {
  const effects = effectsOf(request)
  const isOffAgain = effects.some(({ remedy, at }) => remedy === 'disable-sign-in' && at !== null)
  const fateOf = (remedy: RemedyId): Fate | null => {
    if (remedy === 'wait') return null
    if (remedy !== 'enable-sign-in') return FATES[remedy]
    if (isOffAgain) return null
    return request.state === 'declined' ? 'sign-in-left' : 'sign-in-stays'
  }
  return [...new Set(effects.flatMap(({ remedy }) => fateOf(remedy) ?? []))]
}

/** A fate as it is told after the press. `rest-stays`: this change stays, while others have another fate. */
export type FateSaid = Fate | 'rest-stays'

/**
 * The fates in the same order, each once and so that it can be told apart from the others. Once the password is
 * replaced, none that was known lets anybody in, and to sign in again takes more than a device.
 */
export function fatesSaid(fates: readonly Fate[]): readonly FateSaid[] {
  const isReplaced = fates.includes('taken-back')
  const said = fates.map((fate): FateSaid => {
    if (fate === 'may-let-in' && isReplaced) return 'rest-stays'
    return fate === 'stays' && fates.length > 1 ? 'rest-stays' : fate
  })
  return [...new Set(said)].filter((fate) => !(fate === 'signed-out' && isReplaced))
}

/** Who decided the remedy that the request stands at, at the moment at which its change is seen. */
export function decidedBy({
  state,
  permission,
  approvals,
  remedy,
  intent,
  achieved = [],
}: Pick<RecoveryRequest, 'state' | 'permission' | 'approvals' | 'remedy' | 'intent' | 'achieved'>): DecidedBy {
  if (state === 'handed-over') return 'by-hand'
  if (intent?.decidedBy && intent.remedy === remedy) return intent.decidedBy
  if (permission?.remedy === remedy && approvals.length > 0) return 'approver'
  const isAfterReset = achieved.some((earlier) => earlier.remedy === 'reset-password')
  return remedy === 'sweep-mailbox' && isAfterReset ? 'policy' : 'owner'
}

/** What is still to come after a change, and whose turn it is; null where nothing waits. */
export type Follows = 'mailbox' | 'administrator' | 'restriction'

/**
 * What still follows after a change; null where nothing does. `mailbox`: the sweep is under way. `administrator`: it
 * is with the desk. `restriction`: sending is still blocked.
 */
export function followsIn(request: Changing & Pick<RecoveryRequest, 'diagnosis'>): Follows | null {
  if (request.state === 'acting' && request.intent?.remedy === 'sweep-mailbox') return 'mailbox'
  if (request.state === 'queued' || request.state === 'handed-over') return 'administrator'
  const isLifted =
    request.attested !== null || effectsOf(request).some(({ remedy }) => remedy === 'lift-sending-restriction')
  return causesOf(request).includes('sending-restricted') && !isLifted ? 'restriction' : null
}
