import { isReadableName, normaliseName } from '../account.ts'
import { CLAIMANT } from '../audit.ts'
import { networkOf } from '../network.ts'
import { makeReference } from '../reference.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import { REQUEST_LAPSES_AFTER_HOURS, type RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import { mustWait, ticketFor } from './turn.ts'

export interface Beginning {
  /** As typed. */
  readonly name: string
  /** Chooses words only (rule R1). */
  readonly errorCode: string | null
  readonly language: string
  /** The client's network address. */
  readonly network: string
  /** The cookie that this browser keeps from one request to the next; null the first time. */
  readonly device?: string | null
  /** The place in the line that an earlier answer gave. */
  readonly ticket?: string | null
}

/**
 * Begins a request. Any name of the organisation's domains gets the same answer
 * in the same time: a row is written and the look-up is queued, nothing is
 * looked up here (rule R4; OWASP ASVS 5.0 6.3.8, id A05).
 */
export async function begin(
  context: Context,
  beginning: Beginning,
): Promise<Result<{ browserToken: string; deviceToken: string }>> {
  const { settings, store, throttle, keys, random } = context
  const claimedName = normaliseName(beginning.name)
  if (!isReadableName(claimedName)) return refuse('name-unreadable')
  if (!settings.domains.includes(claimedName.slice(claimedName.lastIndexOf('@') + 1))) return refuse('name-not-ours')

  const nameHash = keys.hash('name', claimedName)
  const wait = await mustWait(context, { nameHash, network: beginning.network, ticket: beginning.ticket ?? null })
  if (wait) return wait
  const deviceToken = beginning.device || random.token()
  const device = keys.hash('browser', deviceToken)
  const fromDevice = await throttle.take('begin:device', device)
  if (!fromDevice.allowed) return refuse('too-many-requests', fromDevice.retryAt)
  const network = await throttle.take('begin:network', keys.hash('network', networkOf(beginning.network)))
  if (!network.allowed) return refuse('too-many-requests', network.retryAt)
  const total = await throttle.take('begin:total', 'all')
  if (!total.allowed) return refuse('too-many-requests', total.retryAt)

  const now = context.now()
  const lapsesAt = new Date(now.getTime() + REQUEST_LAPSES_AFTER_HOURS * 3_600_000)
  const browserToken = random.token()
  const request: RecoveryRequest = {
    ...UNTOUCHED,
    id: random.id(),
    reference: makeReference(random.below),
    language: beginning.language,
    begunAt: now,
    movedAt: now,
    lapsesAt,
    claimedName,
    nameHash,
    errorCode: beginning.errorCode?.slice(0, 20) || null,
    device,
    browser: keys.hash('browser', browserToken),
  }
  await store.begin(
    request,
    { at: now, requestId: request.id, kind: 'begun', by: CLAIMANT, facts: { to: 'verifying' } },
    [
      { task: { kind: 'resolve', requestId: request.id } },
      { task: { kind: 'lapse', requestId: request.id }, notBefore: lapsesAt },
    ],
  )
  return ok({ browserToken, deviceToken })
}

/** For whoever was asked to wait until then. */
export const placeInLine = (context: Context, name: string, opensAt: Date): string =>
  ticketFor(context, context.keys.hash('name', normaliseName(name)), opensAt)

const UNTOUCHED = {
  version: 1,
  state: 'verifying',
  dueAt: null,
  account: null,
  resolvedAt: null,
  accountClass: null,
  proofs: [],
  assurance: 'none',
  diagnosis: null,
  remedy: null,
  escalation: null,
  approvals: [],
  permission: null,
  intent: null,
  declinedBecause: null,
  refusal: null,
  shownAt: null,
  stoppedAt: null,
  coolingOff: null,
  attested: null,
} as const satisfies Partial<RecoveryRequest>
