/**
 * A code that an employee has sent to an address of their own: pressed twice in half a minute, it is sent once.
 *
 * What is being enrolled or tried is kept by the browser alone, and of two presses in one moment the browser may see
 * the answer to the second only. So that answer has to be the same: id and code come from a keyed hash of whom, where
 * and when the first press was, and not from chance.
 */
import { SECOND_IN_MS } from '../../rules/duration.ts'
import { foldAddress } from '../../rules/account/address.ts'
import type { AccountId } from '../../rules/account/account.ts'
import { ok, type Result } from '../../rules/refusals.ts'
import { LIMITS } from '../../rules/throttle.ts'
import type { Context } from '../../ports/context.ts'
import { returnLimits, spendLimits } from '../spend-limits.ts'
import type { PendingKind } from './pending-enrolment.ts'

/** Milliseconds in which a code is not sent again. */
const KEPT_MS = LIMITS['send:again'].windowInSeconds * SECOND_IN_MS

export interface RepeatedCode {
  /** A UUID, of what the code is for. */
  readonly id: string
  readonly code: string
  /** Sends it, unless it was sent a moment ago. Where it could not be sent, the next press sends at once. */
  readonly sendOnce: (send: () => Promise<Result<unknown>>) => Promise<Result<unknown>>
}

interface Sending {
  readonly kind: PendingKind
  readonly accountId: AccountId
  /** The address or number. */
  readonly to: string
  /** Of the code. */
  readonly digits: number
}

/** The code for this press. */
export async function repeatedCode(
  context: Pick<Context, 'keys' | 'throttle' | 'log' | 'now'>,
  { kind, accountId, to, digits }: Sending,
): Promise<RepeatedCode> {
  const { keys, now } = context
  const address = foldAddress(to)
  const pressedAt = now()
  const spent = await spendLimits(context, 'repeat-enrolment-code', {
    person: `${kind}:${keys.hash('name', accountId)}`,
    destination: keys.hash('authenticator', address),
  })
  const firstAt = spent.ok || !spent.retryAt ? pressedAt : new Date(spent.retryAt.getTime() - KEPT_MS)
  const about = [kind, accountId, address, Math.floor(firstAt.getTime() / KEPT_MS)].join('\n')
  const bytesOf = (part: string) =>
    Buffer.from(keys.hash('repeated-code', `${part}\n${about}`).split(':')[1] ?? '', 'base64url')
  return {
    id: uuidOf(bytesOf('id')),
    code: digitsOf(bytesOf('code'), digits),
    async sendOnce(send) {
      if (!spent.ok) return ok(undefined)
      let isSent = false
      try {
        const sent = await send()
        isSent = sent.ok
        return sent
      } finally {
        if (!isSent) await returnLimits(context, spent.taken, pressedAt)
      }
    },
  }
}

/** 64 bits leave no digit of eight more likely than another by more than one in ten thousand million. */
const digitsOf = (bytes: Buffer, digits: number): string =>
  (bytes.readBigUInt64BE(0) % 10n ** BigInt(digits)).toString().padStart(digits, '0')

/** @see RFC 9562 §5.8: version 8, whose bits are the maker's own */
function uuidOf(bytes: Buffer): string {
  const of = Buffer.from(bytes.subarray(0, 16))
  of.writeUInt8(((of[6] ?? 0) & 0x0f) | 0x80, 6)
  of.writeUInt8(((of[8] ?? 0) & 0x3f) | 0x80, 8)
  const hex = of.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
