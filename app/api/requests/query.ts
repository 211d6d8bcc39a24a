import { z } from 'zod'
import { STATES } from '#lib/rules/request/request.ts'
import type { QueueQuery } from '#lib/ports/request-store.ts'

const shape = z.object({
  states: z.array(z.enum(STATES)),
  search: z.string().max(200).optional(),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})

/** `?state=queued&state=handed-over&search=…&after=…&limit=…`; null when it cannot be read. */
export function readQuery(parameters: URLSearchParams): Partial<QueueQuery> | null {
  const parsed = shape.safeParse({
    states: parameters.getAll('state'),
    search: parameters.get('search') ?? undefined,
    after: parameters.get('after') ?? undefined,
    limit: parameters.get('limit') ?? undefined,
  })
  return parsed.success ? parsed.data : null
}
