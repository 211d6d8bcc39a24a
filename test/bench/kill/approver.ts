/** An approver who looks at the queue again and again, and grants what each person needs next. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { EscalationReason } from '#lib/rules/request/parts/authorization.ts'
import { type Desk, openDesk, type Queued } from '../approver.ts'
import type { Troubled } from './people.ts'
import type { Place } from './place.ts'

const LOOKS_EVERY_MS = 1_500
/** Latchkey's own: what it could not finish or not see is looked at, and granted once more. */
const UNFINISHED: readonly EscalationReason[] = [
  'interrupted',
  'failed',
  'write-not-permitted',
  'not-shown',
  'half-seen',
]

/** What they remember from one life of the site to the next. */
export interface Memory {
  readonly granted: Set<string>
  /** Why requests stood in the queue that were granted, and how many. */
  readonly reasons: Map<string, number>
}

/** Ends, with an error, when the site does. */
export async function decideAll(
  { url, contoso }: Pick<Place, 'url' | 'contoso'>,
  people: ReadonlyMap<string, Troubled>,
  memory: Memory,
): Promise<void> {
  const desk = await openDesk(url, contoso)
  for (;;) {
    for (const one of await desk.queued()) {
      const person = people.get(one.claimedName)
      if (person) await grant(desk, one, person, memory)
    }
    await sleep(LOOKS_EVERY_MS)
  }
}

/** The last thing they need where the desk allows it already; else what has to come before it. */
async function grant(desk: Desk, one: Queued, { trouble }: Troubled, { granted, reasons }: Memory): Promise<void> {
  const { id, version, escalation } = one
  const why = escalation?.why ?? 'no-grant'
  const [first = trouble.asksFor] = trouble.approved
  const next = UNFINISHED.includes(why) ? one.remedy : granted.has(`${id} ${first}`) ? null : first
  for (const remedy of new Set<RemedyId | null>([trouble.approved.at(-1) ?? null, next])) {
    if (!remedy) continue
    const status = await desk.decide(id, { decision: 'approve', version, remedy })
    if (status === 200) {
      granted.add(`${id} ${remedy}`)
      reasons.set(why, (reasons.get(why) ?? 0) + 1)
    }
    // Granted; or it has moved on, and is looked at again.
    if (status === 200 || status === 409) return
  }
}
