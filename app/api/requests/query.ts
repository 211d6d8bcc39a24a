import { z } from 'zod'
import { readQueuePlace } from '#lib/rules/request/queue-place.ts'
import { STATES } from '#lib/rules/request/request.ts'
import type { Listing } from '#lib/use-cases/approver/list-requests.ts'

const shape = z.strictObject({
  state: z.array(z.enum(STATES)).default([]),
  search: single(z.string().max(200)),
  /** Only what the caller has, or what nobody has. */
  assigned: single(z.enum(['me', 'nobody'])),
  after: single(
    z
      .string()
      .max(400)
      .refine((written) => readQueuePlace(written) !== null),
  ),
  limit: single(z.coerce.number().int().min(1).max(100)),
})

function single<T extends z.ZodType>(value: T) {
  return z
    .tuple([value])
    .transform(([one]) => one)
    .optional()
}

/**
 * `?state=queued&state=handed-over&search=…&assigned=me&after=…&limit=…`. A parameter of another name, one that is given twice, a
 * state that there is not and a cursor that we did not write are issues: a caller who misspells `state` would else get
 * the whole queue and take it for the answer.
 */
export function readQuery(parameters: URLSearchParams): z.ZodSafeParseResult<Listing> {
  const given = Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]))
  return shape.transform(({ state, ...rest }) => ({ ...rest, states: state })).safeParse(given)
}
