/**
 * The Request Service of Verified ID, and the wallets that it asks.
 *
 * Everybody at Contoso has a work credential, issued long ago; the service calls
 * back as Microsoft's does, unsigned, with the state and the header that it was
 * given.
 *
 * @see "Request Service REST API: presentation"; "Using Face Check with Microsoft Entra Verified ID"
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Contoso } from './contoso.ts'
import { VERIFIED_ID_APP_ID } from './ids.ts'
import { bearerFor } from './token.ts'
import type { Answer, Call } from './wire.ts'

export const PRESENTATION_PATH = '/v1.0/verifiableCredentials/createPresentationRequest'
export const AUTHORITY = 'did:web:verifiedid.contoso.com'
/** The service's own application id, for which a token has to be. */
const SERVICE = '3db474b9-6a0c-4840-96ac-1fceb342124f'

const RequestSchema = z.strictObject({
  includeQRCode: z.boolean(),
  includeReceipt: z.literal(false),
  authority: z.literal(AUTHORITY),
  registration: z.strictObject({ clientName: z.string().min(1), purpose: z.string().max(200).optional() }),
  callback: z.strictObject({
    url: z.url(),
    state: z.string().min(1),
    headers: z.strictObject({ 'api-key': z.string().min(1) }),
  }),
  requestedCredentials: z
    .array(
      z.strictObject({
        type: z.literal('VerifiedEmployee'),
        purpose: z.string().optional(),
        acceptedIssuers: z.array(z.string()).min(1),
        configuration: z.strictObject({
          validation: z.strictObject({
            allowRevoked: z.literal(false),
            validateLinkedDomain: z.boolean(),
            faceCheck: z.strictObject({
              sourcePhotoClaimName: z.literal('photo'),
              matchConfidenceThreshold: z.number().int().min(50).max(100),
            }),
          }),
        }),
        constraints: z
          .array(z.strictObject({ claimName: z.string(), values: z.array(z.string()).length(1) }))
          .length(1),
      }),
    )
    .length(1),
})

export interface Presentation {
  readonly id: string
  readonly asked: z.infer<typeof RequestSchema>
  /** The name that the credential has to hold. */
  readonly about: string
  readonly expiresAt: Date
}

export function askWallet(contoso: Contoso, call: Call): Answer {
  if (bearerFor(contoso, call, SERVICE)?.id !== VERIFIED_ID_APP_ID) return refused(401, 'unauthorized', 'tokenError')
  const parsed = RequestSchema.safeParse(call.body)
  if (call.method !== 'POST' || !parsed.success) return refused(400, 'badRequest', 'badOrMissingField')
  if (isTooMany(contoso)) return refused(429, 'tooManyRequests', 'throttled')
  const id = randomUUID()
  const { presentationLivesInSeconds } = contoso.state.switches
  const expiresAt = new Date(contoso.now().getTime() + presentationLivesInSeconds * 1000)
  const about = parsed.data.requestedCredentials[0]?.constraints[0]?.values[0] ?? ''
  contoso.presentations = [...contoso.presentations, { id, asked: parsed.data, about, expiresAt }]
  const address = `https://${call.headers.host}/v1.0/verifiableCredentials/presentationRequests/${id}`
  return {
    status: 201,
    body: {
      requestId: id,
      url: `openid-vc://?request_uri=${address}`,
      expiry: Math.floor(expiresAt.getTime() / 1000),
    },
  }
}

/** Of an authority that was set up the quick way; the refusal names no time. */
const REQUESTS_A_SECOND = 2

function isTooMany(contoso: Contoso): boolean {
  if (!contoso.state.switches.throttles) return false
  const now = contoso.now().getTime()
  const { left, at } = contoso.buckets.get('verified-id') ?? { left: REQUESTS_A_SECOND, at: now }
  const there = Math.min(REQUESTS_A_SECOND, left + ((now - at) / 1000) * REQUESTS_A_SECOND)
  contoso.buckets.set('verified-id', { left: there >= 1 ? there - 1 : there, at: now })
  return there < 1
}

const refused = (status: number, code: string, inner: string): Answer => ({
  status,
  body: {
    requestId: randomUUID(),
    date: new Date().toUTCString(),
    error: { code, message: 'The request is invalid.', innererror: { code: inner, message: 'See the documentation.' } },
  },
})

/** What the person with the wallet does. */
export interface Shows {
  readonly does: 'open' | 'show'
  /** How alike the two faces are, from 0 to 100. */
  readonly score: number
  readonly issuedDaysAgo: number
}

/** Answers what the site answered to the last call; null where there is nothing to show any more. */
export async function show(contoso: Contoso, presentation: Presentation, shows: Shows): Promise<number | null> {
  if (presentation.expiresAt <= contoso.now()) return null
  const opened = await callBack(presentation, { requestStatus: 'request_retrieved' })
  if (shows.does === 'open') return opened
  return callBack(presentation, resultOf(contoso, presentation, shows))
}

function resultOf(contoso: Contoso, { asked, about }: Presentation, { score, issuedDaysAgo }: Shows): object {
  const threshold = asked.requestedCredentials[0]?.configuration.validation.faceCheck.matchConfidenceThreshold ?? 100
  const why = contoso.names.has(about.toLowerCase())
    ? 'Match confidence score failing to meet the threshold.'
    : 'No credential meets the constraints.'
  if (score < threshold || !contoso.names.has(about.toLowerCase()))
    return { requestStatus: 'presentation_error', error: { code: 'claimValidationError', message: why } }
  const day = 86_400_000
  const now = contoso.now().getTime()
  return {
    requestStatus: 'presentation_verified',
    subject: 'did:ion:holder',
    verifiedCredentialsData: [
      {
        issuer: AUTHORITY,
        type: ['VerifiableCredential', 'VerifiedEmployee'],
        claims: {
          revocationId: about,
          displayName: about.split('@')[0],
          oid: contoso.names.get(about.toLowerCase()) ?? '',
        },
        credentialState: { revocationStatus: 'VALID' },
        domainValidation: { url: 'https://contoso.com/' },
        issuanceDate: new Date(now - issuedDaysAgo * day).toISOString(),
        expirationDate: new Date(now + 90 * day).toISOString(),
        faceCheck: { matchConfidenceScore: score, sourcePhotoQuality: 'HIGH' },
      },
    ],
  }
}

async function callBack({ id, asked }: Presentation, body: object): Promise<number> {
  const { url, state, headers } = asked.callback
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ requestId: id, state, ...body }),
  })
  return answer.status
}
