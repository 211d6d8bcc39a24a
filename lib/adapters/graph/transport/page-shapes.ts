/** The outer form of answers: a batch, and a page of a list. */
import { z } from 'zod'

/** Items are read one by one, here as in a page. */
export const batchShape = z.object({ responses: z.array(z.unknown()) })

export const batchedShape = z.object({
  id: z.string(),
  status: z.number(),
  headers: z.record(z.string(), z.string()).nullish(),
  body: z.unknown(),
})

export const pageShape = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().nullish() })
