import { LATCHKEY } from '../audit.ts'
import { troubleSince } from '../case.ts'
import { faceCheck } from '../factors/face-check.ts'
import type { Challenge, ChallengeDetail } from '../ports.ts'
import { faultOf, type ShownCredential } from '../presentation.ts'
import type { RecoveryRequest } from '../request.ts'
import { CODE_LIFETIME_IN_MINUTES } from '../secret-code.ts'
import type { Context } from '../settings.ts'
import { challengeIdFrom } from './ask-presentation.ts'

/** What the wallets' service calls back with. */
export interface ServiceAnswer {
  readonly state: string
  readonly key: string
  readonly serviceId: string
  readonly said:
    | { readonly kind: 'opened' }
    | { readonly kind: 'shown'; readonly credentials: readonly ShownCredential[] }
    | { readonly kind: 'failed'; readonly code: string }
}

type Open = Challenge & { readonly detail: Extract<ChallengeDetail, { kind: 'presentation' }> }

/**
 * Takes an answer of the service. False, for whatever reason: it is not one, or
 * not to the request that is open, or the last word was spoken already. The proof
 * itself is collected by the claimant's browser (rule R2).
 */
export async function takeAnswer(context: Context, { state, key, serviceId, said }: ServiceAnswer): Promise<boolean> {
  const id = challengeIdFrom(context, state, key)
  const challenge = id && (await context.store.loadChallenge(id))
  if (!challenge || !isOpen(challenge, context.now()) || challenge.detail.serviceId !== serviceId) return false
  const request = await context.store.load(challenge.requestId)
  if (!request) return false
  if (said.kind === 'opened') await noteOpened(context, challenge)
  else if (said.kind === 'failed') await refuseShown(context, challenge, whyOf(said.code))
  else await judge(context, request, challenge, said.credentials)
  return true
}

/** The code to scan has done its work; whoever holds the phone has as long as any other answer has. */
const noteOpened = (context: Context, challenge: Open): Promise<void> =>
  fill(context, challenge, {
    detail: { ...challenge.detail, state: 'opened' },
    expiresAt: new Date(challenge.askedAt.getTime() + CODE_LIFETIME_IN_MINUTES * 60_000),
  })

function isOpen(challenge: Challenge, now: Date): challenge is Open {
  const { factor, detail, closed, expiresAt } = challenge
  if (factor !== faceCheck.id || closed !== null || detail?.kind !== 'presentation') return false
  return expiresAt !== null && expiresAt > now && (detail.state === 'asked' || detail.state === 'opened')
}

async function judge(
  context: Context,
  request: RecoveryRequest,
  challenge: Open,
  credentials: readonly ShownCredential[],
): Promise<void> {
  const { settings, keys } = context
  const { account } = request
  const [shown] = credentials
  const fault =
    settings.verifiedId === null
      ? 'not-permitted'
      : faultOf(credentials, settings.verifiedId, {
          signInName: account?.signInName ?? null,
          now: context.now(),
          freshnessWindowInDays: settings.freshnessWindowInDays,
          troubleSince: troubleSince(request),
        })
  if (fault || !account) return refuseShown(context, challenge, fault ?? 'other-person')
  await note(context, challenge, 'presentation-accepted', { confidence: shown?.matchConfidence ?? null })
  await fill(context, challenge, {
    detail: { ...challenge.detail, state: 'shown' },
    deliverable: true,
    expiresAt: new Date(context.now().getTime() + CODE_LIFETIME_IN_MINUTES * 60_000),
    worth: {
      ...faceCheck.worth,
      authenticator: keys.hash('authenticator', `${faceCheck.id}\n${account.id}`),
      ...(shown?.issuedAt && { boundAt: shown.issuedAt }),
    },
  })
}

/** The claimant hears that it was not accepted; the approver hears why (rule R6). */
async function refuseShown(context: Context, challenge: Open, why: string): Promise<void> {
  if (why === 'too-fresh') await note(context, challenge, 'too-fresh', { factor: faceCheck.id })
  else await note(context, challenge, 'presentation-refused', { why })
  await fill(context, challenge, { detail: { ...challenge.detail, state: 'refused', why } })
}

const fill = ({ store }: Context, challenge: Open, more: Partial<Parameters<typeof store.fillChallenge>[1]>) =>
  store.fillChallenge(challenge.id, {
    codeHash: null,
    sentAt: challenge.sentAt,
    expiresAt: challenge.expiresAt,
    deliverable: false,
    worth: null,
    detail: challenge.detail,
    ...more,
  })

const note = (
  { store, now }: Context,
  { requestId }: Open,
  kind: string,
  facts: Readonly<Record<string, string | number | null>>,
) => store.record({ at: now(), requestId, kind, by: LATCHKEY, facts })

/** The service's codes are text from outside: only those that are documented are kept. */
const whyOf = (code: string): string => (KNOWN_CODES.includes(code) ? code : 'other')
const KNOWN_CODES: readonly string[] = ['claimValidationError', 'tokenError', 'transientError', 'userCanceled']
