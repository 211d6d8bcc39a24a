/** Looks into the record are part of it: who looked at whom, once for each while (rule R19). */
import type { Context } from '../../../ports/context.ts'
import type { AuditEvent } from '../../../rules/audit.ts'
import { addMinutes } from '../../../rules/duration.ts'
import type { Approver } from '../approver.ts'
import { approverActor } from '../commit-decision.ts'

/** Turning pages is the same look. */
const ONE_LOOK_LASTS_MINUTES = 15
const LOOKS_READ = 50

export type LookKind = 'record-searched' | 'case-file-viewed'

/** Records a look, unless the same person has just taken the same one. */
export async function recordLook(
  { store, now }: Context,
  approver: Approver,
  kind: LookKind,
  facts: AuditEvent['facts'],
): Promise<void> {
  const from = addMinutes(now(), -ONE_LOOK_LASTS_MINUTES)
  const lately = await store.searchRecord({
    filter: { actor: approver.id, kind, from },
    order: 'newest-first',
    after: null,
    limit: LOOKS_READ,
  })
  const same = Object.entries(facts)
  if (lately.some(({ event }) => same.every(([name, value]) => event.facts[name] === value))) return
  await store.record({ at: now(), requestId: null, kind, by: approverActor(approver), facts })
}
