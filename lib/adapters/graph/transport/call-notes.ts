/**
 * How each call was last answered, for the health page. A permission that was never granted is noted at the first
 * refusal. A note is stored when it changes, and every ten minutes while it does not.
 */
import { DAY_IN_MS, MINUTE_IN_MS } from '../../../rules/duration.ts'
import type { Unseen } from '../../../rules/source-reading.ts'
import type { Log } from '../../../ports/logger.ts'
import type { SharedEvidence } from '../../shared-sources/shared-evidence.ts'
import type { CallId } from '../calls.ts'
import { hidesGroups } from '../users/memberships.ts'
import { isStatus, type Reply, refusalOf, succeeded } from './reply.ts'

const STORED_AGAIN_AFTER_MS = 10 * MINUTE_IN_MS
const CHANGED_AT_MOST_EVERY_MS = 30_000
/** A refusal that did not occur again for so long says nothing about now. */
const NOTE_HOLDS_FOR_MS = DAY_IN_MS

type Refusal = Extract<Unseen, 'not-licensed' | 'not-permitted'>

/** The name of the note about a call among the shared sources. */
export const noteOf = (call: CallId): string => `call ${call}`

/** Takes the answer to each call, and stores it where it is due. */
export function openCallNotes(options: {
  readonly shared: SharedEvidence
  readonly log: Log
  readonly now: () => Date
}): (call: CallId, reply: Reply) => void {
  const { shared, log, now } = options
  const noted = new Map<CallId, { readonly refusal: Refusal | null; readonly at: number }>()

  async function write(call: CallId, refusal: Refusal | null): Promise<void> {
    const lead = await shared.lead(noteOf(call))
    if (!lead) return
    if (refusal) await lead.switchOff(refusal, new Date(now().getTime() + NOTE_HOLDS_FOR_MS))
    else await lead.write({ kept: null, readAt: now() })
    await lead.end()
  }

  return (call, reply) => {
    const refusal = refusalIn(reply)
    if (refusal === undefined) return
    const last = noted.get(call)
    const at = now().getTime()
    const rests = last?.refusal === refusal ? STORED_AGAIN_AFTER_MS : CHANGED_AT_MOST_EVERY_MS
    if (last && Math.abs(at - last.at) < rests) return
    noted.set(call, { refusal, at })
    write(call, refusal).catch(() => log.warn({ call }, 'How a call was answered could not be written down'))
  }
}

/** Null: answered. Undefined: the reply says nothing about permission or licence. */
function refusalIn(reply: Reply): Refusal | null | undefined {
  if (reply.kind === 'withheld') return 'not-permitted'
  const refusal = refusalOf(reply)
  if (refusal === 'not-licensed' || refusal === 'not-permitted') return refusal
  if (reply.kind === 'answered' && succeeded(reply) && hidesGroups(reply.body)) return 'not-permitted'
  return succeeded(reply) || isStatus(reply, 404, 404) ? null : undefined
}
