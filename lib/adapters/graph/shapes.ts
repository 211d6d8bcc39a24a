/**
 * What we read of single properties in Graph's answers; everything else in them is ignored. The shapes of whole answers
 * stand with whoever asks for them.
 *
 * A property that was asked for and is missing stays undefined, so that the look-up behind it can fail; null is an
 * answer.
 */
import { z } from 'zod'
import { shownName } from '../../rules/shown-text.ts'

/** Microsoft writes the year 1 where it has no date; taken literally, a method would seem two thousand years old. */
const NOT_BEFORE = Date.parse('2000-01-01T00:00:00Z')

const date = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

export const moment = date.transform((one) => (one.getTime() < NOT_BEFORE ? null : one))

export const text = z.string().nullish()

/**
 * Text that people wrote and people read: a name, a place, a device. Undefined stays undefined, so that a property
 * without an answer is noticed.
 */
export const label = text.transform((one) => one && shownName(one)).optional()

/** Microsoft's metadata has the object itself; examples in its documentation show it inside `value`, alone or as a list of one. */
export const alsoInsideValue = <T>(shape: z.ZodType<T>): z.ZodType<T> =>
  z.union([
    shape,
    z.object({ value: shape }).transform(({ value }) => value),
    z.object({ value: z.tuple([shape]) }).transform(({ value: [only] }) => only),
  ])
