import { classOf } from '../account.ts'
import { LATCHKEY } from '../audit.ts'
import { diagnose as findCauses } from '../causes/index.ts'
import { type Evidence, latestSeen, type SignIn } from '../evidence.ts'
import { ok, refuse } from '../refusals.ts'
import type { Diagnosis, TimelineEntry } from '../request.ts'
import type { Context } from '../settings.ts'
import { byId, change } from './change.ts'

/** Entries. More would be a log, not an explanation. */
const TIMELINE_LENGTH = 12

/** States in which what we found may still change what is told. */
const TELLING = ['findings', 'stepping-up', 'queued']

/** Reads account and evidence side by side, and writes down what was found. */
export async function diagnose(context: Context, requestId: string): Promise<void> {
  const request = await context.store.load(requestId)
  if (!request?.account || !TELLING.includes(request.state)) return
  const [account, evidence] = await Promise.all([
    context.tenant.readAccount(request.account.id),
    context.tenant.readEvidence(request.account),
  ])
  if (!account) return
  const diagnosis = diagnosisOf(evidence)
  const accountClass = classOf(account.lookups)
  await change(context, byId(context, requestId), (current) =>
    TELLING.includes(current.state)
      ? ok({
          kind: 'diagnosed',
          by: LATCHKEY,
          set: { diagnosis, accountClass },
          facts: { causes: diagnosis.findings.map(({ cause }) => cause), accountClass },
        })
      : refuse('request-moved-on'),
  )
}

export const diagnosisOf = (evidence: Evidence): Diagnosis => ({
  at: evidence.gatheredAt,
  findings: findCauses(evidence),
  unseen: (['signIns', 'sendingRestriction'] as const).flatMap((source) => {
    const look = evidence[source]
    return look.kind === 'unseen' ? [{ source, why: look.why }] : []
  }),
  latestSeenAt: latestSeen(evidence),
  timeline: evidence.signIns.kind === 'seen' ? evidence.signIns.value.slice(0, TIMELINE_LENGTH).map(entryOf) : [],
})

const entryOf = (signIn: SignIn): TimelineEntry => ({
  at: signIn.at,
  errorCode: signIn.errorCode,
  app: signIn.app ?? signIn.client,
  device: [signIn.operatingSystem, signIn.browser].filter(Boolean).join(', ') || null,
  place: [signIn.city, signIn.country].filter(Boolean).join(', ') || null,
  correlationId: signIn.correlationId,
})
