/** A reader of one page that is given to it; nothing is requested. */
import { RETRY_POLICY } from '#lib/adapters/graph/transport/retry-policy.ts'
import { openReader, type Reader } from '#lib/adapters/graph/transport/reader.ts'
import type { Reply } from '#lib/adapters/graph/transport/reply.ts'
import { EXAMPLE_NOW } from '#lib/rules/diagnosis/causes/support/example.ts'

export const answeredWith = (value: readonly unknown[]): Reply => ({
  kind: 'answered',
  status: 200,
  body: { value },
  code: null,
  retryAfterInMs: null,
})

export const idleReader: Reader = openReader({
  transport: { send: () => Promise.reject(new Error('a case asks nothing')) },
  graphBaseUrl: 'https://graph.microsoft.com/v1.0',
  retryPolicy: RETRY_POLICY,
  take: () => Promise.resolve(true),
  now: () => EXAMPLE_NOW,
})
