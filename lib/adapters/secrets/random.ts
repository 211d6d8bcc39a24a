/** Randomness from the operating system. */
import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { Random } from '../../rules/secret-sources.ts'

const TOKEN_BYTES = 32

export const random: Random = {
  id: () => randomUUID(),
  token: () => randomBytes(TOKEN_BYTES).toString('base64url'),
  below: (limit) => randomInt(limit),
}
