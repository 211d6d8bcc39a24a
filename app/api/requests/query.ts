import { z } from 'zod'
import { ACCOUNT_CLASSES } from '#lib/rules/account/account.ts'
import { type CauseId, causes } from '#lib/rules/diagnosis/causes/index.ts'
import { QUEUE_FILTER_IDS, QUEUE_SORTS, type QueueFilter } from '#lib/rules/request/queue-filters.ts'
import { readQueuePlace } from '#lib/rules/request/queue-place.ts'
import { STATES } from '#lib/rules/request/request.ts'
import type { Listing } from '#lib/use-cases/approver/list-requests.ts'

const shape = z.strictObject({
  state: z.array(z.enum(STATES)).default([]),
  /** One of the desk's lists, in place of states. */
  filter: single(z.enum(QUEUE_FILTER_IDS as readonly [QueueFilter, ...QueueFilter[]])),
  search: single(z.string().max(200)),
  cause: z.array(z.enum(causes.map(({ id }) => id) as [CauseId, ...CauseId[]])).optional(),
  class: z.array(z.enum(ACCOUNT_CLASSES)).optional(),
  /** Only those with signs of compromise. */
  risk: single(z.literal('compromised')),
  /** Only what the caller has, or what nobody has. */
  assigned: single(z.enum(['me', 'nobody'])),
  sort: single(z.enum(QUEUE_SORTS)),
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
 * `?filter=overdue&search=…&cause=…&class=…&risk=compromised&sort=newest&after=…&limit=…`, or `?state=queued&state=…`
 * in place of a filter. A parameter of another name, one that is given twice, a value that there is not, a filter
 * beside states, a cursor that we did not write and one of another order are issues: a caller who misspells `state`
 * would else get the whole queue and take it for the answer.
 */
export function readQuery(parameters: URLSearchParams): z.ZodSafeParseResult<Listing> {
  const given = Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]))
  return shape
    .superRefine(({ filter, state, assigned, sort, after }, issues) => {
      const wrong = (name: string) => issues.addIssue({ code: 'custom', path: [name], message: '' })
      if (filter && state.length > 0) wrong('filter')
      if (filter && assigned) wrong('assigned')
      const written = after === undefined ? null : readQueuePlace(after)
      if (sort && written && written.sort !== sort) wrong('after')
    })
    .transform(({ state, cause, class: classes, risk, after, sort, ...rest }) => ({
      ...rest,
      states: state,
      ...(cause && { causes: cause }),
      ...(classes && { classes }),
      ...(risk && { compromised: true }),
      ...(after && { after }),
      // The next page is in the order of the page before.
      ...((sort ?? after) && { sort: sort ?? readQueuePlace(after ?? '')?.sort }),
    }))
    .safeParse(given)
}
