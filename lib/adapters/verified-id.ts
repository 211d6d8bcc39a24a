/**
 * Microsoft Entra Verified ID: a wallet is asked for the work credential, with a live comparison of its photograph and
 * the face before the camera. The QR code is drawn here and not requested. No redirect is followed, and the service's
 * own text is never shown.
 *
 * @see "Request Service REST API: presentation"; "Using Face Check with Microsoft Entra Verified ID"
 */
import { SECOND_IN_MS } from '../rules/duration.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Presentations } from '../ports/presentations.ts'
import { Unavailable } from '../rules/unavailable.ts'
import { subjectClaimOf, type VerifiedIdSetting } from '../rules/proofs/presentation.ts'
import { retryAfterInMs } from './graph/transport/reply.ts'
import type { TokenSource } from './graph/transport/tokens.ts'
import { USER_AGENT } from './user-agent.ts'

/** The service's own application, the same in every tenant. */
const SCOPE = '3db474b9-6a0c-4840-96ac-1fceb342124f/.default'
const PRESENTATION_TIMEOUT_MS = 10_000
/** The service allows two requests a second, and the claimant's page waits for it. */
const WAITS_IN_MS = { unnamed: 600, atMost: 3_000 } as const
/** What a wallet opens, and a page may therefore hold as a link. */
const WALLET_LINK = /^openid-(vc|vc4vp|4vp):\/\//
/** Characters. A QR code with more cannot be read off a small screen. */
const LONGEST_LINK = 1500

const answerSchema = z.object({
  requestId: z.string().min(1).max(200),
  url: z.string().max(LONGEST_LINK).regex(WALLET_LINK),
  /** Seconds since 1970. */
  expiry: z.number().int().positive(),
})

export interface VerifiedIdOptions {
  readonly serviceUrl: string
  readonly callbackUrl: string
  readonly clientName: string
  readonly setting: VerifiedIdSetting
  readonly tokens: TokenSource
}

/** The port for presentations. Throws `Unavailable` where nothing was requested. */
export function openPresentations(options: VerifiedIdOptions): Presentations {
  const { serviceUrl, tokens } = options
  return {
    async ask(asking) {
      const token = await tokens.tokenFor(SCOPE).catch((fault: unknown) => {
        throw new Unavailable('No token for the Request Service.', { cause: fault })
      })
      const send = () =>
        fetch(`${serviceUrl}/v1.0/verifiableCredentials/createPresentationRequest`, {
          method: 'POST',
          redirect: 'error',
          signal: AbortSignal.timeout(PRESENTATION_TIMEOUT_MS),
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'user-agent': USER_AGENT },
          body: JSON.stringify(requestFor(options, asking)),
        }).catch((fault: unknown) => {
          throw new Unavailable('The Request Service does not answer.', { cause: fault })
        })
      const first = await send()
      const answer = first.status === 429 ? await onceMore(first, send) : first
      const body: unknown = await answer.json().catch(() => null)
      if (!answer.ok) throw new Unavailable(`The Request Service answered ${answer.status}.`)
      const parsed = answerSchema.safeParse(body)
      if (!parsed.success) throw new Unavailable('The Request Service answered what it does not document.')
      const { requestId, url, expiry } = parsed.data
      return { serviceId: requestId, address: url, expiresAt: new Date(expiry * SECOND_IN_MS) }
    },
  }
}

/** A request that was throttled was not made, so it is sent once more. */
async function onceMore(refused: Response, send: () => Promise<Response>): Promise<Response> {
  await refused.body?.cancel()
  const named = retryAfterInMs(refused.headers.get('retry-after'), new Date())
  await sleep(Math.min(named ?? WAITS_IN_MS.unnamed, WAITS_IN_MS.atMost))
  return send()
}

function requestFor(
  { setting, callbackUrl, clientName }: VerifiedIdOptions,
  { signInName, purpose, state, key }: Parameters<Presentations['ask']>[0],
) {
  return {
    includeQRCode: false,
    // With Face Check the service allows no receipt.
    includeReceipt: false,
    authority: setting.authority,
    registration: { clientName, purpose },
    callback: { url: callbackUrl, state, headers: { 'api-key': key } },
    requestedCredentials: [
      {
        type: setting.credentialType,
        purpose,
        // An empty list would accept any issuer.
        acceptedIssuers: [setting.acceptedIssuer],
        configuration: {
          validation: {
            allowRevoked: false,
            validateLinkedDomain: true,
            faceCheck: {
              sourcePhotoClaimName: setting.photoClaim,
              matchConfidenceThreshold: setting.matchConfidenceThreshold,
            },
          },
        },
        constraints: [{ claimName: subjectClaimOf(setting), values: [signInName] }],
      },
    ],
  }
}
