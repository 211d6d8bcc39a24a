/** A reply as an answer: what it says, or a failure with its reason. */
import type { ZodType } from 'zod'
import { type Answer, answered, failed } from '../../../rules/account/account.ts'
import { type Reply, reasonOf, succeeded } from './reply.ts'

/** The reply's body in this shape, or a failure with its reason. */
export function answerAs<T>(shape: ZodType<T>, reply: Reply): Answer<T> {
  if (reply.kind !== 'answered' || !succeeded(reply)) return failed(reasonOf(reply))
  const parsed = shape.safeParse(reply.body)
  return parsed.success ? answered(parsed.data) : failed('an answer that we cannot read')
}

/** The answer with its value changed; a failure stays as it is. */
export const mapped = <T, U>(answer: Answer<T>, map: (value: T) => U): Answer<U> =>
  answer.kind === 'answered' ? answered(map(answer.value)) : answer

/** The answer's value; null for a failure. */
export const valueOf = <T>(answer: Answer<T>): T | null => (answer.kind === 'answered' ? answer.value : null)

/** Why there is no value, for an error or a log. */
export const whyNot = (answer: Answer<unknown>): string => (answer.kind === 'failed' ? answer.why : answer.kind)
