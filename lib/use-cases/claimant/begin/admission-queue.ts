/**
 * The admission queue, for when so many begin at once that the total would be used up before its hour is over.
 *
 * Waiting costs everybody the same half minute and no script, puzzle or battery; proof of work would cost an old phone
 * the most and a rented machine the least. A network that floods waits longer: each further one from there waits two
 * seconds more. The place is a signed moment, which is stored nowhere until it is used.
 */
import { addSeconds, SECOND_IN_MS } from '../../../rules/duration.ts'
import { refuse, type Refused } from '../../../rules/refusals.ts'
import type { Context } from '../../../ports/context.ts'
import { spendLimits } from '../../spend-limits.ts'
import { isStressed, LIMITS, ADMISSION_QUEUE } from '../../../rules/throttle.ts'
import { networkSubject } from '../limit-subjects.ts'

interface Comer {
  readonly nameHash: string
  /** The client's network address. */
  readonly network: string
  /** The ticket that an earlier answer gave; null the first time. */
  readonly ticket: string | null
  /** They waited until their turn, and the ticket is used up now. */
  readonly hasWaited: boolean
}

/** Whether the ticket is valid now. Asking uses it up. */
export async function redeemTicket(context: Context, ticket: string | null, nameHash: string): Promise<boolean> {
  const held = ticketOpensAt(context, ticket, nameHash)
  if (!held || !ticket || held > context.now()) return false
  return (await spendLimits(context, 'use-ticket', { ticket })).ok
}

/**
 * Null: the request may begin now, because nobody has to wait or they have waited. Otherwise refuses with when it may.
 * Known and unknown names queue together (rule R4).
 */
export async function admitRequest(
  context: Context,
  { nameHash, network, ticket, hasWaited }: Comer,
): Promise<Refused | null> {
  const { throttle, keys, log, now } = context
  const left = await throttle.left('begin:total', 'all')
  if (!isStressed(left)) return null
  if (hasWaited) return null
  const held = ticketOpensAt(context, ticket, nameHash)
  if (held && held > now()) return refuse('wait-your-turn', held)

  const subject = networkSubject(keys, network)
  const place = await spendLimits(context, 'stand-in-line', { network: subject })
  if (!place.ok) return place
  const before = LIMITS['turn:network'].points - (await throttle.left('turn:network', subject))
  if (before === 1) log.warn({ left }, 'So many begin that they have to stand in line.')
  const waits = Math.min(
    ADMISSION_QUEUE.longestInSeconds,
    ADMISSION_QUEUE.firstInSeconds + (before - 1) * ADMISSION_QUEUE.furtherInSeconds,
  )
  return refuse('wait-your-turn', addSeconds(now(), waits))
}

/** The ticket that the page keeps for whoever waits. */
export const ticketFor = ({ keys }: Context, nameHash: string, opensAt: Date): string =>
  `${opensAt.getTime()}~${keys.hash('turn', bound(nameHash, opensAt))}`

/** From when this ticket is valid; null where it is for another name, forged, or too old. */
function ticketOpensAt({ keys, now }: Context, ticket: string | null, nameHash: string): Date | null {
  const [moment, hash, ...more] = ticket?.split('~') ?? []
  if (!moment || !hash || more.length > 0 || !/^\d{13}$/.test(moment)) return null
  const opensAt = new Date(Number(moment))
  if (!keys.matches(hash, 'turn', bound(nameHash, opensAt))) return null
  return opensAt.getTime() + ADMISSION_QUEUE.keptInSeconds * SECOND_IN_MS > now().getTime() ? opensAt : null
}

const bound = (nameHash: string, opensAt: Date): string => [nameHash, String(opensAt.getTime())].join('\n')
