import { SECOND_IN_MS } from '../../../rules/duration.ts'
import { faceCheck } from '../../../rules/proofs/factors/face-check.ts'
import type { Challenge } from '../../../rules/proofs/challenge.ts'
import { refuse, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import { CODE_LIFETIME_IN_MINUTES } from '../../../rules/secret-code.ts'
import type { Context } from '../../../ports/context.ts'
import { byBrowser } from '../../change-request.ts'
import { type Accepted, acceptProof } from './record-proof.ts'

/** By then the service would have answered. */
const LATE_AFTER_SECONDS = 30

/** What has become of a presentation, for the page of the browser that asked for it. */
export type Showing =
  | { readonly kind: 'preparing'; readonly late: boolean }
  | { readonly kind: 'ready'; readonly address: string; readonly opened: boolean; readonly until: Date }
  | { readonly kind: 'shown' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'over' }

/** Null: it was not asked for. */
export async function showingOf(context: Context, request: RecoveryRequest): Promise<Showing | null> {
  const current = await currentOf(context, request)
  if (!current) return null
  const { detail, expiresAt, askedAt } = current
  const waited = (context.now().getTime() - askedAt.getTime()) / SECOND_IN_MS
  if (detail?.kind !== 'presentation' || !expiresAt)
    return waited > CODE_LIFETIME_IN_MINUTES * 60
      ? { kind: 'over' }
      : { kind: 'preparing', late: waited > LATE_AFTER_SECONDS }
  if (detail.state === 'refused') return { kind: 'refused' }
  if (expiresAt <= context.now()) return { kind: 'over' }
  if (detail.state === 'shown') return { kind: 'shown' }
  return { kind: 'ready', address: detail.address, opened: detail.state === 'opened', until: expiresAt }
}

/** Takes what was shown as a proof into this browser's request. The caller sets the browser's new cookie (rule R2). */
export async function collectPresentation(context: Context, browserToken: string): Promise<Result<Accepted>> {
  const request = await byBrowser(context, browserToken)()
  if (!request) return refuse('request-unknown')
  const current = await currentOf(context, request)
  const showing = current && (await showingOf(context, request))
  if (showing?.kind === 'preparing') return refuse('not-ready-yet')
  if (showing?.kind !== 'shown' || !current?.deliverable || !current.worth) return refuse('identity-not-accepted')
  // The credential ran out between the phone and this page.
  if (current.worth.expiresAt && current.worth.expiresAt <= context.now()) return refuse('identity-not-accepted')
  const proof = { factor: faceCheck.id, ...current.worth, provedAt: context.now() }
  return acceptProof(context, browserToken, proof, current.id)
}

const currentOf = async ({ store }: Context, { id }: RecoveryRequest): Promise<Challenge | undefined> =>
  (await store.challengesOf(id)).find(({ factor, closed }) => factor === faceCheck.id && closed === null)
