/**
 * Argon2id, on the thread pool. The cost is written into each hash, so that
 * raising it leaves older ones readable.
 *
 * @see RFC 9106; OWASP Password Storage: 19 MiB, two passes, one lane
 */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import type { SlowHash } from '../../ports/secrets.ts'

const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const
const SALT_BYTES = 16
const TAG_BYTES = 32

type Cost = Record<keyof typeof COST, number>

/** `memory` in KiB. Where there is nothing to compare with, the same work is done. */
export const slowHashAt = (cost: Cost): SlowHash => ({
  async make(secret) {
    const salt = randomBytes(SALT_BYTES)
    return written(cost, salt, await tagOf(secret, salt, cost))
  },
  async matches(hash, secret) {
    const kept = hash === null ? null : read(hash)
    const made = await tagOf(secret, kept?.salt ?? Buffer.alloc(SALT_BYTES), kept?.cost ?? cost)
    return timingSafeEqual(made, kept?.tag ?? Buffer.alloc(TAG_BYTES)) && kept !== null
  },
})

export const slowHash = slowHashAt(COST)

const tagOf = (secret: string, nonce: Buffer, cost: Cost): Promise<Buffer> =>
  new Promise((done, failed) =>
    argon2('argon2id', { message: secret, nonce, ...cost, tagLength: TAG_BYTES }, (fault, tag) =>
      fault ? failed(fault) : done(tag),
    ),
  )

/** The usual text form: $argon2id$v=19$m=…,t=…,p=…$salt$tag. */
const written = ({ memory, passes, parallelism }: Cost, salt: Buffer, tag: Buffer): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${salt.toString('base64url')}$${tag.toString('base64url')}`

function read(hash: string): { cost: Cost; salt: Buffer; tag: Buffer } | null {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(hash)
  if (!found) return null
  const [, memory, passes, parallelism, salt = '', tag = ''] = found
  const kept = { salt: Buffer.from(salt, 'base64url'), tag: Buffer.from(tag, 'base64url') }
  if (kept.tag.length !== TAG_BYTES) return null
  return { ...kept, cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) } }
}
