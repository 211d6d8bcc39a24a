/**
 * The codes of authenticator apps.
 *
 * SHA-1, six digits and thirty seconds, because common apps support nothing else; HMAC does not depend on what is
 * broken in SHA-1. A code is accepted in its own thirty seconds and in the thirty after, for slow typing; one of a
 * later step is not. Each is accepted once.
 *
 * @see RFC 6238 §5.2: at most one step for the delay; OWASP ASVS 5.0 6.5.5 (id A11)
 */
import { SECOND_IN_MS } from '../../rules/duration.ts'
import { Secret, TOTP } from 'otpauth'
import type { OneTime } from '../../ports/secrets.ts'

const SECONDS_A_STEP = 30
const SECRET_BYTES = 20
/** Steps before now that are accepted: the present one, and the one that ended while it was typed. */
const STEPS_BACK = [0, 1] as const

const totp = (secret: string, label: { issuer?: string; label?: string } = {}) =>
  new TOTP({ ...label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: SECONDS_A_STEP })

export const oneTime: OneTime = {
  makeSecret: () => new Secret({ size: SECRET_BYTES }).base32,
  addressOf: (secret, { site, account }) => totp(secret, { issuer: site, label: account }).toString(),
  stepOf(secret, code, now) {
    const step = Math.floor(now.getTime() / SECOND_IN_MS / SECONDS_A_STEP)
    const back = STEPS_BACK.find((one) => {
      const timestamp = (step - one) * SECONDS_A_STEP * SECOND_IN_MS
      return totp(secret).validate({ token: code, timestamp, window: 0 }) !== null
    })
    return back === undefined ? null : step - back
  },
}
