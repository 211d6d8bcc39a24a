import { addMinutes } from '../../../rules/duration.ts'
import { type AuditEvent, LATCHKEY } from '../../../rules/audit.ts'
import { troubleSince } from '../../../rules/request/policy-input.ts'
import { faceCheck } from '../../../rules/proofs/factors/face-check.ts'
import type { Challenge, ChallengeDetail } from '../../../rules/proofs/challenge.ts'
import { fromTenant } from '../../from-tenant.ts'
import type { ChallengeCommit } from '../../../ports/challenge-store.ts'
import { faultOf, type ShownCredential } from '../../../rules/proofs/presentation.ts'
import { AWAITS_PROOF, type RecoveryRequest } from '../../../rules/request/request.ts'
import { CODE_LIFETIME_IN_MINUTES } from '../../../rules/secret-code.ts'
import type { Context } from '../../../ports/context.ts'
import { untilCommitted } from '../../change-request.ts'
import { challengeIdFrom } from './ask-presentation.ts'

/** A callback of the wallet service. */
export interface ServiceAnswer {
  readonly state: string
  readonly key: string
  readonly serviceId: string
  readonly said:
    | { readonly kind: 'opened' }
    | { readonly kind: 'shown'; readonly credentials: readonly ShownCredential[] }
    | { readonly kind: 'failed'; readonly code: string }
}

type Asked = Challenge & { readonly detail: Extract<ChallengeDetail, { kind: 'presentation' }> }

/** What a callback changes in a challenge. */
interface Outcome {
  readonly to: ChallengeCommit['to'] & Pick<Asked, 'detail'>
  readonly event?: AuditEvent
}

/**
 * Takes a callback of the service. False: it is none, is not about the open request, or a final answer was taken
 * already. The service may send the same twice; it is then accepted, and nothing is written again. The claimant's
 * browser collects the proof itself (rule R2).
 */
export async function acceptPresentation(
  context: Context,
  { state, key, serviceId, said }: ServiceAnswer,
): Promise<boolean> {
  const { store, now } = context
  const id = challengeIdFrom(context, state, key)
  if (id === null) return false
  const taken = await untilCommitted(async () => {
    const challenge = await store.loadChallenge(id)
    if (!challenge || !isAsked(challenge, now()) || challenge.detail.serviceId !== serviceId) return false
    const request = await store.load(challenge.requestId)
    if (!request || !AWAITS_PROOF.includes(request.state)) return false
    const outcome = await outcomeOf(context, request, challenge, said)
    if (isLastWord(challenge)) return saysTheSame(challenge.detail, outcome.to.detail)
    return (await store.commitChallenge({ from: challenge, whileIn: AWAITS_PROOF, ...outcome })) || null
  })
  return taken ?? false
}

function isAsked(challenge: Challenge, now: Date): challenge is Asked {
  const { factor, detail, closed, expiresAt } = challenge
  if (factor !== faceCheck.id || closed !== null || detail?.kind !== 'presentation') return false
  return expiresAt !== null && expiresAt > now
}

const isLastWord = ({ detail }: Asked): boolean => detail.state === 'shown' || detail.state === 'refused'
const saysTheSame = (one: Asked['detail'], other: Asked['detail']): boolean =>
  one.state === other.state && one.why === other.why

async function outcomeOf(
  context: Context,
  request: RecoveryRequest,
  challenge: Asked,
  said: ServiceAnswer['said'],
): Promise<Outcome> {
  if (said.kind === 'opened') return opened(challenge)
  if (said.kind === 'failed') return refused(context, challenge, whyOf(said.code))
  const createdAt = await accountCreatedAt(context, request)
  return judged(
    context,
    { ...request, account: request.account && { ...request.account, createdAt } },
    challenge,
    said.credentials,
  )
}

/**
 * When the account was created. A challenge of an earlier version does not say it, so it is read then. Null: not
 * known.
 */
async function accountCreatedAt({ tenant }: Context, { account }: RecoveryRequest): Promise<Date | null> {
  if (!account || account.createdAt !== undefined) return account?.createdAt ?? null
  const read = await fromTenant(() => tenant.readAccount(account.id))
  return read.ok ? (read.value?.createdAt ?? null) : null
}

/** The code was scanned; whoever holds the phone now has as long as for any other answer. */
const opened = (challenge: Asked): Outcome => ({
  to: {
    ...challenge,
    detail: { ...challenge.detail, state: 'opened' },
    expiresAt: addMinutes(challenge.askedAt, CODE_LIFETIME_IN_MINUTES),
  },
})

function judged(
  context: Context,
  request: RecoveryRequest,
  challenge: Asked,
  credentials: readonly ShownCredential[],
): Outcome {
  const { settings, keys } = context
  const { account } = request
  const [shown] = credentials
  const fault =
    settings.verifiedId === null
      ? 'not-permitted'
      : faultOf(credentials, settings.verifiedId, {
          signInName: account?.signInName ?? null,
          accountId: account?.id ?? null,
          accountCreatedAt: account?.createdAt ?? null,
          now: context.now(),
          freshnessWindowInDays: settings.freshnessWindowInDays,
          troubleSince: troubleSince(request),
        })
  if (fault || !account) return refused(context, challenge, fault ?? 'other-person')
  return {
    to: {
      ...challenge,
      detail: { ...challenge.detail, state: 'shown' },
      deliverable: true,
      expiresAt: addMinutes(context.now(), CODE_LIFETIME_IN_MINUTES),
      worth: {
        ...faceCheck.worth,
        authenticator: keys.hash('authenticator', `${faceCheck.id}\n${account.id}`),
        ...(shown?.issuedAt && { boundAt: shown.issuedAt }),
        ...(shown?.expiresAt && { expiresAt: shown.expiresAt }),
      },
    },
    event: eventOf(context, challenge, 'presentation-accepted', { confidence: shown?.matchConfidence ?? null }),
  }
}

/** The claimant is told that it was not accepted; the approver is told why (rule R6). */
const refused = (context: Context, challenge: Asked, why: string): Outcome => ({
  to: { ...challenge, detail: { ...challenge.detail, state: 'refused', why } },
  event:
    why === 'too-fresh'
      ? eventOf(context, challenge, 'too-fresh', { factor: faceCheck.id })
      : eventOf(context, challenge, 'presentation-refused', { why }),
})

const eventOf = (
  { now }: Pick<Context, 'now'>,
  { requestId }: Asked,
  kind: string,
  facts: Readonly<Record<string, string | number | null>>,
): AuditEvent => ({ at: now(), requestId, kind, by: LATCHKEY, facts })

/** The service's error codes are text from outside: only documented ones are stored. */
const whyOf = (code: string): string => (KNOWN_CODES.includes(code) ? code : 'other')
const KNOWN_CODES: readonly string[] = ['claimValidationError', 'tokenError', 'transientError', 'userCanceled']
