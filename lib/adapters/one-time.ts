/**
 * The codes of authenticator apps. SHA-1, six digits and thirty seconds, because
 * common apps know no others; HMAC does not rest on what is broken in SHA-1.
 *
 * @see RFC 6238 §5.2; OWASP ASVS 5.0 6.5.5 (id A11): no more than 30 seconds
 */
import { Secret, TOTP } from 'otpauth'
import type { OneTime } from '../ports.ts'

const SECONDS_A_STEP = 30
const SECRET_BYTES = 20
/** Steps either side of now: a clock that is off, or fingers that are slow. */
const WINDOW = 1

const totp = (secret: string, label: { issuer?: string; label?: string } = {}) =>
  new TOTP({ ...label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: SECONDS_A_STEP })

export const oneTime: OneTime = {
  makeSecret: () => new Secret({ size: SECRET_BYTES }).base32,
  addressOf: (secret, { site, account }) => totp(secret, { issuer: site, label: account }).toString(),
  stepOf(secret, code, now) {
    const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: WINDOW })
    return delta === null ? null : Math.floor(now.getTime() / 1000 / SECONDS_A_STEP) + delta
  },
}
