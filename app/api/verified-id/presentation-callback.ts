/** Parses the wallet service's callback, as it is documented; nothing is assumed about what it leaves out. */
import { z } from 'zod'
import { parseJson } from '#app/post-guard.ts'
import type { ShownCredential } from '#lib/rules/proofs/presentation.ts'
import type { ServiceAnswer } from '#lib/use-cases/claimant/prove/accept-presentation.ts'

const text = z.string().max(2000)
const credential = z.object({
  issuer: text,
  type: z.array(text).max(20),
  /** Claims that are not text are ignored. */
  claims: z.record(z.string(), z.unknown()).default({}),
  credentialState: z.object({ revocationStatus: text.optional() }).optional(),
  issuanceDate: z.iso.datetime({ offset: true }).optional(),
  expirationDate: z.iso.datetime({ offset: true }).optional(),
  faceCheck: z.object({ matchConfidenceScore: z.number().min(0).max(100) }).optional(),
})
const common = { requestId: text.min(1), state: text.min(1) }
const call = z.discriminatedUnion('requestStatus', [
  z.object({ ...common, requestStatus: z.literal('request_retrieved') }),
  z.object({
    ...common,
    requestStatus: z.literal('presentation_verified'),
    verifiedCredentialsData: z.array(credential).max(5),
  }),
  z.object({
    ...common,
    requestStatus: z.literal('presentation_error'),
    error: z.object({ code: text }).optional(),
  }),
])

/** Null: it is no such callback. */
export function parseCallback(body: string, key: string): ServiceAnswer | null {
  const parsed = call.safeParse(parseJson(body))
  if (!parsed.success) return null
  const { requestId: serviceId, state } = parsed.data
  return { serviceId, state, key, said: saidIn(parsed.data) }
}

function saidIn(data: z.infer<typeof call>): ServiceAnswer['said'] {
  switch (data.requestStatus) {
    case 'request_retrieved':
      return { kind: 'opened' }
    case 'presentation_verified':
      return { kind: 'shown', credentials: data.verifiedCredentialsData.map(shownIn) }
    case 'presentation_error':
      return { kind: 'failed', code: data.error?.code ?? 'other' }
  }
}

const shownIn = (one: z.infer<typeof credential>): ShownCredential => ({
  issuer: one.issuer,
  types: one.type,
  claims: Object.fromEntries(
    Object.entries(one.claims).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  ),
  revocation: one.credentialState?.revocationStatus ?? null,
  issuedAt: one.issuanceDate ? new Date(one.issuanceDate) : null,
  expiresAt: one.expirationDate ? new Date(one.expirationDate) : null,
  matchConfidence: one.faceCheck?.matchConfidenceScore ?? null,
})
