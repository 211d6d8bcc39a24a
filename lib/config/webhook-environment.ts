/** Variables of the receiver of webhooks, and what is wrong with them. */
import { z } from 'zod'
import { readWebhookSecret } from '../adapters/webhooks/standard-webhooks.ts'
import { address } from './environment-variable.ts'

const SECRET = 'should be one or two secrets of Standard Webhooks: whsec_ and 24 to 64 random bytes in base64'

export const WEBHOOK_VARIABLES = {
  LATCHKEY_WEBHOOK_URL: address('should be the https address that notices are posted to').optional(),
  /** The newest first, while one replaces another. */
  LATCHKEY_WEBHOOK_SECRET: z
    .string()
    .refine((written) => webhookSecrets(written) !== null, SECRET)
    .optional(),
  /** The host of that address, where it may stand in a private network. */
  LATCHKEY_WEBHOOK_INSIDE: z.string().optional(),
}

interface Chosen {
  readonly LATCHKEY_WEBHOOK_URL?: string | undefined
  readonly LATCHKEY_WEBHOOK_SECRET?: string | undefined
}

/** The secrets as bytes; null where one of them is none. */
export function webhookSecrets(written: string): readonly Buffer[] | null {
  const read = written.trim().split(/\s+/).map(readWebhookSecret)
  const secrets = read.filter((one) => one !== null)
  return secrets.length === read.length && secrets.length <= 2 ? secrets : null
}

/** One without the other would post unsigned, or nothing. */
export const webhookFaults = ({ LATCHKEY_WEBHOOK_URL: url, LATCHKEY_WEBHOOK_SECRET: secret }: Chosen): string[] => [
  ...(url && !secret ? [`LATCHKEY_WEBHOOK_SECRET ${SECRET}`] : []),
  ...(secret && !url ? ['LATCHKEY_WEBHOOK_SECRET should be left out: LATCHKEY_WEBHOOK_URL is not set'] : []),
]
