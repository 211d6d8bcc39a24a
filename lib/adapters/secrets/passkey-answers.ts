/** Parses what a browser answers for a passkey: JSON of a known shape and bounded length. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import * as z from 'zod/mini'

/** Characters. An answer is about a thousand; one with an attestation, a few thousand. */
const LONGEST = 16_384

const base64url = z.string().check(z.regex(/^[\w-]{1,8192}$/))
const credential = { id: base64url, rawId: base64url, type: z.literal('public-key') }

const assertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: z.nullish(base64url),
  }),
})
const registration = z.object({
  ...credential,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url }),
})

/** The answer to a sign-in with a passkey; null where it has another shape. */
export function readAssertion(answer: string): AuthenticationResponseJSON | null {
  const read = assertion.safeParse(parsed(answer))
  if (!read.success) return null
  const { userHandle, ...response } = read.data.response
  return { ...read.data, response: userHandle ? { ...response, userHandle } : response, clientExtensionResults: {} }
}

/** The answer to the registration of a passkey; null where it has another shape. */
export function readRegistration(answer: string): RegistrationResponseJSON | null {
  const read = registration.safeParse(parsed(answer))
  return read.success ? { ...read.data, clientExtensionResults: {} } : null
}

function parsed(answer: string): unknown {
  if (answer.length > LONGEST) return null
  try {
    return JSON.parse(answer)
  } catch {
    return null
  }
}
