/**
 * Passkeys of our own address. Discoverable, so that nothing has to be said about an account before it has answered;
 * and always with user verification, so that one answer is two factors.
 *
 * @see W3C WebAuthn Level 3 §7.1, §7.2; NIST SP 800-63B-4 §3.1.7
 */
import { MINUTE_IN_MS } from '../../rules/duration.ts'
import { generateKeyPairSync } from 'node:crypto'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decodeClientDataJSON } from '@simplewebauthn/server/helpers'
import type { AccountId } from '../../rules/account/account.ts'
import type { Passkeys } from '../../ports/passkey-ceremonies.ts'
import { readAssertion, readRegistration } from './passkey-answers.ts'

/** EdDSA, ES256 and RS256, as COSE numbers them (RFC 9053): what authenticators in use can do. */
const ALGORITHMS = [-8, -7, -257]
/** Time to find the phone, and to hold it to the reader. */
const CEREMONY_TIMEOUT_MS = 5 * MINUTE_IN_MS

/** Passkeys for the host of `baseUrl`; `organisation` is the name that browsers show. */
export function openPasskeys({ baseUrl, organisation }: { baseUrl: string; organisation: string }): Passkeys {
  const { hostname: rpID, origin } = new URL(baseUrl)
  const expected = (challenge: string) => ({
    expectedChallenge: (answered: string) => decoded(answered) === challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  })

  return {
    registration: ({ challenge, account, held }) =>
      generateRegistrationOptions({
        rpName: organisation,
        rpID,
        challenge,
        userID: handleOf(account.id),
        userName: account.signInName,
        userDisplayName: account.displayName,
        timeout: CEREMONY_TIMEOUT_MS,
        supportedAlgorithmIDs: ALGORITHMS,
        attestationType: 'none',
        excludeCredentials: held.map((id) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      }),
    async registered(answer, challenge) {
      const response = readRegistration(answer)
      if (!response || isFramed(response)) return null
      const { registrationInfo } = await verifyRegistrationResponse({
        response,
        supportedAlgorithmIDs: ALGORITHMS,
        ...expected(challenge),
      }).catch(refused)
      if (!registrationInfo) return null
      const { id, publicKey, counter } = registrationInfo.credential
      return { credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter }
    },
    request: (challenge) =>
      generateAuthenticationOptions({ rpID, challenge, timeout: CEREMONY_TIMEOUT_MS, userVerification: 'required' }),
    read(answer) {
      const response = readAssertion(answer)
      if (!response) return null
      const handle = response.response.userHandle
      return { credentialId: response.id, accountId: handle ? decoded(handle) : null }
    },
    async verify(answer, challenge, publicKey) {
      const response = readAssertion(answer)
      if (!response || isFramed(response)) return null
      // The caller compares the counter, and knows what to do with one that went back.
      const credential = {
        id: response.id,
        publicKey: new Uint8Array(publicKey === null ? NOBODYS_KEY : Buffer.from(publicKey, 'base64url')),
        counter: 0,
      }
      const checked = await verifyAuthenticationResponse({ response, credential, ...expected(challenge) }).catch(
        refused,
      )
      if (!checked.verified || !('authenticationInfo' in checked) || publicKey === null) return null
      return { counter: checked.authenticationInfo.newCounter }
    },
  }
}

/** The account's object id: it says nothing of the person, and outlasts every name. */
const handleOf = (id: AccountId) => new Uint8Array(Buffer.from(id))
const decoded = (base64url: string): string => Buffer.from(base64url, 'base64url').toString()

/** The library throws where an answer does not fit; that is a refusal and no fault. */
const refused = (): { verified: false; registrationInfo?: never } => ({ verified: false })

/** Whether it was answered in a frame of another site, which is refused. */
const isFramed = ({ response }: { response: { clientDataJSON: string } }): boolean =>
  decodeClientDataJSON(response.clientDataJSON).crossOrigin === true

/**
 * A key whose private half nobody has, in COSE (RFC 9053 §7.1.1): compared with where an account has none, so that
 * both take as long.
 */
const NOBODYS_KEY = (() => {
  const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' })
  const head = Buffer.from('a5010203262001215820', 'hex')
  return Buffer.concat([head, Buffer.from(x, 'base64url'), Buffer.from('225820', 'hex'), Buffer.from(y, 'base64url')])
})()
