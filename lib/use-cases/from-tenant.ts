/**
 * A tenant that does not answer is an answer of ours: nothing was decided, and nothing is permitted.
 * Only what throws `Unavailable` is meant; any other error is a fault of ours and goes on.
 */
import { Unavailable } from '../rules/unavailable.ts'
import { ok, refuse, type Refused, type Result } from '../rules/refusals.ts'

/** What was read, or `tenant-unavailable`. */
export const fromTenant = <T>(read: () => Promise<T>): Promise<Result<T>> =>
  decideFromTenant(async () => ok(await read()))

/** The same of what reads and decides in one: its own refusals stay what they are. */
export const decideFromTenant = <T>(decide: () => Promise<Result<T>>): Promise<Result<T>> =>
  unlessUnavailable(decide, () => refuse('tenant-unavailable'))

/** The same for somebody who waits: where it was not asked, since others came first, that is said and when it is their turn. */
export const fromTenantInTurn = <T>(read: () => Promise<T>): Promise<Result<T>> =>
  unlessUnavailable(async () => ok(await read()), unavailable)

/** Null while it does not answer: only where less may be shown, and nothing rests on it. */
export const ifTenantAnswers = <T>(read: () => Promise<T>): Promise<T | null> => unlessUnavailable(read, () => null)

/** That Microsoft is silent, or that it is not their turn. */
export const unavailable = ({ turnAt }: Unavailable): Refused =>
  turnAt ? refuse('not-your-turn', turnAt) : refuse('tenant-unavailable')

async function unlessUnavailable<T, F>(read: () => Promise<T>, otherwise: (fault: Unavailable) => F): Promise<T | F> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Unavailable) return otherwise(error)
    throw error
  }
}
